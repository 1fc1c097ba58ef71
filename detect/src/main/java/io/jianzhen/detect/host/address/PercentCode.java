package io.jianzhen.detect.host.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as the WHATWG URL standard has it (section 1.3 "Percent-encoded bytes"). Unlike
 * {@link java.net.URLDecoder}, it knows no plus sign and lets stray percent signs stand.
 */
public enum PercentCode {
  /** The special-query percent-encode set. */
  QUERY(" \"#<>'"),
  /** The fragment percent-encode set. */
  FRAGMENT(" \"<>`"),
  /** The path percent-encode set. */
  PATH(" \"#<>?^`{}");

  private static final String HEX = "0123456789ABCDEF";
  private static final int ESCAPE = 3;

  private final String encoded;

  /** Controls and everything beyond ASCII are encoded in each set. */
  PercentCode(String encoded) {
    this.encoded = encoded;
  }

  /** The text as it stands in an address; what is encoded already stays as it is. */
  String encode(String text) {
    if (text.chars().allMatch(this::mayStand)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 2 * ESCAPE);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (mayStand(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return out.toString();
  }

  private boolean mayStand(int c) {
    return c > 0x1f && c < 0x7f && encoded.indexOf(c) < 0;
  }

  /** The text with its escapes decoded as UTF-8; broken UTF-8 becomes U+FFFD. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        out.write((digit(bytes[i + 1]) << 4) | digit(bytes[i + 2]));
        i += ESCAPE - 1;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + ESCAPE <= bytes.length
        && digit(bytes[at + 1]) >= 0
        && digit(bytes[at + 2]) >= 0;
  }

  /** The worth of an ASCII hexadecimal digit, or -1; full-width digits are none. */
  static int digit(int c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
