package io.jianzhen.detect.host.words;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;

/**
 * What a code point looks like: {@code ｍ}, {@code ḿ} and {@code м} look like {@code m}, {@code 應}
 * like {@code 应}.
 *
 * <p>The first step that helps counts: {@link #ADDITIONS our own table} of what UTS #39 leaves
 * apart because fonts tell it apart and people do not (found by comparing with the glyphs that
 * generators of lookalike names use); compatibility forms and case (NFKC_Casefold) with marks taken
 * off (NFD); confusables of UTS #39; last, traditional characters become simplified ones.
 *
 * <p>Digits and letters that stand for each other in ASCII are folded too: 0 to o, 1 and i to l.
 * Pairs of letters such as rn for m are left to {@link Folding}.
 */
public final class Fold {

  /** Code points that vanish. */
  public static final char NOTHING = 0;

  private static final int LIMIT = 0x30000;
  private static final char UNKNOWN = 0;
  private static final char VANISHES = 0xFFFF;

  /** Letter, then everything that people take for it. */
  private static final String[] ADDITIONS = {
    "aɑαаäəᴀ",
    "bƅɓʙЬьвᏏ",
    "cƈсϲᴄↄ",
    "dđɗɖԁᏧ",
    "eɇеє℮ɛ",
    "fƒſϝ",
    "gɡɢǥԍց",
    "hħɦⱨһнʜ",
    "iıɩɨɪιіӏ",
    "jʝɉјյ",
    "kᴋⱪкκ",
    "lłɫƚןǀӏ",
    "mᴍɱмⅿ",
    "nŋɲꞑпηռ",
    "oøᴏοоօ〇ө",
    "pƿƥрρᴘ",
    "qʠԛգ",
    "rʀɼɽɾɍгᴦ",
    "sʂꜱѕƽ",
    "tŧƫтτᴛ",
    "uᴜʉυսц",
    "vⱱᶌⱴᴠνѵ",
    "wⱳᴡωшѡԝ",
    "xхχ",
    "yʏƴɏỿуγү",
    "zʐᴢƶⱬ",
    "2ƻ",
    "-➖–˗‑⁃−Ⲻ‒ⲻ‐۔﹘—ー"
  };

  /** What each code point becomes; 0 stands for not looked up yet. Races write equal values. */
  private static final char[] KNOWN = new char[LIMIT];

  private Fold() {}

  /**
   * The character that this code point is taken for: an ASCII letter or digit where there is one.
   *
   * @return the character, {@link #NOTHING} for marks and invisible ones, or U+FFFD for what no
   *     counterfeit name is made of
   */
  public static char of(int codePoint) {
    if (codePoint >= LIMIT) {
      return '\uFFFD';
    }
    char known = KNOWN[codePoint];
    if (known == UNKNOWN) {
      known = codePoint < 0x80 ? ascii((char) codePoint) : Tables.lookUp(codePoint);
      if (known == NOTHING) {
        known = VANISHES;
      }
      KNOWN[codePoint] = known;
    }
    return known == VANISHES ? NOTHING : known;
  }

  /** The ASCII part of the table: case, and digits that stand for letters. */
  public static char ascii(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', 'i', 'I' -> 'l';
      case '_' -> '-';
      default -> c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    };
  }

  /** Loaded only when a name is not plain ASCII: the tables of Unicode take a while. */
  private static final class Tables {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Transliterator SIMPLIFIED =
        Transliterator.getInstance("Traditional-Simplified");

    static char lookUp(int codePoint) {
      char added = addition(codePoint);
      if (added != UNKNOWN) {
        return ascii(added);
      }
      String text = CASEFOLD.normalize(Character.toString(codePoint));
      if (text.isEmpty()) {
        return NOTHING;
      }
      String bare = withoutMarks(text);
      if (bare.isEmpty()) {
        return NOTHING;
      }
      if (bare.length() == 1 && bare.charAt(0) < 0x80) {
        return ascii(bare.charAt(0));
      }
      char again =
          bare.codePointCount(0, bare.length()) == 1 ? addition(bare.codePointAt(0)) : UNKNOWN;
      if (again != UNKNOWN) {
        return ascii(again);
      }
      return confusable(bare);
    }

    private static char confusable(String bare) {
      String skeleton = withoutMarks(CONFUSABLES.getSkeleton(bare));
      if (skeleton.equals("rn")) {
        return 'm';
      }
      if (skeleton.length() == 1 && skeleton.charAt(0) < 0x80) {
        return ascii(skeleton.charAt(0));
      }
      String simplified = SIMPLIFIED.transliterate(bare);
      return simplified.length() == 1 ? simplified.charAt(0) : '\uFFFD';
    }

    private static String withoutMarks(String text) {
      var kept = new StringBuilder();
      DECOMPOSE
          .normalize(text)
          .codePoints()
          .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
          .forEach(kept::appendCodePoint);
      return kept.toString();
    }

    private static char addition(int codePoint) {
      for (String row : ADDITIONS) {
        if (row.indexOf(codePoint, 1) > 0) {
          return row.charAt(0);
        }
      }
      return UNKNOWN;
    }
  }
}
