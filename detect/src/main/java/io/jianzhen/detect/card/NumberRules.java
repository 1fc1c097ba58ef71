package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.util.List;

/** The rules about the number of a special-operation certificate: T and the holder's own number. */
final class NumberRules implements CardRule {

  private static final String FIELD = "number";

  @Override
  public void judge(Examined entry, List<Finding> found) {
    if (!entry.isSpecialOperation() || !entry.hasCard()) {
      return;
    }
    String number = entry.number();
    String value = entry.card().number();
    if (number.isEmpty()) {
      found.add(
          Rule.CERT_NUMBER_MISSING.finds(
              FIELD,
              value,
              "登记了特种作业，却没有证书编号；请查看证件原件，补填T开头的编号。",
              "A special operation is entered without a certificate number; see the card and enter its number, which begins with T."));
    } else if (isTAnd18(number)) {
      judgeHolder(entry, value, found);
    } else {
      found.add(malformed(entry, value));
    }
  }

  private static boolean isTAnd18(String number) {
    return number.length() == 19
        && number.charAt(0) == 'T'
        && IdNumber.hasForm(number.substring(1));
  }

  private static void judgeHolder(Examined entry, String value, List<Finding> found) {
    String number = entry.number();
    if (entry.id().isEmpty()) {
      judgeTail(number.substring(1), value, found);
    } else if (!number.regionMatches(1, entry.id(), 0, 18)) {
      boolean impossible = isImpossible(number.substring(1));
      found.add(
          Rule.CERT_NUMBER_NOT_HOLDER.finds(
              FIELD,
              value,
              "证书编号T后面的18位应当就是持证人的身份证号，现与登记的身份证号不同；请核对证件和身份证原件，看是抄错还是借用、冒用他人证书。%s"
                  .formatted(impossible ? "编号中的号码本身校验不符，可能抄错或编造。" : ""),
              "What follows the T should be the holder's identity number, but it differs from the one entered; compare card and identity card: a slip, or another person's certificate.%s"
                  .formatted(
                      impossible
                          ? " The number inside fails its own check: a slip or an invention."
                          : "")));
    }
  }

  /** Without the holder's number the tail can still contradict itself. */
  private static void judgeTail(String tail, String value, List<Finding> found) {
    if (isImpossible(tail)) {
      found.add(
          Rule.CERT_NUMBER_FORMAT.finds(
              FIELD,
              value,
              "证书编号T后面的18位不是成立的身份证号（出生日期或校验码不对）；请核对证件原件。",
              "The 18 characters after the T are no possible identity number (birth date or check character); compare it with the card."));
    }
  }

  private static boolean isImpossible(String tail) {
    return IdNumber.checkCharacter(tail) != tail.charAt(17) || IdNumber.birthIn(tail) == null;
  }

  private static Finding malformed(Examined entry, String value) {
    String number = entry.number();
    if (number.equals(entry.id()) || (entry.id().isEmpty() && IdNumber.hasForm(number))) {
      return Rule.CERT_NUMBER_NO_T.finds(
          FIELD,
          value,
          "证书编号是18位号码，缺少开头的字母T；请查看证件原件，确认是登记时漏写还是证面就没有。",
          "The certificate number is a bare 18-character number without the T in front; see on the card whether the T was left out in the roster or is missing there.");
    }
    return Rule.CERT_NUMBER_FORMAT.finds(
        FIELD,
        value,
        "特种作业操作证编号应为字母T加18位身份证号，现读得%d个字符；请核对证件原件。".formatted(number.length()),
        "The number of a special-operation certificate is T and the 18 characters of the identity number, this reads as %d characters; compare it with the card."
            .formatted(number.length()));
  }
}
