package io.jianzhen.bench.host;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way to spoil one label so that it still reads like the original. */
enum LabelEdit {
  INSERTION,
  OMISSION,
  REPETITION,
  TRANSPOSITION,
  REPLACEMENT,
  BIT_FLIP,
  VOWEL_SWAP,
  HYPHENATION,
  LOOKALIKE_ASCII,
  LOOKALIKE_IDN;

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String VOWELS = "aeiou";

  /**
   * Keys from left to right; a key's neighbours stand beside it and in the rows above and below.
   */
  private static final List<String> KEYBOARD =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  /**
   * Every label that this edit makes of a label, in alphabetical order, without the label itself.
   */
  List<String> of(String label) {
    return IntStream.range(0, label.length())
        .boxed()
        .flatMap(at -> at(label, at))
        .filter(made -> !made.equals(label) && mayBeALabel(made))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> at(String label, int at) {
    String left = label.substring(0, at);
    char c = label.charAt(at);
    String right = label.substring(at + 1);
    Function<String, String> instead = other -> left + other + right;
    return switch (this) {
      case INSERTION -> letters().flatMap(l -> Stream.of(left + l + c + right, label + l));
      case OMISSION -> Stream.of(left + right);
      case REPETITION -> Stream.of(left + c + c + right);
      case TRANSPOSITION ->
          right.isEmpty()
              ? Stream.empty()
              : Stream.of(left + right.charAt(0) + c + right.substring(1));
      case REPLACEMENT -> neighbours(c).map(instead);
      case BIT_FLIP -> flips(c).map(instead);
      case VOWEL_SWAP -> VOWELS.indexOf(c) < 0 ? Stream.empty() : vowels().map(instead);
      case HYPHENATION -> Stream.of(left + "-" + c + right);
      case LOOKALIKE_ASCII -> Lookalikes.ascii(c).stream().map(instead);
      case LOOKALIKE_IDN -> Lookalikes.international(c).stream().map(instead);
    };
  }

  private static boolean mayBeALabel(String label) {
    return !label.isEmpty() && !label.startsWith("-") && !label.endsWith("-");
  }

  private static Stream<String> letters() {
    return ALPHABET.chars().mapToObj(Character::toString);
  }

  private static Stream<String> vowels() {
    return VOWELS.chars().mapToObj(Character::toString);
  }

  private static Stream<String> neighbours(char c) {
    return IntStream.range(0, KEYBOARD.size())
        .filter(row -> KEYBOARD.get(row).indexOf(c) >= 0)
        .boxed()
        .flatMap(row -> around(row, KEYBOARD.get(row).indexOf(c)));
  }

  private static Stream<String> around(int row, int column) {
    return IntStream.rangeClosed(Math.max(0, row - 1), Math.min(KEYBOARD.size() - 1, row + 1))
        .mapToObj(KEYBOARD::get)
        .flatMap(
            keys ->
                IntStream.rangeClosed(column - 1, column + 1)
                    .filter(key -> key >= 0 && key < keys.length())
                    .mapToObj(key -> keys.substring(key, key + 1)));
  }

  private static Stream<String> flips(char c) {
    return IntStream.range(0, 7)
        .map(bit -> c ^ (1 << bit))
        .filter(flipped -> ALPHABET.indexOf(flipped) >= 0 || flipped == '-')
        .mapToObj(Character::toString);
  }
}
