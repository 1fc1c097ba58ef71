package io.jianzhen.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.detect.draw.DrawFile;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A round of supervision from its plan to what was put right; it is 10 April 2022. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, SupervisionTest.April.class})
class SupervisionTest {

  private static final String ZONE = "120116403";

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired Rounds rounds;
  @Autowired Targets targets;
  @Autowired Rectifications findings;
  @Autowired SupervisionWork work;
  @Autowired JdbcClient jdbc;

  private SignedIn office;
  private SignedIn reporter;

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
  void employersOfAZone() {
    office = staff.person("YJ-BGS", Role.OFFICE);
    reporter = staff.person(ZONE, Role.UNIT_REPORTER);
    for (int i = 0; i < 6; i++) {
      staff.employer("督查试验厂" + i, reporter);
    }
  }

  @Test
  void whatIsDrawnCanBeDrawnAgainFromTheFile() {
    long id = drawn();
    String file = page(office, "/supervision/rounds/%d/draw.txt".formatted(id));
    assertThat(DrawFile.read(file).draw().orElseThrow().drawn())
        .extracting(one -> one.candidate().name())
        .containsExactlyInAnyOrderElementsOf(targets.of(id).stream().map(Target::name).toList());
    assertThat(targets.of(id)).hasSize(3).allMatch(one -> !one.inspectors().isEmpty());
  }

  @Test
  void theSecretIsNotShownBeforeTheDraw() {
    long id = frozen();
    assertThat(page(office, "/supervision/rounds/%d/draw.txt".formatted(id)))
        .contains("commitment\t")
        .doesNotContain("\nsecret\t");
  }

