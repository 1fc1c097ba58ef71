package io.jianzhen.detect.host;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges the lines of one block. Sixteen bytes a step: eight groups of four are looked up in the
 * bit map of the {@link CueFilter}; only where one may start an anchor, or where a byte is not
 * ASCII or an escape, is anything else done. A line that is passed over costs no allocation.
 */
final class BlockScan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOWER = 0x2020202020202020L;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LINE_ENDS = '\n' * ONES;
  private static final long ESCAPES = '%' * ONES;
  private static final int STEP = 16;

  private final HostScreen screen;
  private final CueFilter cues;
  private final Tier least;
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Folding folding = new Folding();
  private final byte[] scratch = new byte[2 * Folding.MAX + 8];
  private final List<HostVerdict> found = new ArrayList<>();
  private int judgedTo;
  private long lines;

  BlockScan(HostScreen screen, Tier least, Block block) {
    this.screen = screen;
    this.cues = screen.cues();
    this.least = least;
    bytes = block.bytes();
    start = block.start();
    end = block.end();
    judgedTo = start;
  }

  long lines() {
    return lines;
  }

  /** The verdicts that are urgent enough, in the order of the lines. */
  List<HostVerdict> judge() {
    long[] map = cues.map();
    int shift = cues.shift();
    int mask = map.length - 1;
    long lineEnds = 0;
    for (int i = start; i < end; i += STEP) {
      long a = (long) LONG.get(bytes, i);
      long b = (long) LONG.get(bytes, i + 8);
      lineEnds += Long.bitCount(zeros(a ^ LINE_ENDS)) + Long.bitCount(zeros(b ^ LINE_ENDS));
      long odd = ((a | b) & HIGH) | zeros(a ^ ESCAPES) | zeros(b ^ ESCAPES);
      a |= LOWER;
      b |= LOWER;
      long c = (long) LONG.get(bytes, i + 4) | LOWER;
      long d = (long) LONG.get(bytes, i + 12) | LOWER;
      int h0 = CueFilter.hash((int) a) >>> shift;
      int h1 = CueFilter.hash((int) (a >>> 16)) >>> shift;
      int h2 = CueFilter.hash((int) c) >>> shift;
      int h3 = CueFilter.hash((int) (c >>> 16)) >>> shift;
      int h4 = CueFilter.hash((int) b) >>> shift;
      int h5 = CueFilter.hash((int) (b >>> 16)) >>> shift;
      int h6 = CueFilter.hash((int) d) >>> shift;
      int h7 = CueFilter.hash((int) (d >>> 16)) >>> shift;
      long hit =
          (map[(h0 >>> 6) & mask] >>> h0)
              | (map[(h1 >>> 6) & mask] >>> h1)
              | (map[(h2 >>> 6) & mask] >>> h2)
              | (map[(h3 >>> 6) & mask] >>> h3)
              | (map[(h4 >>> 6) & mask] >>> h4)
              | (map[(h5 >>> 6) & mask] >>> h5)
              | (map[(h6 >>> 6) & mask] >>> h6)
              | (map[(h7 >>> 6) & mask] >>> h7);
      if (((hit & 1) | odd) != 0) {
        lookAt(i, odd != 0);
      }
    }
    lines = lineEnds - lineEndsAfter();
    return found;
  }

  /** The high bit of each byte that is zero; exact, without borrowing from byte to byte. */
  private static long zeros(long bytes) {
    return ~((bytes & ~HIGH) + ~HIGH | bytes | ~HIGH);
  }

  /** The last step counts line ends of the margin; a last line without one counts as a line. */
  private int lineEndsAfter() {
    if (end == start) {
      return 0;
    }
    int seen = start + (end - start + STEP - 1) / STEP * STEP;
    return seen - end - (bytes[end - 1] == '\n' ? 0 : 1);
  }

  /** In the order of the bytes, so that verdicts come in the order of the lines. */
  private void lookAt(int from, boolean odd) {
    int to = Math.min(from + STEP, end);
    for (int i = from; i < to; i += 2) {
      if (odd) {
        judgeIfOdd(i);
        judgeIfOdd(i + 1);
      }
      if (i >= judgedTo) {
        int gram = CueFilter.gram(bytes, i);
        if (cues.maybe(gram)) {
          confirm(gram, i);
        }
      }
    }
  }

  private void judgeIfOdd(int at) {
    if (at >= judgedTo && at < end && (bytes[at] < 0 || bytes[at] == '%')) {
      judgeLine(at);
    }
  }

  private void confirm(int gram, int found) {
    int anchor = cues.confirms(gram, bytes, found);
    if (anchor == CueFilter.NONE) {
      return;
    }
    // An anchor may begin with the end of the line before.
    int at = bytes[found] == '\n' ? found + 1 : found;
    if (cues.isEncoded(anchor)) {
      int to = lineEnd(at);
      if (readTrimmed(lineStart(at), to) && !cues.in(folding, scratch)) {
        judgedTo = to;
        return;
      }
    }
    judgeLine(at);
  }

  /** White space around a name is no part of its labels. */
  private boolean readTrimmed(int lineFrom, int lineTo) {
    int from = lineFrom;
    int to = lineTo;
    while (from < to && isSpace(bytes[from])) {
      from++;
    }
    while (to > from && isSpace(bytes[to - 1])) {
      to--;
    }
    return folding.read(bytes, from, to);
  }

  private static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }

  private void judgeLine(int at) {
    int from = lineStart(at);
    int to = lineEnd(at);
    judgedTo = to;
    if (to - from > 8 * Folding.MAX) {
      return;
    }
    HostName.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8))
        .map(screen::judge)
        .filter(verdict -> verdict.tier().isAtLeast(least))
        .ifPresent(found::add);
  }

  private int lineStart(int at) {
    int from = at;
    while (bytes[from - 1] != '\n') {
      from--;
    }
    return Math.max(from, start);
  }

  private int lineEnd(int at) {
    int to = at;
    while (bytes[to] != '\n') {
      to++;
    }
    return to;
  }
}
