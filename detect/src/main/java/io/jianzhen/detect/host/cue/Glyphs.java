package io.jianzhen.detect.host.cue;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.words.Fold;
import io.jianzhen.detect.host.words.Folding;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * How the characters of cues may be written in the bytes of a file: the inverse, for ASCII, of
 * {@link Fold} and {@link Folding}.
 */
final class Glyphs {

  /** Letters of host names with how often they are met among ten thousand characters. */
  private static final String LETTERS = "eaoinrstlcmdphugbykfvwxzjq-.\u0001";

  private static final int[] OF_TEN_THOUSAND = {
    900, 850, 750, 700, 650, 600, 600, 600, 500, 450, 400, 350, 300, 300, 300, 250, 250, 180, 200,
    180, 140, 140, 60, 60, 50, 20, 100, 900, 1500
  };

  private static final int OTHER = 60;

  /** How much more often the groups of ordinary words are met than their letters let expect. */
  private static final double ORDINARY = 100;

  /** The start or end of a line, white space, wildcard, dot, hyphen, underscore. */
  private static final byte[] BOUNDARIES = bytes(".-_\n\r\t *");

  private static final byte[] BESIDE = besides();

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

  /** What may stand beside an anchor in a name of plain ASCII, in lower case. */
  private static byte[] besides() {
    var all = new StringBuilder("abcdefghijklmnopqrstuvwxyz0123456789");
    for (byte boundary : BOUNDARIES) {
      char lower = (char) (boundary | 0x20);
      if (all.indexOf(String.valueOf(lower)) < 0) {
        all.append(lower);
      }
    }
    return bytes(all.toString());
  }

  static byte[] beside() {
    return BESIDE;
  }

  /** Eight bytes of a file as they are compared, the first the lowest. */
  static long canonical(byte[] text, int at) {
    long canonical = 0;
    for (int k = 0; k < Long.BYTES; k++) {
      canonical |= (CANONICAL[text[at + k] & 0xFF] & 0xFFL) << (8 * k);
    }
    return canonical;
  }

  /**
   * How often these bytes are met in host names, in all ways to write them: a rough estimate, for
   * comparing.
   */
  static double frequency(byte[] text, int at, int length) {
    double frequency = 1;
    for (int i = at; i < at + length; i++) {
      int letter = LETTERS.indexOf(text[i]);
      frequency *=
          (letter < 0 ? OTHER : OF_TEN_THOUSAND[letter]) / 1e4 + 0.002 * (ways(text[i]).length - 1);
    }
    boolean ordinary = length == AnchorSet.GRAM && COMMON.contains(CueFilter.gram(text, at));
    return ordinary ? frequency * ORDINARY : frequency;
  }

  /** In how many ways these bytes are written. */
  static int waysOf(byte[] text, int at, int length) {
    int all = 1;
    for (int i = at; i < at + length; i++) {
      all *= ways(text[i]).length;
    }
    return all;
  }
}
