package io.jianzhen.platform.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry behind a figure, together with the one that takes it back.
 *
 * @param counts whether it adds to the figure: not taken back, and its subject not counted before
 * @param reversedBy who took it back, or null
 */
record FigureEntry(
    long id,
    ReportItem item,
    String unit,
    String unitName,
    LocalDate factDate,
    BigDecimal quantity,
    @Nullable String subject,
    String reference,
    String reason,
    boolean manual,
    String recordedBy,
    boolean counts,
    @Nullable String reversedBy,
    @Nullable OffsetDateTime reversedAt,
    @Nullable String reversedWhy) {

  private static final int SHORT = 8;

  /** The quantity with the decimals of its item. */
  public String amount() {
    return quantity.setScale(item.decimals()).toPlainString();
  }

  public boolean isReversed() {
    return reversedBy != null;
  }

  /** Whether it is live, but its subject was counted before. */
  public boolean isRepeat() {
    return !counts && !isReversed();
  }

  /** What sort of subject it counts, such as {@code person}; empty if the record does not say. */
  public String subjectKind() {
    return subject == null ? "" : subject.substring(0, Math.max(0, subject.indexOf(':')));
  }

  /** The beginning of the subject's key, enough to see that two are the same. */
  public String subjectShort() {
    String key = subject == null ? "" : subject.substring(subject.indexOf(':') + 1);
    return key.length() > SHORT ? key.substring(0, SHORT) + "…" : key;
  }

  /** What sort of record it rests on, such as {@code finding}. */
  public String referenceKind() {
    return reference.substring(0, Math.max(0, reference.indexOf(':')));
  }

  /** The record's id as text. */
  public String referenceId() {
    return reference.substring(reference.indexOf(':') + 1);
  }

  /** Where the record is, or empty if there is no page of it. */
  public String href() {
    return switch (referenceKind()) {
      case "finding" -> "/certificates/findings/" + referenceId();
      case "case" -> "/cases/" + referenceId();
      case "lead" -> "/leads/" + referenceId();
      case "website" -> "/websites/sites/" + referenceId();
      case "inspection" -> "/inspection/visits/" + referenceId();
      case "self-check" -> "/self-checks/" + referenceId();
      default -> "";
    };
  }
}
