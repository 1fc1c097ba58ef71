package io.jianzhen.roster.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells of one row as far as a row may reach: what is behind the limits is counted,
 * not kept.
 */
final class RowCells {

  private final List<SheetCell> cells = new ArrayList<>(16);
  private int widest;
  private int length;
  private boolean cutOff;

  /**
   * Puts a cell where it belongs.
   *
   * @param column counted from 0
   */
  void put(int column, SheetCell cell) {
    if (cell.isBlank()) {
      return;
    }
    widest = Math.max(widest, column + 1);
    if (cutOff || column >= SheetRow.MAX_COLUMNS) {
      return;
    }
    length += cell.text().length();
    if (length > SheetRow.MAX_LENGTH) {
      cutOff = true;
      fillUpTo(column);
    } else {
      fillUpTo(column + 1);
      cells.set(column, cell);
    }
  }

  /**
   * The row.
   *
   * @throws UnreadableFile if it is wider than {@link SheetRow#MAX_COLUMNS}
   */
  SheetRow row(int number) throws UnreadableFile {
    if (widest > SheetRow.MAX_COLUMNS) {
      throw UnreadableFile.tooWide(widest, number);
    }
    return new SheetRow(number, cells, cutOff);
  }

  private void fillUpTo(int columns) {
    while (cells.size() < columns) {
      cells.add(SheetCell.BLANK);
    }
  }
}
