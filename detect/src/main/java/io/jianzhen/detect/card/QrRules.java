package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.Table;
import java.util.List;
import java.util.Locale;

/** The rules about the QR code: where it leads, and what it says. */
final class QrRules implements CardRule {

  private static final String FIELD = "qr";
  private static final int ID_LENGTH = 18;
  private static final List<String> NAME_LABELS = List.of("姓名", "\"NAME\"", "NAME=");
  private static final String NAME_ENDS = ",;&\"'{}[]()|/，；、。:： \n\t";

  private final List<String[]> official = Table.rows(QrRules.class, "official-hosts.csv");

  @Override
  public void judge(Examined entry, List<Finding> found) {
    String qr = entry.card().qr();
    if (Plain.saysNothing(qr)) {
      return;
    }
    for (String host : QrText.hosts(qr)) {
      if (!isOfficial(host)) {
        found.add(notOfficial(qr, host));
        break;
      }
    }
    String plain = Plain.of(qr);
    if (saysAnotherNumber(plain, entry)) {
      found.add(differs(qr, "号码", "number"));
    } else if (saysAnotherName(qr, entry)) {
      found.add(differs(qr, "姓名", "name"));
    }
  }

  /** Compared label by label: fake-mem.gov.cn is not under mem.gov.cn, though the text ends so. */
  private boolean isOfficial(String host) {
    for (String[] row : official) {
      if (host.equals(row[0]) || (row[1].equals("UNDER") && host.endsWith("." + row[0]))) {
        return true;
      }
    }
    return false;
  }

  private static Finding notOfficial(String qr, String host) {
    boolean government = host.endsWith(".gov.cn");
    return Rule.QR_NOT_OFFICIAL.weighing(
        government ? Severity.SUSPECT : Severity.ERROR,
        FIELD,
        qr,
        "二维码指向“%s”，不在官方查询网站名单中%s；请勿在该网站输入个人信息，保留证据，改到cx.mem.gov.cn查询，并按可疑网站上报。"
            .formatted(host, government ? "（虽是政府域名，仍须核实）" : ""),
        "The QR code leads to '%s', which is not on the list of official look-up hosts%s; enter no personal data there, keep the evidence, look the certificate up at cx.mem.gov.cn, and report the site as suspect."
            .formatted(host, government ? " (it is a government name, yet to be confirmed)" : ""));
  }

  private static Finding differs(String qr, String zh, String en) {
    return Rule.QR_TEXT_DIFFERS.finds(
        FIELD,
        qr,
        "二维码内容中的%s与证面登记的不一致；请核对证件原件，用“国家安全生产考试”公众号内的扫码查询再核，并保留二维码内容。".formatted(zh),
        "The %s inside the QR code is not the one printed and entered; compare it with the card, scan it inside the official account 国家安全生产考试, and keep the code's content."
            .formatted(en));
  }

  /**
   * Whether the code holds an identity number or a T-number that is neither the holder's nor the
   * certificate's. Other runs of 18 digits, such as serial numbers, say nothing.
   */
  private static boolean saysAnotherNumber(String plain, Examined entry) {
    String printed = entry.number().startsWith("T") ? entry.number().substring(1) : entry.number();
    for (int at = 0; at + ID_LENGTH <= plain.length(); at++) {
      if (!stepsIntoNumber(plain, at) || !IdNumber.hasForm(plain.substring(at, at + ID_LENGTH))) {
        continue;
      }
      String number = plain.substring(at, at + ID_LENGTH);
      boolean isOne = (at > 0 && plain.charAt(at - 1) == 'T') || IdNumber.parse(number).isPresent();
      boolean known = number.equals(entry.id()) || number.equals(printed);
      boolean comparable = !entry.id().isEmpty() || IdNumber.hasForm(printed);
      if (isOne && comparable && !known) {
        return true;
      }
    }
    return false;
  }

  /** Whether a run of exactly 18 characters can begin here. */
  private static boolean stepsIntoNumber(String plain, int at) {
    boolean fresh = at == 0 || !Character.isDigit(plain.charAt(at - 1));
    int end = at + ID_LENGTH;
    return fresh && (end >= plain.length() || !Character.isDigit(plain.charAt(end)));
  }

  private static boolean saysAnotherName(String qr, Examined entry) {
    String name = Spelling.of(entry.holder().name());
    String upper = qr.toUpperCase(Locale.ROOT);
    for (String label : NAME_LABELS) {
      int at = upper.indexOf(label);
      if (at >= 0 && !name.isEmpty()) {
        String inCode = Spelling.of(nameAt(upper, at + label.length()));
        return !inCode.isEmpty()
            && inCode.indexOf('*') < 0
            && inCode.indexOf('%') < 0
            && !inCode.equals(name);
      }
    }
    return false;
  }

  private static String nameAt(String qr, int from) {
    int start = from;
    while (start < qr.length() && (NAME_ENDS + "=").indexOf(qr.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < qr.length() && NAME_ENDS.indexOf(qr.charAt(end)) < 0) {
      end++;
    }
    return qr.substring(start, end);
  }
}
