package io.jianzhen.detect.host;

import java.nio.charset.StandardCharsets;

/**
 * How the characters of cues may be written in the bytes of a file: the inverse, for ASCII, of
 * {@link Fold} and {@link Folding}.
 */
final class Glyphs {

  /** From the commonest in host names to the rarest. */
  private static final String BY_FREQUENCY = ".\u0001eaoinrstlcmdhpugbyfvkw-xzjq";

  private static final int OTHER = 12;

  /** The start or end of a line, white space, wildcard, dot, hyphen, underscore. */
  private static final byte[] BOUNDARIES = bytes(".-_\n\r\t *");

  private static final byte[] ALL = bytes("abcdefghijklmnopqrstuvwxyz0123456789.-_\n\t ");

  /** What each byte is compared as; boundaries other than dot and hyphen are all the same. */
  private static final byte[] CANONICAL = canonical();

  private static final byte[][] WAYS = ways();

  private Glyphs() {}

  private static byte[] canonical() {
    byte[] table = new byte[256];
    for (int b = 0; b < table.length; b++) {
      table[b] = b < 0x80 ? (byte) Fold.ascii((char) b) : (byte) b;
    }
    for (byte boundary : BOUNDARIES) {
      if (boundary != '.' && boundary != '-' && boundary != '_') {
        table[boundary] = CueFilter.BOUNDARY;
      }
    }
    return table;
  }

  private static byte[][] ways() {
    byte[][] ways = new byte[256][];
    for (int b = 0; b < ways.length; b++) {
      ways[b] = new byte[] {(byte) b};
    }
    ways['l'] = bytes("li1");
    ways['o'] = bytes("o0");
    ways['-'] = bytes("-_");
    ways[CueFilter.BOUNDARY] = BOUNDARIES;
    return ways;
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether this byte of a file is a way to write this character of a cue. */
  static boolean isWritten(byte wanted, byte seen) {
    byte plain = CANONICAL[seen & 0xFF];
    return plain == wanted || (wanted == CueFilter.BOUNDARY && (plain == '.' || plain == '-'));
  }

  /** The single characters that stand for this one, itself included. */
  static byte[] ways(byte canonical) {
    return WAYS[canonical & 0xFF];
  }

  /** The pair of letters that looks like this one, or nothing. */
  static String pair(char canonical) {
    return switch (canonical) {
      case 'm' -> "rn";
      case 'w' -> "vv";
      case 'd' -> "cl";
      default -> "";
    };
  }

  /** Every byte that host names in a file are made of. */
  static byte[] all() {
    return ALL;
  }

  /** The rarer in host names, the higher. */
  static int rarity(int canonical) {
    int rank = BY_FREQUENCY.indexOf(canonical);
    return rank < 0 ? OTHER : rank;
  }
}
