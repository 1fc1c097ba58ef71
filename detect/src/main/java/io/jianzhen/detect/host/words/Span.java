package io.jianzhen.detect.host.words;

/**
 * A part of a name or address as it was written.
 *
 * @param from index of its first character in what was judged, 0 or more
 * @param text the characters themselves
 */
public record Span(int from, String text) {

  public Span {
    if (from < 0) {
      throw new IllegalArgumentException("a span starts at 0 or later: " + from);
    }
  }

  /** Index after its last character. */
  public int to() {
    return from + text.length();
  }
}
