package io.jianzhen.roster.table;

/** Reads a small number from an attribute, without an exception where a file is wrong. */
final class Digits {

  private static final int LONGEST = 9;

  private Digits() {}

  /** The number, or -1 if the text is not one to nine digits. */
  static int parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
