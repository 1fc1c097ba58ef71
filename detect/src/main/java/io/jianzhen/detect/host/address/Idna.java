package io.jianzhen.detect.host.address;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * International names as browsers read them: UTS 46, non-transitional, with CheckBidi and
 * CheckJoiners, without CheckHyphens, VerifyDnsLength and UseSTD3ASCIIRules (WHATWG URL, section
 * 3.3 "IDNA", with beStrict false).
 *
 * <p>Using this class loads ICU and its tables; plain ASCII names go without it.
 */
final class Idna {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** What CheckHyphens and VerifyDnsLength would find; {@link NormalName} counts lengths. */
  private static final Set<IDNA.Error> OVERLOOKED =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private Idna() {}

  /** The name with xn-- labels, or empty if the standard refuses it. */
  static Optional<String> toAscii(String name) {
    var ascii = new StringBuilder(name.length());
    var info = new IDNA.Info();
    try {
      UTS46.nameToASCII(name, ascii, info);
    } catch (ICUInputTooLongException label) {
      // ICU throws for labels of more than a thousand characters; no name has them.
      return Optional.empty();
    }
    return OVERLOOKED.containsAll(info.getErrors())
        ? Optional.of(ascii.toString())
        : Optional.empty();
  }

  /** The name with its xn-- labels decoded; those that cannot be are left. */
  static String toUnicode(String ascii) {
    return UTS46
        .nameToUnicode(ascii, new StringBuilder(ascii.length()), new IDNA.Info())
        .toString();
  }
}
