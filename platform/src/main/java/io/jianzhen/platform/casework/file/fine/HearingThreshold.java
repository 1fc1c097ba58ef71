package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.detect.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From which fine on the party is told of its right to a hearing (行政处罚法 art. 63: 较大数额罚款). Amounts
 * are data, {@code hearing-thresholds.psv}; on a day for which none is on record every party is
 * told, which harms nobody.
 *
 * @param isTold whether the right is told
 * @param basis where that stands
 */
public record HearingThreshold(boolean isTold, String basis) {

  private static final String UNKNOWN = "没有登记当日的听证数额标准：一律告知听证权利";

  /** For an intended fine on an organisation or a person. */
  public static HearingThreshold of(boolean organisation, BigDecimal yuan, LocalDate day) {
    String whom = organisation ? "ORGANISATION" : "PERSON";
    return Table.rows(HearingThreshold.class, "hearing-thresholds.psv").stream()
        .filter(row -> row[0].equals(whom))
        .filter(row -> !day.isBefore(LocalDate.parse(row[2])))
        .filter(row -> !day.isAfter(LocalDate.parse(row[3])))
        .findFirst()
        .map(row -> new HearingThreshold(yuan.compareTo(new BigDecimal(row[1])) >= 0, row[4]))
        .orElseGet(() -> new HearingThreshold(true, UNKNOWN));
  }
}
