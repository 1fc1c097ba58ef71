package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.seal.Seal;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets an informer come back: 16 random digits, shown once and kept as a keyed hash only. A
 * guess is right once in 10 to the power of 16 divided by the number of tip-offs.
 *
 * @param digits without gaps
 */
record Receipt(String digits) {

  private static final int LENGTH = 16;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}]");

  /** More characters than these are no receipt, however it is typed. */
  private static final int LONGEST = 60;

  Receipt {
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("not 16 digits");
    }
  }

  static Receipt next(SecureRandom random) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return new Receipt(digits.toString());
  }

  /** What somebody typed: wide digits, with or without gaps and hyphens. */
  static Optional<Receipt> parse(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    return DIGITS.matcher(plain).matches() ? Optional.of(new Receipt(plain)) : Optional.empty();
  }

  /** What is kept of it. The time to find one by it says nothing of its digits. */
  String hash(Seal seal) {
    return seal.hash("tipoff-receipt:" + digits);
  }

  /** In groups of four, as it is written down. */
  public String shown() {
    return digits.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Receipt";
  }
}
