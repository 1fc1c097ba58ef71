package io.jianzhen.detect.host.cue;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.words.Fold;
import io.jianzhen.detect.host.words.Folding;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the characters of cues may be written in the bytes of a file: the inverse, for ASCII, of
 * {@link Fold} and {@link Folding}.
 */
final class Glyphs {

  /** How often a letter follows another where nothing is known of the two. */
  private static final double SELDOM = 0.5;

  /** How much more often the groups of ordinary words are met than their letters let expect. */
  private static final double ORDINARY = 20;

  /** The start or end of a line, white space, wildcard, dot, hyphen, underscore. */
  private static final byte[] BOUNDARIES = bytes(".-_\n\r\t *");

  private static final byte[] BESIDE = besides();

  /** What each byte is compared as; boundaries other than dot and hyphen are all the same. */
  private static final byte[] CANONICAL = canonical();

  private static final byte[][] WAYS = ways();

  /** Ordinary words of host names, whose parts are met every few lines. */
  private static final List<byte[]> ORDINARY_WORDS = ordinaryWords();

  private static final Set<Integer> COMMON = common();

  /** How often a byte is met, and how often another after it, of all that follow. */
  private static final double[] ALONE = new double[256];

  private static final double[][] AFTER = new double[256][256];

  static {
    count();
  }

  private Glyphs() {}

  /** Each between boundaries, as words of names often are. */
  private static List<byte[]> ordinaryWords() {
    return Table.rows(Glyphs.class, "ordinary-words.csv").stream()
        .map(row -> bytes(CueFilter.BOUNDARY + Folding.fold(row[0]) + CueFilter.BOUNDARY))
        .toList();
  }

  private static Set<Integer> common() {
    Set<Integer> groups = new HashSet<>();
    for (byte[] word : ORDINARY_WORDS) {
      for (int i = 1; i + AnchorSet.GRAM < word.length; i++) {
        groups.add(CueFilter.gram(word, i));
      }
    }
    return groups;
  }

  private static void count() {
    double letters = 0;
    for (byte[] word : ORDINARY_WORDS) {
      for (int i = 1; i < word.length; i++) {
        ALONE[word[i]]++;
        AFTER[word[i - 1]][word[i]]++;
        letters++;
      }
    }
    for (int a = 0; a < 128; a++) {
      double follow = 0;
      for (int b = 0; b < 128; b++) {
        AFTER[a][b] += SELDOM * (ALONE[b] + 1) / 100;
        follow += AFTER[a][b];
      }
      for (int b = 0; b < 128; b++) {
        AFTER[a][b] /= follow;
      }
    }
    for (int a = 0; a < 128; a++) {
      ALONE[a] = (ALONE[a] + 1) / letters;
    }
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
   * How often these bytes are met in host names: a rough estimate, for comparing, from pairs of
   * letters in ordinary words.
   */
  static double frequency(byte[] text, int at, int length) {
    double frequency = ALONE[letter(text[at])];
    for (int i = at + 1; i < at + length; i++) {
      frequency *= AFTER[letter(text[i - 1])][letter(text[i])];
    }
    boolean ordinary = length == AnchorSet.GRAM && COMMON.contains(CueFilter.gram(text, at));
    return ordinary ? frequency * ORDINARY : frequency;
  }

  private static int letter(byte b) {
    return b == '.' || b == '-' ? CueFilter.BOUNDARY : b;
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
