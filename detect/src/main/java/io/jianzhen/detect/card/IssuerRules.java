package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about the issuing authority and the look of the card, both of which have their time.
 */
final class IssuerRules implements CardRule {

  private static final LocalDate LAST_OLD_CARD = LocalDate.of(2019, 9, 1);

  private final Issuers issuers;
  private final List<String[]> styles = Table.rows(IssuerRules.class, "card-styles.csv");

  IssuerRules(Issuers issuers) {
    this.issuers = issuers;
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    if (entry.kind() == CertificateKind.UNDECIDED) {
      return;
    }
    String issuer = entry.card().issuer();
    if (!issuers.isCurrent(issuer) && !Plain.saysNothing(issuer)) {
      judgeIssuer(entry, Spelling.of(issuer), found);
    }
    if (!entry.card().style().isEmpty()) {
      judgeStyle(entry, found);
    }
  }

  private void judgeIssuer(Examined entry, String plain, List<Finding> found) {
    String issuer = entry.card().issuer();
    LocalDate lastDay = issuers.lastDay(plain);
    LocalDate later = lastDay == null ? null : issuedOrStartedAfter(lastDay, entry.card());
    if (later != null) {
      found.add(
          Rule.ISSUER_ERA.finds(
              "issuer",
              issuer,
              "签发机关写作“%s”，该名称在%s以后已不再用于发证，而证上日期为%s；请核对证件原件，并到cx.mem.gov.cn查询。"
                  .formatted(issuer, lastDay, later),
              "The issuer is named '%s', a name no longer used for issuing after %s, but the card is dated %s; compare it with the card and look it up at cx.mem.gov.cn."
                  .formatted(issuer, lastDay, later)));
    }
    if (!issuers.isKnown(plain)) {
      found.add(
          Rule.ISSUER_UNKNOWN.finds(
              "issuer",
              issuer,
              "签发机关“%s”不是已收录的省、市级应急管理（原安全监管）部门或矿山安全监察机构；请核对证件原件。".formatted(issuer),
              "The issuer '%s' is no known emergency-management (formerly work-safety) authority of a province or city, nor a mine-safety body; compare it with the card."
                  .formatted(issuer)));
    }
  }

  private void judgeStyle(Examined entry, List<Finding> found) {
    CertificateEntry.Card card = entry.card();
    LocalDate start = card.termStart().day();
    start = start == null ? card.firstIssued().day() : start;
    if (start != null && start.isAfter(LAST_OLD_CARD) && isOld(entry)) {
      found.add(
          Rule.STYLE_ERA.finds(
              "style",
              card.style(),
              "旧式卡（白、绿底）最迟于2019年9月1日停发，而此证有效期自%s开始；请查看证件原件，并到cx.mem.gov.cn查询。".formatted(start),
              "Old white and green cards were last issued on 2019-09-01, but this term starts on %s; see the card and look it up at cx.mem.gov.cn."
                  .formatted(start)));
    }
  }

  private boolean isOld(Examined entry) {
    String plain = Plain.of(entry.card().style());
    boolean old = false;
    for (String[] style : styles) {
      if (plain.contains(style[0])) {
        if (style[1].equals("NEW")) {
          return false;
        }
        old |= style[2].isEmpty() || style[2].equals(entry.kind().name());
      }
    }
    return old;
  }

  private static @Nullable LocalDate issuedOrStartedAfter(
      LocalDate day, CertificateEntry.Card card) {
    LocalDate issued = card.firstIssued().day();
    if (issued != null && issued.isAfter(day)) {
      return issued;
    }
    LocalDate start = card.termStart().day();
    return start != null && start.isAfter(day) ? start : null;
  }
}
