package io.jianzhen.platform.certificate;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@CertificateTest
class UnusualImportTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private RosterDesk desk;
  @Autowired private FindingDesk findings;
  @Autowired private Preview preview;
  @Autowired private UploadStore store;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person("120116402", Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void correctingTheColumnsOfAFileThatCameInAgainLeadsToTheOtherImport() throws IOException {
    long employer = staff.employer("两次上传", clerk);
    Path file = Files.write(folder.resolve("同.xlsx"), Workbooks.of(Person.clean("两次上传", 501)));
    long first = desk.importNow(file, "同.xlsx", employer, ON, clerk);
    jdbc.sql("UPDATE roster_import SET state = 'FAILED' WHERE id = ?").param(first).update();
    long second = desk.importNow(file, "同.xlsx", employer, ON, clerk);

    var answer = browser.post(page(first) + "/mapping", "column1", "NAME", "column3", "ID_NUMBER");

    assertThat(answer).hasRedirectedUrl(page(second));
    assertThat(flash(answer)).contains("又上传过");
    assertThat(stateOf(first)).isEqualTo("FAILED");
  }

  @Test
  void aFileThatCouldNotBeReadCanBeThrownAway() throws IOException {
    Path file = Files.writeString(folder.resolve("无用.csv"), "a");
    long id = desk.importNow(file, "无用.csv", staff.employer("无用文件", clerk), ON, clerk);
    assertThat(stateOf(id)).isEqualTo("FAILED");
    assertThat(browser.page(page(id))).contains(page(id) + "/discard");

    browser.post(page(id) + "/discard");

    assertThat(stateOf(id)).isEqualTo("DISCARDED");
    assertThat(store.has(id)).isFalse();
  }

  @Test
  void unfinishedUploadsOfAKilledProcessAreGoneAtTheNextStart() throws IOException {
    Path uploads = Files.createDirectory(folder.resolve("uploads"));
    Path unfinished = Files.createFile(uploads.resolve("incoming-1.part"));
    new UploadStore(folder, SEAL).sweep();

    assertThat(unfinished).doesNotExist();
  }

  @Test
  void rostersOfEarlierVersionsAreSealedAtTheNextStart() throws IOException {
    Path uploads = Files.createDirectory(folder.resolve("uploads"));
    Path plain = Files.writeString(uploads.resolve("17"), "姓名");
    var sealed = new UploadStore(folder, SEAL);

    sealed.sweep();

    assertThat(plain).doesNotExist();
    assertThat(sealed.open(17)).hasContent("姓名");
  }

  @Test
  void whoFetchesRefusedRowsSlowlyHoldsNoConnection() throws IOException {
    long id = read(staff.employer("慢下载", clerk), Person.clean("慢", 502).nameless());
    List<Boolean> held = new ArrayList<>();
    var slow =
        new OutputStream() {
          @Override
          public void write(int octet) {
            held.add(TransactionSynchronizationManager.hasResource(database));
          }
        };

    preview.writeRefused(id, slow);

    assertThat(held).isNotEmpty().containsOnly(false);
  }

  @Test
  void aMappingWithoutAnyColumnIsRefused() throws IOException {
    long id = read(staff.employer("不选列", clerk), Person.clean("不选列", 503));

    var answer = browser.post(page(id) + "/mapping", "column1", "", "column3", "");

    assertThat(flash(answer)).contains("没有选择任何列");
    assertThat(stateOf(id)).isEqualTo("PREVIEW");
  }

  @Test
  void numbersOfLeadsAndAddressesAreTheSameOnAMachineThatWritesOtherDigits() throws IOException {
    long id = read(staff.employer("别的数字", clerk), Person.clean("别的数字", 504).asWoman());
    desk.confirm(id, clerk);
    long finding = findings.openFindings(id).get(0).id();
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      var answer =
          browser.post(
              "/certificates/findings/" + finding + "/decision", "decision", "SUSPECTED_FORGED");
      assertThat(answer).hasRedirectedUrl("/certificates/" + id + "/3");
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(
            jdbc.sql("SELECT number FROM lead WHERE reference = ?")
                .param("finding:" + finding)
                .query(String.class)
                .single())
        .matches("XS-2021-[0-9]{4}");
  }

  private long read(long employer, Person... people) throws IOException {
    Path file = Files.write(folder.resolve("名册.xlsx"), Workbooks.of(people));
    return desk.importNow(file, "名册.xlsx", employer, ON, clerk);
  }

  private String stateOf(long id) {
    return jdbc.sql("SELECT state FROM roster_import WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static String page(long id) {
    return "/certificates/imports/" + id;
  }

  private static String flash(MvcTestResult answer) {
    return String.valueOf(answer.getMvcResult().getFlashMap().get("flash"));
  }
}
