package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.EntriesPage;
import java.util.List;
import java.util.Locale;

/**
 * The form's table for the screen: every number leads to the entries behind it.
 *
 * @param notes lines under the table
 */
record FormView(
    String title, String unitLine, String dateLine, List<List<Cell>> rows, List<String> notes) {

  /**
   * A cell for the screen.
   *
   * @param href where its number opens to; empty for text
   */
  record Cell(List<String> lines, int colspan, int rowspan, boolean heading, String href) {

    public boolean isNumber() {
      return !href.isEmpty();
    }
  }

  /**
   * Lays the form out for the screen.
   *
   * @param unit code of the unit whose entries stand behind the numbers
   */
  static FormView of(ProgressForm form, String unit) {
    FormTable table = FormTable.of(form);
    return new FormView(
        String.join("", table.title()),
        table.unitLine(),
        table.dateLine(),
        table.rows().stream()
            .map(row -> row.stream().map(cell -> cell(cell, form, unit)).toList())
            .toList(),
        table.notes());
  }

  private static Cell cell(FormCell cell, ProgressForm form, String unit) {
    return new Cell(
        cell.text().lines().toList(),
        cell.colspan(),
        cell.rowspan(),
        switch (cell.kind()) {
          case PHASE, HEADING, LABEL -> true;
          case ENTRY, MONTH, CUMULATIVE -> false;
        },
        cell.tally()
            .map(
                tally ->
                    EntriesPage.of(
                        tally.item(),
                        unit,
                        form.month(),
                        cell.kind().name().toLowerCase(Locale.ROOT)))
            .orElse(""));
  }
}
