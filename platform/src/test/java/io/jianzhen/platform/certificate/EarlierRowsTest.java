package io.jianzhen.platform.certificate;

import static io.jianzhen.platform.seal.TestSeal.SEAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.ledger.PersonKey;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that was written before numbers were sealed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierRowsTest {

  private static final String ID = "999999199001011238";

  /** SHA-256 of {@code id:} and the number, as the earlier versions took it. */
  private static final String EARLIER_KEY =
      "select encode(sha256(convert_to('id:" + ID + "', 'UTF8')), 'hex')";

  private final DataSource source = TestDatabase.empty().dataSource();
  private final JdbcTemplate jdbc = new JdbcTemplate(source);

  @BeforeAll
  void upgrade() {
    migrate("11");
    String key = jdbc.queryForObject(EARLIER_KEY, String.class);
    jdbc.update(
        """
        INSERT INTO enterprise (credit_code, name, unit, industry, created_by, created_at)
        SELECT '91120116MA00000000', '示例', code, '', 'a', now() FROM unit LIMIT 1
        """);
    jdbc.update(
        """
        INSERT INTO roster_import (enterprise, unit, file_name, file_sha256, file_size, state,
            as_of, uploaded_by, uploaded_at, confirmed_by, confirmed_at)
        SELECT id, unit, 'a.csv', 'x', 1, 'CONFIRMED', '2021-12-28', 'a', now(), 'a', now()
          FROM enterprise
        """);
    jdbc.update(
        """
        INSERT INTO certificate (import, sheet_row, name, sex, id_number, person_key, post,
            industry, kind, number, number_key, category, item, first_issued, term_start, term_end,
            review_due, reviewed, issuer, style, qr)
        SELECT id, 3, '张三', '男', ?, ?, '', '', '', 'T' || ?, 'T' || ? || '|低压电工作业', '', '低压电工作业',
               '', '', '2026-02-28', '长期', '', '', '', 'https://cx-mem.example/' || ?
          FROM roster_import
        """,
        ID,
        key,
        ID,
        ID,
        ID);
    jdbc.update(
        """
        INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value, zh, en)
        SELECT id, 3, 'R', 'ERROR', 'number', 'T' || ?, '编号 T' || ? || ' 有误', 'T' || ? || ' is wrong'
          FROM roster_import
        """,
        ID,
        ID,
        ID);
    jdbc.update(
        """
        INSERT INTO refused_row (import, sheet_row, cell, zh, en, cells)
        SELECT id, 4, 'B4', '读不出' || ?, 'cannot read ' || ?, ARRAY['李四', ?] FROM roster_import
        """,
        ID,
        ID,
        ID);
    jdbc.update(
        """
        INSERT INTO ledger_entry (campaign, item, unit, fact_date, quantity, subject, reference,
            manual, recorded_by, recorded_at)
        SELECT 'c', 'B2', unit, '2022-01-10', 1, 'person:' || ?, 'finding:1', false, 'a', now()
          FROM enterprise
        """,
        key);
    jdbc.update(
        """
        INSERT INTO lookup_case (enterprise, person_key, number_key, state)
        SELECT id, ?, 'T' || ? || '|低压电工作业', 'TO_LOOK_UP' FROM enterprise
        """,
        key,
        ID);
    migrate("12");
    jdbc.update("INSERT INTO seal_check (sealed, hash) VALUES ('', '')");
    earlier().seal();
  }

  private EarlierRows earlier() {
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    return new EarlierRows(jdbc, transaction, new PersonKey(SEAL), SEAL);
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }

  @Test
  void noTableHasTheNumberInTheOpenAnyMore() {
    for (String table :
        List.of(
            "certificate", "certificate_finding", "refused_row", "ledger_entry", "lookup_case")) {
      List<String> rows = jdbc.queryForList("SELECT t::text FROM " + table + " t", String.class);
      assertThat(rows).as(table).isNotEmpty().noneMatch(row -> row.contains(ID));
    }
  }

  @Test
  void theNumbersOpenAgain() {
    var numbers =
        jdbc.queryForObject(
            "SELECT import, sealed FROM certificate",
            (row, n) -> new RowSeal(SEAL).numbers(row.getLong(1), 3, row.getBytes(2)));
    assertThat(numbers)
        .isEqualTo(new RowSeal.Numbers(ID, "T" + ID, "https://cx-mem.example/" + ID, false));
  }

  @Test
  void theCellsOfARefusedRowOpenAgain() {
    List<String> cells =
        jdbc.queryForObject(
            "SELECT import, sealed FROM refused_row WHERE width = 2",
            (row, n) -> new RowSeal(SEAL).cells(row.getLong(1), 4, row.getBytes(2)));
    assertThat(cells).containsExactly("李四", ID);
  }

  @Test
  void datesThatAreDaysAreDays() {
    assertThat(jdbc.queryForMap("SELECT ends_on::text, review_on FROM certificate"))
        .containsEntry("ends_on", "2026-02-28")
        .containsEntry("review_on", null);
  }

  @Test
  void aPersonHasOneKeyEverywhereAndThatOfNewRows() {
    String key = new PersonKey(SEAL).of(new IdNumber(ID));
    assertThat(jdbc.queryForObject("SELECT person_key FROM certificate", String.class))
        .isEqualTo(key);
    assertThat(jdbc.queryForObject("SELECT person_key FROM lookup_case", String.class))
        .isEqualTo(key);
    assertThat(jdbc.queryForObject("SELECT subject FROM ledger_entry", String.class))
        .isEqualTo("person:" + key);
  }

  @Test
  void aCertificateKeepsItsLookUps() {
    assertThat(
            jdbc.queryForObject(
                "SELECT count(*) FROM certificate JOIN lookup_case USING (person_key, number_key)",
                Integer.class))
        .isEqualTo(1);
  }

  @Test
  void itIsDoneOnce() {
    String before = jdbc.queryForObject("SELECT person_key FROM certificate", String.class);
    earlier().seal();
    assertThat(jdbc.queryForObject("SELECT person_key FROM certificate", String.class))
        .isEqualTo(before);
  }

  @Test
  void theLedgerRefusesChangesAgain() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.update("UPDATE ledger_entry SET quantity = 2"))
        .isInstanceOf(org.springframework.dao.DataAccessException.class);
  }
}
