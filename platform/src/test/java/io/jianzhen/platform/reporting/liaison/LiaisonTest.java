package io.jianzhen.platform.reporting.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.HandIn;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Attachment 2, filled in and printed; it is 10 January 2022. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, LiaisonTest.January.class})
class LiaisonTest {

  private static final String ZONE = "120116403";
  private static final String STREET = "120116014";

  @Autowired MockMvcTester mvc;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired Liaisons liaisons;
  @Autowired LiaisonBoard board;
  @Autowired LiaisonWork work;
  @Autowired Units units;

  private SignedIn office;
  private SignedIn reporter;

  /** The clock of these tests. */
  @TestConfiguration
  static class January {
    @Bean
    @Primary
    Clock january() {
      return Clock.fixed(Instant.parse("2022-01-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @BeforeEach
  void people() {
    office = staff.person("YJ-BGS", Role.OFFICE);
    reporter = staff.person(ZONE, Role.UNIT_REPORTER);
  }

  @Test
  void theListAsksTheUnitsThatTheNoticeNames() {
    assertThat(board.rows(office))
        .extracting(row -> row.unit().name())
        .hasSize(29)
        .contains("中新天津生态城", "塘沽街道")
        .anyMatch(name -> name.contains("执法"))
        .noneMatch(name -> name.contains("支队"));
  }

  @Test
  void aUnitSaysWhomToCallAndTheOfficeSeesTheGapsThatAreLeft() {
    long before = gaps();
    say(reporter, ZONE, "张示例", "022-66660001");
    assertThat(gaps()).isLessThanOrEqualTo(before);
    assertThat(page(office, "/liaison")).contains("张示例", "还有 " + gaps() + " 个没有报送");
    assertThat(work.waitingFor(reporter)).isEmpty();
  }

  @Test
  void numbersAreHiddenUntilSomebodyAsksForThemWhichIsLogged() {
    say(reporter, ZONE, "张示例", "13900001234");
    assertThat(page(office, "/liaison")).contains("139****").doesNotContain("13900001234");
    long logged = logged("LIAISON_SHOW", office);
    MvcTestResult shown =
        mvc.post().uri("/liaison/numbers").with(user(office)).with(csrf()).exchange();
    assertThat(shown).bodyText().contains("13900001234");
    assertThat(logged("LIAISON_SHOW", office)).isEqualTo(logged + 1);
  }

  @Test
  void aLandlineIsHiddenAsWell() {
    assertThat(new Liaison.Contact("张示例", "022-66891234").masked()).isEqualTo("022-******34");
    assertThat(new Liaison.Contact("张示例", "138(1234)5678").masked()).isEqualTo("138(****)**78");
  }

  @Test
  void namesAndNumbersLieSealedInTheDatabase() {
    say(reporter, ZONE, "张示例", "13900005678");
    assertThat(
            jdbc.sql("SELECT count(*) FROM liaison WHERE position(:phone::bytea IN people) > 0")
                .param("phone", "13900005678".getBytes(StandardCharsets.UTF_8))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void everyVersionIsKept() {
    say(reporter, ZONE, "李示例", "13900000001");
    say(reporter, ZONE, "王示例", "13900000002");
    assertThat(liaisons.versions(ZONE))
        .extracting(one -> one.people().get(0).name())
        .startsWith("王示例", "李示例");
  }

  @Test
  void whoeverWasSlowerLosesNothingOfWhatWasTyped() {
    int seen = version();
    say(reporter, ZONE, "李示例", "13900000001");
    MvcTestResult slow = post(reporter, ZONE, seen, "王示例", "13900000002");
    assertThat(slow).hasStatus(409).bodyText().contains("刚才有人改过", "王示例", "13900000002");
    assertThat(liaisons.of(ZONE).orElseThrow().people().get(0).name()).isEqualTo("李示例");
  }

  @Test
  void whatIsNoNameOrNoNumberIsSaidAtTheFieldAndStaysInTheForm() {
    MvcTestResult wrong = post(reporter, ZONE, version(), "张示例", "没有");
    assertThat(wrong).hasStatus(422).bodyText().contains("请填写电话", "张示例", "没有");
    assertThat(post(reporter, ZONE, version(), "", "")).hasStatus(422);
    assertThat(post(reporter, ZONE, version(), "张\u202E例", "13900000001")).hasStatus(422);
  }

  @Test
  void nobodyWritesForAnotherUnit() {
    assertThat(post(reporter, STREET, 0, "张示例", "13900000001")).hasStatus(404);
    assertThat(page(reporter, "/liaison")).contains("东疆").doesNotContain("泰达街道");
  }

  @Test
  void theDetachmentsOweNoLine() {
    assertThat(post(office, "GA-WA", 0, "张示例", "13900000001")).hasStatus(404);
  }

  @Test
  void filledInAfterTheDayItIsLateAndBeforeItWasOverdue() {
    SignedIn other = staff.person("120116402", Role.UNIT_REPORTER);
    assertThat(board.due()).isEqualTo(LocalDate.of(2022, 1, 2));
    assertThat(state(other)).isEqualTo(HandIn.OVERDUE);
    say(other, "120116402", "赵示例", "022-66660002");
    assertThat(state(other)).isEqualTo(HandIn.LATE);
  }

  @Test
  void thePaperIsTheNoticesTableInWordExcelAndPdf() throws Exception {
    say(reporter, ZONE, "=张示例", "022-66660001");
    List<String> head = List.of("序号", "室/开发区/街镇/执法大队", "姓名", "联系电话");
    try (var word = new XWPFDocument(new ByteArrayInputStream(paper("docx")))) {
      var table = word.getTables().get(0);
      assertThat(table.getRow(0).getTableCells())
          .extracting(cell -> cell.getText())
          .isEqualTo(head);
      assertThat(table.getRows()).hasSizeGreaterThanOrEqualTo(30);
      assertThat(word.getParagraphs().get(0).getText()).isEqualTo("附件2");
    }
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(paper("xlsx")))) {
      var sheet = book.getSheetAt(0);
      List<String> texts = new ArrayList<>();
      sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
      assertThat(texts).containsSequence(head).contains("=张示例", "022-66660001");
    }
    try (var pdf = Loader.loadPDF(paper("pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("联络人名单", "=张示例", "应报29个单位");
    }
  }

  @Test
  void theSamePaperHasTheSameBytes() throws Exception {
    assertThat(paper("docx")).isEqualTo(paper("docx"));
    assertThat(paper("pdf")).isEqualTo(paper("pdf"));
  }

  private byte[] paper(String type) {
    return mvc.get()
        .uri("/liaison/list." + type)
        .with(user(office))
        .exchange()
        .getResponse()
        .getContentAsByteArray();
  }

  private HandIn state(SignedIn of) {
    return board.rows(of).get(0).state();
  }

  private long gaps() {
    return board.rows(office).stream().filter(row -> row.state().isGap()).count();
  }

  private int version() {
    return liaisons.of(ZONE).map(Liaison::version).orElse(0);
  }

  private void say(SignedIn me, String unit, String name, String phone) {
    int seen = liaisons.of(unit).map(Liaison::version).orElse(0);
    assertThat(post(me, unit, seen, name, phone)).hasStatus3xxRedirection();
  }

  private MvcTestResult post(SignedIn me, String unit, int seen, String name, String phone) {
    return mvc.post()
        .uri("/liaison/units/" + unit)
        .param("version", Integer.toString(seen))
        .param("name1", name)
        .param("phone1", phone)
        .with(user(me))
        .with(csrf())
        .exchange();
  }

  private String page(SignedIn me, String path) {
    try {
      return mvc.get().uri(path).with(user(me)).exchange().getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long logged(String action, SignedIn by) {
    return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = :action AND username = :by")
        .param("action", action)
        .param("by", by.username())
        .query(Long.class)
        .single();
  }
}
