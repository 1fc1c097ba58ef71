package io.jianzhen.detect.card;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Reads one written date from left to right, without regular expressions: rosters are long. */
final class DateText {

  private static final int NOTHING = -1;
  private static final int TEN = 10;
  private static final int YEAR_DIGITS = 4;
  private static final int COMPACT_DIGITS = 8;
  private static final int FIRST_YEAR = 1000;
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

  private final String text;
  private int at;
  private int digits;

  DateText(String text) {
    this.text = text;
  }

  /** The day, or null if the text is no date, or could be two. */
  @Nullable LocalDate day() {
    int first = number();
    int firstDigits = digits;
    if (firstDigits == COMPACT_DIGITS) {
      return endsWell() ? day(first / 10_000, first / 100 % 100, first % 100) : null;
    }
    char separator = separator();
    int second = number();
    if (digits == 0 || digits > 2 || !secondSeparatorFits(separator)) {
      return null;
    }
    int third = number();
    int thirdDigits = digits;
    if (separator == '年') {
      skipDayWord();
    }
    if (!endsWell()) {
      return null;
    }
    if (firstDigits == YEAR_DIGITS) {
      return thirdDigits == 1 || thirdDigits == 2 ? day(first, second, third) : null;
    }
    boolean yearLast = firstDigits > 0 && firstDigits <= 2 && thirdDigits == YEAR_DIGITS;
    return yearLast && separator != '年' ? yearLast(first, second, third) : null;
  }

  /** 13/05/2021 and 05/13/2021 can mean one day only, and so can 05/05/2021; 03/04/2021 cannot. */
  private static @Nullable LocalDate yearLast(int first, int second, int year) {
    if (first > 12 || first == second) {
      return day(year, second, first);
    }
    return second > 12 ? day(year, first, second) : null;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day <= Month.of(month).length(Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
  }

  /** The number at the cursor, in any script; {@link #digits} says how many digits it had. */
  private int number() {
    skipSpaces();
    digits = 0;
    int value = 0;
    int digit = digitHere();
    while (digit >= 0 && digit < TEN && digits <= COMPACT_DIGITS) {
      value = value * 10 + digit;
      digits++;
      at++;
      digit = digitHere();
    }
    return digit == TEN && digits <= 1 ? tens(digits == 0 ? 1 : value) : value;
  }

  /** 十, 十二, 二十 and 二十八, the cursor being at 十. */
  private int tens(int count) {
    at++;
    digits = 2;
    int unit = digitHere();
    if (unit < 0 || unit >= TEN) {
      return count * TEN;
    }
    at++;
    return count * TEN + unit;
  }

  private int digitHere() {
    if (at >= text.length()) {
      return NOTHING;
    }
    char c = text.charAt(at);
    if (c <= '9') {
      return c >= '0' ? c - '0' : NOTHING;
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    if (c < '○') {
      return NOTHING;
    }
    if (c == '○') {
      return 0;
    }
    return c == '十' || c == '拾' ? TEN : chineseDigit(c);
  }

  private static int chineseDigit(char c) {
    int usual = CHINESE_DIGITS.indexOf(c);
    return usual >= 0 ? usual : FORMAL_DIGITS.indexOf(c);
  }

  /** The separator at the cursor in its plain form, or NUL if there is none. */
  private char separator() {
    skipSpaces();
    if (at >= text.length()) {
      return 0;
    }
    char separator =
        switch (text.charAt(at)) {
          case '-', '－', '–', '—' -> '-';
          case '/', '／' -> '/';
          case '.', '．', '。' -> '.';
          case '年' -> '年';
          case '月' -> '月';
          default -> 0;
        };
    at += separator == 0 ? 0 : 1;
    return separator;
  }

  private boolean secondSeparatorFits(char first) {
    return first != 0 && first != '月' && separator() == (first == '年' ? '月' : first);
  }

  private void skipDayWord() {
    skipSpaces();
    if (at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号')) {
      at++;
    }
  }

  private void skipSpaces() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u00a0' && (Character.isSpaceChar(c) || c == '\ufeff'));
  }

  /** Whether nothing follows but a time of day, with or without its zone. */
  private boolean endsWell() {
    int before = at;
    skipSpaces();
    if (at == text.length()) {
      return true;
    }
    char next = text.charAt(at);
    if (next == 'T' || next == 't') {
      at++;
    } else if (before == at) {
      return false;
    }
    return timeOfDay() && zone();
  }

  private boolean timeOfDay() {
    int hour = number();
    boolean good = digits >= 1 && digits <= 2 && hour <= 24 && colon();
    good = good && number() < 60 && digits == 2;
    if (good && colon()) {
      good = number() <= 60 && digits == 2;
      if (good && at < text.length() && text.charAt(at) == '.') {
        at++;
        good = number() >= 0 && digits > 0;
        skipDigits();
      }
    }
    return good;
  }

  private boolean colon() {
    boolean here = at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：');
    at += here ? 1 : 0;
    return here;
  }

  private void skipDigits() {
    while (digitHere() >= 0) {
      at++;
    }
  }

  private boolean zone() {
    skipSpaces();
    if (at < text.length() && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
      at++;
    } else if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
      int hours = number();
      if (digits == 0 || digits > 4 || hours > 1800) {
        return false;
      }
      if (colon()) {
        number();
      }
    }
    skipSpaces();
    return at == text.length();
  }
}
