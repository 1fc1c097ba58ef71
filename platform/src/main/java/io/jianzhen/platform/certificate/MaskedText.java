package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.IdNumber;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as they may be shown to everybody within reach: identity numbers in them are hidden. */
final class MaskedText {

  /** Whatever may be an identity number, old or new, whole or damaged, also behind the letter T. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9\\uFF10-\\uFF19](?:[ \\u3000]?[0-9\\uFF10-\\uFF19XxＸｘ]){12,}");

  private MaskedText() {}

  static Sentence of(Sentence says) {
    return new Sentence(of(says.zh()), of(says.en()));
  }

  static String of(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(
            (MatchResult found) ->
                java.util.regex.Matcher.quoteReplacement(IdNumber.masked(found.group())));
  }
}
