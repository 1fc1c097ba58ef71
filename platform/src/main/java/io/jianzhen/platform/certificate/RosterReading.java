package io.jianzhen.platform.certificate;

import io.jianzhen.detect.card.CardCheck;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.roster.Column;
import io.jianzhen.roster.Field;
import io.jianzhen.roster.Mapping;
import io.jianzhen.roster.Progress;
import io.jianzhen.roster.ReadingCancelled;
import io.jianzhen.roster.RosterFile;
import io.jianzhen.roster.Summary;
import io.jianzhen.roster.UnusableRoster;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a stored file into the rows of its import, in one transaction: an import that is READING
 * has no rows, however the reading ends.
 */
@Component
class RosterReading {

  private final Imports imports;
  private final UploadStore store;
  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Seal seal;
  private final CardCheck check = CardCheck.standard();

  RosterReading(
      Imports imports,
      UploadStore store,
      JdbcTemplate batches,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Seal seal) {
    this.imports = imports;
    this.store = store;
    this.batches = batches;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.seal = seal;
  }

  /**
   * Reads an import to PREVIEW or FAILED. Does nothing if it is not READING.
   *
   * @throws ReadingCancelled if {@code progress} says stop, or the import was cancelled
   */
  void read(long id, Progress progress) {
    Optional<RosterImport> found = imports.find(id).filter(one -> one.state() == State.READING);
    if (found.isPresent()) {
      Path open = store.open(id);
      try {
        RosterFile file = open(open, found.get());
        transaction.executeWithoutResult(tx -> keepColumns(id, file));
        read(found.get(), file, progress);
      } catch (UnusableRoster unusable) {
        imports.fail(id, MaskedText.of(unusable.says()));
      } finally {
        store.close(open);
      }
    }
  }

  /** Removes whatever an earlier reading has written. */
  void clear(long id) {
    for (String table : new String[] {"certificate_finding", "certificate", "refused_row"}) {
      jdbc.sql("DELETE FROM %s WHERE import = :id".formatted(table)).param("id", id).update();
    }
  }

  private static RosterFile open(Path path, RosterImport one) throws UnusableRoster {
    RosterFile file = RosterFile.open(path);
    return one.mapping().isEmpty() ? file : file.withMapping(MappingText.parse(one.mapping()));
  }

  private void read(RosterImport one, RosterFile file, Progress progress) throws UnusableRoster {
    Optional<UnusableRoster> unusable =
        Objects.requireNonNull(
            transaction.execute(
                tx -> {
                  try {
                    write(one, file, progress);
                    return Optional.<UnusableRoster>empty();
                  } catch (UnusableRoster broken) {
                    tx.setRollbackOnly();
                    return Optional.of(broken);
                  }
                }));
    if (unusable.isPresent()) {
      throw unusable.get();
    }
  }

  private void write(RosterImport one, RosterFile file, Progress progress) throws UnusableRoster {
    clear(one.id());
    var writer = new EntryWriter(batches, one, industry(one), check, seal);
    Summary summary = file.read(writer::take, progress);
    writer.finish();
    finish(one.id(), file, summary);
  }

  private String industry(RosterImport one) {
    return jdbc.sql("SELECT industry FROM enterprise WHERE id = :id")
        .param("id", one.enterprise())
        .query(Industry.class)
        .single()
        .zh();
  }

  private void finish(long id, RosterFile file, Summary summary) {
    int done =
        jdbc.sql(
                """
                UPDATE roster_import
                   SET state = 'PREVIEW', taken = :taken, refused = :refused, skipped = :skipped,
                       sheet_name = :sheet, header_row = :header
                 WHERE id = :id AND state = 'READING'
                """)
            .param("taken", summary.taken())
            .param("refused", summary.refused())
            .param("skipped", summary.skipped())
            .param("sheet", file.sheetName())
            .param("header", file.headerRow())
            .param("id", id)
            .update();
    if (done == 0) {
      throw new ImportMovedOn(id, State.DISCARDED);
    }
  }

  /** Kept also if reading fails for want of a column, so that a person can say which it is. */
  private void keepColumns(long id, RosterFile file) {
    jdbc.sql("DELETE FROM roster_column WHERE import = :id").param("id", id).update();
    Map<Integer, Field> fields = byColumn(file.mapping());
    for (Column column : file.columns()) {
      Field field = fields.get(column.index());
      jdbc.sql(
              """
              INSERT INTO roster_column (import, position, letter, header, samples, field)
              VALUES (:id, :position, :letter, :header, :samples, :field)
              """)
          .param("id", id)
          .param("position", column.index())
          .param("letter", column.letter())
          .param("header", MaskedText.of(column.header().replace("\u0000", "")))
          .param("samples", samples(column, field))
          .param("field", field == null ? "" : field.name())
          .update();
    }
  }

  private static String[] samples(Column column, @Nullable Field field) {
    boolean number = field == Field.ID_NUMBER || field == Field.CERTIFICATE_NUMBER;
    return column.samples().stream()
        .map(sample -> sample.replace("\u0000", ""))
        .map(sample -> number ? IdNumber.masked(sample) : MaskedText.of(sample))
        .toArray(String[]::new);
  }

  private static Map<Integer, Field> byColumn(Mapping mapping) {
    return mapping.columns().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
