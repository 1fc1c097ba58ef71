package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about the term and the review (Order 30, articles 19, 21 and 26).
 *
 * <p>Of a reversed term nobody knows which of the two days is wrong, so its length and review date
 * are not judged, and it counts as expired only if it is by either day.
 */
final class TermRules implements CardRule {

  private final List<Length> lengths =
      Table.rows(TermRules.class, "terms.csv").stream().map(Length::of).toList();

  /**
   * How long a term lasts that starts in a span of days.
   *
   * @param review years from the start to the review, 0 for none
   * @param pending whether the text of the rule is not on file
   */
  private record Length(
      CertificateKind kind, LocalDate from, LocalDate to, boolean pending, int years, int review) {

    static Length of(String[] row) {
      return new Length(
          CertificateKind.valueOf(row[0]),
          LocalDate.parse(row[1]),
          Table.day(row[2], LocalDate.MAX),
          row[3].equals("PENDING"),
          Integer.parseInt(row[4]),
          Integer.parseInt(row[5]));
    }

    boolean holdsFor(CertificateKind other, LocalDate start) {
      return kind == other && !start.isBefore(from) && !start.isAfter(to);
    }

    Severity weight(Rule rule) {
      return pending ? Severity.NOTE : rule.severity();
    }

    String doubtZh() {
      return pending ? "（2026年6月1日起施行的新规定尚未录入，仅供参考。）" : "";
    }

    String doubtEn() {
      return pending
          ? " (The rules in force from 2026-06-01 have not been entered: for information only.)"
          : "";
    }
  }

  /** Whether the term is stated to end before it starts. */
  static boolean isReversed(CertificateEntry.Card card) {
    LocalDate start = card.termStart().day();
    LocalDate end = card.termEnd().day();
    return start != null && end != null && end.isBefore(start);
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    CertificateEntry.Card card = entry.card();
    boolean reversed = isReversed(card);
    judgeOrder(card, reversed, found);
    Length length = reversed ? null : lengthOf(entry);
    if (length != null) {
      judgeLength(card, length, found);
    }
    judgeExpired(entry, reversed, found);
    if (entry.isSpecialOperation()) {
      if (length != null && !card.tenYearRule()) {
        judgeReviewDate(card, length, found);
      }
      judgeReviewDone(entry, found);
    }
  }

  private @Nullable Length lengthOf(Examined entry) {
    LocalDate start = entry.card().termStart().day();
    if (start == null) {
      return null;
    }
    for (Length length : lengths) {
      if (length.holdsFor(entry.kind(), start)) {
        return length;
      }
    }
    return null;
  }

  private static void judgeOrder(
      CertificateEntry.Card card, boolean reversed, List<Finding> found) {
    LocalDate issued = card.firstIssued().day();
    LocalDate start = card.termStart().day();
    LocalDate end = card.termEnd().day();
    if (reversed) {
      found.add(
          outOfOrder("termEnd", card.termEnd(), "有效期结束早于开始", "The term ends before it starts"));
    } else if (issued != null && start != null && start.isBefore(issued)) {
      found.add(
          outOfOrder(
              "termStart",
              card.termStart(),
              "有效期开始早于初领日期",
              "The term starts before the certificate was first issued"));
    } else if (issued != null && start == null && end != null && end.isBefore(issued)) {
      found.add(
          outOfOrder(
              "termEnd",
              card.termEnd(),
              "有效期结束早于初领日期",
              "The term ends before the certificate was first issued"));
    }
  }

  private static Finding outOfOrder(String field, StatedDate date, String zh, String en) {
    return Rule.TERM_ORDER.finds(
        field,
        date.text(),
        zh + "，先后不合；请核对证件原件，看是登记填反还是证面如此。",
        en
            + ": the order is impossible; see on the card whether the roster or the card has it wrong.");
  }

  private static void judgeLength(CertificateEntry.Card card, Length length, List<Finding> found) {
    LocalDate start = card.termStart().day();
    LocalDate end = card.termEnd().day();
    if (start == null || end == null || isWithinADay(start.plusYears(length.years()), end)) {
      return;
    }
    found.add(
        Rule.TERM_LENGTH.weighing(
            length.weight(Rule.TERM_LENGTH),
            "termEnd",
            card.termEnd().text(),
            "有效期从%s到%s，不是规定的%d年（允许差一天）；请核对证件原件。%s"
                .formatted(start, end, length.years(), length.doubtZh()),
            "The term from %s to %s is not the %d years of the rules, give or take a day; compare it with the card.%s"
                .formatted(start, end, length.years(), length.doubtEn())));
  }

  private static void judgeExpired(Examined entry, boolean reversed, List<Finding> found) {
    LocalDate end = entry.card().termEnd().day();
    if (end == null || !entry.on().isAfter(end)) {
      return;
    }
    LocalDate start = entry.card().termStart().day();
    if (reversed && start != null && !entry.on().isAfter(start)) {
      return;
    }
    found.add(
        Rule.EXPIRED.finds(
            "termEnd",
            entry.card().termEnd().text(),
            "有效期已于%s届满，不论真伪，检查日都不能凭此证上岗；请责令停止相关作业并按规定换证。".formatted(end),
            "The term ended on %s: forged or not, it does not entitle to work on the day of the check; have the work stopped and the certificate renewed."
                .formatted(end)));
  }

  private static void judgeReviewDate(
      CertificateEntry.Card card, Length length, List<Finding> found) {
    LocalDate start = card.termStart().day();
    LocalDate due = card.reviewDue().day();
    if (start == null || due == null || isWithinADay(start.plusYears(length.review()), due)) {
      return;
    }
    found.add(
        Rule.REVIEW_DATE.weighing(
            length.weight(Rule.REVIEW_DATE),
            "reviewDue",
            card.reviewDue().text(),
            "应复审日期%s不是有效期开始后满%d年（允许差一天），也未注明连续从业满十年延长复审；请核对证件原件。%s"
                .formatted(due, length.review(), length.doubtZh()),
            "The review date, %s, is not %d years after the start of the term, give or take a day, and the longer interval after ten years' work is not stated; compare it with the card.%s"
                .formatted(due, length.review(), length.doubtEn())));
  }

  private static void judgeReviewDone(Examined entry, List<Finding> found) {
    CertificateEntry.Card card = entry.card();
    LocalDate due = card.reviewDue().day();
    if (due == null || !due.isBefore(entry.on()) || isReviewOnRecord(card, entry.on())) {
      return;
    }
    found.add(
        Rule.REVIEW_OVERDUE.finds(
            "reviewDue",
            card.reviewDue().text(),
            "应于%s前复审，至检查日没有复审记录；逾期未复审的证书失效，请查看复审记录，没有的责令停止作业。".formatted(due),
            "The review was due on %s and none is on record by the day of the check; a certificate not reviewed lapses. Ask for the record of review; without one have the work stopped."
                .formatted(due)));
  }

  /** An unreadable date of review still says that there was one; a later one is not done yet. */
  private static boolean isReviewOnRecord(CertificateEntry.Card card, LocalDate on) {
    LocalDate reviewed = card.reviewed().day();
    if (reviewed == null) {
      return !Plain.saysNothing(card.reviewed().text());
    }
    LocalDate start = card.termStart().day();
    return !reviewed.isAfter(on) && (start == null || !reviewed.isBefore(start));
  }

  private static boolean isWithinADay(LocalDate expected, LocalDate stated) {
    return Math.abs(expected.toEpochDay() - stated.toEpochDay()) <= 1;
  }
}
