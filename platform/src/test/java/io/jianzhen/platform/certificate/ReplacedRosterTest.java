package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CertificateTest
class ReplacedRosterTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk desk;
  @Autowired private FindingDesk findings;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person("120116403", Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void aFindingOnAReplacedRosterIsNoLongerDecided() throws IOException {
    long employer = staff.employer("名册已换", clerk);
    long finding = openIn(confirmed(employer, woman(1)));
    confirmed(employer, woman(1), Person.clean("后来", 402));
    BigDecimal before = b2();

    var answer =
        browser.post(
            "/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED");

    assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash"))).contains("新名册");
    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(finding)).isEmpty();
  }

  @Test
  void aDecisionIsTakenOverByTheNewerRosterAndCountsOnce() throws IOException {
    long employer = staff.employer("沿用判定", clerk);
    long old = openIn(confirmed(employer, woman(2)));
    findings.decide(old, Decision.SUSPECTED_FORGED, "", clerk);
    BigDecimal before = b2();

    long newer = confirmed(employer, Person.clean("新来", 403), woman(2), woman(3));

    assertThat(findings.openFindings(newer)).extracting(OpenFinding::name).containsExactly("换册3");
    assertThat(browser.page("/certificates/%d/4".formatted(newer))).contains("疑似假冒", "沿用第");
    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(countOf("lead WHERE title LIKE '换册2%'")).isEqualTo(1);
  }

  @Test
  void withdrawingADecisionTakenOverTwiceReversesWhatTheFirstHasCounted() throws IOException {
    long employer = staff.employer("沿用后撤回", clerk);
    BigDecimal before = b2();
    long first = openIn(confirmed(employer, woman(4)));
    findings.decide(first, Decision.SUSPECTED_FORGED, "", clerk);
    confirmed(employer, woman(4), woman(5));
    long last = confirmed(employer, woman(4), woman(5), woman(6));

    findings.withdraw(decidedIn(last), "核对原件后更正", clerk);

    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(first)).containsExactly("WITHDRAWN");
    assertThat(
            countOf(
                "certificate_finding WHERE state <> 'OPEN' AND id IN (SELECT f.id FROM"
                    + " certificate_finding f JOIN roster_import i ON i.id = f.import WHERE i.enterprise = "
                    + employer
                    + ")"))
        .isZero();
  }

  @Test
  void afterAWithdrawalTheFindingIsDecidedAnewAndCountsByItself() throws IOException {
    long employer = staff.employer("再次判定", clerk);
    BigDecimal before = b2();
    findings.decide(openIn(confirmed(employer, woman(7))), Decision.SUSPECTED_FORGED, "", clerk);
    long newer = confirmed(employer, woman(7), woman(8));
    long finding = decidedIn(newer);
    findings.withdraw(finding, "核对", clerk);

    findings.decide(finding, Decision.SUSPECTED_FORGED, "", clerk);
    assertThat(b2()).isEqualByComparingTo(before.add(BigDecimal.ONE));
    assertThat(leadStates(finding)).containsExactly("NEW");

    findings.withdraw(finding, "再核对", clerk);
    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(finding)).containsExactly("WITHDRAWN");
  }

  @Test
  void aDecisionThatWasTakenOverIsWithdrawnOnTheNewerRosterOnly() throws IOException {
    long employer = staff.employer("旧册撤回", clerk);
    long old = openIn(confirmed(employer, woman(9)));
    findings.decide(old, Decision.SUSPECTED_FORGED, "", clerk);
    confirmed(employer, woman(9), Person.clean("另一", 404));

    assertThatExceptionOfType(RosterReplaced.class)
        .isThrownBy(() -> findings.withdraw(old, "核对", clerk));
    assertThat(leadStates(old)).containsExactly("NEW");
  }

  @Test
  void aDecisionWhoseFindingIsGoneFromTheNewerRosterCanStillBeWithdrawn() throws IOException {
    long employer = staff.employer("新册已改", clerk);
    BigDecimal before = b2();
    long old = openIn(confirmed(employer, woman(10)));
    findings.decide(old, Decision.SUSPECTED_FORGED, "", clerk);
    confirmed(employer, Person.clean("换册10", 420));

    findings.withdraw(old, "核对", clerk);

    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(old)).containsExactly("WITHDRAWN");
  }

  @Test
  void whatTheIssuerHasCalledForgedIsAFindingOnEveryLaterRoster() throws IOException {
    long employer = staff.employer("假证又报", clerk);
    long older = confirmed(employer, Person.clean("又报", 421));
    jdbc.sql(
            """
            INSERT INTO lookup_case (enterprise, person_key, number_key, state)
            SELECT ?, person_key, number_key, 'FORGED' FROM certificate WHERE import = ?
            """)
        .params(employer, older)
        .update();

    long newer = confirmed(employer, Person.clean("又报", 421), Person.clean("另报", 422));

    assertThat(findings.openFindings(newer))
        .extracting(OpenFinding::name, OpenFinding::rule)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("又报", "CONFIRMED_FORGED"));
  }

  @Test
  void anOlderRosterDoesNotTakeThePlaceOfANewerOne() throws IOException {
    long employer = staff.employer("先传后认", clerk);
    long older = read(employer, Person.clean("较早", 405));
    confirmed(employer, Person.clean("较晚", 406));

    var answer = browser.post("/certificates/imports/" + older + "/confirm");

    assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash"))).contains("较早的名册");
    assertThat(browser.page("/certificates?enterprise=" + employer))
        .contains("较晚")
        .doesNotContain("较早");
  }

  private long decidedIn(long id) {
    return jdbc.sql("SELECT id FROM certificate_finding WHERE import = ? AND state <> 'OPEN'")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long countOf(String what) {
    return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
  }

  private static Person woman(int serial) {
    return Person.clean("换册" + serial, 410 + serial).asWoman();
  }

  private long read(long employer, Person... people) throws IOException {
    Path file = Files.write(folder.resolve("名册.xlsx"), Workbooks.of(people));
    return desk.importNow(file, "名册.xlsx", employer, ON, clerk);
  }

  private long confirmed(long employer, Person... people) throws IOException {
    long id = read(employer, people);
    desk.confirm(id, clerk);
    return id;
  }

  private long openIn(long id) {
    return findings.openFindings(id).get(0).id();
  }

  private BigDecimal b2() {
    return java.util.Objects.requireNonNull(figures.of(clerk.reach(), DECEMBER).get(ReportItem.B2))
        .month();
  }

  private List<String> leadStates(long finding) {
    return jdbc.sql("SELECT state FROM lead WHERE reference = ?")
        .param("finding:" + finding)
        .query(String.class)
        .list();
  }
}
