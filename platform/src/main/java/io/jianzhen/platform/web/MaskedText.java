package io.jianzhen.platform.web;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.IdNumber;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as they may be shown to everybody within reach: identity numbers in them are hidden. */
public final class MaskedText {

  private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";

  /** Also a letter that was typed for a digit, such as O for 0, if a digit comes soon after it. */
  private static final String TAKEN_FOR_DIGIT =
      "(?:" + DIGIT + "|[A-Za-z](?=[A-Za-z]{0,2}" + DIGIT + "))";

  /** Whatever may be an identity number, old or new, whole or damaged, also behind the letter T. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile(
          DIGIT
              + "(?:[ \\u3000]?[0-9\\uFF10-\\uFF19XxＸｘ]){12,}"
              + "|"
              + DIGIT
              + TAKEN_FOR_DIGIT
              + "{5,}(?:[ \\u3000._\\u2010-\\u2015\\uFF0D-]?"
              + TAKEN_FOR_DIGIT
              + "){7,}[XxＸｘ]?");

  /** A mobile telephone number, with or without a gap after the third and the seventh digit. */
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(1\\d{2})([ -]?)\\d{4}([ -]?)\\d{2}(\\d{2})(?!\\d)");

  private MaskedText() {}

  public static Sentence of(Sentence says) {
    return new Sentence(of(says.zh()), of(says.en()));
  }

  public static String of(String text) {
    String hidden =
        LONG_NUMBER
            .matcher(text)
            .replaceAll(
                (MatchResult found) -> Matcher.quoteReplacement(IdNumber.masked(found.group())));
    return PHONE.matcher(hidden).replaceAll("$1$2****$3**$4");
  }

  /**
   * What stood in a field. A number that the field is for is hidden whatever it looks like.
   *
   * @param field of a finding, such as idNumber
   */
  public static String of(String field, String value) {
    boolean number = field.equals("idNumber") || field.equals("number");
    return number ? IdNumber.masked(value) : of(value);
  }

  /** A sentence about what stood in a field, which it may quote. */
  public static String says(String field, String value, String sentence) {
    return of(value.isEmpty() ? sentence : sentence.replace(value, of(field, value)));
  }
}
