package io.jianzhen.ocr;

import io.jianzhen.detect.card.text.Place;
import io.jianzhen.detect.card.text.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of text on its way between the processes: four edges, slope, sureness of each character
 * and text, with tabs between.
 */
final class LineForm {

  private static final String TAB = "\t";

  private LineForm() {}

  static String written(TextLine line) {
    List<String> cells = new ArrayList<>();
    Place at = line.place();
    for (int edge : new int[] {at.left(), at.top(), at.right(), at.bottom()}) {
      cells.add(Integer.toString(edge));
    }
    cells.add(Double.toString(line.slope()));
    cells.add(
        String.join(" ", line.sureness().stream().map(sure -> Double.toString(sure)).toList()));
    // No character is lost or added: each has its sureness.
    cells.add(line.text().replaceAll("\\p{Cntrl}", " "));
    return String.join(TAB, cells);
  }

  /**
   * Reads a line back.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TextLine read(String written) {
    String[] cells = written.split(TAB, -1);
    if (cells.length != 7) {
      throw new IllegalArgumentException(cells.length + " cells");
    }
    var place =
        new Place(
            Integer.parseInt(cells[0]),
            Integer.parseInt(cells[1]),
            Integer.parseInt(cells[2]),
            Integer.parseInt(cells[3]));
    List<Double> sureness =
        cells[5].isEmpty()
            ? List.of()
            : Arrays.stream(cells[5].split(" ")).map(Double::valueOf).toList();
    return new TextLine(cells[6], sureness, place, Double.parseDouble(cells[4]));
  }
}
