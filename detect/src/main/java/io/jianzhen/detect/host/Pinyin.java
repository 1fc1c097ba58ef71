package io.jianzhen.detect.host;

import java.util.regex.Pattern;

/** Tells Chinese in Latin letters from English (Hanyu Pinyin without tone marks, ISO 7098). */
final class Pinyin {

  private static final Pattern SYLLABLES =
      Pattern.compile(
          "((zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
              + "(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou"
              + "|ua|ue|ve|ui|un|uo|a|e|i|o|u|v) ?){2,}");

  private Pinyin() {}

  /** Whether the text is made of two or more syllables, with or without spaces between. */
  static boolean is(String text) {
    return SYLLABLES.matcher(text).matches();
  }
}
