package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CertificateTest
class RosterFlowTest {

  private static final String UNIT = "120116401";
  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private Readings readings;
  @Autowired private RosterDesk rosters;
  @Autowired private FindingDesk findings;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;

  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person(UNIT, Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void aWorkbookBecomesAPreviewThenCertificatesThenALeadThatCounts() {
    long employer = staff.employer("海河机械", clerk);
    long id = upload(employer, Person.clean("张三甲", 101), Person.clean("李四乙", 102).asWoman());

    assertThat(browser.page(page(id)))
        .contains("性别与身份证号不符", "李四乙", "确认导入", "cx.mem.gov.cn")
        .doesNotContain(Person.id(102));
    assertThat(browser.post(page(id) + "/confirm")).hasStatus3xxRedirection();
    assertThat(browser.page("/certificates?enterprise=" + employer)).contains("张三甲", "李四乙");

    OpenFinding finding = findings.openFindings(id).get(0);
    BigDecimal before = b2();
    assertThat(
            browser.post(
                "/certificates/findings/" + finding.id() + "/decision",
                "decision",
                "SUSPECTED_FORGED"))
        .hasRedirectedUrl("/certificates/%d/%d".formatted(id, finding.sheetRow()));

    assertThat(b2()).isEqualByComparingTo(before.add(BigDecimal.ONE));
    assertThat(browser.page("/leads")).contains("李四乙疑似持假冒证件").containsPattern(">XS-2021-\\d{4}<");
    assertThat(browser.page("/certificates/%d/%d".formatted(id, finding.sheetRow())))
        .contains("疑似假冒", "撤回判定");
  }

  @Test
  void takingADecisionBackReversesTheFigureAndWithdrawsTheLead() {
    long id = confirmed("渤海轻工", Person.clean("王五丙", 103).asWoman());
    long finding = findings.openFindings(id).get(0).id();
    BigDecimal before = b2();
    findings.decide(finding, Decision.SUSPECTED_FORGED, "", clerk);

    browser.post("/certificates/findings/" + finding + "/withdrawal", "reason", "核对原件后更正");

    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(finding)).containsExactly("WITHDRAWN");
    assertThat(findings.openFindings(id)).extracting(OpenFinding::id).contains(finding);
  }

  @Test
  void anInvalidCertificateOpensALeadAndCountsNobody() {
    long id = confirmed("塘沽建材", Person.clean("赵六丁", 104).expired());
    OpenFinding finding =
        findings.openFindings(id).stream()
            .filter(one -> one.rule().equals("EXPIRED"))
            .findFirst()
            .orElseThrow();
    BigDecimal before = b2();

    assertThatExceptionOfType(DecisionRefused.class)
        .isThrownBy(() -> findings.decide(finding.id(), Decision.SUSPECTED_FORGED, "", clerk));
    findings.decide(finding.id(), Decision.NOT_ENTITLED, "", clerk);

    assertThat(b2()).isEqualByComparingTo(before);
    assertThat(leadStates(finding.id())).containsExactly("NEW");
  }

  @Test
  void aClericalErrorNeedsAReasonAndWhatWasTypedIsKept() {
    long id = confirmed("汉沽纺织", Person.clean("孙七戊", 105).asWoman());
    long finding = findings.openFindings(id).get(0).id();

    assertThat(
            Browser.text(
                browser.post(
                    "/certificates/findings/" + finding + "/decision",
                    "decision",
                    "CLERICAL_ERROR",
                    "reason",
                    " ")))
        .contains("请写明原因", "checked");
    assertThat(
            Browser.text(
                browser.post(
                    "/certificates/findings/" + finding + "/decision",
                    "decision",
                    "CLERICAL_ERROR",
                    "reason",
                    "应为999999199001011238")))
        .contains("这里不能写身份证号");
    assertThat(findings.openFindings(id)).hasSize(1);
  }

