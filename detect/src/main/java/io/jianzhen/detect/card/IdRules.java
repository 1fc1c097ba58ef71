package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.util.List;
import java.util.Locale;

/** The rules about the identity number and the sex (GB 11643-1999). */
final class IdRules implements CardRule {

  private static final String FIELD = "idNumber";
  private static final int KEPT_DIGITS = 15;

  private final Divisions divisions;

  IdRules(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Whether a spreadsheet has already dropped the last digits: it keeps 15 of a number. */
  static boolean isPrecisionLost(StatedId stated, String plain) {
    if (Plain.isScientific(plain)) {
      return true;
    }
    if (!stated.number()) {
      return false;
    }
    int point = plain.indexOf('.');
    return (point < 0 ? plain.length() : point) > KEPT_DIGITS;
  }

  /** Whether this is a number of the old kind: 15 digits, without century and check character. */
  static boolean isOld15(String plain) {
    if (plain.length() != KEPT_DIGITS || plain.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < KEPT_DIGITS; i++) {
      if (plain.charAt(i) < '0' || plain.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    if (entry.id().isEmpty()) {
      found.add(whyNotComparable(entry.holder().idNumber()));
      return;
    }
    String value = entry.holder().idNumber().text();
    boolean old = entry.id().length() != Plain.of(value).length();
    if (old) {
      found.add(
          Rule.ID_OLD_15.finds(
              FIELD,
              value,
              "这是15位旧身份证号，没有校验码；请按现行居民身份证改填18位号码。",
              "This is an old number of 15 digits without a check character; enter the 18 characters of the present identity card."));
    }
    judgeBirth(entry, value, found);
    if (!old) {
      judgeCheck(entry.id(), value, found);
    }
    judgeDivision(entry.id(), value, found);
    judgeSex(entry, found);
  }

  private static Finding whyNotComparable(StatedId stated) {
    String plain = Plain.of(stated.text());
    if (Plain.saysNothing(plain)) {
      return Rule.ID_MISSING.finds(
          FIELD,
          stated.text(),
          "没有填写身份证号；请按身份证原件补填。",
          "No identity number is given; copy it from the identity card.");
    }
    if (isPrecisionLost(stated, plain)) {
      return Rule.ID_PRECISION_LOST.finds(
          FIELD,
          stated.text(),
          "该单元格按“数值”存放，表格只保留15位，末几位已丢失且无法恢复；请让单位把该列设为“文本”后重新填写，不要自行补零。",
          "The cell holds a number, of which a spreadsheet keeps 15 digits: the last ones are lost for good. Ask the employer to enter it again as text; do not fill in digits.");
    }
    return Rule.ID_FORMAT.finds(
        FIELD,
        stated.text(),
        "身份证号应为17位数字加1位数字或X，现读得%d个字符；请按身份证原件核对。持护照等其他证件的，请注明证件种类。".formatted(plain.length()),
        "An identity number is 17 digits and a digit or X, this reads as %d characters; compare it with the identity card. For a passport or the like, say which document it is."
            .formatted(plain.length()));
  }

  private static void judgeBirth(Examined entry, String value, List<Finding> found) {
    if (entry.birth() == null) {
      found.add(
          Rule.ID_BIRTHDATE.finds(
              FIELD,
              value,
              "身份证号第7至14位“%s”不是检查日以前的真实日期；请按身份证原件核对。".formatted(entry.id().substring(6, 14)),
              "Positions 7 to 14 of the identity number, '%s', are no calendar date up to the day of the check; compare it with the identity card."
                  .formatted(entry.id().substring(6, 14))));
    }
  }

  private static void judgeCheck(String id, String value, List<Finding> found) {
    char expected = IdNumber.checkCharacter(id);
    if (expected == id.charAt(17)) {
      return;
    }
    boolean zeros = id.endsWith("000");
    found.add(
        Rule.ID_CHECKSUM.finds(
            FIELD,
            value,
            "按前17位推算，身份证号末位应为“%s”，现为“%s”；可能抄错，也可能是编造的，请按身份证原件核对。%s"
                .formatted(expected, id.charAt(17), zeros ? "末三位为000，也可能是表格丢失了末几位。" : ""),
            "By its first 17 digits the identity number should end in '%s', not '%s': a slip or an invention; compare it with the identity card.%s"
                .formatted(
                    expected,
                    id.charAt(17),
                    zeros
                        ? " It ends in 000, so a spreadsheet may have lost its last digits."
                        : "")));
  }

  private void judgeDivision(String id, String value, List<Finding> found) {
    if (id.startsWith(Divisions.RESERVED_FOR_EXAMPLES)) {
      found.add(
          Rule.ID_DIVISION.finds(
              FIELD,
              value,
              "999999开头的号码只用于示例，不是真实身份证号；真实人员请改填本人号码。",
              "Numbers that begin with 999999 are reserved for examples; for a real person enter the real number."));
    } else if (!divisions.isKnown(id)) {
      found.add(
          Rule.ID_DIVISION.finds(
              FIELD,
              value,
              "身份证号前6位%s不在已收录的现行或已撤销地区码中；收录不全，请按身份证原件核对。".formatted(id.substring(0, 6)),
              "The first six digits, %s, are no division on file, present or abolished; the list is not complete, so compare with the identity card."
                  .formatted(id.substring(0, 6))));
    }
  }

  private static void judgeSex(Examined entry, List<Finding> found) {
    String stated = entry.holder().sex();
    IdNumber.Sex inNumber = IdNumber.sexIn(entry.id());
    boolean differs =
        switch (stated) {
          case "男" -> inNumber != IdNumber.Sex.MALE;
          case "女" -> inNumber != IdNumber.Sex.FEMALE;
          default -> differs(Plain.of(stated).toUpperCase(Locale.ROOT), inNumber);
        };
    if (differs) {
      boolean male = inNumber == IdNumber.Sex.MALE;
      found.add(
          Rule.SEX_MISMATCH.finds(
              "sex",
              stated,
              "登记的性别与身份证号第17位所示（%s）不符；请按身份证原件核对性别和号码。".formatted(male ? "男" : "女"),
              "The stated sex disagrees with the 17th digit of the identity number (%s); compare both with the identity card."
                  .formatted(male ? "male" : "female")));
    }
  }

  private static boolean differs(String plain, IdNumber.Sex inNumber) {
    return switch (plain) {
      case "男", "男性", "M", "MALE", "1" -> inNumber != IdNumber.Sex.MALE;
      case "女", "女性", "F", "FEMALE", "2" -> inNumber != IdNumber.Sex.FEMALE;
      default -> false;
    };
  }
}
