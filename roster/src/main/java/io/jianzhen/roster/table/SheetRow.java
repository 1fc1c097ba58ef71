package io.jianzhen.roster.table;

import java.util.List;

/**
 * A row of the table before anybody knows what it means.
 *
 * @param number as the spreadsheet shows it, counted from 1
 * @param cells from column A; cells behind the last one are blank
 * @param cutOff whether the row is longer than {@link #MAX_LENGTH}; the first cell behind {@code
 *     cells} is the one that would have passed it
 */
public record SheetRow(int number, List<SheetCell> cells, boolean cutOff) {

  /** No roster needs more columns; the widest sheet that Excel 2003 could write. */
  public static final int MAX_COLUMNS = 256;

  /** What the texts of all cells together may have, in characters; a roster's row has some 200. */
  public static final int MAX_LENGTH = 65_536;

  private static final int LETTERS = 26;

  /** A cell, blank where the row has none. */
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
  }

  /** Whether nothing is written in any cell. */
  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }

  /** Such as {@code D12}. */
  public String address(int column) {
    return letter(column) + number;
  }

  /** The name of a column, such as {@code D} for 3. */
  public static String letter(int column) {
    String name = "";
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      name = (char) ('A' + (rest - 1) % LETTERS) + name;
    }
    return name;
  }
}
