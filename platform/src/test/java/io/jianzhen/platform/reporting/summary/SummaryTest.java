package io.jianzhen.platform.reporting.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/** The written report at the end of the campaign; it is 28 April 2022. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, SummaryTest.April.class})
class SummaryTest {

  private static final List<String> ZONES =
      List.of("120116403", "120116402", "120116401", "120116406");
  private static int count;

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Ledger ledger;
  @Autowired Summaries summaries;
  @Autowired SummaryBoard board;
  @Autowired SummaryWork work;
  @Autowired SummaryFigures figures;
  @Autowired Units units;

  private String zone;
  private SignedIn reporter;
  private SignedIn reviewer;
  private SignedIn office;

  /** The clock of these tests. */
  @TestConfiguration
  static class April {
    @Bean
    @Primary
    Clock april() {
      return Clock.fixed(Instant.parse("2022-04-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  /** Another zone for each test, as far as they go. */
  @BeforeEach
  void people() {
    zone = ZONES.get(count++ % ZONES.size());
    reporter = staff.person(zone, Role.UNIT_REPORTER);
    reviewer = staff.person(zone, Role.UNIT_REVIEWER);
    office = staff.person("YJ-BGS", Role.OFFICE);
  }

  @Test
  void theReporterWritesTheReviewerHandsInAndTheFiguresOfThatDayAreFrozen() {
    visits(3);
    String before = visitsOf(figures.paper(unit(), SummaryText.EMPTY, List.of()));
    post(reporter, zone, "save", "检查了重点企业");
    assertThat(post(reviewer, zone, "hand-in", "检查了重点企业")).hasStatus3xxRedirection();
    visits(4);
    Summaries.Frozen frozen = summaries.frozen(zone).get(0);
    assertThat(visitsOf(frozen.paper())).isEqualTo(before);
    assertThat(visitsOf(figures.paper(unit(), SummaryText.EMPTY, List.of()))).isNotEqualTo(before);
    assertThat(frozen.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsHandedInAgainIsASupplementAndTheFirstStays() {
    post(reviewer, zone, "hand-in", "第一稿");
    post(reviewer, zone, "hand-in", "补充稿");
    assertThat(summaries.frozen(zone))
        .extracting(one -> one.paper().text().work())
        .startsWith("补充稿", "第一稿");
  }

  @Test
  void onlyTheReviewerHandsAUnitsSummaryInAndOnlyTheOfficeTheDistricts() {
    assertThat(post(reporter, zone, "hand-in", "自己报送")).hasStatus(404);
    assertThat(post(office, zone, "save", "代写")).hasStatus(404);
    assertThat(post(reviewer, "BH", "save", "代写")).hasStatus(404);
    assertThat(post(office, "BH", "save", "全区工作")).hasStatus3xxRedirection();
  }

  @Test
  void anEmptyPartIsRefusedWhenItIsHandedInAndNothingIsLost() {
    MvcTestResult result = post(reviewer, zone, "hand-in", "");
    assertThat(result).hasStatus(422).bodyText().contains("请填写这一部分", "问题一二");
    assertThat(post(reviewer, zone, "save", "")).hasStatus3xxRedirection();
  }

  @Test
  void anIdentityNumberIsNotTakenIntoAPaperThatIsKept() {
    MvcTestResult result = post(reporter, zone, "save", "查处张示例，999999199001010011");
    assertThat(result).hasStatus(422).bodyText().contains("999999199001010011");
    assertThat(summaries.of(zone).text().work()).doesNotContain("999999");
  }

  @Test
  void whoeverWasSlowerSeesTheNewestTextAndKeepsTheOwn() {
    int seen = summaries.of(zone).version();
    post(reporter, zone, "save", "快的人写的");
    MvcTestResult slow = post(reviewer, zone, "save", "慢的人写的", seen);
    assertThat(slow).hasStatus(409).bodyText().contains("快的人写的", "慢的人写的");
    assertThat(summaries.of(zone).text().work()).isEqualTo("快的人写的");
  }

  @Test
  void theDistrictsSummaryComparesTheUnitsAndSaysWhoIsMissing() {
    visits(2);
    SummaryPaper paper =
        figures.paper(units.find("BH").orElseThrow(), SummaryText.EMPTY, board.missing());
    assertThat(paper.units()).hasSize(28);
    assertThat(paper.missing()).contains("天津经济技术开发区东区泰达街道");
    assertThat(board.rows(office)).hasSize(29);
  }

  @Test
  void thePaperHasTheHeadingsOfAnOfficialPaperInOrderAndNumberedPages() throws Exception {
    visits(2);
    post(reviewer, zone, "hand-in", "第一行\n=第二行");
    String newest = "?revision=" + summaries.frozen(zone).get(0).revision();
    byte[] word = word(newest);
    try (var document = new XWPFDocument(new ByteArrayInputStream(word));
        var text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .containsSubsequence(
              "专项行动工作总结",
              "一、工作开展情况",
              "第一行",
              "=第二行",
              "二、主要数据",
              "（一）",
              "（二）",
              "三、典型案例",
              "四、存在问题",
              "五、工作经验和长效机制",
              "六、下一步打算",
              "2022年4月28日");
      assertThat(document.getFooterList()).hasSize(1);
      assertThat(document.getTables().get(0).getRows()).hasSize(17);
    }
    assertThat(word(newest)).isEqualTo(word);
  }

  @Test
  void aPaperThatWasNotHandedInIsNoPaperOfTheUnit() {
    assertThat(
            mvc.get()
                .uri("/summaries/120116014/summary.docx?revision=1")
                .with(user(office))
                .exchange())
        .hasStatus(404);
  }

  @Test
  void itIsOnTheWorkListInTheMonthBeforeItsDayUntilItIsHandedIn() {
    SignedIn street = staff.person("120116001", Role.UNIT_REVIEWER);
    assertThat(work.waitingFor(street)).extracting("due").containsExactly(LocalDate.of(2022, 5, 1));
    post(street, "120116001", "hand-in", "做了");
    assertThat(work.waitingFor(street)).isEmpty();
  }

  private io.jianzhen.platform.organisation.Unit unit() {
    return units.find(zone).orElseThrow();
  }

  private static String visitsOf(SummaryPaper paper) {
    return paper.items().stream()
        .filter(item -> item.code().equals("C1"))
        .findFirst()
        .orElseThrow()
        .total();
  }

  private void visits(int times) {
    ledger.append(
        new Fact(
            ReportItem.C1,
            zone,
            LocalDate.of(2022, 4, 5),
            BigDecimal.valueOf(times),
            null,
            "paper:visits",
            "纸面台账",
            true),
        reporter.username());
  }

  private byte[] word(String query) {
    return mvc.get()
        .uri("/summaries/" + zone + "/summary.docx" + query)
        .with(user(reviewer))
        .exchange()
        .getResponse()
        .getContentAsByteArray();
  }

  private MvcTestResult post(SignedIn me, String unit, String what, String text) {
    return post(me, unit, what, text, summaries.of(unit).version());
  }

  private MvcTestResult post(SignedIn me, String unit, String what, String text, int seen) {
    return mvc.post()
        .uri("/summaries/" + unit)
        .param("version", Integer.toString(seen))
        .param("what", what)
        .param("work", text)
        .param("cases", "案例一二")
        .param("problems", "问题一二")
        .param("experience", "经验一二")
        .param("plans", "打算一二")
        .with(user(me))
        .with(csrf())
        .exchange();
  }
}
