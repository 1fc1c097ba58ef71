package io.jianzhen.detect.host.address;

/**
 * The form of a host name that {@link HostName} holds. Lists of names pass here by the million:
 * single passes over the characters, no regular expression, nothing allocated, and no ICU unless a
 * label begins with {@code xn--}.
 */
final class NormalName {

  private static final String ACE = "xn--";
  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;

  private NormalName() {}

  /**
   * Whether the name is lower-case ASCII labels of 1 to 63 octets, 253 in all (RFC 1035, section
   * 2.3.4), that a browser takes for a name and not for an IP address.
   */
  static boolean isNormal(String name) {
    return hasForm(name) && (!hasAce(name) || Idna.toAscii(name).filter(name::equals).isPresent());
  }

  /** Whether the name is normal, if only its xn-- labels can be decoded. */
  static boolean hasForm(String name) {
    return hasNormalLabels(name) && !endsInNumber(name);
  }

  private static boolean hasNormalLabels(String name) {
    if (name.length() > MAX_LENGTH) {
      return false;
    }
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.') {
        if (!isLabelLength(i - start)) {
          return false;
        }
        start = i + 1;
      } else if (!isLabelCharacter(c)) {
        return false;
      }
    }
    return isLabelLength(name.length() - start);
  }

  private static boolean isLabelLength(int length) {
    return length >= 1 && length <= MAX_LABEL;
  }

  /** Underscores are no letters of host names, but names with them exist and browsers open them. */
  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** Whether a label of this lower-case name is written in Punycode, or claims to be. */
  static boolean hasAce(String name) {
    int at = name.indexOf(ACE);
    while (at > 0 && name.charAt(at - 1) != '.') {
      at = name.indexOf(ACE, at + 1);
    }
    return at >= 0;
  }

  /**
   * Whether a browser takes a lower-case host for an IPv4 address (WHATWG URL, section 3.5 "ends in
   * a number checker"): its last label, one final dot aside, is all digits or {@code 0x} and
   * hexadecimal digits.
   */
  static boolean endsInNumber(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    int start = host.lastIndexOf('.', end - 1) + 1;
    if (host.startsWith("0x", start)) {
      return isDigits(host, start + 2, end, 16);
    }
    return start < end && isDigits(host, start, end, 10);
  }

  private static boolean isDigits(String text, int from, int to, int radix) {
    for (int i = from; i < to; i++) {
      int digit = PercentCode.digit(text.charAt(i));
      if (digit < 0 || digit >= radix) {
        return false;
      }
    }
    return true;
  }
}
