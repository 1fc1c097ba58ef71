package io.jianzhen.platform.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds identity numbers in what people type freely, such as a reason, where others would read
 * them. Whether the check character agrees does not matter: a slip of the pen tells as much.
 */
public final class IdentityNumbers {

  /** 18 characters in a row, or in the groups 6, 8 and 4 in which people read them out. */
  private static final Pattern NUMBER = Pattern.compile("\\d{6}[\\s-]?\\d{8}[\\s-]?\\d{3}[0-9Xx]");

  private IdentityNumbers() {}

  /** Whether the text holds one, in full width too. */
  public static boolean isIn(String text) {
    return NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
  }
}
