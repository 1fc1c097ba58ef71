package io.jianzhen.detect.host;

import io.jianzhen.detect.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * How the characters of cues may be written in the bytes of a file: the inverse, for ASCII, of
 * {@link Fold} and {@link Folding}.
 */
final class Glyphs {

  /** From the commonest in host names to the rarest. */
  private static final String BY_FREQUENCY = ".\u0001eaoinrstlcmdhpugbyfvkw-xzjq";

  private static final int OTHER = 12;

  /** What an ordinary word costs: more than any difference between letters. */
  private static final int PENALTY = 200;

  /** The start or end of a line, white space, wildcard, dot, hyphen, underscore. */
  private static final byte[] BOUNDARIES = bytes(".-_\n\r\t *");

  private static final byte[] ALL = all256();

  /** What each byte is compared as; boundaries other than dot and hyphen are all the same. */
  private static final byte[] CANONICAL = canonical();

  private static final byte[][] WAYS = ways();

  /** Groups of four in ordinary words of host names, which are met every few lines. */
  private static final Set<Integer> COMMON = common();

  private Glyphs() {}

  private static Set<Integer> common() {
    Set<Integer> groups = new HashSet<>();
    for (String[] row : Table.rows(Glyphs.class, "ordinary-words.csv")) {
      byte[] word = bytes(Folding.fold(row[0]));
      for (int i = 0; i + AnchorSet.GRAM <= word.length; i++) {
        groups.add(CueFilter.gram(word, i));
      }
    }
    return groups;
  }

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

  static byte[] bytes(String ascii) {
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

  private static byte[] all256() {
    byte[] all = new byte[128];
    int count = 0;
    for (int b = 0; b < 256; b++) {
      if ((b & 0x20) != 0) {
        all[count++] = (byte) b;
      }
    }
    return all;
  }

  /** Every byte, in lower case: what follows an anchor may be the next line, in any script. */
  static byte[] all() {
    return ALL;
  }

  /** How rare the group of four at this place is in host names: the higher, the rarer. */
  static int rarity(byte[] text, int at) {
    int rarity = 0;
    for (int i = at; i < at + AnchorSet.GRAM; i++) {
      int rank = BY_FREQUENCY.indexOf(text[i]);
      rarity += rank < 0 ? OTHER : rank;
    }
    return COMMON.contains(CueFilter.gram(text, at)) ? rarity - PENALTY : rarity;
  }
}
