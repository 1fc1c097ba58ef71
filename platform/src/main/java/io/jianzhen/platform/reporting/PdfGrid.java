package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.reporting.PdfPages.LEADING;

import io.jianzhen.platform.reporting.FormTable.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as if paper were endless: each cell with its lines and its place in points, and the
 * heights at which real pages end. Rows move to the next page whole; a row higher than a third of a
 * page is cut between two lines.
 */
final class PdfGrid {

  static final double POINTS = 10;

  /** Space between border and text. */
  static final double PADDING = 4;

  static final double LINE = POINTS * LEADING;
  private static final double MIN_ROW = 7.5 * 72 / 25.4;
  private static final double POINTS_PER_MM = 72 / 25.4;

  private final FormTable table;
  private final PdfType regular;
  private final PdfType bold;
  private final double[] tops;

  /**
   * A cell and where it stands.
   *
   * @param x from the left of the table
   * @param y from the top of the table
   */
  record Block(Slot slot, PdfType type, List<String> lines, double x, double y, double height) {

    double width() {
      return slot.width() * POINTS_PER_MM;
    }

    /** The top of the first line when all lines are centred between two heights. */
    double firstLine(double top, double bottom) {
      return (top + bottom - lines.size() * LINE) / 2;
    }

    /** Whether all lines have room between two heights. */
    boolean fits(double top, double bottom) {
      return lines.size() * LINE <= bottom - top;
    }
  }

  private final List<Block> blocks;

  PdfGrid(FormTable table, PdfType regular, PdfType bold) throws IOException {
    this.table = table;
    this.regular = regular;
    this.bold = bold;
    List<List<Slot>> slots = table.slots();
    this.tops = new double[slots.size() + 1];
    List<Block> placed = new ArrayList<>();
    for (int row = 0; row < slots.size(); row++) {
      tops[row + 1] = tops[row] + MIN_ROW;
      for (Slot slot : slots.get(row)) {
        boolean ends = slot.row() + slot.cell().rowspan() == row + 1;
        if (ends) {
          double needed = lines(slot).size() * LINE + 2 * PADDING;
          tops[row + 1] = Math.max(tops[row + 1], tops[slot.row()] + needed);
        }
      }
    }
    for (int row = 0; row < slots.size(); row++) {
      for (Slot slot : slots.get(row)) {
        if (!slot.continuesInto(row)) {
          placed.add(block(slot));
        }
      }
    }
    this.blocks = List.copyOf(placed);
  }

  /** The cells, row by row, from left to right. */
  List<Block> blocks() {
    return blocks;
  }

  /**
   * Where the pages of the table begin and end, from the top of the table: at least two numbers.
   *
   * @param room height left on the first page
   */
  List<Double> cuts(double room) {
    List<Double> cuts = new ArrayList<>(List.of(0.0));
    double end = room;
    for (int row = 0; row + 1 < tops.length; row++) {
      boolean high = tops[row + 1] - tops[row] > PdfPages.HEIGHT / 3;
      while (tops[row + 1] > end) {
        double top = Math.max(tops[row], cuts.get(cuts.size() - 1));
        double padding = tops[row] < top ? 0 : PADDING;
        double wholeLines = Math.floor((end - top - padding) / LINE);
        boolean begun = tops[row] < top || wholeLines >= 3;
        double cut = high && begun ? top + padding + wholeLines * LINE : tops[row];
        cuts.add(cut);
        end = cut + PdfPages.HEIGHT;
      }
    }
    cuts.add(tops[tops.length - 1]);
    return List.copyOf(cuts);
  }

  private Block block(Slot slot) throws IOException {
    double top = tops[slot.row()];
    double bottom = tops[slot.row() + slot.cell().rowspan()];
    double left = table.millimetres(0, slot.column()) * POINTS_PER_MM;
    return new Block(slot, type(slot), lines(slot), left, top, bottom - top);
  }

  private List<String> lines(Slot slot) throws IOException {
    double room = slot.width() * POINTS_PER_MM - 2 * PADDING;
    PdfType type = type(slot);
    return type.lines(type.drawable(slot.cell().text()), POINTS, room);
  }

  private PdfType type(Slot slot) {
    return slot.cell().kind().bold() ? bold : regular;
  }
}
