package io.jianzhen.roster;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of the rows that were refused: the original header and cells, with the reasons in a
 * last column.
 *
 * <p>All cells are text and have the format of text, so that nothing in them is ever calculated,
 * not even after somebody has edited it. Rows are written as they come; memory does not grow with
 * their number.
 */
public final class RefusedRows implements AutoCloseable {

  /** How many rows wait before they are written out. */
  private static final int BATCH = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final int reasonColumn;
  private int next = 1;

  /**
   * Begins a workbook.
   *
   * @param out is left open
   * @param columns of the roster, as {@link RosterFile#columns()} gives them
   * @param widest how many cells the widest of the rows has: some stand right of the header
   */
  public RefusedRows(OutputStream out, List<Column> columns, int widest) {
    workbook = new Workbook(new LeftOpen(out), "Jianzhen", "1.0");
    sheet = workbook.newWorksheet("未导入的行");
    int headers = columns.stream().mapToInt(Column::index).max().orElse(-1) + 1;
    reasonColumn = Math.max(headers, widest) + 1;
    text(0, 0, "原行号");
    columns.forEach(column -> text(0, column.index() + 1, column.header()));
    text(0, reasonColumn, "未导入原因");
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has more cells than the widest was said to have
   */
  public void add(Line.Refused row) throws IOException {
    if (row.cells().size() >= reasonColumn) {
      throw new IllegalArgumentException(
          "row %d has %d cells".formatted(row.row(), row.cells().size()));
    }
    text(next, 0, Integer.toString(row.row()));
    for (int i = 0; i < row.cells().size(); i++) {
      text(next, i + 1, row.cells().get(i));
    }
    text(next, reasonColumn, reasons(row));
    if (next % BATCH == 0) {
      sheet.flush();
    }
    next++;
  }

  /** Writes the end of the workbook. */
  @Override
  public void close() throws IOException {
    workbook.finish();
  }

  private void text(int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, text);
      sheet.style(row, column).format("@").set();
    }
  }

  private static String reasons(Line.Refused row) {
    return row.problems().stream()
        .map(problem -> "%s：%s".formatted(problem.cell(), problem.reason().zh()))
        .collect(Collectors.joining(" "));
  }

  /** The caller opened the stream and closes it. */
  private static final class LeftOpen extends FilterOutputStream {

    LeftOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
