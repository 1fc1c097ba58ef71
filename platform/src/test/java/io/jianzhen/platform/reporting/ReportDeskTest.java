package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.reporting.PeopleFixture.HANGU;
import static io.jianzhen.platform.reporting.PeopleFixture.TEDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.LedgerDesk;
import io.jianzhen.platform.ledger.MonthClosed;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.DistrictSheet.Bridge;
import io.jianzhen.platform.reporting.ReportSheet.Difference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A report on its way from draft to acceptance, on 10 January 2022. */
@SpringBootTest
@Import(JanuaryFixture.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
class ReportDeskTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2021, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  @Autowired private ReportDesk desk;
  @Autowired private Reports reports;
  @Autowired private ReportSheets sheets;
  @Autowired private DistrictSheets district;
  @Autowired private Deadlines deadlines;
  @Autowired private ReportWork work;
  @Autowired private Ledger ledger;
  @Autowired private LedgerDesk paper;
  @Autowired private Units units;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private QueryCount queries;

  private PeopleFixture people;
  private SignedIn office;

  @BeforeEach
  void setUp() {
    people = new PeopleFixture(units);
    office = people.office();
  }

  @Test
  void theDraftShowsTheLedger() {
    person(TEDA, "2021-12-03", "a");
    assertThat(sheet(TEDA).form().of(ReportItem.B2))
        .isEqualTo(Tally.first(ReportItem.B2, BigDecimal.ONE));
  }

  @Test
  void everyStepIsOnTheAuditTrailAndInTheHistory() {
    accept(TEDA, DECEMBER);
    Report report = report(TEDA);
    assertThat(report.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(audit.find("report:" + report.id(), Long.MAX_VALUE, 10))
        .extracting(AuditTrail.Event::action)
        .containsExactly("REPORT_ACCEPT", "REPORT_SUBMIT", "REPORT_REVIEW");
  }

  @Test
  void whyAReportWasReopenedStandsInItsHistoryAndNotOnTheAuditTrail() {
    accept(TEDA, DECEMBER);
    desk.reopen(TEDA, DECEMBER, "张三漏报", office);
    Report report = report(TEDA);
    assertThat(reports.events(report).get(0).reason()).isEqualTo("张三漏报");
    assertThat(trailOf("report:" + report.id())).isNotEmpty().noneMatch(it -> it.contains("张三"));
  }

  @Test
  void whyAnEntryWasTakenBackStandsInTheLedgerAndNotOnTheAuditTrail() {
    Fact person = Fact.one(ReportItem.B2, TEDA, LocalDate.of(2021, 12, 3), "paper:a", "manual");
    Fact typed =
        new Fact(
            person.item(),
            TEDA,
            person.on(),
            person.quantity(),
            person.subject(),
            person.reference(),
            "登记表",
            true);
    long entry = paper.enter(typed, people.reporter(TEDA));
    paper.reverse(entry, "张三不是本单位的", people.reporter(TEDA));
    assertThat(trailOf("ledger:" + entry)).hasSize(2).noneMatch(it -> it.contains("张三"));
  }

  private List<String> trailOf(String subject) {
    return audit.find(subject, Long.MAX_VALUE, 10).stream().map(AuditTrail.Event::detail).toList();
  }

  @Test
  void whatIsSubmittedStaysAndALaterCorrectionShowsAsADifference() {
    person(TEDA, "2021-12-03", "a");
    long wrong = person(TEDA, "2021-12-04", "b");
    accept(TEDA, DECEMBER);
    ledger.reverse(wrong, "核实为真证", "somebody");
    assertThat(sheet(TEDA).form().of(ReportItem.B2).month()).isEqualByComparingTo("2");
    assertThat(sheet(TEDA).differences())
        .containsExactly(
            new Difference(ReportItem.B2, "month", "2", "1"),
            new Difference(ReportItem.B2, "cumulative", "2", "1"));
  }

  @Test
  void aCorrectionOfASubmittedMonthWarnsInTheNextAndBlocksNothing() {
    long wrong = person(TEDA, "2021-11-04", "b");
    accept(TEDA, NOVEMBER);
    ledger.reverse(wrong, "核实为真证", "somebody");
    assertThat(sheet(TEDA).blocking()).isEmpty();
    assertThat(sheet(TEDA).problems())
        .extracting(FormProblem::severity, FormProblem::item)
        .containsExactly(tuple(FormProblem.Severity.WARNS, ReportItem.B2));
    accept(TEDA, DECEMBER);
    assertThat(sheet(TEDA).form().of(ReportItem.B2).cumulative()).isEqualByComparingTo("0");
    assertThat(sheet(TEDA).differences()).isEmpty();
  }

  @Test
  void theWarningGoesWhenTheSubmittedMonthIsReopened() {
    long wrong = person(TEDA, "2021-11-04", "b");
    accept(TEDA, NOVEMBER);
    ledger.reverse(wrong, "核实为真证", "somebody");
    desk.reopen(TEDA, NOVEMBER, "更正", office);
    assertThat(sheet(TEDA).problems()).isEmpty();
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void aRefusedSubmissionLeavesNothingBehind() {
    String unit = "120116158";
    LocalDate beforeTheCampaign = LocalDate.of(2021, 10, 31);
    ledger.append(Fact.one(ReportItem.F2, unit, beforeTheCampaign, "lead:1", "lead:1"), "test");
    desk.review(unit, NOVEMBER, people.reporter(unit));
    Report inReview = desk.find(unit, NOVEMBER, office);
    assertThatExceptionOfType(SubmissionRefused.class)
        .isThrownBy(() -> desk.submit(unit, NOVEMBER, people.reviewer(unit)))
        .withMessageContaining("首月累计数据应等于本月数据0，现为1");
    assertThat(desk.find(unit, NOVEMBER, office)).isEqualTo(inReview);
    assertThat(audit.find("report:" + inReview.id(), Long.MAX_VALUE, 10))
        .extracting(AuditTrail.Event::action)
        .containsExactly("REPORT_REVIEW");
  }

  @Test
  void theSnapshotsHashIsThatOfItsContent() {
    person(TEDA, "2021-12-03", "a");
    accept(TEDA, DECEMBER);
    Snapshot snapshot = sheet(TEDA).last().orElseThrow();
    assertThat(snapshot.sha256()).isEqualTo(Snapshot.hash(snapshot.content()));
    assertThat(snapshot.form()).isEqualTo(sheet(TEDA).form());
  }

  @Test
  void aReopenedReportIsSubmittedAgainAsTheNextRevisionAndSaysWhy() {
    accept(TEDA, DECEMBER);
    desk.reopen(TEDA, DECEMBER, "漏报一人", office);
    person(TEDA, "2021-12-04", "b");
    accept(TEDA, DECEMBER);
    ReportSheet sheet = sheet(TEDA);
    assertThat(sheet.last().orElseThrow().revision()).isEqualTo(2);
    assertThat(sheet.form().revisionNote()).isEqualTo("第2次报送。漏报一人");
    assertThat(sheet.differences()).isEmpty();
  }

  @Test
  void whatIsFrozenHasTheSameDigitsOnEveryMachine() {
    accept(TEDA, DECEMBER);
    desk.reopen(TEDA, DECEMBER, "漏报", office);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(sheet(TEDA).form().revisionNote()).isEqualTo("第2次报送。漏报");
      assertThat(district.of(DECEMBER, deadlines.calendar()).paper().unitName())
          .contains("（汇总，已接收0家，共28家）");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whoeverTurnsAReportBackMustSayWhy() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    assertThatExceptionOfType(ReasonWrong.class)
        .isThrownBy(() -> desk.sendBack(TEDA, DECEMBER, "  ", people.reviewer(TEDA)));
  }

  @Test
  void aReasonWithAnIdentityNumberIsRefused() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    assertThatExceptionOfType(ReasonWrong.class)
        .isThrownBy(
            () -> desk.sendBack(TEDA, DECEMBER, "999999199001011238重复", people.reviewer(TEDA)))
        .extracting(ReasonWrong::messageKey)
        .isEqualTo("reporting.reason.identity");
  }

  @Test
  void aReporterCannotSubmitAndAReviewerCannotAccept() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.submit(TEDA, DECEMBER, people.reporter(TEDA)));
    desk.submit(TEDA, DECEMBER, people.reviewer(TEDA));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.accept(TEDA, DECEMBER, people.reviewer(TEDA)));
  }

  @Test
  void peopleOfAnotherUnitSeeNoSuchReport() {
    assertThatExceptionOfType(OutOfReach.class)
        .isThrownBy(() -> desk.review(TEDA, DECEMBER, people.reporter(HANGU)));
    assertThatExceptionOfType(OutOfReach.class)
        .isThrownBy(() -> desk.find(TEDA, DECEMBER, people.person("YJ-JCS", Role.INSPECTOR)));
  }

  @Test
  void aUnitThatDoesNotReportHasNoReport() {
    assertThatExceptionOfType(OutOfReach.class)
        .isThrownBy(() -> desk.find("YJ-JCS", DECEMBER, office));
  }

  @Test
  void thereIsNoReportForAMonthThatHasNotBegun() {
    assertThatExceptionOfType(OutOfReach.class)
        .isThrownBy(() -> desk.find(TEDA, YearMonth.of(2022, 2), office));
  }

  @Test
  void whoReadAnOldVersionIsToldToReadAgain() {
    desk.saveText(TEDA, DECEMBER, text("一"), people.reporter(TEDA));
    assertThatExceptionOfType(StaleReport.class)
        .isThrownBy(() -> desk.saveText(TEDA, DECEMBER, 0, text("二"), people.reviewer(TEDA)));
    assertThat(report(TEDA).texts().document()).isEqualTo("一");
  }

  @Test
  void textsCanBeChangedByTheReviewerDuringTheReviewButByNobodyAfterwards() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.saveText(TEDA, DECEMBER, text("一"), people.reporter(TEDA)));
    desk.saveText(TEDA, DECEMBER, text("二"), people.reviewer(TEDA));
    desk.submit(TEDA, DECEMBER, people.reviewer(TEDA));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> desk.saveText(TEDA, DECEMBER, text("三"), people.reviewer(TEDA)));
    assertThat(sheet(TEDA).form().document()).isEqualTo("二");
  }

  @Test
  void nothingIsEnteredFromPaperIntoASubmittedMonth() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    Fact visit =
        new Fact(
            ReportItem.C1,
            TEDA,
            LocalDate.of(2021, 12, 8),
            BigDecimal.TEN,
            null,
            "manual",
            "检查记录",
            true);
    long entered = paper.enter(visit, people.reporter(TEDA));
    desk.submit(TEDA, DECEMBER, people.reviewer(TEDA));
    assertThatExceptionOfType(MonthClosed.class)
        .isThrownBy(() -> paper.enter(visit, people.reporter(TEDA)));
    assertThatExceptionOfType(MonthClosed.class)
        .isThrownBy(() -> paper.reverse(entered, "录错", people.reporter(TEDA)));
    desk.giveBack(TEDA, DECEMBER, "补录", office);
    assertThatNoException().isThrownBy(() -> paper.reverse(entered, "录错", people.reporter(TEDA)));
  }

  @Test
  void theMonthOfABureauIsClosedForItsOfficesToo() {
    accept("YJ", DECEMBER);
    Fact visit =
        new Fact(
            ReportItem.C1,
            "YJ-JCS",
            LocalDate.of(2021, 12, 8),
            BigDecimal.TEN,
            null,
            "manual",
            "检查记录",
            true);
    assertThatExceptionOfType(MonthClosed.class)
        .isThrownBy(() -> paper.enter(visit, people.reporter("YJ-JCS")));
  }

  @Test
  void theDistrictCountsAPersonOfTwoUnitsOnceAndExplainsIt() {
    person(TEDA, "2021-12-03", "a");
    person(HANGU, "2021-12-05", "a");
    person(HANGU, "2021-12-06", "b");
    accept(TEDA, DECEMBER);
    DistrictSheet sheet = district.of(DECEMBER, deadlines.calendar());
    assertThat(sheet.form().of(ReportItem.B2).month()).isEqualByComparingTo("2");
    assertThat(sheet.lines()).hasSize(28);
    assertThat(sheet.accepted()).containsOnlyKeys(TEDA);
    assertThat(sheet.bridges())
        .filteredOn(bridge -> bridge.item() == ReportItem.B2 && bridge.scope().equals("month"))
        .extracting(
            Bridge::item,
            b -> b.accepted().intValue(),
            b -> b.pending().intValue(),
            b -> b.changed().intValue(),
            b -> b.repeated().intValue(),
            b -> b.ledger().intValue())
        .containsExactly(tuple(ReportItem.B2, 1, 2, 0, 1, 2));
  }

  @Test
  void aReportCostsTheSameNumberOfQueriesHoweverManyEntriesAndTheDistrictHoweverManyUnits() {
    ReportCalendar calendar = deadlines.calendar();
    int few = queries.during(() -> district.of(DECEMBER, calendar));
    for (var unit : units.all()) {
      if (unit.reportsMonthly()) {
        person(unit.code(), "2021-12-03", "a" + unit.code());
        accept(unit.code(), DECEMBER);
      }
    }
    assertThat(queries.during(() -> district.of(DECEMBER, calendar))).isEqualTo(few);
    assertThat(few).isLessThanOrEqualTo(6);
    Report report = report(TEDA);
    assertThat(queries.during(() -> sheets.of(report))).isEqualTo(2);
  }

  @Test
  void theWorkListTellsEachWhatWaits() {
    assertThat(work.waitingFor(people.reporter(TEDA)))
        .extracting(item -> item.arguments().get(1), item -> item.due())
        .containsExactly(
            tuple("2021-12", LocalDate.of(2022, 1, 5)), tuple("2021-11", LocalDate.of(2022, 1, 5)));
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    assertThat(work.waitingFor(people.reviewer(TEDA))).hasSize(1);
    desk.submit(TEDA, DECEMBER, people.reviewer(TEDA));
    assertThat(work.waitingFor(office))
        .extracting(item -> item.href())
        .containsExactly("/reports/120116014/2021-12");
  }

  @Test
  void aSnapshotCannotBeChanged() {
    accept(TEDA, DECEMBER);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("UPDATE report_snapshot SET content = ''").update())
        .withMessageContaining("append-only");
  }

  private void accept(String unit, YearMonth month) {
    desk.review(unit, month, people.reporter(unit));
    desk.submit(unit, month, people.reviewer(unit));
    desk.accept(unit, month, office);
  }

  private Report report(String unit) {
    return desk.find(unit, DECEMBER, office);
  }

  private ReportSheet sheet(String unit) {
    return sheets.of(report(unit));
  }

  private long person(String unit, String on, String who) {
    return ledger.append(
        Fact.one(ReportItem.B2, unit, LocalDate.parse(on), "person:" + who, "finding:1"), "test");
  }

  private static ReportTexts text(String document) {
    return new ReportTexts(document, "", "", "");
  }
}
