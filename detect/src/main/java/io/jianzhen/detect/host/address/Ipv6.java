package io.jianzhen.detect.host.address;

/**
 * IPv6 addresses with compression and with an IPv4 address at the end (WHATWG URL, section 3.5
 * "IPv6 parser" and section 3.6 "IPv6 serializer").
 */
final class Ipv6 {

  private static final int PIECES = 8;
  private static final int MAX_DIGITS = 4;
  private static final int MAX_OCTET = 255;

  private final String text;
  private final int[] pieces = new int[PIECES];

  private int at;
  private int piece;

  /** Index of the piece after {@code ::}, which counts as one itself; 0 if there is none. */
  private int gap;

  private Ipv6(String text) {
    this.text = text;
  }

  /** The shortest form of an address in brackets, in brackets. */
  static String inBrackets(String host) throws Refusal {
    if (!host.endsWith("]")) {
      throw Refusal.ipv6();
    }
    Ipv6 address = new Ipv6(host.substring(1, host.length() - 1));
    address.read();
    return "[" + address.written() + "]";
  }

  private void read() throws Refusal {
    if (current() == ':') {
      expect(next() == ':');
      at += 2;
      gap = ++piece;
    }
    while (at < text.length()) {
      readPiece();
    }
    expect(gap > 0 || piece == PIECES);
    openGap();
  }

  private void readPiece() throws Refusal {
    expect(piece < PIECES);
    if (current() == ':') {
      expect(gap == 0);
      at++;
      gap = ++piece;
      return;
    }
    int start = at;
    int value = 0;
    while (at - start < MAX_DIGITS && PercentCode.digit(current()) >= 0) {
      value = (value << 4) | PercentCode.digit(current());
      at++;
    }
    if (current() == '.') {
      at = start;
      readIpv4();
      return;
    }
    // A single colon joins two pieces; a colon at the end joins nothing.
    expect(at == text.length() || (current() == ':' && at + 1 < text.length()));
    pieces[piece++] = value;
    at++;
  }

  private void readIpv4() throws Refusal {
    expect(piece <= PIECES - 2);
    for (int octet = 0; octet < 4; octet++) {
      if (octet > 0) {
        expect(current() == '.');
        at++;
      }
      int value = readOctet();
      pieces[piece + octet / 2] = (pieces[piece + octet / 2] << 8) | value;
    }
    expect(at == text.length());
    piece += 2;
  }

  /** A decimal number of 0 to 255 without leading zeros. */
  private int readOctet() throws Refusal {
    expect(isDecimal(current()));
    int start = at;
    int value = 0;
    while (isDecimal(current())) {
      value = value * 10 + current() - '0';
      at++;
      expect(value <= MAX_OCTET && (at - start == 1 || text.charAt(start) != '0'));
    }
    return value;
  }

  private void openGap() {
    if (gap == 0) {
      return;
    }
    int moved = piece - gap;
    System.arraycopy(pieces.clone(), gap, pieces, PIECES - moved, moved);
    for (int i = gap; i < PIECES - moved; i++) {
      pieces[i] = 0;
    }
  }

  private String written() {
    int from = longestZeros();
    int to = from + zerosAt(from);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == from && to - from > 1) {
        out.append("::");
        i = to - 1;
      } else {
        boolean isJoined = out.length() == 0 || out.charAt(out.length() - 1) == ':';
        out.append(isJoined ? "" : ":").append(Integer.toHexString(pieces[i]));
      }
    }
    return out.toString();
  }

  /** Where the first of the longest runs of zeros starts. */
  private int longestZeros() {
    int longest = 0;
    for (int i = 1; i < PIECES; i++) {
      if (zerosAt(i) > zerosAt(longest)) {
        longest = i;
      }
    }
    return longest;
  }

  private int zerosAt(int from) {
    int end = from;
    while (end < PIECES && pieces[end] == 0) {
      end++;
    }
    return end - from;
  }

  private char current() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private static boolean isDecimal(char c) {
    return c >= '0' && c <= '9';
  }

  private static void expect(boolean holds) throws Refusal {
    if (!holds) {
      throw Refusal.ipv6();
    }
  }
}
