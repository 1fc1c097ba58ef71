package io.jianzhen.platform.reporting;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * An attachment of the notice laid out: the lines over the table, the table, and the notes under
 * it. Screen, Word, Excel and PDF all paint this value, so that they cannot differ.
 *
 * @param widths of the columns in millimetres, 160 together: an A4 page upright with 25 mm left and
 *     right
 * @param attachment {@code 附件1}
 * @param title the two lines of the title
 * @param unitLine {@code 填报单位（盖章）：} and the unit; empty if the form has no such line
 * @param dateLine {@code 填报时间：} and the day
 * @param rows the cells that begin in each row, from left to right, as in HTML
 * @param notes lines under the table: the month counted, and why the form replaces another
 */
public record FormTable(
    List<Integer> widths,
    String attachment,
    List<String> title,
    String unitLine,
    String dateLine,
    List<List<FormCell>> rows,
    List<String> notes) {

  /** Widths of the five columns of Attachment 1 in millimetres. */
  private static final List<Integer> WIDTHS = List.of(26, 28, 54, 26, 26);

  /** The two lines of the title of Attachment 1. */
  private static final List<String> TITLE = List.of("打击假冒政府网站制售假冒安全生产证书", "专项行动进展情况表");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("u年M月d日", Locale.ROOT);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("u年M月", Locale.ROOT);

  /**
   * A cell in its place.
   *
   * @param row the row in which the cell begins, from 0
   * @param column the first column that it covers, from 0
   * @param width in millimetres
   */
  record Slot(FormCell cell, int row, int column, int width) {

    private boolean covers(int otherRow, int otherColumn) {
      return row <= otherRow
          && otherRow < row + cell.rowspan()
          && column <= otherColumn
          && otherColumn < column + cell.colspan();
    }

    /** Whether the cell only reaches down into this row and began further up. */
    boolean continuesInto(int otherRow) {
      return row < otherRow;
    }
  }

  /** Lays a form out. */
  static FormTable of(ProgressForm form) {
    List<String> notes = new ArrayList<>();
    notes.add("注：本月数据为%s数据。".formatted(MONTH.format(form.month())));
    if (!form.revisionNote().isBlank()) {
      notes.add("更正说明：" + FormCell.printable(form.revisionNote()));
    }
    return new FormTable(
        WIDTHS,
        "附件1",
        TITLE,
        "填报单位（盖章）：" + FormCell.printable(form.unitName()),
        "填报时间：" + DAY.format(form.filledOn()),
        FormRows.of(form),
        List.copyOf(notes));
  }

  /**
   * For each row the cells that cover it, from left to right, including those that began further
   * up. Every row covers all columns.
   *
   * @throws IllegalStateException if the cells leave a hole or do not fit
   */
  List<List<Slot>> slots() {
    List<List<Slot>> out = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      out.add(slots(row, row == 0 ? List.of() : out.get(row - 1)));
    }
    return List.copyOf(out);
  }

  private List<Slot> slots(int row, List<Slot> above) {
    List<Slot> out = new ArrayList<>();
    Deque<FormCell> fresh = new ArrayDeque<>(rows.get(row));
    int column = 0;
    while (column < widths.size()) {
      int here = column;
      Slot slot =
          above.stream()
              .filter(reaching -> reaching.covers(row, here))
              .findFirst()
              .orElseGet(() -> slot(next(fresh, row), row, here));
      out.add(slot);
      column = slot.column() + slot.cell().colspan();
    }
    if (column != widths.size() || !fresh.isEmpty()) {
      throw new IllegalStateException("row %d is too wide: %s".formatted(row, out));
    }
    return List.copyOf(out);
  }

  private Slot slot(FormCell cell, int row, int column) {
    int end = Math.min(column + cell.colspan(), widths.size());
    return new Slot(cell, row, column, millimetres(column, end));
  }

  /** How wide the columns from one to before another are together, in millimetres. */
  int millimetres(int from, int to) {
    return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }

  private static FormCell next(Deque<FormCell> cells, int row) {
    FormCell cell = cells.poll();
    if (cell == null) {
      throw new IllegalStateException("row %d has a hole".formatted(row));
    }
    return cell;
  }
}
