package io.jianzhen.detect.host.words;

import java.util.regex.Pattern;

/** Tells Chinese in Latin letters from English (Hanyu Pinyin without tone marks, ISO 7098). */
final class Pinyin {

  private static final String FINALS =
      "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ve|ui"
          + "|un|uo|a|e|i|o|u|v)";

  private static final String SYLLABLE =
      "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])" + FINALS + "|a|ai|an|ang|ao|e|en|eng|er|o|ou)";

  private static final Pattern SYLLABLES = Pattern.compile(SYLLABLE + "(?: " + SYLLABLE + ")+");

  private static final Pattern ONE = Pattern.compile(SYLLABLE);

  private Pinyin() {}

  static boolean isSyllable(String text) {
    return ONE.matcher(text).matches();
  }

  /** Whether the text is made of two or more syllables with spaces between. */
  static boolean is(String text) {
    return SYLLABLES.matcher(text).matches();
  }
}
