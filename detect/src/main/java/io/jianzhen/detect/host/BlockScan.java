package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.cue.CueFilter;
import io.jianzhen.detect.host.cue.FirstLook;
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
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LINE_ENDS = '\n' * ONES;
  private static final long ESCAPES = '%' * ONES;
  private static final int STEP = 16;

  /** Bytes of the 2,000 characters that are read as a name at most, in UTF-8. */
  static final int LONGEST = 3 * 2000;

  private static final byte[] GOV_CN = {'.', 'g', 'o', 'v', '.', 'c', 'n'};

  private final HostScreen screen;
  private final CueFilter cues;
  private final FirstLook look;
  private final Tier least;
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final List<HostVerdict> found = new ArrayList<>();
  private int judgedTo;
  private long lines;

  BlockScan(HostScreen screen, CueFilter cues, FirstLook look, Tier least, Block block) {
    this.screen = screen;
    this.cues = cues;
    this.look = look;
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
    for (int at = nextHit(start); at < end; at = nextHit(at + STEP)) {
      lookAt(at);
    }
    lines -= lineEndsAfter();
    return found;
  }

  /**
   * The next step in which something may be found, and counts the line ends up to its end. Nothing
   * is called from this loop, so that all it needs stays in registers.
   */
  private int nextHit(int from) {
    byte[] text = bytes;
    long[] map = cues.map();
    int last = end;
    long lineEnds = 0;
    int i = from;
    for (; i < last; i += STEP) {
      long a = (long) LONG.get(text, i);
      long b = (long) LONG.get(text, i + 8);
      int c = (int) INT.get(text, i + 14);
      // Exact where every byte is ASCII; where one is not, the line ends are counted again.
      long ends = (((HIGH - (a ^ LINE_ENDS)) & HIGH) >>> 7) | ((HIGH - (b ^ LINE_ENDS)) & HIGH);
      long odd = ((a | b) | (HIGH - (a ^ ESCAPES)) | (HIGH - (b ^ ESCAPES))) & HIGH;
      long hit =
          CueFilter.bit(map, (int) a)
              | CueFilter.bit(map, (int) (a >>> 16))
              | CueFilter.bit(map, (int) (a >>> 32))
              | CueFilter.bit(map, (int) (a >>> 48 | b << 16))
              | CueFilter.bit(map, (int) b)
              | CueFilter.bit(map, (int) (b >>> 16))
              | CueFilter.bit(map, (int) (b >>> 32))
              | CueFilter.bit(map, c);
      lineEnds += Long.bitCount(ends);
      if (((hit & 1) | odd) != 0) {
        lines += odd == 0 ? 0 : lineEndsIn(text, i) - Long.bitCount(ends);
        break;
      }
    }
    lines += lineEnds;
    return i;
  }

  private static int lineEndsIn(byte[] text, int from) {
    int count = 0;
    for (int i = from; i < from + STEP; i++) {
      count += text[i] == '\n' ? 1 : 0;
    }
    return count;
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
  private void lookAt(int from) {
    long both = (long) LONG.get(bytes, from) | (long) LONG.get(bytes, from + 8);
    boolean odd = (both & HIGH) != 0 || hasEscape(from);
    int hits = hits(from);
    if (odd) {
      for (int k = 0; k < STEP; k++) {
        judgeIfOdd(from + k);
        if ((k & 1) == 0 && (hits >>> (k / 2) & 1) != 0) {
          lookAtGroup(from + k);
        }
      }
    } else {
      for (; hits != 0; hits &= hits - 1) {
        lookAtGroup(from + 2 * Integer.numberOfTrailingZeros(hits));
      }
    }
  }

  private void lookAtGroup(int at) {
    if (at >= judgedTo
        && at < end
        && cues.confirms((int) INT.get(bytes, at) | CueFilter.LOWER, bytes, at)) {
      lookAtLine(at);
    }
  }

  /** A line that is not plain ASCII, or has an escape, is always judged. */
  private void judgeIfOdd(int at) {
    if (at >= judgedTo && at < end && (bytes[at] < 0 || bytes[at] == '%')) {
      judge(lineStart(at), lineEnd(at));
    }
  }

  /** A bit for each group of four in the step that may belong to an anchor, without a branch. */
  private int hits(int from) {
    long[] map = cues.map();
    int hits = 0;
    for (int k = 0; k < STEP / 2; k++) {
      hits |= (int) (CueFilter.bit(map, (int) INT.get(bytes, from + 2 * k)) & 1) << k;
    }
    return hits;
  }

  private boolean hasEscape(int from) {
    long a = (long) LONG.get(bytes, from) ^ ESCAPES;
    long b = (long) LONG.get(bytes, from + 8) ^ ESCAPES;
    return (((HIGH - a) | (HIGH - b)) & HIGH) != 0;
  }

  private void lookAtLine(int found) {
    // An anchor may begin with the end of the line before.
    int at = bytes[found] == '\n' ? found + 1 : found;
    int from = lineStart(at);
    int to = lineEnd(at);
    judgedTo = to;
    int first = from;
    int last = to;
    while (first < last && isSpace(bytes[first])) {
      first++;
    }
    while (last > first && isSpace(bytes[last - 1])) {
      last--;
    }
    // What is escaped or not ASCII may become other letters when the line is read as a name.
    if (!isTold(first, last) && (isOdd(first, last) || look.at(bytes, first, last))) {
      judge(from, to);
    }
  }

  private boolean isOdd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] == '%') {
        return true;
      }
    }
    return false;
  }

  /** Names under restricted suffixes are many, and all that can be said is known at once. */
  private boolean isTold(int from, int to) {
    if (least == Tier.RESTRICTED || to - from <= GOV_CN.length) {
      return false;
    }
    for (int i = 0; i < GOV_CN.length; i++) {
      if ((bytes[to - GOV_CN.length + i] | 0x20) != (GOV_CN[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }

  private void judge(int from, int to) {
    judgedTo = to;
    if (to - from > LONGEST) {
      return;
    }
    HostName.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8))
        .map(name -> screen.judge(name, look))
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
