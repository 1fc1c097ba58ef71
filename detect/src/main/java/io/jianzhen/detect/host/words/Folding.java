package io.jianzhen.detect.host.words;

import io.jianzhen.detect.host.address.LabelDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A name as the eye sees it: lower case, Unicode labels decoded, lookalikes folded to what they
 * look like, rn taken for m, vv for w and cl for d. {@code cx.rnem-g0v.cn} becomes {@code
 * cx.mem-gov.cn}.
 *
 * <p>A scratch pad that is used again for name after name, so that a scan allocates nothing. Not
 * safe for use by several threads.
 */
public final class Folding {

  /** No host name is longer (RFC 1035: 253 octets); decoding makes names shorter, not longer. */
  public static final int MAX = 256;

  private final char[] folded;
  private final int[] origin;
  private final int[] written;
  private final int[] label;
  private int length;
  private int writtenLength;

  /** A scratch pad for any name. */
  public Folding() {
    this(MAX);
  }

  /** One for a single word: the lexicon has thousands. */
  private Folding(int size) {
    folded = new char[size];
    origin = new int[size + 1];
    written = new int[size];
    label = new int[size];
  }

  /** The scratch pad with this name on it. */
  static Folding of(String name) {
    var folding = new Folding();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    folding.read(bytes, 0, bytes.length);
    return folding;
  }

  /**
   * A word of the lexicon or a name of the register in the same form. They are written plainly, in
   * simplified characters and without lookalikes, so that the tables of Unicode are not needed.
   */
  public static String fold(String word) {
    if (word.contains("xn--")) {
      return of(word).text();
    }
    var folding = new Folding(word.length());
    for (int i = 0; i < word.length(); i++) {
      folding.add(
          word.charAt(i), word.charAt(i) < 0x80 ? Fold.ascii(word.charAt(i)) : word.charAt(i));
    }
    return folding.text();
  }

  /** A folded name without its dots, hyphens and a www in front. */
  public static String joined(String folded) {
    String plain = folded.replace(".", "").replace("-", "");
    return plain.startsWith("www") ? plain.substring(3) : plain;
  }

  /**
   * Reads the name in {@code bytes[from, to)}, UTF-8.
   *
   * @return false if it is too long for a name
   */
  public boolean read(byte[] bytes, int from, int to) {
    length = 0;
    writtenLength = 0;
    if (to - from > MAX) {
      return false;
    }
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && bytes[end] != '.') {
        end++;
      }
      readLabel(bytes, at, end);
      if (end < to) {
        add('.');
      }
      at = end + 1;
    }
    return true;
  }

  private void readLabel(byte[] bytes, int from, int to) {
    if (isEncoded(bytes, from, to)) {
      int points = LabelDecoder.decode(bytes, from + 4, to, label);
      if (points >= 0) {
        for (int i = 0; i < points; i++) {
          add(label[i]);
        }
        return;
      }
    }
    for (int i = from; i < to; ) {
      int lead = bytes[i] & 0xFF;
      int size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      int point = lead < 0x80 ? lead : lead & (0xFF >> (size + 1));
      for (int k = 1; k < size && i + k < to; k++) {
        point = (point << 6) | (bytes[i + k] & 0x3F);
      }
      add(point);
      i += size;
    }
  }

  private static boolean isEncoded(byte[] bytes, int from, int to) {
    return to - from > 4
        && (bytes[from] | 0x20) == 'x'
        && (bytes[from + 1] | 0x20) == 'n'
        && bytes[from + 2] == '-'
        && bytes[from + 3] == '-';
  }

  private void add(int point) {
    add(point, isDot(point) ? '.' : Fold.of(point));
  }

  private void add(int point, char c) {
    int place = writtenLength;
    written[writtenLength++] = point;
    if (c == Fold.NOTHING) {
      return;
    }
    char pair = length == 0 ? Fold.NOTHING : pair(folded[length - 1], c, point);
    if (pair != Fold.NOTHING) {
      folded[length - 1] = pair;
    } else {
      folded[length] = c;
      origin[length] = place;
      length++;
    }
    origin[length] = writtenLength;
  }

  /** Two letters that look like one; an i does not complete a d. */
  private static char pair(char first, char second, int point) {
    if (first == 'r' && second == 'n') {
      return 'm';
    }
    if (first == 'v' && second == 'v') {
      return 'w';
    }
    return first == 'c' && second == 'l' && (point == 'l' || point == 'L') ? 'd' : Fold.NOTHING;
  }

  private static boolean isDot(int point) {
    return point == '.' || point == 0x3002 || point == 0xFF0E || point == 0xFF61;
  }

  public int length() {
    return length;
  }

  public char at(int index) {
    return folded[index];
  }

  /** Whether the folded text has these letters at this place. */
  public boolean startsWith(String letters, int at) {
    if (at + letters.length() > length) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (folded[at + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The folded name. */
  public String text() {
    return new String(folded, 0, length);
  }

  /**
   * The folded letters from..to without dots and hyphens, pairs of letters told apart again: of
   * gov-cl, whose cl looks like a d, these are govcl.
   */
  public String letters(int from, int to) {
    var letters = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (folded[i] == '.' || folded[i] == '-') {
        continue;
      }
      int pair = origin[i + 1] - origin[i] == 2 ? written[origin[i]] : 0;
      if (pair == 'r' || pair == 'v' || pair == 'c') {
        letters.append((char) pair).append(Fold.of(written[origin[i] + 1]));
      } else {
        letters.append(folded[i]);
      }
    }
    return letters.toString();
  }

  /** What stands in the name, decoded, where the folded characters from..to came from. */
  public Span span(int from, int to) {
    int start = origin[from];
    int prefix = new String(written, 0, start).length();
    return new Span(prefix, new String(written, start, origin[to] - start));
  }
}
