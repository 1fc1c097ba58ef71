package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for a tip-off that led to a fine; amounts in yuan.
 *
 * @param tariff whose rule it is, such as {@code NATIONAL}
 * @param basis the paper that it stands in
 * @param rate null where the paper could not be read so far
 * @param namedOnly whether only informers who gave their name are paid
 * @param doubt what is not sure about it, or empty
 */
record RewardRule(
    String id,
    String tariff,
    String basis,
    LocalDate from,
    LocalDate to,
    @Nullable Rate rate,
    boolean namedOnly,
    String doubt,
    String doubtEn) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int CELLS = 12;

  /**
   * The numbers of a rule.
   *
   * @param percent of the fine
   */
  record Rate(BigDecimal percent, BigDecimal least, BigDecimal most) {

    Rate {
      if (percent.signum() < 0 || least.signum() <= 0 || most.compareTo(least) < 0) {
        throw new IllegalArgumentException(
            "%s%%, from %s to %s yuan".formatted(percent, least, most));
      }
    }

    /**
     * The reward for a fine. An increase never leads above the most that is paid.
     *
     * @param fine more than 0; without a fine the rule has nothing to reckon with
     * @param increase in percent of the reward, for an employee of the firm; else 0
     */
    BigDecimal amount(BigDecimal fine, BigDecimal increase, Rounding rounding) {
      if (fine.signum() <= 0) {
        throw new IllegalArgumentException("no reward of a fine of " + fine);
      }
      BigDecimal share = fine.multiply(percent).divide(HUNDRED);
      BigDecimal raised =
          share.max(least).multiply(HUNDRED.add(increase)).divide(HUNDRED).min(most);
      return rounding.of(raised);
    }
  }

  /**
   * @throws IllegalArgumentException if a cell cannot be read
   */
  static RewardRule of(String[] row) {
    if (row.length != CELLS) {
      throw new IllegalArgumentException(
          "not %d cells: %s".formatted(CELLS, String.join("|", row)));
    }
    boolean hasRate = !row[5].isEmpty() || !row[6].isEmpty() || !row[7].isEmpty();
    return new RewardRule(
        row[0],
        row[1],
        row[2],
        LocalDate.parse(row[3]),
        row[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[4]),
        hasRate
            ? new Rate(new BigDecimal(row[5]), new BigDecimal(row[6]), new BigDecimal(row[7]))
            : null,
        row[8].equals("yes"),
        row[10],
        row[11]);
  }

  boolean isFor(LocalDate received) {
    return !received.isBefore(from) && !received.isAfter(to);
  }

  /** What is not sure about it, in the language of the page. */
  String doubt(Locale locale) {
    return locale.getLanguage().equals("en") ? doubtEn : doubt;
  }
}
