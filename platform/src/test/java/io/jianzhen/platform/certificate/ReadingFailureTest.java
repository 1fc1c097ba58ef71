package io.jianzhen.platform.certificate;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@CertificateTest
@ExtendWith(OutputCaptureExtension.class)
class ReadingFailureTest {

  private static final LocalDate ON = LocalDate.of(2021, 12, 28);

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private Readings readings;
  @Autowired private RosterDesk desk;
  @Autowired private Imports imports;
  @Autowired private UploadStore store;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transaction;

  @TempDir private Path folder;
  private SignedIn clerk;
  private Browser browser;

  @BeforeEach
  void signIn() {
    clerk = staff.person("120116402", Role.UNIT_REPORTER);
    browser = new Browser(mvc, clerk);
  }

  @Test
  void whoWaitsIsToldWhenTheMemoryIsTooSmallForTheFile() throws IOException {
    long id = beingRead("内存不足");

    reading(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            })
        .now(id);

    assertThat(stateOf(id)).isEqualTo("FAILED");
    assertThat(browser.page("/certificates/imports/" + id)).contains("读取时系统出错");
  }

  @Test
  void aFileThatHasEndedTheProcessThreeTimesIsNotReadAgain() throws IOException {
    long id = beingRead("反复中断");
    jdbc.sql("UPDATE roster_import SET attempts = 3 WHERE id = ?").param(id).update();

    readings.resume();
    readings.end(id).join();

    assertThat(stateOf(id)).isEqualTo("FAILED");
    assertThat(browser.page("/certificates/imports/" + id)).contains("读取三次都中途中断");
  }

  @Test
  void aFileWithoutHeaderIsRefusedWithoutQuotingAnybody() throws IOException {
    String rows = "张三甲,男,%s,电工\n李四乙,男,%s,焊工\n".formatted(Person.id(72), Person.id(73));
    Path file = Files.writeString(folder.resolve("无表头.csv"), rows);

    long id = desk.importNow(file, "无表头.csv", staff.employer("无表头", clerk), ON, clerk);

    assertThat(stateOf(id)).isEqualTo("FAILED");
    assertThat(failureOf(id)).contains("没有找到表头").doesNotContain("张三甲", "李四乙", "999999");
    assertThat(browser.page("/certificates/imports/" + id))
        .contains("没有找到表头")
        .doesNotContain("张三甲", "李四乙", "999999");
  }

  @Test
  void theLogSaysWhatFailedAndNothingOfTheRows(CapturedOutput log) throws IOException {
    long id = beingRead("库中出错");
    var refused = new SQLException("Batch entry 0 INSERT VALUES ('中断机密')", "22001");

    reading(
            () -> {
              throw new DataIntegrityViolationException("VALUES ('中断机密')", refused);
            })
        .now(id);

    assertThat(log.getAll())
        .contains("reading of import " + id + " failed", "DataIntegrityViolation", "22001")
        .doesNotContain("中断机密");
  }

  @Test
  void theDriverKeepsBoundValuesOutOfItsExceptions() {
    var batches = new JdbcTemplate(database);
    Object[] row = {-1L, 0, "机密列名"};

    assertThatThrownBy(
            () ->
                batches.batchUpdate(
                    """
                    INSERT INTO roster_column (import, position, letter, header, samples)
                    VALUES (?, ?, 'A', ?, '{}')
                    """,
                    List.of(row, row)))
        .satisfies(failed -> assertThat(Throwables.getStackTrace(failed)).doesNotContain("机密列名"));
  }

  /** Readings on a database that answers a batch in this way. */
  private Readings reading(Supplier<int[]> answer) {
    var batches =
        new JdbcTemplate(database) {
          @Override
          public int[] batchUpdate(String sql, List<? extends Object[]> rows) {
            return answer.get();
          }
        };
    return new Readings(
        new RosterReading(imports, store, batches, jdbc, transaction, SEAL), imports, store);
  }

  /** An import as a killed process leaves it: READING, its file stored. */
  private long beingRead(String employer) throws IOException {
    Path file = Files.write(folder.resolve("名册.xlsx"), Workbooks.of(Person.clean("中断", 71)));
    long id = desk.importNow(file, "名册.xlsx", staff.employer(employer, clerk), ON, clerk);
    jdbc.sql("UPDATE roster_import SET state = 'READING' WHERE id = ?").param(id).update();
    return id;
  }

  private String failureOf(long id) {
    return jdbc.sql("SELECT failure_zh || failure_en FROM roster_import WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private String stateOf(long id) {
    return jdbc.sql("SELECT state FROM roster_import WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
