package io.jianzhen.detect.host.words;

import java.util.Set;

/** Tells Chinese in Latin letters from English (Hanyu Pinyin without tone marks, ISO 7098). */
final class Pinyin {

  private static final String INITIALS = "bpmfdtnlgkhjqxrzcsyw";

  private static final Set<String> LONG_INITIALS = Set.of("zh", "ch", "sh");

  private static final Set<String> FINALS =
      words(
          "iang iong uang ang eng ing ong ian iao uai uan ai an ao ei en ia ie in iu ou ua ue ve ui"
              + " un uo a e i o u v");

  private static final Set<String> WITHOUT_INITIAL = words("a ai an ang ao e en eng er o ou");

  private Pinyin() {}

  /** Whether the text is made of two or more syllables with spaces between. */
  static boolean is(String text) {
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      if (!isSyllable(text.substring(from, space))) {
        return false;
      }
      from = space + 1;
    }
    return from > 0 && isSyllable(text.substring(from));
  }

  static boolean isSyllable(String text) {
    return WITHOUT_INITIAL.contains(text)
        || (text.length() > 1
            && INITIALS.indexOf(text.charAt(0)) >= 0
            && FINALS.contains(text.substring(1)))
        || (text.length() > 2
            && LONG_INITIALS.contains(text.substring(0, 2))
            && FINALS.contains(text.substring(2)));
  }

  private static Set<String> words(String spaced) {
    return Set.of(spaced.split(" "));
  }
}
