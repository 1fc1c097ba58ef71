package io.jianzhen.platform.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A countable fact, to be appended to the ledger.
 *
 * @param item the line of the form that it counts in
 * @param unit code of the unit that it counts for
 * @param on the day on which it happened
 * @param quantity more than 0, in the item's unit
 * @param subject whom it counts, such as {@code person:3f2a…}; the same subject counts once in an
 *     item that counts persons or firms; null if the record does not say
 * @param reference the record behind it, such as {@code finding:17}
 * @param reason why it was entered; needed for a manual entry, else empty
 * @param manual whether it comes from paper instead of a record of the system
 */
public record Fact(
    ReportItem item,
    String unit,
    LocalDate on,
    BigDecimal quantity,
    @Nullable String subject,
    String reference,
    String reason,
    boolean manual) {

  public Fact {
    if (quantity.signum() <= 0 || quantity.stripTrailingZeros().scale() > item.decimals()) {
      throw new IllegalArgumentException("%s cannot count %s".formatted(item, quantity));
    }
    if (manual && reason.isBlank()) {
      throw new IllegalArgumentException("a manual entry of %s needs a reason".formatted(item));
    }
  }

  /** One subject, counted once. */
  public static Fact one(
      ReportItem item, String unit, LocalDate on, String subject, String reference) {
    return new Fact(item, unit, on, BigDecimal.ONE, subject, reference, "", false);
  }
}
