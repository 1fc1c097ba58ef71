package io.jianzhen.platform.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lists as people type or paste them: a line for each, its parts with spaces, tabs or commas
 * between.
 */
final class TypedLines {

  private static final int MOST = 2_000;

  private TypedLines() {}

  /** The parts of a line; the last takes what is left. */
  record Parts(int line, List<String> parts) {}

  /**
   * @param size how many parts a line must have
   * @throws BadLine with the first line that has fewer
   */
  static List<Parts> read(String field, String text, int size) {
    List<Parts> all = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
      if (!line.isEmpty()) {
        List<String> parts = List.of(line.split("[\\s\\p{Z},，、;；]+", size));
        if (parts.size() < size || all.size() == MOST) {
          throw new BadLine(field, i + 1, line);
        }
        List<String> read = new ArrayList<>(parts);
        read.set(0, parts.get(0).toUpperCase(Locale.ROOT));
        read.set(size - 1, parts.get(size - 1).replaceAll("[\\s\\p{Z}]+", " ").strip());
        all.add(new Parts(i + 1, List.copyOf(read)));
      }
    }
    return all;
  }

  /** A line that cannot be read. */
  static final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final int line;
    private final String text;

    BadLine(String field, int line, String text) {
      super(field + " line " + line);
      this.field = field;
      this.line = line;
      this.text = text;
    }

    String field() {
      return field;
    }

    int line() {
      return line;
    }

    String text() {
      return text;
    }
  }
}
