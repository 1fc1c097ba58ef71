package io.jianzhen.detect.host.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The path of an address: WHATWG URL, section 4.4, "path start state" and "path state". */
final class UrlPath {

  private UrlPath() {}

  /** The path with a leading slash, its dot segments resolved and its characters encoded. */
  static String normal(String written) {
    List<String> segments = new ArrayList<>();
    int start = written.isEmpty() ? 0 : 1;
    for (int i = start; i <= written.length(); i++) {
      boolean isLast = i == written.length();
      if (isLast || isSlash(written.charAt(i))) {
        add(segments, PercentCode.PATH.encode(written.substring(start, i)), isLast);
        start = i + 1;
      }
    }
    return "/" + String.join("/", segments);
  }

  private static void add(List<String> segments, String segment, boolean isLast) {
    String dots = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
    if (dots.equals("..") && !segments.isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    if (!dots.equals(".") && !dots.equals("..")) {
      segments.add(segment);
    } else if (isLast) {
      segments.add("");
    }
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
