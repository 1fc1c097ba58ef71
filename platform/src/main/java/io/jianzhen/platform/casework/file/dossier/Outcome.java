package io.jianzhen.platform.casework.file.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a person on a day.
 *
 * @param yuan of a fine, else null
 * @param days of a detention, else null
 * @param unit that handled the case then, and for which it counts
 * @param police whether that was the police
 * @param withdrawnReason null while it stands
 */
public record Outcome(
    long id,
    long person,
    OutcomeKind kind,
    LocalDate factDate,
    @Nullable BigDecimal yuan,
    @Nullable Integer days,
    String unit,
    boolean police,
    String note,
    String by,
    OffsetDateTime at,
    @Nullable String withdrawnBy,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String withdrawnReason) {

  /** Whether it has not been withdrawn. */
  public boolean isLive() {
    return withdrawnReason == null;
  }

  /** Yuan or days as a page shows them; empty where there are none. */
  public String amount() {
    if (yuan != null) {
      return String.format(Locale.ROOT, "%,.2f", yuan);
    }
    return days == null ? "" : Integer.toString(days);
  }
}
