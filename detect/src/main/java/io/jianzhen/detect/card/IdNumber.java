package io.jianzhen.detect.card;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's identity number of 18 characters that agrees with itself: six digits of the division
 * of first registration, eight of the birth date, three of a serial (odd for men), and a check
 * character over them (GB 11643-1999).
 *
 * <p>That a number agrees with itself does not say that a person has it.
 *
 * @param text 17 digits and a digit or X
 */
public record IdNumber(String text) {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** What the 17th digit says. */
  public enum Sex {
    MALE,
    FEMALE
  }

  /**
   * Accepts a number that is already normalised.
   *
   * @throws IllegalArgumentException if it contradicts itself; use {@link #parse} for text from
   *     outside. The message shows the masked number only.
   */
  public IdNumber {
    if (!hasForm(text) || checkCharacter(text) != text.charAt(17) || birthIn(text) == null) {
      throw new IllegalArgumentException("no identity number: '%s'".formatted(masked(text)));
    }
  }

  /**
   * Reads a number from a form: full width, inner spaces and a small x are normalised away.
   *
   * @return the number, or empty if form, birth date or check character is wrong; bad input is
   *     expected, so nothing is thrown
   */
  public static Optional<IdNumber> parse(String raw) {
    String plain = Plain.of(raw);
    boolean good =
        hasForm(plain) && checkCharacter(plain) == plain.charAt(17) && birthIn(plain) != null;
    return good ? Optional.of(new IdNumber(plain)) : Optional.empty();
  }

  /** The day of birth. */
  public LocalDate birthDate() {
    return Objects.requireNonNull(birthIn(text));
  }

  /** The sex by the 17th digit. */
  public Sex sex() {
    return sexIn(text);
  }

  /** The six digits of the division where the person was first registered. */
  public String division() {
    return text.substring(0, 6);
  }

  /** The number with the ten middle characters hidden: {@code 999999**********16}. */
  public String masked() {
    return masked(text);
  }

  /** Hides all but the first six and the last two characters of a text; all of a short one. */
  public static String masked(String text) {
    if (text.length() <= 8) {
      return "*".repeat(text.length());
    }
    return text.substring(0, 6) + "*".repeat(text.length() - 8) + text.substring(text.length() - 2);
  }

  /** Whether the text is 17 digits and a digit or X, the first not 0. */
  static boolean hasForm(String plain) {
    if (plain.length() != LENGTH || plain.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      if (!isDigit(plain.charAt(i))) {
        return false;
      }
    }
    return isDigit(plain.charAt(17)) || plain.charAt(17) == 'X';
  }

  /** The check character that the first 17 digits demand. */
  static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }

  /** The day at positions 7 to 14, or null if there is no such day. */
  static @Nullable LocalDate birthIn(String digits) {
    int year = number(digits, 6, 10);
    int month = number(digits, 10, 12);
    int day = number(digits, 12, 14);
    boolean exists =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** The number of 18 that replaced an old one of 15, which lacked the century and the check. */
  static String fromOld15(String digits) {
    String withCentury = digits.substring(0, 6) + "19" + digits.substring(6);
    return withCentury + checkCharacter(withCentury);
  }

  static Sex sexIn(String digits) {
    return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  private static int number(String digits, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + digits.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
