package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** All certificates on file are judged again; what the rules say now is compared with the table. */
@CertificateTest
class RecheckTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk desk;
  @Autowired private RecheckDesk rechecks;
  @Autowired private FindingDesk findings;
  @Autowired private RuleBook rules;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;
  private long roster;

  @BeforeEach
  void putARosterOnFile() throws IOException {
    clerk = staff.person("120116403", Role.UNIT_REPORTER);
    browser = new Browser(mvc, staff.person("YJ-BGS", Role.OFFICE));
    Path file =
        Files.write(
            folder.resolve("名册.xlsx"),
            Workbooks.of(Person.clean("重核甲", 431), Person.clean("重核乙", 432).asWoman()));
    roster = desk.importNow(file, "名册.xlsx", staff.employer("重核样例厂", clerk), ON, clerk);
    desk.confirm(roster, clerk);
    runAgain();
  }

  @Test
  void underTheSameRulesNothingChanges() {
    RecheckDesk.Run run = runAgain();

    assertThat(run.state()).isEqualTo("DONE");
    assertThat(run.checked()).isEqualTo(run.total()).isPositive();
    assertThat(List.of(run.added(), run.gone(), run.stands())).containsOnly(0L);
  }

  @Test
  void whatTheRulesFindNowIsAdded() {
    jdbc.sql("DELETE FROM certificate_finding WHERE import = ? AND rule = 'SEX_MISMATCH'")
        .param(roster)
        .update();

    RecheckDesk.Run run = runAgain();

    assertThat(run.added()).isEqualTo(1);
    assertThat(findings.openFindings(roster))
        .extracting(OpenFinding::name, OpenFinding::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("重核乙", "SEX_MISMATCH"));
    assertThat(browser.page("/certificates/recheck")).contains("新发现", "重核乙", "性别与身份证号不符");
  }

  @Test
  void whatTheRulesNoLongerFindIsClosedAndKept() {
    bogus();

    RecheckDesk.Run run = runAgain();

    assertThat(run.gone()).isEqualTo(1);
    assertThat(findings.openFindings(roster)).extracting(OpenFinding::name).doesNotContain("重核甲");
    assertThat(browser.page("/certificates/%d/2".formatted(roster)))
        .contains("规则更新后不再成立")
        .doesNotContain("/withdrawal");
  }

  @Test
  void whatPeopleHaveDecidedStandsAndIsShownToThem() {
    findings.decide(bogus(), Decision.SUSPECTED_FORGED, "", clerk);

    RecheckDesk.Run run = runAgain();

    assertThat(run.stands()).isEqualTo(1);
    assertThat(browser.page("/certificates/recheck")).contains("不再成立但已判定，请复核");
  }

  @Test
  void whatIsFoundAgainIsOpenAgain() {
    jdbc.sql(
            "UPDATE certificate_finding SET state = 'OUTDATED' WHERE import = ? AND rule = 'SEX_MISMATCH'")
        .param(roster)
        .update();

    runAgain();

    assertThat(findings.openFindings(roster)).extracting(OpenFinding::name).contains("重核乙");
  }

  @Test
  void theFirstStartWithOtherRulesBeginsByItself() {
    jdbc.sql("UPDATE recheck SET fingerprint = 'of other rules'").update();

    rechecks.beginIfRulesChanged();
    rechecks.end().join();
    rechecks.beginIfRulesChanged();
    rechecks.end().join();

    RecheckDesk.Run last = rechecks.runs(1).get(0);
    assertThat(last.startedBy()).isEmpty();
    assertThat(
            jdbc.sql("SELECT count(*) FROM recheck WHERE fingerprint <> 'of other rules'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theFingerprintOfTheRulesIsTheSameEachTime() {
    assertThat(rules.fingerprint()).isEqualTo(rules.fingerprint()).hasSize(64);
  }

  @Test
  void aUnitSeesNoChangesOfAnother() {
    jdbc.sql("DELETE FROM certificate_finding WHERE import = ?").param(roster).update();
    runAgain();
    var stranger = new Browser(mvc, staff.person("120116406", Role.UNIT_REPORTER));

    assertThat(stranger.page("/certificates/recheck")).doesNotContain("重核乙");
  }

  private RecheckDesk.Run runAgain() {
    rechecks.end().join();
    browser.post("/certificates/recheck");
    rechecks.end().join();
    return rechecks.runs(1).get(0);
  }

  /** A finding that no rule has. */
  private long bogus() {
    return jdbc.sql(
            """
            INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value,
                                             value_key, zh, en)
            VALUES (?, 2, 'RULE_OF_BEFORE', 'ERROR', 'name', '', 'k', '旧规则', 'old rule')
            RETURNING id
            """)
        .param(roster)
        .query(Long.class)
        .single();
  }
}
