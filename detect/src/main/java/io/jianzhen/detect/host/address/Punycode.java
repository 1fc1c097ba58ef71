package io.jianzhen.detect.host.address;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Writes a label in the ASCII form that the DNS carries (RFC 3492, with the {@code xn--} of IDNA).
 * Nothing is folded or checked: this is for tables in lower case that ship with the library, which
 * are read at every start, and where the JDK's {@link java.net.IDN} would take 40 ms to get going.
 */
public final class Punycode {

  static final int BASE = 36;
  static final int T_MAX = 26;
  static final int FIRST_BIAS = 72;
  static final int FIRST_NON_ASCII = 0x80;
  private static final int T_MIN = 1;
  private static final int SKEW = 38;
  private static final int DAMP = 700;

  private Punycode() {}

  /** The name with each label that is not ASCII encoded. */
  public static String ascii(String name) {
    if (isAscii(name)) {
      return name;
    }
    StringBuilder ascii = new StringBuilder();
    for (String label : name.split("\\.", -1)) {
      ascii.append(ascii.isEmpty() ? "" : ".").append(isAscii(label) ? label : "xn--");
      if (!isAscii(label)) {
        encode(label.codePoints().toArray(), ascii);
      }
    }
    return ascii.toString();
  }

  /** The name with each label in Punycode decoded; a label that cannot be is left. */
  public static String unicode(String name) {
    var unicode = new StringJoiner(".");
    for (String label : name.split("\\.", -1)) {
      byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
      int[] points = new int[bytes.length];
      int count =
          label.startsWith("xn--") ? LabelDecoder.decode(bytes, 4, bytes.length, points) : -1;
      unicode.add(count < 0 ? label : new String(points, 0, count));
    }
    return unicode.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_NON_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static void encode(int[] label, StringBuilder out) {
    int handled = basic(label, out);
    int basic = handled;
    int delta = 0;
    int bias = FIRST_BIAS;
    for (int next = FIRST_NON_ASCII; handled < label.length; next++) {
      int least = leastFrom(label, next);
      delta += (least - next) * (handled + 1);
      next = least;
      for (int c : label) {
        if (c < next) {
          delta++;
        } else if (c == next) {
          number(delta, bias, out);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
    }
  }

  /** Appends the ASCII characters and, if there were any, the delimiter; says how many. */
  private static int basic(int[] label, StringBuilder out) {
    int count = 0;
    for (int c : label) {
      if (c < FIRST_NON_ASCII) {
        out.append((char) c);
        count++;
      }
    }
    out.append(count > 0 ? "-" : "");
    return count;
  }

  private static int leastFrom(int[] label, int from) {
    int least = Integer.MAX_VALUE;
    for (int c : label) {
      if (c >= from && c < least) {
        least = c;
      }
    }
    return least;
  }

  private static void number(int delta, int bias, StringBuilder out) {
    int rest = delta;
    int k = BASE;
    while (true) {
      int threshold = threshold(k, bias);
      if (rest < threshold) {
        out.append(digit(rest));
        return;
      }
      out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
      k += BASE;
    }
  }

  private static char digit(int value) {
    return (char) (value < T_MAX ? 'a' + value : '0' + value - T_MAX);
  }

  /** The digit below which a number ends at this place (RFC 3492, section 3.3). */
  static int threshold(int place, int bias) {
    return Math.min(Math.max(place - bias, T_MIN), T_MAX);
  }

  /** The bias for the next number (RFC 3492, section 6.1). */
  static int adapted(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }
}
