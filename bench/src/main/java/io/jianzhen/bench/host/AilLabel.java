package io.jianzhen.bench.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What ail-typo-squatting does to the registered label alone, written anew after its README and the
 * behaviour of its generators (commit 48d1103, 2025-04-30, BSD-2-Clause).
 *
 * <p>Not done: common misspellings and homophones of English words, as they have none of {@code
 * mem}, {@code tj} and {@code tjbh}.
 */
enum AilLabel {
  OMISSION,
  REPETITION,
  CHANGE_ORDER,
  REPLACEMENT,
  DOUBLE_REPLACEMENT,
  ADDITION,
  VOWEL_SWAP,
  ADD_DASH,
  HOMOGLYPH,
  ALL_HOMOGLYPHS,
  SINGULAR_PLURALIZE,
  NUMERAL_SWAP;

  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "y");
  private static final String CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

  /** The lookalikes it knows for the letters of the four sites and those near to them. */
  private static final Map<Character, String> GLYPHS =
      Map.ofEntries(
          Map.entry('b', "d ʙ ɓ ḃ ḅ ḇ ƅ"),
          Map.entry('c', "e ƈ ċ ć ç č ĉ ᴄ"),
          Map.entry('d', "b cl ɗ đ ď ɖ ḑ ḋ ḍ ḏ ḓ"),
          Map.entry('e', "c é è ê ë ē ĕ ě ė ẹ ę ȩ ɇ ḛ"),
          Map.entry('g', "q ɢ ɡ ġ ğ ǵ ģ ĝ ǧ ǥ"),
          Map.entry('h', "ĥ ȟ ħ ɦ ḧ ḩ ⱨ ḣ ḥ ḫ ẖ"),
          Map.entry('i', "1 l í ì ï ı ɩ ǐ ĭ ỉ ị ɨ ȋ ī ɪ"),
          Map.entry('j', "ʝ ǰ ɉ ĵ"),
          Map.entry('l', "1 i ɫ ł ı ɩ"),
          Map.entry('m', "n nn rn rr ṁ ṃ ᴍ ɱ ḿ"),
          Map.entry('n', "m r ń ṅ ṇ ṉ ñ ņ ǹ ň ꞑ"),
          Map.entry('o', "0 ȯ ọ ỏ ơ ó ö ᴏ"),
          Map.entry('r', "ʀ ɼ ɽ ŕ ŗ ř ɍ ɾ ȓ ȑ ṙ ṛ ṟ"),
          Map.entry('t', "ţ ŧ ṫ ṭ ț ƫ"),
          Map.entry('1', "l i ı"));

  private static final List<List<String>> NUMERALS =
      Stream.of(
              "0 zero",
              "1 one first",
              "2 two second",
              "3 three third",
              "4 four fourth for",
              "5 five fifth",
              "6 six sixth",
              "7 seven seventh",
              "8 eight eighth",
              "9 nine ninth")
          .map(words -> List.of(words.split(" ")))
          .toList();

  /** Every label it makes of this one, the label itself not among them. */
  List<String> of(String label) {
    return make(label).filter(made -> !made.equals(label)).distinct().toList();
  }

  private Stream<String> make(String label) {
    int length = label.length();
    return switch (this) {
      case OMISSION -> at(length).mapToObj(i -> label.substring(0, i) + label.substring(i + 1));
      case REPETITION ->
          at(length).mapToObj(i -> label.substring(0, i) + label.charAt(i) + label.substring(i));
      case CHANGE_ORDER -> at(length).boxed().flatMap(i -> moved(label, i));
      case REPLACEMENT -> written(label, 1, "");
      case DOUBLE_REPLACEMENT -> written(label, 2, "again");
      case ADDITION -> Stream.concat(written(label, 0, ""), characters().map(c -> label + c));
      case VOWEL_SWAP ->
          VOWELS.stream().flatMap(to -> VOWELS.stream().map(from -> label.replace(from, to)));
      case ADD_DASH ->
          at(length).skip(1).mapToObj(i -> label.substring(0, i) + "-" + label.substring(i));
      case HOMOGLYPH -> glyphs(label);
      case ALL_HOMOGLYPHS -> glyphs(label).distinct().flatMap(AilLabel::glyphs);
      case SINGULAR_PLURALIZE -> Stream.of(plural(label));
      case NUMERAL_SWAP -> NUMERALS.stream().flatMap(words -> numerals(label, words));
    };
  }

  /** The character at a position, moved to every other one but the last. */
  private static Stream<String> moved(String label, int from) {
    String rest = label.substring(0, from) + label.substring(from + 1);
    return at(rest.length())
        .mapToObj(to -> rest.substring(0, to) + label.charAt(from) + rest.substring(to));
  }

  /** A character, or two of it, at every position in place of so many others. */
  private static Stream<String> written(String label, int inPlaceOf, String twice) {
    return characters()
        .flatMap(
            c ->
                at(label.length())
                    .mapToObj(
                        i ->
                            label.substring(0, i)
                                + (twice.isEmpty() ? c : c + c)
                                + label.substring(Math.min(i + inPlaceOf, label.length()))));
  }

  /** In every window shorter than the label, every occurrence of one letter becomes a lookalike. */
  private static Stream<String> glyphs(String label) {
    return IntStream.range(1, label.length())
        .boxed()
        .flatMap(
            width ->
                IntStream.rangeClosed(0, label.length() - width)
                    .boxed()
                    .flatMap(start -> window(label, start, start + width)));
  }

  private static Stream<String> window(String label, int start, int end) {
    String window = label.substring(start, end);
    return window
        .chars()
        .mapToObj(c -> (char) c)
        .flatMap(
            c ->
                Optional.ofNullable(GLYPHS.get(c)).stream()
                    .flatMap(glyphs -> Stream.of(glyphs.split(" ")))
                    .map(
                        glyph ->
                            label.substring(0, start)
                                + window.replace(c.toString(), glyph)
                                + label.substring(end)));
  }

  private static Stream<String> numerals(String label, List<String> words) {
    return words.stream()
        .filter(label::contains)
        .flatMap(from -> words.stream().map(to -> label.replace(from, to)));
  }

  private static String plural(String label) {
    if (label.matches(".*(s|x|z|ch|sh)")) {
      return label + "es";
    }
    return label.matches(".*[^aeiou]y")
        ? label.substring(0, label.length() - 1) + "ies"
        : label + "s";
  }

  private static IntStream at(int length) {
    return IntStream.range(0, length);
  }

  private static Stream<String> characters() {
    return CHARACTERS.chars().mapToObj(Character::toString);
  }
}
