package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.SignedInFixture;
import io.jianzhen.platform.organisation.WorkItem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the evidence to the blocking, the re-check, and back again. */
@SiteTest
@RecordApplicationEvents
class SiteLifeTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final LocalDate TODAY = SiteClock.NOTICE;

  @Autowired private SiteVisitor.Door door;
  @Autowired private SiteDesk desk;
  @Autowired private SiteWork work;
  @Autowired private Rechecks rechecks;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;
  @Autowired private SiteClock clock;
  @Autowired private ApplicationEvents events;

  private final SignedIn clerk = SignedInFixture.ofZone(Role.UNIT_REPORTER);
  private SiteVisitor browser;
  private long id;

  @BeforeEach
  void aSiteIsSeen() {
    browser = door.enter(clerk);
    id = browser.enters("life-%d.example".formatted(COUNT.incrementAndGet()));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TODAY);
  }

  @Test
  void aSiteGoesFromEvidenceToDelistingAndEachStepIsALineOfItsHistory() {
    assertThat(browser.takes(id, "evidence", "on", "2021-12-28", "note", "公证书存专班保险柜"))
        .contains("已登记取证");
    assertThat(browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "照搬官方页面"))
        .contains("已登记判定");
    assertThat(report("HOSTING", "某某网络科技有限公司")).contains("已登记通报");
    assertThat(
            browser.takes(
                id,
                "receipt",
                "report",
                reportId(),
                "on",
                "2021-12-28",
                "at",
                "09:30",
                "remark",
                "签收单1号"))
        .contains("已登记送达");
    assertThat(browser.takes(id, "block", "on", "2021-12-27", "note", "服务商关停")).contains("已登记封堵");
    assertThat(browser.takes(id, "delist", "on", "2021-12-28", "note", "示例搜索")).contains("已登记清除收录");

    assertThat(state()).isEqualTo("DELISTED");
    assertThat(browser.page("/websites/sites/" + id))
        .contains(
            "公证书存专班保险柜",
            "照搬官方页面",
            "某某网络科技有限公司",
            "签收单1号",
            "2021-12-28 09:30",
            "服务商关停",
            "法释〔2019〕15号");
    assertThat(steps())
        .containsExactly("EVIDENCE", "JUDGE", "REPORT", "RECEIPT", "BLOCK", "DELIST");
    assertThat(
            jdbc.sql("SELECT action FROM audit_event WHERE subject = ? ORDER BY id")
                .param("website:" + id)
                .query(String.class)
                .list())
        .containsExactly(
            "SITE_OPEN",
            "SITE_EVIDENCE",
            "SITE_JUDGE",
            "SITE_REPORT",
            "SITE_RECEIPT",
            "SITE_BLOCK",
            "SITE_DELIST");
  }

  @ParameterizedTest(name = "{0} before its time")
  @CsvSource(
      textBlock =
          """
          judge,   须先取证
          letter,  须先判定为仿冒
          report,  须先判定为仿冒
          receipt, 须先登记通报
          block,   须先判定为仿冒
          unblock, 没有封堵可以撤销
          delist,  须先封堵
          recheck, 只复查已封堵的网站
          """)
  void aStepOutOfOrderIsRefusedWithASentence(String step, String sentence) {
    assertThat(SiteVisitor.answer(browser.get("/websites/sites/%d/steps/%s".formatted(id, step))))
        .contains(sentence);
    assertThat(
            SiteVisitor.answer(
                browser.post(
                    "/websites/sites/%d/steps/%s".formatted(id, step),
                    "version",
                    "0",
                    "on",
                    "2021-12-28",
                    "note",
                    "x",
                    "judgement",
                    "COUNTERFEIT",
                    "recipient",
                    "CAC",
                    "name",
                    "x",
                    "means",
                    "x",
                    "report",
                    "1",
                    "at",
                    "09:00",
                    "outcome",
                    "GONE")))
        .contains(sentence);
    assertThat(state()).isEqualTo("SUSPECTED");
    assertThat(steps()).isEmpty();
  }

  @Test
  void whatIsNotCounterfeitIsNeitherReportedNorBlocked() {
    judged("NOT_COUNTERFEIT");
    assertThat(browser.takes(id, "block", "on", "2021-12-28", "note", "x")).contains("须先判定为仿冒");
    assertThat(due()).isEmpty();
    assertThat(browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "复核后更正"))
        .contains("已登记判定");
    assertThat(due()).isEqualTo("REPORT 2021-12-31");
  }

  @Test
  void aFormThatIsWrongSaysSoAtEachFieldAndKeepsWhatWasTyped() {
    browser.takes(id, "evidence", "on", "2021-12-28", "note", "x");
    assertThat(browser.takes(id, "judge", "judgement", "", "note", "身份证999999199001011238"))
        .contains(
            "id=\"judgement-error\"", "id=\"note-error\"", "身份证999999199001011238</textarea>");
    browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "x");
    assertThat(browser.takes(id, "block", "on", "2021-12-29", "note", "切断了"))
        .contains("日期不能晚于今天", "切断了</textarea>");
    assertThat(browser.takes(id, "block", "on", "2021-10-31", "note", "x")).contains("早于行动开始的月份");
    assertThat(browser.takes(id, "block", "on", "yesterday", "note", "x".repeat(501)))
        .contains("请填写日期", "内容太长");
    report("CAC", "举报中心");
    assertThat(
            browser.takes(id, "receipt", "report", reportId(), "on", "2021-12-28", "at", "23:59"))
        .contains("id=\"at-error\"", "送达时间早于发出日期");
    assertThat(state()).isEqualTo("REPORTED");
  }

  @Test
  void aBlockedSiteCountsOnceInTheMonthOfTheFactHoweverOftenItComesBack() {
    Map<YearMonth, Integer> before = d4();
    judged("COUNTERFEIT");
    block("2021-11-30");
    assertThat(added(before, 11)).isEqualTo(1);

    clock.set(LocalDate.of(2022, 1, 5));
    assertThat(browser.takes(id, "recheck", "on", "2022-01-05", "outcome", "BACK"))
        .contains("已登记复查");
    assertThat(state()).isEqualTo("REAPPEARED");
    report("HOSTING", "某某网络科技有限公司");
    block("2022-01-05");

    assertThat(added(before, 11)).isEqualTo(1);
    assertThat(added(before, 1)).isZero();
  }

  @Test
  void aBlockingTakenBackIsReversedInTheLedgerAndTheEarlierOneStands() {
    Map<YearMonth, Integer> before = d4();
    judged("COUNTERFEIT");
    block("2021-11-30");
    browser.takes(id, "recheck", "on", "2021-12-28", "outcome", "BACK");
    block("2021-12-28");
    assertThat(browser.takes(id, "unblock", "note", "登记错了网站")).contains("已撤销封堵");

    assertThat(state()).isEqualTo("REAPPEARED");
    assertThat(added(before, 11)).isEqualTo(1);
    assertThat(
            jdbc.sql("SELECT reason FROM ledger_entry WHERE reference = ? AND reverses IS NOT NULL")
                .param("website:" + id)
                .query(String.class)
                .list())
        .containsExactly("登记错了网站");
  }

  @Test
  void takingBackTheOnlyBlockingTakesItOutOfTheFigure() {
    Map<YearMonth, Integer> before = d4();
    judged("COUNTERFEIT");
    block("2021-12-28");
    browser.takes(id, "unblock", "note", "登记错了网站");
    assertThat(added(before, 12)).isZero();
    assertThat(state()).isEqualTo("JUDGED");
  }

  @Test
  void everyStepHasATermAndLateOnesStandOnTheWorkList() {
    SignedIn street = SignedInFixture.ofStreet(Role.INSPECTOR);
    browser = door.enter(street);
    id = browser.enters("late.example");
    assertThat(due()).isEqualTo("EVIDENCE 2021-12-30");
    browser.takes(id, "evidence", "on", "2021-12-28", "note", "x");
    assertThat(due()).isEqualTo("JUDGE 2021-12-30");
    browser.takes(id, "judge", "judgement", "COUNTERFEIT", "note", "x");
    assertThat(due()).isEqualTo("REPORT 2021-12-31");
    report("HOSTING", "x");
    assertThat(due()).as("five working days over a weekend").isEqualTo("BLOCK 2022-01-04");
    clock.set(LocalDate.of(2022, 1, 5));

    assertThat(work.waitingFor(street))
        .extracting(WorkItem::href)
        .containsExactly("/websites/sites/" + id);
    assertThat(work.waitingFor(SignedInFixture.ofStreet(Role.LEADER))).isEmpty();
    assertThat(browser.page("/websites/sites?due=overdue")).contains("late.example");
  }

  @Test
  void aBlockedSiteIsLookedAtAfterThreeSevenAndThirtyDaysAndThenEveryThirty() {
    judged("COUNTERFEIT");
    block("2021-12-28");
    assertThat(due()).isEqualTo("RECHECK 2021-12-31");
    gone("2021-12-31");
    assertThat(due()).isEqualTo("RECHECK 2022-01-04");
    gone("2022-01-04");
    assertThat(due()).isEqualTo("RECHECK 2022-01-27");
    gone("2022-01-27");
    assertThat(due()).isEqualTo("RECHECK 2022-02-26");
    browser.takes(id, "recheck", "on", "2022-01-27", "outcome", "UNCLEAR");
    assertThat(due()).as("somebody has to look again at once").isEqualTo("RECHECK 2022-01-27");
  }

  @Test
  void aBlockedSiteThatIsSeenAgainIsDueToday() {
    judged("COUNTERFEIT");
    block("2021-12-28");
    browser.post("/websites/sites", "addresses", "life-%d.example".formatted(COUNT.get()));
    assertThat(due()).isEqualTo("RECHECK 2021-12-28");
  }

  @Test
  void whereNothingIsCapturedThePageSaysSoAndTheReCheckStaysDue() {
    assertThat(browser.page("/websites/sites/" + id))
        .contains("尚未接入自动取证")
        .doesNotContain("/capture\"");
    assertThat(SiteVisitor.answer(browser.post("/websites/sites/" + id + "/capture")))
        .contains("尚未接入自动取证");
    judged("COUNTERFEIT");
    block("2021-12-28");
    clock.set(LocalDate.of(2022, 1, 10));
    rechecks.run();
    assertThat(due()).isEqualTo("RECHECK 2021-12-31");
  }

  @Test
  void ofTwoOfficersTheSecondIsToldThatTheFirstWasFaster() {
    SiteAt seen = desk.now(id, clerk);
    desk.noteEvidence(seen, TODAY, "录屏", clerk);
    assertThatExceptionOfType(SiteMovedOn.class)
        .isThrownBy(() -> desk.noteEvidence(seen, TODAY, "录屏", clerk));
    assertThat(
            SiteVisitor.answer(
                browser.post(
                    "/websites/sites/" + id + "/steps/judge",
                    "version",
                    "0",
                    "judgement",
                    "COUNTERFEIT",
                    "note",
                    "x")))
        .contains("刚由他人办理过");
  }

  @Test
  void aJudgementIsToldToThoseWhoOpenLeads() {
    judged("COUNTERFEIT");
    assertThat(events.stream(SiteJudged.class))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.site()).isEqualTo(id);
              assertThat(judged.judgement()).isEqualTo(Judgement.COUNTERFEIT);
            });
  }

  @Test
  void aReportedSiteThatTurnsOutGenuineGoesBackToWhereItWasJudged() {
    judged("COUNTERFEIT");
    report("CAC", "举报中心");
    assertThat(browser.takes(id, "judge", "judgement", "NOT_COUNTERFEIT", "note", "系某某单位自建"))
        .contains("已登记判定");
    assertThat(state()).isEqualTo("JUDGED");
    assertThat(browser.takes(id, "block", "on", "2021-12-28", "note", "x")).contains("须先判定为仿冒");
  }

  @Test
  void theHistoryCannotBeChangedAfterwards() {
    judged("COUNTERFEIT");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("UPDATE site_event SET note = ''").update());
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("DELETE FROM site_sighting").update());
  }

  @Test
  void theNetSecurityPoliceAndTheOfficeSeeAllOthersTheirOwn() {
    String page = "/websites/sites/" + id;
    assertThat(door.enter(SignedInFixture.ofOffice()).get(page)).hasStatusOk();
    assertThat(door.enter(SignedInFixture.ofDetachment("GA-WA", Role.CASE_OFFICER)).get(page))
        .hasStatusOk();
    assertThat(door.enter(SignedInFixture.ofDetachment("GA-ZA", Role.CASE_OFFICER)).get(page))
        .hasStatus(HttpStatus.NOT_FOUND);
    SiteVisitor street = door.enter(SignedInFixture.ofStreet(Role.UNIT_REPORTER));
    assertThat(street.get(page)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            street.post(page + "/steps/evidence", "version", "0", "on", "2021-12-28", "note", "x"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(street.post(page + "/facts", "version", "0")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(steps()).isEmpty();
  }

  @Test
  void factsAreFilledInAndWhatIsWrongIsSaidAtTheField() {
    String facts = "/websites/sites/" + id + "/facts";
    assertThat(
            SiteVisitor.text(
                browser.post(
                    facts, "version", "0", "imitates", "nobody", "owner", "张999999199001011238")))
        .contains("id=\"imitates-error\"", "id=\"owner-error\"");
    assertThat(
            SiteVisitor.answer(
                browser.post(
                    facts,
                    "version",
                    "0",
                    "imitates",
                    "mem-cx",
                    "place",
                    "广东深圳",
                    "hosting",
                    "某某网络")))
        .contains("已保存");
    assertThat(browser.page("/websites/sites/" + id)).contains("cx.mem.gov.cn", "广东深圳", "某某网络");
    assertThat(browser.page("/websites/sites?q=某某网络")).contains("广东深圳");
  }

  private void judged(String judgement) {
    browser.takes(id, "evidence", "on", "2021-12-28", "note", "录屏");
    assertThat(browser.takes(id, "judge", "judgement", judgement, "note", "理由")).contains("已登记判定");
  }

  private String report(String recipient, String name) {
    return browser.takes(
        id,
        "report",
        "recipient",
        recipient,
        "name",
        name,
        "on",
        LocalDate.now(clock).toString(),
        "means",
        "EMS");
  }

  private void block(String on) {
    assertThat(browser.takes(id, "block", "on", on, "note", "服务商关停")).contains("已登记封堵");
  }

  private void gone(String on) {
    clock.set(LocalDate.parse(on));
    assertThat(browser.takes(id, "recheck", "on", on, "outcome", "GONE")).contains("已登记复查");
  }

  private Map<YearMonth, Integer> d4() {
    return Map.of(
        YearMonth.of(2021, 11), month(YearMonth.of(2021, 11)),
        YearMonth.of(2021, 12), month(YearMonth.of(2021, 12)),
        YearMonth.of(2022, 1), month(YearMonth.of(2022, 1)));
  }

  private int added(Map<YearMonth, Integer> before, int month) {
    YearMonth of = YearMonth.of(month == 1 ? 2022 : 2021, month);
    return month(of) - Objects.requireNonNull(before.get(of));
  }

  private int month(YearMonth month) {
    return Objects.requireNonNull(figures.of("/BH/120116400/", month).get(ReportItem.D4))
        .month()
        .intValueExact();
  }

  private String state() {
    return jdbc.sql("SELECT state FROM suspect_site WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private String due() {
    return jdbc.sql("SELECT coalesce(due_for || ' ' || due, '') FROM suspect_site WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private List<String> steps() {
    return jdbc.sql("SELECT step FROM site_event WHERE site = ? ORDER BY id")
        .param(id)
        .query(String.class)
        .list();
  }

  private String reportId() {
    return jdbc.sql("SELECT max(id)::text FROM site_report WHERE site = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
