package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.card.CardCheck;
import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.DuplicateNumbers;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.Rule;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.MaskedText;
import io.jianzhen.roster.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Checks the lines of one roster and writes them down in batches, in the caller's transaction.
 * Memory does not grow with the roster but for the index of {@link DuplicateNumbers}.
 *
 * <p>An entry without contradictions gets no finding: that nothing was found is not stored, for it
 * says nothing.
 */
final class EntryWriter {

  private static final int BATCH = 1000;

  private final JdbcOperations jdbc;
  private final RosterImport one;
  private final String industry;
  private final CardCheck check;
  private final EntryKeys keys;
  private final RowSeal seal;
  private final DuplicateNumbers duplicates = new DuplicateNumbers();
  private final List<Object[]> entries = new ArrayList<>();
  private final List<Object[]> findings = new ArrayList<>();
  private final List<Object[]> refused = new ArrayList<>();

  /**
   * @param industry of the employer, for rows that do not say it
   */
  EntryWriter(JdbcOperations jdbc, RosterImport one, String industry, CardCheck check, Seal seal) {
    this.jdbc = jdbc;
    this.one = one;
    this.industry = industry;
    this.check = check;
    this.keys = new EntryKeys(one.enterprise(), seal);
    this.seal = new RowSeal(seal);
  }

  void take(Line line) {
    if (line instanceof Line.Taken taken) {
      take(taken.row(), withIndustry(taken.entry()));
    } else if (line instanceof Line.Refused row) {
      refused.add(row(row));
    }
    if (entries.size() >= BATCH || findings.size() >= BATCH || refused.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what is left, and what only the whole roster shows. */
  void finish() {
    duplicates.forEach(this::note);
    flush();
  }

  private void take(int row, CertificateEntry entry) {
    entries.add(row(row, entry));
    duplicates.add(row, entry);
    for (Finding finding : check.check(entry, one.asOf())) {
      if (!finding.rule().equals(Rule.NO_CONTRADICTION.name())) {
        note(row, finding);
      }
    }
  }

  private void note(int row, Finding finding) {
    findings.add(
        texts(
            one.id(),
            row,
            finding.rule(),
            finding.severity().name(),
            finding.field(),
            MaskedText.of(finding.field(), finding.value()),
            keys.value(finding.value()),
            MaskedText.says(finding.field(), finding.value(), finding.says().zh()),
            MaskedText.says(finding.field(), finding.value(), finding.says().en())));
    if (findings.size() >= 2 * BATCH) {
      flush();
    }
  }

  private void flush() {
    write(
        """
        INSERT INTO certificate (import, sheet_row, name, sex, masked_id, person_key, post, industry,
            kind, masked_number, number_key, category, item, first_issued, term_start, term_end,
            review_due, reviewed, issuer, style, ten_year_rule, sealed, ends_on, review_on,
            card_key, number_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entries);
    write(
        """
        INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value, value_key,
            zh, en)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        findings);
    write(
        "INSERT INTO refused_row (import, sheet_row, cell, zh, en, sealed, width)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        refused);
  }

  private void write(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
      rows.clear();
    }
  }

  private Object[] row(int row, CertificateEntry entry) {
    CertificateEntry.Holder holder = entry.holder();
    CertificateEntry.Card card = entry.card();
    return texts(
        one.id(),
        row,
        holder.name(),
        holder.sex(),
        IdNumber.masked(holder.idNumber().text()),
        keys.person(holder),
        holder.post(),
        holder.industry(),
        card.kind(),
        IdNumber.masked(card.number()),
        keys.number(card),
        card.category(),
        card.item(),
        card.firstIssued().text(),
        card.termStart().text(),
        card.termEnd().text(),
        card.reviewDue().text(),
        card.reviewed().text(),
        card.issuer(),
        card.style(),
        card.tenYearRule(),
        seal.seal(one.id(), row, entry),
        card.termEnd().read().orElse(null),
        card.reviewDue().read().orElse(null),
        keys.card(entry),
        keys.alone(card.number()));
  }

  private Object[] row(Line.Refused row) {
    return new Object[] {
      one.id(),
      row.row(),
      joined(row, ", ", Line.Problem::cell),
      joined(row, "；", problem -> MaskedText.of(problem.reason().zh())),
      joined(row, "; ", problem -> MaskedText.of(problem.reason().en())),
      seal.seal(one.id(), row),
      row.cells().size()
    };
  }

  private static String joined(Line.Refused row, String by, Function<Line.Problem, String> part) {
    return row.problems().stream()
        .map(part)
        .distinct()
        .map(EntryWriter::storable)
        .collect(Collectors.joining(by));
  }

  private CertificateEntry withIndustry(CertificateEntry entry) {
    CertificateEntry.Holder holder = entry.holder();
    if (!holder.industry().isBlank()) {
      return entry;
    }
    return new CertificateEntry(
        new CertificateEntry.Holder(
            holder.name(), holder.sex(), holder.idNumber(), holder.post(), industry),
        entry.card());
  }

  private static @Nullable Object[] texts(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        values[i] = storable(text);
      }
    }
    return values;
  }

  /** PostgreSQL stores every character but U+0000 and halves of surrogate pairs. */
  private static String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