  @Test
  void aFrozenPlanCannotBeChangedNotEvenInTheDatabase() {
    long id = frozen();
    assertThat(plan(id, "save", "quota-MACHINERY", "1")).hasStatus(409);
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE supervision_round SET plan = 'other' WHERE id = ?")
                    .param(id)
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoIsLeftOutIsNotDrawnAndStandsInTheFileWithTheReason() {
    String code = codes().get(0);
    long id = opened();
    plan(id, "freeze", "quota-MACHINERY", "400", "excluded", code + " 已停产");
    draw(id, "02 08 14");
    assertThat(targets.of(id)).extracting(Target::subject).isNotEmpty().doesNotContain(code);
    assertThat(page(office, "/supervision/rounds/%d/draw.txt".formatted(id)))
        .contains("excluded\t" + code)
        .contains("已停产");
  }

  @Test
  void aLineThatCannotBeReadIsNamedAndNothingTypedIsLost() {
    long id = opened();
    MvcTestResult result =
        plan(id, "freeze", "quota-MACHINERY", "2", "excluded", "NOBODY 理由", "inspectors", "ZF01");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("第 1 行“NOBODY”", "NOBODY 理由", "ZF01");
    assertThat(rounds.get(id).state()).isEqualTo(Round.State.PREPARING);
  }

  @Test
  void withoutAPublicValueToComeItIsNotFrozen() {
    long id = opened();
    assertThat(plan(id, "freeze", "quota-MACHINERY", "2", "randomness", "")).hasStatus(422);
    assertThat(rounds.get(id).state()).isEqualTo(Round.State.PREPARING);
  }

  @Test
  void itIsDrawnOnce() {
    long id = drawn();
    String file = rounds.file(rounds.get(id));
    assertThat(draw(id, "another value")).hasStatus(409);
    assertThat(rounds.file(rounds.get(id))).isEqualTo(file);
  }

  @Test
  void whoHasGoneIsReplacedByTheNextOfTheReserve() {
    long id = drawn();
    Target gone = employers(id).get(0);
    post(office, at(gone, "gone"), "version", Integer.toString(gone.version()), "why", "已注销");
    List<Target> now = targets.of(id);
    assertThat(now).hasSize(4);
    String next =
        DrawFile.read(rounds.file(rounds.get(id))).draw().orElseThrow().reserve().stream()
            .filter(one -> one.candidate().stratum().equals(gone.group()))
            .findFirst()
            .orElseThrow()
            .candidate()
            .id();
    assertThat(now).extracting(Target::subject).contains(next);
  }

  @Test
  void aFindingGoesToTheUnitIsAnsweredAndClosedByTheOffice() {
    Target target = employers(drawn()).get(0);
    long finding = finding(target);
    assertThat(hrefs(reporter)).contains("/supervision/findings/" + finding);

    assertThat(step(reporter, finding, "answer", "已补做自查")).hasStatus3xxRedirection();
    assertThat(hrefs(office)).contains("/supervision/findings/" + finding);
    assertThat(step(office, finding, "close", "现场复核属实")).hasStatus3xxRedirection();

    assertThat(findings.get(finding, office).state()).isEqualTo(Rectification.State.CLOSED);
    assertThat(page(office, "/supervision/findings/" + finding)).contains("已补做自查", "现场复核属实");
  }

  @Test
  void nobodyClosesWhatItHadToPutRightItself() {
    long finding = finding(employers(drawn()).get(0));
    step(reporter, finding, "answer", "已补做自查");
    assertThat(step(reporter, finding, "close", "好了")).hasStatus(404);
  }

  @Test
  void anotherUnitDoesNotSeeTheFinding() {
    long finding = finding(employers(drawn()).get(0));
    SignedIn other = staff.person("120116406", Role.UNIT_REPORTER);
    assertThat(get(other, "/supervision/findings/" + finding)).hasStatus(404);
    assertThat(page(other, "/supervision/findings")).doesNotContain("未做自查");
  }

  @Test
  void aVisitThatContradictsTheReportIsSaid() {
    Target target = employers(drawn()).get(0);
    assertThat(visit(target, "NOT_DONE", "1")).hasStatus3xxRedirection();
    assertThat(page(office, "/supervision/rounds/" + target.round())).contains("与上报不符");
  }

  @Test
  void aVisitOnADayToComeIsRefusedAndKeepsWhatWasTyped() {
    Target target = employers(drawn()).get(0);
    MvcTestResult result =
        post(
            office,
            at(target, "visit"),
            "version",
            "0",
            "day",
            "2022-04-11",
            "selfCheck",
            "DONE",
            "forged",
            "0",
            "note",
            "现场查看了名册");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("不晚于今天", "现场查看了名册");
  }

  @Test
  void theSecondOfficerSeesThatTheFirstWasFaster() {
    Target target = employers(drawn()).get(0);
    visit(target, "DONE", "0");
    assertThat(visit(target, "NOT_DONE", "3")).hasStatus(409);
    assertThat(targets.get(target.round(), target.id()).forged()).isZero();
  }

  @Test
  void fromAprilOnTheOfficeIsWarnedUntilTwoRoundsWereHeld() {
    jdbc.sql("UPDATE supervision_round SET first_day = '2022-05-02', last_day = '2022-05-03'")
        .update();
    assertThat(hrefs(office)).contains("/supervision/rounds");
    drawn();
    assertThat(hrefs(office)).contains("/supervision/rounds");
    drawn();
    assertThat(hrefs(office)).doesNotContain("/supervision/rounds");
  }

  @Test
  void aRareCharacterInOneNameKeepsNobodyFromADraw() {
    jdbc.sql("UPDATE enterprise SET name = ? WHERE credit_code = ?")
        .params("\ud872\udf7c\u200b\t厂", codes().get(0))
        .update();
    assertThat(targets.of(drawn())).isNotEmpty();
  }

  @Test
  void linesPastedFromASheetAndUnitsAsTheFileNamesThemAreRead() {
    long id = opened();
    assertThat(
            plan(
                id,
                "freeze",
                "quota-MACHINERY",
                "1",
                "excluded",
                codes().get(0) + "\t已停产\t2022年\nunit:" + ZONE + "\u3000已督查过",
                "randomness",
                "2022061 02111319283005"))
        .hasStatus3xxRedirection();
    assertThat(draw(id, "2022061 02111319283005")).hasStatus3xxRedirection();
  }

  @Test
  void aSlipOfThePenInANumberIsCaughtBeforeItIsFrozen() {
    long id = opened();
    MvcTestResult result = plan(id, "freeze", "quota-MACHINERY", "20000");
    assertThat(result).hasStatus(422);
    assertThat(text(result)).contains("最多抽取");
  }

  private long opened() {
    MvcTestResult result =
        post(
            office,
            "/supervision/rounds",
            "title",
            "第一次专项督查",
            "firstDay",
            "2022-04-01",
            "lastDay",
            "2022-04-20",
            "grouping",
            "INDUSTRY",
            "each",
            "2");
    String where = String.valueOf(result.getResponse().getRedirectedUrl());
    return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
  }

  private long frozen() {
    long id = opened();
    assertThat(plan(id, "freeze", "quota-MACHINERY", "2", "quota-UNITS", "1"))
        .hasStatus3xxRedirection();
    return id;
  }

  private long drawn() {
    long id = frozen();
    assertThat(draw(id, "02 08 14 19 25 31 + 06")).hasStatus3xxRedirection();
    return id;
  }

  private MvcTestResult plan(long id, String what, String... more) {
    Round round = rounds.get(id);
    var request =
        mvc.post()
            .uri("/supervision/rounds/%d/plan".formatted(id))
            .with(user(office))
            .with(csrf())
            .param("version", Integer.toString(round.version()))
            .param("title", "第一次专项督查")
            .param("firstDay", "2022-04-01")
            .param("lastDay", "2022-04-20")
            .param("grouping", "INDUSTRY")
            .param("each", "1")
            .param("what", what);
    List<String> given = List.of(more);
    if (!given.contains("inspectors")) {
      request = request.param("inspectors", "ZF01 执法大队 检查员甲\nZF02 执法大队 检查员乙");
    }
    if (!given.contains("randomness")) {
      request = request.param("randomness", "双色球 2022040 期开奖号码");
    }
    for (int i = 0; i < more.length; i += 2) {
      request = request.param(more[i], more[i + 1]);
    }
    return request.exchange();
  }

  private MvcTestResult draw(long id, String value) {
    return post(
        office,
        "/supervision/rounds/%d/draw".formatted(id),
        "version",
        Integer.toString(rounds.get(id).version()),
        "value",
        value);
  }

  private List<Target> employers(long round) {
    return targets.of(round).stream()
        .filter(one -> !one.isUnit() && one.unit().equals(ZONE))
        .toList();
  }

  private long finding(Target target) {
    post(office, at(target, "findings"), "what", "未做自查", "due", "2022-04-15");
    return findings.of(target.id()).get(0).id();
  }

  private MvcTestResult visit(Target target, String selfCheck, String forged) {
    return post(
        office,
        at(target, "visit"),
        "version",
        Integer.toString(target.version()),
        "day",
        "2022-04-09",
        "selfCheck",
        selfCheck,
        "forged",
        forged);
  }

  private MvcTestResult step(SignedIn me, long finding, String step, String note) {
    return post(
        me,
        "/supervision/findings/%d/steps".formatted(finding),
        "step",
        step,
        "version",
        Integer.toString(findings.get(finding, office).version()),
        "note",
        note);
  }

  private static String at(Target target, String what) {
    return "/supervision/rounds/%d/targets/%d/%s".formatted(target.round(), target.id(), what);
  }

  private List<String> codes() {
    return jdbc.sql("SELECT credit_code FROM enterprise WHERE unit = ? ORDER BY id DESC")
        .param(ZONE)
        .query(String.class)
        .list();
  }

  private List<String> hrefs(SignedIn me) {
    return work.waitingFor(me).stream().map(WorkItem::href).toList();
  }

  private MvcTestResult get(SignedIn me, String address) {
    return mvc.get().uri(address).with(user(me)).exchange();
  }

  private String page(SignedIn me, String address) {
    MvcTestResult result = get(me, address);
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
