package io.jianzhen.platform.website;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Addresses one below the other, as they were pasted or as a file had them.
 *
 * @param text the whole of it
 */
record AddressLines(String text) {

  /** More lines than these with something on them are refused. */
  static final int MOST_LINES = 10_000;

  /** More characters than these are refused; a file with more bytes, too. */
  static final int MOST_CHARACTERS = 2 * 1024 * 1024;

  /** One address and the number of its line, from 1. */
  record Line(int number, String address) {}

  /** These lines with those of a file below them. */
  AddressLines plus(AddressLines file) {
    if (text.isBlank()) {
      return file;
    }
    return new AddressLines(text.endsWith("\n") ? text + file.text : text + "\n" + file.text);
  }

  /** The lines that have something on them, one more than allowed at most. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    Iterator<String> all = text.lines().iterator();
    for (int number = 1; all.hasNext() && lines.size() <= MOST_LINES; number++) {
      String line = all.next().strip();
      if (!line.isEmpty()) {
        lines.add(new Line(number, line));
      }
    }
    return lines;
  }

  /** The text as a textarea must have it: HTML drops a first line break, and line 1 with it. */
  String forTextarea() {
    return text.startsWith("\n") || text.startsWith("\r") ? "\n" + text : text;
  }
}
