package io.jianzhen.platform.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a draft to the public page and back; it is 10 April 2022. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, PublicityTest.April.class})
class PublicityTest {

  private static final String ZONE = "120116403";
  private static final String BODY = "某培训公司为张某某伪造操作证，被依法查处。";

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Items items;
  @Autowired Figures figures;
  @Autowired PublicityWork work;

  private SignedIn writer;
  private SignedIn lawyer;
  private SignedIn office;
  private SignedIn publisher;

  /** The clock of these tests. */
  @TestConfiguration
  static class April {
    @Bean
    @Primary
    Clock april() {
      return Clock.fixed(Instant.parse("2022-04-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @BeforeEach
  void fourPeople() {
    writer = staff.person(ZONE, Role.UNIT_REPORTER);
    lawyer = staff.person(ZONE, Role.UNIT_REVIEWER);
    office = staff.person("YJ-BGS", Role.OFFICE);
    publisher = staff.person("YJ-BGS", Role.OFFICE);
  }

  @Test
  void aTypicalCaseIsPublicOnceItIsLookedAtAndApprovedAndCountsInF1() {
    BigDecimal before = exposed();
    long id = published("TYPICAL_CASE", "持假证上岗被查处");
    Item item = items.get(id, office);
    assertThat(exposed()).isEqualByComparingTo(before.add(BigDecimal.ONE));
    assertThat(publicPage("/notices")).contains("持假证上岗被查处");
    assertThat(publicPage("/notices/" + item.number())).contains(BODY);
  }

  @Test
  void withdrawnItIsGoneFromThePublicPageAndFromF1() {
    BigDecimal before = exposed();
    long id = published("TYPICAL_CASE", "须撤下的案例");
    String number = items.get(id, office).number();
    assertThat(step(office, id, "WITHDRAW", "当事人申请复议")).hasStatus3xxRedirection();
    assertThat(exposed()).isEqualByComparingTo(before);
    assertThat(mvc.get().uri("/notices/" + number).exchange()).hasStatus(404);
    assertThat(publicPage("/notices")).doesNotContain("须撤下的案例");
  }

  @Test
  void aWarningCountsNowhere() {
    BigDecimal before = exposed();
    published("WARNING", "谨防假冒查询网站");
    assertThat(exposed()).isEqualByComparingTo(before);
  }

  @Test
  void nothingIsPublicBeforeItIsPublished() {
    long id = written("WARNING", "还没有批准的内容", BODY, "");
    step(writer, id, "SUBMIT", "");
    step(lawyer, id, "CLEAR", "合法");
    assertThat(publicPage("/notices")).doesNotContain("还没有批准的内容");
    assertThat(mvc.get().uri("/notices/" + items.get(id, office).number()).exchange())
        .hasStatus(404);
  }

  @Test
  void whatTellsWhoItIsDoesNotGoOn() {
    long id = written("TYPICAL_CASE", "案例", "嫌疑人张小三，电话13900003333", "");
    MvcTestResult result = step(writer, id, "SUBMIT", "");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("张小三", "13900003333");
    assertThat(items.get(id, writer).state()).isEqualTo(Item.State.DRAFT);
  }

  @Test
  void aNameThatMustNotStandInItIsFoundThoughItLooksLikeNone() {
    long id = written("TYPICAL_CASE", "案例", "宏远培训部违规发证。", "宏远培训部");
    assertThat(step(writer, id, "SUBMIT", "")).hasStatus(422);
    MvcTestResult hidden =
        post(
            writer,
            "/publicity/%d/text".formatted(id),
            "what",
            "hide",
            "version",
            "0",
            "kind",
            "TYPICAL_CASE",
            "title",
            "案例",
            "body",
            "宏远培训部违规发证。",
            "names",
            "宏远培训部");
    assertThat(text(hidden)).contains("某单位违规发证。");
    assertThat(items.get(id, writer).body()).isEqualTo("宏远培训部违规发证。");
  }

  @Test
  void nobodyLooksAtTheLawOfTheirOwnText() {
    long id = items.get(written(lawyer, "WARNING", "自己写的", BODY, ""), lawyer).id();
    step(lawyer, id, "SUBMIT", "");
    assertThat(step(lawyer, id, "CLEAR", "合法")).hasStatus(404);
    assertThat(step(office, id, "CLEAR", "合法")).hasStatus3xxRedirection();
    assertThat(step(office, id, "APPROVE", "")).hasStatus(404);
    assertThat(step(publisher, id, "APPROVE", "")).hasStatus3xxRedirection();
  }

  @Test
  void whoHasRewrittenADraftDecidesOnItNoMore() {
    long id = written("WARNING", "提醒", BODY, "");
    post(
        lawyer,
        "/publicity/%d/text".formatted(id),
        "version",
        "0",
        "kind",
        "WARNING",
        "title",
        "改过",
        "body",
        BODY);
    step(writer, id, "SUBMIT", "");
    assertThat(step(lawyer, id, "CLEAR", "合法")).hasStatus(404);
  }

  @Test
  void aDraftThatIsGivenUpLeavesNothingOfWhatItSaid() {
    long id = written("WARNING", "含有张小三的草稿", "张小三的事", "张小三");
    assertThat(step(writer, id, "DROP", "不发了")).hasStatus3xxRedirection();
    assertThat(page(writer, id)).doesNotContain("张小三");
  }

  @Test
  void aPostingThatIsSentTwiceCountsOnce() {
    long id = published("WARNING", "谨防假证二");
    String version = Integer.toString(items.get(id, office).version());
    String[] posting = {
      "version", version, "channel", "WECHAT", "outlet", "公众号", "day", "2022-04-09", "copies", "1"
    };
    post(writer, "/publicity/%d/postings".formatted(id), posting);
    assertThat(post(writer, "/publicity/%d/postings".formatted(id), posting)).hasStatus(409);
    assertThat(items.postings(id)).hasSize(1);
  }

  @Test
  void theNamesAreGoneOnceItIsPublic() {
    long id = written("WARNING", "提醒", BODY, "赵六");
    publish(id);
    assertThat(items.get(id, office).names()).isEmpty();
  }

  @Test
  void whatWaitsIsOnTheHomePageOfWhoeverCanDoIt() {
    long id = written("WARNING", "提醒", BODY, "");
    step(writer, id, "SUBMIT", "");
    assertThat(hrefs(lawyer)).contains("/publicity/" + id);
    step(lawyer, id, "CLEAR", "合法");
    assertThat(hrefs(lawyer)).doesNotContain("/publicity/" + id);
    assertThat(hrefs(office)).contains("/publicity/" + id);
  }

  @Test
  void anotherUnitDoesNotSeeADraft() {
    long id = written("WARNING", "别处看不到的草稿", BODY, "");
    SignedIn elsewhere = staff.person("120116406", Role.UNIT_REPORTER);
    assertThat(mvc.get().uri("/publicity/" + id).with(user(elsewhere)).exchange()).hasStatus(404);
  }

  @Test
  void whereItWasToldIsCountedByChannel() {
    long id = published("WARNING", "谨防假证");
    post(
        writer,
        "/publicity/%d/postings".formatted(id),
        "version",
        Integer.toString(items.get(id, office).version()),
        "channel",
        "POSTER",
        "outlet",
        "社区公告栏",
        "day",
        "2022-04-09",
        "copies",
        "20");
    assertThat(items.used(writer))
        .anyMatch(one -> one.channel() == Item.Channel.POSTER && one.copies() >= 20);
  }

  @Test
  void noItemIsLostBetweenTwoPagesOfTheList() {
    for (int i = 0; i < 22; i++) {
      published("WARNING", "分页的提醒" + i);
    }
    String first = publicPage("/notices");
    String second = publicPage("/notices?page=2");
    for (int i = 0; i < 22; i++) {
      assertThat(first + second).contains("分页的提醒" + i + "<");
    }
  }

  @Test
  void aTextThatIsTooLongIsRefusedAndStillThere() {
    MvcTestResult result =
        post(writer, "/publicity", "kind", "WARNING", "title", "长".repeat(101), "body", "正文在这里");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("正文在这里");
  }

  @Test
  void thePosterHasTheOfficialAddressAndItsCode() {
    assertThat(publicPage("/notices/poster")).contains("cx.mem.gov.cn", " d=\"M4 4h1v1h-1z");
  }

  private long published(String kind, String title) {
    long id = written(kind, title, BODY, "");
    publish(id);
    return id;
  }

  private void publish(long id) {
    step(writer, id, "SUBMIT", "");
    step(lawyer, id, "CLEAR", "合法");
    step(office, id, "APPROVE", "");
    assertThat(step(publisher, id, "PUBLISH", "")).hasStatus3xxRedirection();
  }

  private long written(String kind, String title, String body, String names) {
    return written(writer, kind, title, body, names);
  }

  private long written(SignedIn me, String kind, String title, String body, String names) {
    MvcTestResult result =
        post(me, "/publicity", "kind", kind, "title", title, "body", body, "names", names);
    String where = String.valueOf(result.getResponse().getRedirectedUrl());
    return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
  }

  private MvcTestResult step(SignedIn me, long id, String step, String note) {
    return post(
        me,
        "/publicity/%d/steps".formatted(id),
        "version",
        Integer.toString(items.get(id, office).version()),
        "step",
        step,
        "note",
        note);
  }

  private BigDecimal exposed() {
    return Objects.requireNonNull(figures.of("/", YearMonth.of(2022, 4)).get(ReportItem.F1))
        .cumulative();
  }

  private List<String> hrefs(SignedIn me) {
    return work.waitingFor(me).stream().map(WorkItem::href).toList();
  }

  private String page(SignedIn me, long id) {
    return text(mvc.get().uri("/publicity/" + id).with(user(me)).exchange());
  }

  private String publicPage(String address) {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private MvcTestResult post(SignedIn me, String address, String... fields) {
    var request = mvc.post().uri(address).with(user(me)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
