package io.jianzhen.detect.host.words;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;

/**
 * What a code point beyond ASCII looks like. Loaded only when a name is not plain ASCII: the tables
 * of Unicode take a while.
 *
 * <p>The first step that helps counts: {@link #ADDITIONS our own table} of what UTS #39 leaves
 * apart because fonts tell it apart and people do not (found by comparing with the glyphs that
 * generators of lookalike names use); compatibility forms and case (NFKC_Casefold) with marks taken
 * off (NFD); confusables of UTS #39; last, traditional characters become simplified ones.
 */
final class Appearance {

  private static final char NONE = 0;

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

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private Appearance() {}

  /**
   * The character that this code point, no ASCII one, is taken for.
   *
   * @return the character, {@link Fold#NOTHING} for marks and invisible ones, or U+FFFD for what is
   *     taken for no single one
   */
  static char of(int codePoint) {
    char added = addition(codePoint);
    if (added != NONE) {
      return Fold.ascii(added);
    }
    String bare = withoutMarks(CASEFOLD.normalize(Character.toString(codePoint)));
    if (bare.isEmpty()) {
      return Fold.NOTHING;
    }
    if (bare.length() == 1 && bare.charAt(0) < 0x80) {
      return Fold.ascii(bare.charAt(0));
    }
    char again = bare.codePointCount(0, bare.length()) == 1 ? addition(bare.codePointAt(0)) : NONE;
    if (again != NONE) {
      return Fold.ascii(again);
    }
    return confusable(bare);
  }

  private static char confusable(String bare) {
    String skeleton = withoutMarks(CONFUSABLES.getSkeleton(bare));
    if (skeleton.equals("rn")) {
      return 'm';
    }
    if (skeleton.length() == 1 && skeleton.charAt(0) < 0x80) {
      return Fold.ascii(skeleton.charAt(0));
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
    return NONE;
  }
}
