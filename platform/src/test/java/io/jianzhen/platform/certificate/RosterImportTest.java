package io.jianzhen.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CertificateTest
class RosterImportTest {

  private static final String UNIT = "120116402";
  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private Readings readings;
  @Autowired private RosterReading reading;
  @Autowired private RosterDesk desk;
  @Autowired private UploadStore store;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person(UNIT, Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void whatIsNotConfirmedIsSeenOnItsOwnPageOnly() {
    long id = read(staff.employer("未确认企业", clerk), Person.clean("未确认", 1).asWoman());

    assertThat(browser.page("/certificates/imports/" + id)).contains("未确认");
    assertThat(browser.page("/certificates?q=未确认")).doesNotContain("rowlink");
    assertThat(browser.get("/certificates/%d/3".formatted(id))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            browser.post(
                "/certificates/findings/" + anyFinding(id) + "/decision", "decision", "DISMISSED"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void theSameFileOfTheSameEmployerIsNotImportedTwice() {
    long employer = staff.employer("重复上传", clerk);
    byte[] file = Workbooks.of(Person.clean("重复甲", 2));
    browser.upload(employer, "名册.xlsx", file);

    String again = Browser.text(browser.upload(employer, "换了名字.xlsx", file));

    assertThat(again).contains("没有重复导入", "/certificates/imports/");
    assertThat(countOf("roster_import WHERE enterprise = " + employer)).isEqualTo(1);
  }

  @Test
  void aNumberThatAnotherEmployerHasAtAnotherNameIsFoundWhenConfirming() {
    long first = read(staff.employer("先登记企业", clerk), Person.clean("先登记", 3));
    long second = read(staff.employer("后登记企业", clerk), Person.clean("先登记", 3).named("后登记"));
    desk.confirm(first, clerk);
    assertThat(rules(second)).doesNotContain("DUPLICATE_NUMBER");

    desk.confirm(second, clerk);

    assertThat(rules(second)).contains("DUPLICATE_NUMBER");
    assertThat(browser.page("/certificates/%d/3".formatted(second))).contains("先登记企业");
    assertThat(browser.page("/certificates/%d/3".formatted(first))).contains("后登记企业");
  }

  @Test
  void aNewerRosterTakesThePlaceOfTheEmployersEarlierOne() {
    long employer = staff.employer("更新名册", clerk);
    desk.confirm(read(employer, Person.clean("旧名册", 4)), clerk);
    desk.confirm(read(employer, Person.clean("新名册", 5)), clerk);

    assertThat(browser.page("/certificates?enterprise=" + employer))
        .contains("新名册")
        .doesNotContain("旧名册");
  }

  @Test
  void confirmingTwiceDoesItOnceAndAColleagueIsTold() {
    long id = read(staff.employer("两次确认", clerk), Person.clean("两次", 6));
    var colleague = new Browser(mvc, staff.person(UNIT, Role.UNIT_REVIEWER));

    browser.post("/certificates/imports/" + id + "/confirm");
    browser.post("/certificates/imports/" + id + "/confirm");
    var late = colleague.post("/certificates/imports/" + id + "/confirm");

    assertThat(
            countOf(
                "audit_event WHERE action = 'ROSTER_CONFIRM' AND subject = 'import:%d'"
                    .formatted(id)))
        .isEqualTo(1);
    assertThat(String.valueOf(late.getMvcResult().getFlashMap().get("flash"))).contains("warn");
  }

  @Test
  void ofTwoColleaguesWhoConfirmAtOnceOnlyOneDoes() {
    long id = read(staff.employer("同时确认", clerk), Person.clean("同时", 7));
    SignedIn colleague = staff.person(UNIT, Role.UNIT_REVIEWER);

    var outcomes =
        List.of(clerk, colleague).stream()
            .map(one -> CompletableFuture.runAsync(() -> desk.confirm(id, one)))
            .toList();

    assertThat(outcomes)
        .filteredOn(one -> one.handle((done, failed) -> failed == null).join())
        .hasSize(1);
  }

  @Test
  void cancellingAReadingLeavesNothing() throws IOException {
    long id = halfRead(1500);
    reading.clear(id);

    assertThatExceptionOfType(ImportMovedOn.class)
        .isThrownBy(
            () ->
                reading.read(
                    id,
                    (done, total) -> {
                      if (stateOf(id).equals("READING")) {
                        CompletableFuture.runAsync(() -> desk.cancel(id, clerk)).join();
                      }
                      return true;
                    }));

    assertThat(stateOf(id)).isEqualTo("DISCARDED");
    assertThat(store.has(id)).isFalse();
    assertThat(countOf("certificate WHERE import = " + id)).isZero();
  }

  @Test
  void whatWasBeingReadWhenTheProcessEndedIsReadAgainWhole() throws IOException {
    long id = halfRead(30);

    readings.resume();
    readings.end(id).join();

    assertThat(stateOf(id)).isEqualTo("PREVIEW");
    assertThat(countOf("certificate WHERE import = " + id)).isEqualTo(30);
  }

  @Test
  void refusedRowsComeBackAsAWorkbookWithReasonsAndWithoutFormulas() throws IOException {
    long id =
        read(staff.employer("有错行", clerk), Person.clean("好行", 8), Person.clean("坏行", 9).nameless());

    var answer = browser.get("/certificates/imports/" + id + "/refused.xlsx");

    assertThat(answer).hasStatusOk();
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      Row header = workbook.getSheetAt(0).getRow(0);
      Row row = workbook.getSheetAt(0).getRow(1);
      assertThat(header.getCell(2).getStringCellValue()).isEqualTo("姓名");
      assertThat(header.getCell(header.getLastCellNum() - 1).getStringCellValue())
          .isEqualTo("未导入原因");
      assertThat(row.getCell(header.getLastCellNum() - 1).getStringCellValue()).isNotBlank();
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row).allMatch(cell -> cell.getCellType() == CellType.STRING);
    }
  }

  @Test
  void aFileThatIsNoRosterSaysWhyAndWhatToDo() {
    long employer = staff.employer("坏文件", clerk);
    long id = idOf(browser.upload(employer, "名册.xlsx", "hello".getBytes(StandardCharsets.UTF_8)));
    readings.end(id).join();

    assertThat(stateOf(id)).isEqualTo("FAILED");
    assertThat(browser.page("/certificates/imports/" + id)).contains("重新上传");
  }

  @Test
  void aColumnThatWasMistakenCanBeCorrected() {
    long id = read(staff.employer("改列", clerk), Person.clean("改列甲", 10).asWoman());
    assertThat(rules(id)).contains("SEX_MISMATCH");

    browser.post(
        "/certificates/imports/" + id + "/mapping",
        "column1",
        "NAME",
        "column3",
        "ID_NUMBER",
        "column6",
        "CERTIFICATE_NUMBER");
    readings.end(id).join();

    assertThat(stateOf(id)).isEqualTo("PREVIEW");
    assertThat(rules(id)).doesNotContain("SEX_MISMATCH");
  }

  @Test
  void discardingDeletesRowsAndFile() {
    long id = read(staff.employer("放弃", clerk), Person.clean("放弃甲", 11).asWoman());

    browser.post("/certificates/imports/" + id + "/discard");

    assertThat(stateOf(id)).isEqualTo("DISCARDED");
    assertThat(store.has(id)).isFalse();
    assertThat(countOf("certificate WHERE import = " + id)).isZero();
    assertThat(browser.page("/certificates/imports/" + id)).contains("已放弃").doesNotContain("放弃甲");
  }

  @Test
  void everyPageSpeaksEnglishToo() {
    long id = read(staff.employer("英文", clerk), Person.clean("英文甲", 12).asWoman());
    for (String page :
        List.of(
            "/certificates/imports",
            "/certificates/imports/new",
            "/certificates",
            "/leads",
            "/certificates/imports/" + id)) {
      assertThat(browser.page(page + "?lang=en")).as(page).doesNotContain("??");
      assertThat(browser.page(page)).as(page).doesNotContain("??");
    }
  }

  /** An import as a killed process leaves it: READING, its file stored. */
  private long halfRead(int people) throws IOException {
    Path file = Workbooks.file(folder, "half" + people, people);
    long id = desk.importNow(file, "名册.xlsx", staff.employer("中断" + people, clerk), ON, clerk);
    jdbc.sql("UPDATE roster_import SET state = 'READING' WHERE id = ?").param(id).update();
    return id;
  }

  private long read(long employer, Person... people) {
    try {
      Path file = folder.resolve("名册.xlsx");
      Files.write(file, Workbooks.of(people));
      return desk.importNow(file, "名册.xlsx", employer, ON, clerk);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static long idOf(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    String address = String.valueOf(answer.getResponse().getRedirectedUrl());
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  private long anyFinding(long id) {
    return jdbc.sql("SELECT min(id) FROM certificate_finding WHERE import = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private List<String> rules(long id) {
    return jdbc.sql("SELECT rule FROM certificate_finding WHERE import = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  private String stateOf(long id) {
    return jdbc.sql("SELECT state FROM roster_import WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private long countOf(String what) {
    return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
  }
}
