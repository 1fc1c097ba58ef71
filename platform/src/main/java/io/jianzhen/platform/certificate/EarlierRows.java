package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.ledger.PersonKey;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.MaskedText;
import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what versions before the seal have written in the open, before anybody is served: all of it
 * in one transaction, or nothing. Keys of persons are on rows of other modules too; they change
 * here with the others, for they have to stay the same everywhere.
 */
@Component
@DependsOn("sealCheck")
class EarlierRows {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierRows.class);

  private static final int BATCH = 1000;

  private static final List<String> REWRITTEN =
      List.of(
          "certificate",
          "certificate_finding",
          "refused_row",
          "lookup_letter",
          "lookup_case",
          "lead",
          "ledger_entry");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final RowSeal entries;
  private final EntryKeys keys;
  private final PersonKey persons;

  EarlierRows(JdbcTemplate jdbc, TransactionTemplate transaction, PersonKey persons, Seal seal) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.entries = new RowSeal(seal);
    this.keys = new EntryKeys(0, seal);
    this.persons = persons;
  }

  @PostConstruct
  void seal() {
    if (isThere("seal_check WHERE earlier = 'PLAIN'")) {
      transaction.executeWithoutResult(tx -> sealAll());
    }
    if (isThere("seal_check WHERE earlier = 'SEALED'")) {
      // Rows as they were stay in a table's file until it is written anew.
      REWRITTEN.stream()
          .filter(table -> isThere(table))
          .forEach(table -> jdbc.execute("VACUUM FULL " + table));
      jdbc.update("UPDATE seal_check SET earlier = 'CLEAN'");
      LOG.info("what earlier versions have written in the open is sealed");
    }
  }

  private boolean isThere(String rows) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM " + rows + ")", Boolean.class));
  }

  private void sealAll() {
    rekey("lookup_case", "number_key", this::numberKey);
    for (String table : List.of("lookup_case", "lead", "certificate")) {
      rekey(table, "person_key", persons::keyed);
    }
    unlocked("ledger_entry", () -> rekey("ledger_entry", "subject", this::subject));
    sealFindings();
    sealRefused();
    unlocked("lookup_letter", this::sealLetters);
    sealCertificates();
    noteCards();
    jdbc.update("UPDATE seal_check SET earlier = 'SEALED'");
  }

  /** Lets an append-only table be written for once. */
  private void unlocked(String table, Runnable change) {
    jdbc.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    change.run();
    jdbc.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
  }

  private void rekey(String table, String column, UnaryOperator<String> keyed) {
    List<String> plain =
        jdbc.queryForList(
            "SELECT DISTINCT %1$s FROM %2$s WHERE %1$s <> ''".formatted(column, table),
            String.class);
    List<Object[]> changes = new ArrayList<>();
    for (String key : plain) {
      changes.add(new Object[] {keyed.apply(key), key});
    }
    jdbc.batchUpdate("UPDATE %2$s SET %1$s = ? WHERE %1$s = ?".formatted(column, table), changes);
  }

  private String numberKey(String plain) {
    return keys.number(plain);
  }

  private String subject(String plain) {
    String person = "person:";
    return plain.startsWith(person)
        ? person + persons.keyed(plain.substring(person.length()))
        : plain;
  }

  private void sealFindings() {
    inBatches(
        "SELECT id, field, value, zh, en FROM certificate_finding WHERE value_key IS NULL",
        (row, number) -> {
          String field = row.getString(2);
          String value = row.getString(3);
          return new Object[] {
            MaskedText.of(field, value),
            keys.value(value),
            MaskedText.says(field, value, row.getString(4)),
            MaskedText.says(field, value, row.getString(5)),
            row.getLong(1)
          };
        },
        "UPDATE certificate_finding SET value = ?, value_key = ?, zh = ?, en = ? WHERE id = ?");
  }

  private void sealRefused() {
    inBatches(
        "SELECT import, sheet_row, zh, en, plain_cells FROM refused_row"
            + " WHERE plain_cells IS NOT NULL",
        (row, number) -> {
          List<String> cells = Arrays.asList((String[]) row.getArray(5).getArray());
          return new Object[] {
            MaskedText.of(row.getString(3)),
            MaskedText.of(row.getString(4)),
            entries.seal(row.getLong(1), row.getInt(2), cells),
            cells.size(),
            row.getLong(1),
            row.getInt(2)
          };
        },
        "UPDATE refused_row SET zh = ?, en = ?, sealed = ?, width = ?, plain_cells = NULL"
            + " WHERE import = ? AND sheet_row = ?");
  }

  private void sealLetters() {
    inBatches(
        "SELECT id, number, document FROM lookup_letter WHERE NOT is_sealed",
        (row, number) ->
            new Object[] {entries.sealLetter(row.getString(2), row.getBytes(3)), row.getLong(1)},
        "UPDATE lookup_letter SET document = ?, is_sealed = true WHERE id = ?");
  }

  private void sealCertificates() {
    inBatches(
        "SELECT import, sheet_row, name, sex, category, item, first_issued, term_start, issuer,"
            + " plain_id, plain_number, plain_qr, number_key, term_end, review_due"
            + " FROM certificate WHERE plain_id IS NOT NULL",
        (row, number) -> sealed(row),
        "UPDATE certificate SET sealed = ?, masked_id = ?, masked_number = ?, number_key = ?,"
            + " ends_on = ?, review_on = ?, number_hash = ?, card_key = ?, plain_id = NULL, plain_number = NULL, plain_qr = NULL"
            + " WHERE import = ? AND sheet_row = ?");
  }

  private @Nullable Object[] sealed(ResultSet row) throws SQLException {
    long importId = row.getLong("import");
    int sheetRow = row.getInt("sheet_row");
    String id = row.getString("plain_id");
    String certificate = row.getString("plain_number");
    String key = row.getString("number_key");
    var numbers = new RowSeal.Numbers(id, certificate, row.getString("plain_qr"), false);
    return new @Nullable Object[] {
      entries.seal(importId, sheetRow, numbers),
      IdNumber.masked(id),
      IdNumber.masked(certificate),
      key.isEmpty() ? key : keys.number(key),
      StatedDate.parse(row.getString("term_end")).read().orElse(null),
      StatedDate.parse(row.getString("review_due")).read().orElse(null),
      keys.alone(certificate),
      keys.card(entry(row)),
      importId,
      sheetRow
    };
  }

  /** As much of an entry as a look-up compares. */
  private static CertificateEntry entry(ResultSet row) throws SQLException {
    var holder =
        new CertificateEntry.Holder(
            row.getString("name"), row.getString("sex"), StatedId.NONE, "", "");
    var card =
        new CertificateEntry.Card(
            "",
            row.getString("plain_number"),
            row.getString("category"),
            row.getString("item"),
            StatedDate.parse(row.getString("first_issued")),
            StatedDate.parse(row.getString("term_start")),
            StatedDate.parse(row.getString("term_end")),
            StatedDate.parse(row.getString("review_due")),
            StatedDate.NONE,
            row.getString("issuer"),
            "",
            false,
            "");
    return new CertificateEntry(holder, card);
  }

  /** Cases were last looked at with the card of their last look-up in hand. */
  private void noteCards() {
    jdbc.update(
        """
        UPDATE lookup_case k SET card_key = c.card_key
          FROM lookup l JOIN certificate c ON c.import = l.import AND c.sheet_row = l.sheet_row
         WHERE l.id = (SELECT max(id) FROM lookup
                        WHERE of_case = k.id AND result <> 'UNAVAILABLE')
        """);
  }

  /** Changes what {@code select} finds until it finds nothing more. */
  private void inBatches(String select, RowMapper<@Nullable Object[]> change, String update) {
    List<@Nullable Object[]> changes = jdbc.query(select + " LIMIT " + BATCH, change);
    while (!changes.isEmpty()) {
      jdbc.batchUpdate(update, changes);
      changes = jdbc.query(select + " LIMIT " + BATCH, change);
    }
  }
}
