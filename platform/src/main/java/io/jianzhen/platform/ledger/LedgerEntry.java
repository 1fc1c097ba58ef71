package io.jianzhen.platform.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param reverses id of the entry that this one takes back, or null
 * @param reversed whether another entry takes this one back
 */
public record LedgerEntry(
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
    @Nullable Long reverses,
    boolean reversed,
    String recordedBy,
    OffsetDateTime recordedAt) {

  /** Whether it counts: neither taken back nor taking back. */
  public boolean isLive() {
    return reverses == null && !reversed;
  }
}
