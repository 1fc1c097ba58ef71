package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.reporting.PeopleFixture.HANGU;
import static io.jianzhen.platform.reporting.PeopleFixture.TEDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the reports and of the ledger, on 10 January 2022. */
@SpringBootTest
@Import(JanuaryFixture.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
class ReportPagesTest {

  private static final YearMonth DECEMBER = YearMonth.of(2021, 12);
  private static final String PAGE = "/reports/" + TEDA + "/2021-12";
  private static final Pattern NUMBER =
      Pattern.compile("<a href=\"/ledger\\?[^\"]*\">([\\d.,]+)</a>");

  @Autowired private MockMvcTester mvc;
  @Autowired private ReportDesk desk;
  @Autowired private Ledger ledger;
  @Autowired private Units units;

  private PeopleFixture people;

  @BeforeEach
  void setUp() {
    people = new PeopleFixture(units);
    one(ReportItem.B2, TEDA, "2021-11-20", "a", "1");
    one(ReportItem.B2, TEDA, "2021-12-03", "b", "1");
    one(ReportItem.C4, TEDA, "2021-12-03", "f", "12345.60");
  }

  @Test
  void everyNumberOfTheFormOpensToItsEntries() {
    String page = body(get(PAGE, people.reporter(TEDA)));
    assertThat(page)
        .contains("打击假冒政府网站制售假冒安全生产证书专项行动进展情况表", "填报单位（盖章）")
        .contains(
            "<a href=\"/ledger?item=B2&amp;unit=120116014&amp;month=2021-12&amp;scope=month\">1</a>")
        .contains(
            "<a href=\"/ledger?item=B2&amp;unit=120116014&amp;month=2021-12&amp;scope=cumulative\">2</a>")
        .contains("12,345.60");
  }

  @Test
  void theEntriesBehindAFigureAddUpToIt() {
    String page =
        body(
            get(
                "/ledger?item=B2&unit=120116014&month=2021-12&scope=cumulative",
                people.reporter(TEDA)));
    assertThat(page).contains("同一对象只计一次", "/certificates/findings/a", "/certificates/findings/b");
    assertThat(page).containsPattern("figure-number\">2<");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      textBlock =
          """
          /reports,                             zh
          /reports,                             en
          /reports?month=2021-11,               en
          /reports/120116014/2021-12,           en
          /reports/district/2021-12,            zh
          /reports/district/2021-12?scope=cumulative, en
          /ledger,                              en
          /ledger?unit=BH&scope=cumulative,     zh
          /ledger/new,                          zh
          /ledger/new,                          en
          """)
  void everyPageHasAllItsTextsInBothLanguages(String path, String language) {
    String page =
        body(get(path + (path.contains("?") ? "&" : "?") + "lang=" + language, people.office()));
    assertThat(page).doesNotContain("??");
  }

  @Test
  void theOfficeSeesHowManyUnitsAreAcceptedAndWhichAreLate() {
    String page = body(get("/reports?month=2021-12", people.office()));
    assertThat(page).contains("已接收 0 家，共 28 家", "逾期未报 28 家");
  }

  @Test
  void aUnitSeesItsMonthsAndTheOneBeforeTheNoticeAsBackfill() {
    String page = body(get("/reports", people.reporter(TEDA)));
    assertThat(page).contains("2022-01", "2021-12", "2021-11", "补报").doesNotContain("汉沽街道");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"SECURITY_ADMIN", "AUDITOR", "ENTERPRISE", "CASE_OFFICER", "TIPOFF_OFFICER"})
  void whoHasNothingToDoWithReportsIsRefused(Role role) {
    assertThat(get(PAGE, people.person(TEDA, role))).hasStatus(403);
    assertThat(get("/reports", people.person(TEDA, role))).hasStatus(403);
    assertThat(get("/ledger", people.person(TEDA, role))).hasStatus(403);
  }

  @Test
  void anotherUnitsReportAndLedgerAreNotFound() {
    assertThat(get(PAGE, people.reporter(HANGU))).hasStatus(404);
    assertThat(get(PAGE + "/form.pdf", people.reporter(HANGU))).hasStatus(404);
    assertThat(get("/ledger?unit=120116014", people.reporter(HANGU))).hasStatus(404);
    assertThat(post(PAGE + "/review", people.reporter(HANGU), "version", "0")).hasStatus(404);
  }

  @Test
  void theDistrictIsForTheOfficeAndTheLeadersOnly() {
    assertThat(get("/reports/district/2021-12", people.reviewer(TEDA))).hasStatus(403);
    assertThat(get("/reports/district/2021-12", people.person("YJ", Role.LEADER))).hasStatusOk();
  }

  @Test
  void aLeaderReadsAndDoesNothing() {
    SignedIn leader = people.person("YJ", Role.LEADER);
    assertThat(body(get(PAGE, leader))).doesNotContain("name=\"version\"");
    assertThat(post(PAGE + "/review", leader, "version", "0")).hasStatus(403);
    assertThat(post("/ledger", leader, "item", "C1")).hasStatus(403);
  }

  @Test
  void aStepFromAStalePageIsAConflict() {
    desk.saveText(TEDA, DECEMBER, ReportTexts.NONE, people.reporter(TEDA));
    assertThat(post(PAGE + "/review", people.reporter(TEDA), "version", "0")).hasStatus(409);
    assertThat(post(PAGE + "/review", people.reporter(TEDA), "version", "1"))
        .hasRedirectedUrl(PAGE);
  }

  @Test
  void aStepOutOfOrderIsAConflict() {
    assertThat(post(PAGE + "/accept", people.office(), "version", "0")).hasStatus(409);
  }

  @Test
  void textThatCouldNotBeSavedIsShownAgain() {
    desk.saveText(TEDA, DECEMBER, ReportTexts.NONE, people.reporter(TEDA));
    var stale = post(PAGE + "/text", people.reporter(TEDA), "version", "0", "narrative", "写了半天");
    assertThat(stale).hasStatus(409);
    assertThat(body(stale)).contains("写了半天", "没有保存");
    var tooLong =
        post(PAGE + "/text", people.reporter(TEDA), "version", "1", "document", "长".repeat(501));
    assertThat(tooLong).hasStatusOk();
    assertThat(body(tooLong)).contains("长".repeat(501), "最多 500 个字");
  }

  @Test
  void aMissingReasonIsAskedForAgain() {
    desk.review(TEDA, DECEMBER, people.reporter(TEDA));
    var result = post(PAGE + "/send-back", people.reviewer(TEDA), "version", "1", "reason", " ");
    assertThat(result).hasRedirectedUrl(PAGE).flash().containsEntry("draftStep", "send-back");
  }

  @Test
  void exportsHaveTheNumbersOfTheScreen() throws IOException {
    List<String> screen = screenNumbers();
    assertThat(screen).hasSize(32);
    assertThat(docxNumbers()).isEqualTo(screen);
    assertThat(xlsxNumbers()).isEqualTo(screen);
  }

  @Test
  void anExportIsMarkedAsADraftUntilTheReportIsSubmitted() {
    SignedIn reporter = people.reporter(TEDA);
    assertThat(disposition(get(PAGE + "/form.pdf", reporter)))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''")
        .contains("%E8%8D%89%E7%A8%BF");
    desk.review(TEDA, DECEMBER, reporter);
    desk.submit(TEDA, DECEMBER, people.reviewer(TEDA));
    assertThat(disposition(get(PAGE + "/form.pdf", reporter))).doesNotContain("%E8%8D%89%E7%A8%BF");
  }

  @Test
  void theDistrictsFormCanBeExported() {
    for (String type : List.of("docx", "xlsx", "pdf")) {
      assertThat(get("/reports/district/2021-12/form." + type, people.office())).hasStatusOk();
    }
  }

  @Test
  void aWrongPaperEntryKeepsWhatWasTyped() {
    var result =
        post(
            "/ledger",
            people.reporter(TEDA),
            "item",
            "C1",
            "unit",
            TEDA,
            "on",
            "2021-12-08",
            "quantity",
            "三",
            "reason",
            "检查记录第12号",
            "subject",
            "");
    assertThat(result).hasStatusOk();
    assertThat(body(result)).contains("检查记录第12号", "value=\"三\"", "请填写大于 0 的数字");
  }

  @Test
  void aPaperEntryCountsUntilItIsTakenBack() {
    SignedIn reporter = people.reporter(TEDA);
    String behind = "/ledger?item=C1&unit=120116014&month=2021-12&scope=month";
    var entered =
        post(
            "/ledger",
            reporter,
            "item",
            "C1",
            "unit",
            TEDA,
            "on",
            "2021-12-08",
            "quantity",
            "12",
            "reason",
            "检查记录第12号",
            "subject",
            "");
    assertThat(entered).hasRedirectedUrl(behind);
    String page = body(get(behind, reporter));
    assertThat(page).contains("figure-number\">12<", "手工录入");
    String id = page.replaceAll("(?s).*action=\"/ledger/(\\d+)/reverse\".*", "$1");
    assertThat(post("/ledger/" + id + "/reverse", people.reporter(HANGU), "reason", "x"))
        .hasStatus(404);
    var refused = post("/ledger/" + id + "/reverse", reporter, "reason", "999999199001011238重复");
    assertThat(refused).hasRedirectedUrl(behind);
    var flash = refused.getMvcResult().getFlashMap();
    assertThat(body(mvc.get().uri(behind).with(user(reporter)).flashAttrs(flash).exchange()))
        .contains("id=\"reason-%s-error\">这里不能写身份证号".formatted(id))
        .contains("figure-number\">12<");
    assertThat(post("/ledger/" + id + "/reverse", reporter, "reason", "重复录入"))
        .hasRedirectedUrl(behind);
    assertThat(body(get(behind, reporter))).contains("figure-number\">0<", "<del>12</del>", "重复录入");
  }

  @Test
  void anEntryOfARecordIsTakenBackWhereTheRecordIs() {
    long entry = one(ReportItem.B2, TEDA, "2021-12-09", "c", "1");
    assertThat(post("/ledger/" + entry + "/reverse", people.reporter(TEDA), "reason", "x"))
        .hasStatus(409);
  }

  private List<String> screenNumbers() {
    List<String> numbers = new ArrayList<>();
    var match = NUMBER.matcher(body(get(PAGE, people.reporter(TEDA))));
    while (match.find()) {
      numbers.add(new BigDecimal(match.group(1).replace(",", "")).toPlainString());
    }
    return numbers;
  }

  private List<String> docxNumbers() throws IOException {
    List<String> numbers = new ArrayList<>();
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(PAGE + "/form.docx")))) {
      var rows = document.getTables().get(0).getRows();
      for (var row : rows.subList(rows.size() - 16, rows.size())) {
        var cells = row.getTableCells();
        for (var cell : cells.subList(cells.size() - 2, cells.size())) {
          numbers.add(new BigDecimal(cell.getText().replace(",", "")).toPlainString());
        }
      }
    }
    return numbers;
  }

  private List<String> xlsxNumbers() throws IOException {
    List<String> numbers = new ArrayList<>();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(PAGE + "/form.xlsx")))) {
      for (var row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.NUMERIC) {
            int decimals = cell.getCellStyle().getDataFormatString().endsWith(".00") ? 2 : 0;
            numbers.add(
                BigDecimal.valueOf(cell.getNumericCellValue()).setScale(decimals).toPlainString());
          }
        }
      }
    }
    return numbers;
  }

  private byte[] bytes(String path) {
    return get(path, people.reporter(TEDA)).getResponse().getContentAsByteArray();
  }

  private static String disposition(MvcTestResult result) {
    return Objects.requireNonNull(result.getResponse().getHeader("Content-Disposition"));
  }

  private MvcTestResult get(String path, SignedIn who) {
    return mvc.get().uri(path).with(user(who)).exchange();
  }

  private MvcTestResult post(String path, SignedIn who, String... parameters) {
    var request = mvc.post().uri(path).with(user(who)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private long one(ReportItem item, String unit, String on, String who, String quantity) {
    return ledger.append(
        new Fact(
            item,
            unit,
            LocalDate.parse(on),
            new BigDecimal(quantity),
            "person:" + who,
            "finding:" + who,
            "",
            false),
        "test");
  }
}
