package io.jianzhen.detect.host.address;

/**
 * IPv4 addresses in every spelling that browsers accept: one to four parts in decimal, octal
 * ({@code 0177}) or hexadecimal ({@code 0x7f}); the last part fills what the others leave (WHATWG
 * URL, section 3.5 "IPv4 parser").
 */
final class Ipv4 {

  private static final int PARTS = 4;
  private static final int OCTET = 256;

  /** Larger than every address; where numbers stop growing. */
  private static final long TOO_LARGE = 1L << 40;

  private Ipv4() {}

  /** The address as four decimal numbers with dots. */
  static String parse(String host) throws Refusal {
    String[] parts = (host.endsWith(".") ? chopped(host) : host).split("\\.", -1);
    if (parts.length > PARTS) {
      throw Refusal.ipv4();
    }
    long address = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      address = address * OCTET + number(parts[i], OCTET);
    }
    long room = 1L << (8 * (PARTS + 1 - parts.length));
    return dotted(address * room + number(parts[parts.length - 1], room));
  }

  private static String chopped(String host) {
    return host.substring(0, host.length() - 1);
  }

  private static long number(String part, long limit) throws Refusal {
    boolean isHex = part.startsWith("0x") || part.startsWith("0X");
    boolean isOctal = !isHex && part.length() > 1 && part.startsWith("0");
    int radix = isHex ? 16 : isOctal ? 8 : 10;
    long number = part.isEmpty() ? TOO_LARGE : 0;
    for (int i = isHex ? 2 : 0; i < part.length(); i++) {
      int digit = PercentCode.digit(part.charAt(i));
      boolean isDigit = digit >= 0 && digit < radix;
      number = isDigit ? Math.min(number * radix + digit, TOO_LARGE) : TOO_LARGE;
      if (!isDigit) {
        break;
      }
    }
    if (number >= limit) {
      throw Refusal.ipv4();
    }
    return number;
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d"
        .formatted(
            (address >> 24) & 0xff, (address >> 16) & 0xff, (address >> 8) & 0xff, address & 0xff);
  }
}
