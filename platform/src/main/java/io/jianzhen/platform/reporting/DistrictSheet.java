package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The district's form for a month, and how it comes out of the forms of the units.
 *
 * @param form over all units, from the ledger, where a subject counts once in the whole district
 * @param lines where the report of each unit stands
 * @param accepted the accepted forms by code of the unit
 * @param bridges from the sum of the accepted forms to the district's figure, month first
 */
record DistrictSheet(
    ProgressForm form,
    List<ReportLine> lines,
    Map<String, ProgressForm> accepted,
    List<Bridge> bridges) {

  /**
   * Why the district's figure is not the sum of the accepted forms. {@code accepted + pending +
   * changed - repeated = ledger}, always.
   *
   * @param scope month or cumulative
   * @param accepted sum of the accepted forms
   * @param pending in the ledger of units whose form is not accepted yet
   * @param changed in the ledger of the others since their form was submitted
   * @param repeated subjects that more than one unit has counted
   * @param ledger the district's figure
   */
  record Bridge(
      ReportItem item,
      String scope,
      BigDecimal accepted,
      BigDecimal pending,
      BigDecimal changed,
      BigDecimal repeated,
      BigDecimal ledger) {

    boolean explains() {
      return accepted.compareTo(ledger) != 0 || repeated.signum() != 0 || changed.signum() != 0;
    }
  }

  /**
   * One unit's line, or the totals, with a number for each item; empty without an accepted form.
   */
  record Row(String name, @Nullable ReportLine line, List<String> numbers) {}

  /** How many forms there should be; a unit that was abolished and left none owes none. */
  long owing() {
    return lines.stream()
        .filter(
            line ->
                line.unit().ends() == null
                    || line.due() != null
                    || accepted.containsKey(line.unit().code()))
        .count();
  }

  /** Whether every unit's form is accepted. */
  boolean isComplete() {
    return accepted.size() == owing();
  }

  /** The form for a download; incomplete sums say so in their name. */
  ProgressForm paper() {
    String mark = isComplete() ? "（汇总）" : "（汇总，已接收%s家，共%s家）".formatted(accepted.size(), owing());
    return ReportSheet.named(form, form.unitName() + mark);
  }
}