  @Test
  void ofTwoClerksTheSecondIsToldThatTheFirstWasFaster() {
    long id = confirmed("大港商贸", Person.clean("周八己", 106).asWoman());
    long finding = findings.openFindings(id).get(0).id();
    var colleague = new Browser(mvc, staff.person(UNIT, Role.UNIT_REVIEWER));
    BigDecimal before = b2();

    browser.post("/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED");
    var second =
        colleague.post(
            "/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED");

    assertThat(String.valueOf(second.getMvcResult().getFlashMap().get("flash"))).contains("warn");
    assertThat(b2()).isEqualByComparingTo(before.add(BigDecimal.ONE));
    assertThat(leadStates(finding)).hasSize(1);
  }

  @Test
  void reportingALeadCountsThePersonAsReported() {
    long id = confirmed("北塘冶金", Person.clean("吴九庚", 107).asWoman());
    long finding = findings.openFindings(id).get(0).id();
    findings.decide(finding, Decision.SUSPECTED_FORGED, "", clerk);
    long lead =
        jdbc.sql("SELECT id FROM lead WHERE reference = ?")
            .param("finding:" + finding)
            .query(Long.class)
            .single();
    BigDecimal before = figure(ReportItem.B3);

    browser.post("/leads/" + lead + "/report", "note", "已报区专班办公室");
    browser.post("/leads/" + lead + "/report", "note", "再报一次");

    assertThat(figure(ReportItem.B3)).isEqualByComparingTo(before.add(BigDecimal.ONE));
    assertThat(browser.page("/leads/" + lead)).contains("已报区专班办公室").doesNotContain("再报一次");

    findings.withdraw(finding, "核对后更正", clerk);
    assertThat(figure(ReportItem.B3)).isEqualByComparingTo(before);
  }

  @Test
  void seeingTheWholeNumberIsWrittenToTheAuditTrail() {
    long id = confirmed("新港烟草", Person.clean("郑十辛", 108));
    String page = "/certificates/%d/3".formatted(id);

    assertThat(browser.page(page)).doesNotContain(Person.id(108));
    assertThat(Browser.text(browser.post(page + "/reveal"))).contains(Person.id(108));
    assertThat(
            jdbc.sql(
                    "SELECT username FROM audit_event WHERE action = 'CERTIFICATE_REVEAL' AND subject = ?")
                .param("certificate:%d/3".formatted(id))
                .query(String.class)
                .list())
        .containsExactly(clerk.username());
  }

  @Test
  void anotherUnitFindsNothing() {
    long id = confirmed("生态城轻工", Person.clean("冯一壬", 109).asWoman());
    long finding = findings.openFindings(id).get(0).id();
    var stranger = new Browser(mvc, staff.person("120116403", Role.UNIT_REPORTER));

    assertThat(stranger.get(page(id))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.get("/certificates/%d/3".formatted(id))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.post("/certificates/%d/3/reveal".formatted(id)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            stranger.post(
                "/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.page("/certificates")).doesNotContain("冯一壬");
  }

  private long upload(long employer, Person... people) {
    String address =
        String.valueOf(
            browser
                .upload(employer, "名册.xlsx", Workbooks.of(people))
                .getResponse()
                .getRedirectedUrl());
    assertThat(address).startsWith("/certificates/imports/");
    long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    readings.end(id).join();
    return id;
  }

  private long confirmed(String employer, Person... people) {
    long id = upload(staff.employer(employer, clerk), people);
    rosters.confirm(id, clerk);
    return id;
  }

  private BigDecimal b2() {
    return figure(ReportItem.B2);
  }

  private BigDecimal figure(ReportItem item) {
    return java.util.Objects.requireNonNull(figures.of(clerk.reach(), DECEMBER).get(item)).month();
  }

  private List<String> leadStates(long finding) {
    return jdbc.sql("SELECT state FROM lead WHERE reference = ?")
        .param("finding:" + finding)
        .query(String.class)
        .list();
  }

  private static String page(long id) {
    return "/certificates/imports/" + id;
  }
}
