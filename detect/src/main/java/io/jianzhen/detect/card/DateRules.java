package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about dates by themselves: unreadable ones, and days of issue that have not come yet.
 */
final class DateRules implements CardRule {

  @Override
  public void judge(Examined entry, List<Finding> found) {
    CertificateEntry.Card card = entry.card();
    judgeReadable("firstIssued", "初领日期", "date of first issue", card.firstIssued(), found);
    judgeReadable("termStart", "有效期开始日期", "start of the term", card.termStart(), found);
    judgeReadable("termEnd", "有效期结束日期", "end of the term", card.termEnd(), found);
    judgeReadable("reviewDue", "应复审日期", "date of the next review", card.reviewDue(), found);
    judgeReadable("reviewed", "实际复审日期", "date of the review done", card.reviewed(), found);
    judgeFuture(entry, found);
  }

  private static void judgeReadable(
      String field, String zh, String en, StatedDate date, List<Finding> found) {
    if (date.day() == null && !Plain.saysNothing(date.text())) {
      found.add(
          Rule.DATE_UNREADABLE.finds(
              field,
              date.text(),
              "%s“%s”不是日期，或可作两种理解；请按证件原件写成“2021-03-04”的样子。".formatted(zh, date.text()),
              "The %s, '%s', is no date or could be two; copy it from the card in the form 2021-03-04."
                  .formatted(en, date.text())));
    }
  }

  private static void judgeFuture(Examined entry, List<Finding> found) {
    StatedDate issued = entry.card().firstIssued();
    StatedDate start = entry.card().termStart();
    LocalDate on = entry.on();
    if (isAfter(issued.day(), on)) {
      found.add(future("firstIssued", "初领日期", "date of first issue", issued, on));
    } else if (isAfter(start.day(), on) && !couldBeSwapped(entry.card(), on)) {
      found.add(future("termStart", "有效期开始日期", "start of the term", start, on));
    }
  }

  /** In a reversed term the two days may only have changed places: TERM_ORDER says so. */
  private static boolean couldBeSwapped(CertificateEntry.Card card, LocalDate on) {
    return TermRules.isReversed(card) && !isAfter(card.termEnd().day(), on);
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate on) {
    return day != null && day.isAfter(on);
  }

  private static Finding future(String field, String zh, String en, StatedDate date, LocalDate on) {
    return Rule.ISSUED_IN_FUTURE.finds(
        field,
        date.text(),
        "%s%s在检查日%s之后，检查当日不可能已有此证；请核对证件原件。".formatted(zh, date.day(), on),
        "The %s, %s, is after the day of the check, %s: there could be no such card yet; compare it with the card."
            .formatted(en, date.day(), on));
  }
}
