package io.jianzhen.platform.tipoff;

import io.jianzhen.detect.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is paid for a tip-off that led to a fine; amounts in yuan.
 *
 * @param basis the paper that it stands in
 * @param percent of the fine
 */
record RewardRule(
    String id,
    String basis,
    LocalDate from,
    LocalDate to,
    BigDecimal percent,
    BigDecimal least,
    BigDecimal most) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final List<RewardRule> ALL =
      Table.rows(RewardRule.class, "rewards.psv").stream()
          .map(
              row ->
                  new RewardRule(
                      row[0],
                      row[1],
                      LocalDate.parse(row[2]),
                      Table.day(row[3], LocalDate.MAX),
                      new BigDecimal(row[4]),
                      new BigDecimal(row[5]),
                      new BigDecimal(row[6])))
          .toList();

  /** The rule for a tip-off received on a day; the later row holds. */
  static Optional<RewardRule> on(LocalDate received) {
    return ALL.stream()
        .filter(rule -> !received.isBefore(rule.from()) && !received.isAfter(rule.to()))
        .reduce((earlier, later) -> later);
  }

  /** The paper in which the rule of this id stands, or the id if the table has none any more. */
  static String basisOf(String id) {
    return ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .map(RewardRule::basis)
        .findFirst()
        .orElse(id);
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
    BigDecimal raised = share.max(least).multiply(HUNDRED.add(increase)).divide(HUNDRED).min(most);
    return rounding.of(raised);
  }
}
