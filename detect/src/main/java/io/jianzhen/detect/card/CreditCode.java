package io.jianzhen.detect.card;

import io.jianzhen.detect.Sentence;
import java.util.Optional;

/**
 * 统一社会信用代码: the unified social credit code of an employer (GB 32100-2015), 18 characters with two
 * check characters of their own, one over all and one over the organisation code inside (GB 11714).
 * A trader who never exchanged his licence may still have a registration number of 15 digits.
 *
 * @param text the code, normalised: half width, capitals, no spaces
 */
public record CreditCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;

  /**
   * Accepts a code that is already normalised.
   *
   * @throws IllegalArgumentException if it is none; use {@link #parse} for text from outside
   */
  public CreditCode {
    Optional<Sentence> wrong = wrongWith(text);
    if (wrong.isPresent()) {
      throw new IllegalArgumentException("'%s': %s".formatted(text, wrong.get().en()));
    }
  }

  /** Reads a code from a form; empty if {@link #whyNot} has a reason. */
  public static Optional<CreditCode> parse(String raw) {
    String plain = Plain.of(raw);
    return wrongWith(plain).isEmpty() ? Optional.of(new CreditCode(plain)) : Optional.empty();
  }

  /** Why a text is no credit code, fit to stand at the field; empty if it is one. */
  public static Optional<Sentence> whyNot(String raw) {
    return wrongWith(Plain.of(raw));
  }

  /** Whether this is an old registration number, which has no check that we know. */
  public boolean isOldRegistrationNumber() {
    return text.length() == OLD_LENGTH;
  }

  /** What to tell the clerk although the code is accepted. */
  public Optional<Sentence> warning() {
    return isOldRegistrationNumber()
        ? Optional.of(
            new Sentence(
                "这是15位旧注册号，无法校验；请核对营业执照，能查到18位统一社会信用代码的请改填。",
                "This is an old 15-digit registration number and cannot be checked; compare it with"
                    + " the business licence and enter the 18-character code if there is one."))
        : Optional.empty();
  }

  private static Optional<Sentence> wrongWith(String plain) {
    if (plain.length() == OLD_LENGTH && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    if (plain.length() != LENGTH) {
      return says(
          "统一社会信用代码应为18位，现为%d位；请按营业执照重新填写。".formatted(plain.length()),
          "A unified social credit code has 18 characters, this has %d; copy it from the business licence."
              .formatted(plain.length()));
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = plain.charAt(i);
      if (ALPHABET.indexOf(c) < 0 || (i >= 2 && i < 8 && c > '9')) {
        return says(
            "统一社会信用代码第%d位“%s”不应出现（不用I、O、S、V、Z，第3至8位为数字）；请按营业执照核对。".formatted(i + 1, c),
            "Character %d, '%s', cannot stand in a credit code (I, O, S, V, Z are not used; 3 to 8 are digits); check the business licence."
                .formatted(i + 1, c));
      }
    }
    return wrongCheck(plain);
  }

  private static Optional<Sentence> wrongCheck(String plain) {
    if (organisationCheck(plain) != plain.charAt(16)) {
      return says(
          "统一社会信用代码中的组织机构代码（第9至17位）校验不符，可能抄错；请按营业执照核对。",
          "The organisation code inside (characters 9 to 17) fails its check, perhaps a slip; check the business licence.");
    }
    return check(plain) == plain.charAt(17)
        ? Optional.empty()
        : says(
            "统一社会信用代码末位校验不符，可能抄错；请按营业执照核对。",
            "The last character of the credit code fails its check, perhaps a slip; check the business licence.");
  }

  private static char check(String plain) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(plain.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String plain) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      sum += Character.digit(plain.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static Optional<Sentence> says(String zh, String en) {
    return Optional.of(new Sentence(zh, en));
  }
}
