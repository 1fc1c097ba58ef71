package io.jianzhen.roster;

import java.util.List;

/**
 * A column of the table, to show to the person who checks the mapping.
 *
 * @param index counted from 0
 * @param letter as the spreadsheet names it, such as {@code D}
 * @param header as written; the lines of a header of two rows are joined by a space
 * @param samples up to three different values from the first rows
 */
public record Column(int index, String letter, String header, List<String> samples) {

  public Column {
    samples = List.copyOf(samples);
  }
}
