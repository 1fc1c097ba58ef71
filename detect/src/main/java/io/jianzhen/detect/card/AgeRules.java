package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.List;

/**
 * The rules about the holder's age (Order 30, article 4, and the dated table of retirement ages).
 */
final class AgeRules implements CardRule {

  private static final int ADULT = 18;
  // Nobody reaches the lowest limit before this age, so most rows need no look into the table.
  private static final int YOUNGEST_LIMIT = 55;

  private final List<Limit> limits =
      Table.rows(AgeRules.class, "retirement-ages.csv").stream().map(Limit::of).toList();

  private record Limit(
      IdNumber.Sex sex, LocalDate from, LocalDate to, int years, int months, boolean doubtful) {

    static Limit of(String[] row) {
      return new Limit(
          IdNumber.Sex.valueOf(row[0]),
          Table.day(row[1], LocalDate.MIN),
          Table.day(row[2], LocalDate.MAX),
          Integer.parseInt(row[3]),
          Integer.parseInt(row[4]),
          row[5].equals("DOUBT"));
    }

    boolean holdsFor(IdNumber.Sex other, LocalDate birth) {
      return sex == other && !birth.isBefore(from) && !birth.isAfter(to);
    }

    boolean isPassed(LocalDate birth, LocalDate on) {
      return on.isAfter(birth.plusYears(years).plusMonths(months));
    }
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    LocalDate birth = entry.birth();
    if (birth == null || !entry.hasCard()) {
      return;
    }
    LocalDate issued = entry.issuedOrStarted();
    if (issued != null && issued.isBefore(birth.plusYears(ADULT))) {
      found.add(underage(entry, issued));
    }
    if (entry.isSpecialOperation() && entry.on().isAfter(birth.plusYears(YOUNGEST_LIMIT))) {
      judgeRetirement(entry, birth, found);
    }
  }

  private void judgeRetirement(Examined entry, LocalDate birth, List<Finding> found) {
    IdNumber.Sex sex = IdNumber.sexIn(entry.id());
    for (Limit limit : limits) {
      if (limit.holdsFor(sex, birth) && limit.isPassed(birth, entry.on())) {
        found.add(overage(entry, limit));
      }
    }
  }

  private static Finding underage(Examined entry, LocalDate issued) {
    boolean first = entry.card().firstIssued().day() != null;
    return Rule.UNDERAGE_AT_ISSUE.finds(
        first ? "firstIssued" : "termStart",
        first ? entry.card().firstIssued().text() : entry.card().termStart().text(),
        "按身份证号推算，持证人在%s领证时未满18周岁，依规定不能取证；请核对身份证和证件原件。".formatted(issued),
        "By the identity number the holder was under 18 on %s, when the certificate is said to be issued, which the rules exclude; compare identity card and certificate."
            .formatted(issued));
  }

  private static Finding overage(Examined entry, Limit limit) {
    return Rule.OVERAGE.finds(
        "idNumber",
        entry.holder().idNumber().text(),
        "按身份证号推算，持证人在检查日已超过退休年龄%d岁%s；特种作业人员不得超过法定退休年龄，请核实是否仍在岗作业。%s"
            .formatted(
                limit.years(),
                limit.months() == 0 ? "" : "%d个月".formatted(limit.months()),
                limit.doubtful() ? "（2025年起渐进式延迟退休，界限待人工核对。）" : ""),
        "By the identity number the holder is over the retirement age of %d years and %d months on the day of the check, the limit for special operations; ask whether the person still does the work.%s"
            .formatted(
                limit.years(),
                limit.months(),
                limit.doubtful()
                    ? " (The age rises gradually from 2025; a person has to confirm the limit.)"
                    : ""));
  }
}
