package io.jianzhen.roster;

import io.jianzhen.detect.card.StatedDate;
import java.util.regex.Pattern;

/**
 * Both ends of a term that were written in one cell.
 *
 * @param end also holds a text that could not be taken apart, and a single date
 */
record Term(StatedDate start, StatedDate end) {

  private static final Pattern BETWEEN = Pattern.compile("[至到~～〜—–―－]+|--+");
  private static final Pattern AROUND = Pattern.compile("^[自从由]\\s*|\\s*[止]$");

  /** Reads {@code 2019.10.7-2025.10.6}, {@code 2019年10月7日至2025年10月6日} and the like. */
  static Term parse(String text) {
    String bare = AROUND.matcher(text).replaceAll("").replaceAll("起\\s*(?=[至到])", "");
    String[] ends = BETWEEN.split(bare, -1);
    if (ends.length == 2 && !ends[0].isBlank()) {
      return new Term(StatedDate.parse(ends[0]), StatedDate.parse(ends[1]));
    }
    if (ends.length == 2) {
      return new Term(StatedDate.NONE, StatedDate.parse(ends[1]));
    }
    return atHyphen(bare);
  }

  /** A hyphen may also stand inside a date: the one with a date on both sides is sought. */
  private static Term atHyphen(String text) {
    for (int at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
      StatedDate start = StatedDate.parse(text.substring(0, at));
      StatedDate end = StatedDate.parse(text.substring(at + 1));
      if (start.day() != null && end.day() != null) {
        return new Term(start, end);
      }
    }
    return new Term(StatedDate.NONE, StatedDate.parse(text));
  }
}
