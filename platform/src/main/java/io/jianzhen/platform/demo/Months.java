package io.jianzhen.platform.demo;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.ReportDesk;
import io.jianzhen.platform.reporting.ReportTexts;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The monthly reports of all units from November 2021 to March 2022. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class Months {

  static final YearMonth FIRST = YearMonth.of(2021, 11);
  static final YearMonth LAST = YearMonth.of(2022, 3);

  private final Units units;
  private final PaperFigures paper;
  private final ReportDesk desk;
  private final DemoClock clock;

  Months(Units units, PaperFigures paper, ReportDesk desk, DemoClock clock) {
    this.units = units;
    this.paper = paper;
    this.desk = desk;
    this.clock = clock;
  }

  /** Plays a month: its figures on the 20th, the reports on the 3rd, acceptance on the 5th. */
  void play(YearMonth month, SignedIn office) {
    List<Unit> reporting = units.all().stream().filter(Unit::reportsMonthly).toList();
    clock.travelTo(month.atDay(20));
    reporting.forEach(unit -> paper.enter(unit, month));
    clock.travelTo(month.plusMonths(1).atDay(3));
    for (int i = 0; i < reporting.size(); i++) {
      hand(reporting.get(i), month, month.equals(LAST) ? lateness(i) : Step.ACCEPTED);
    }
    clock.travelTo(month.plusMonths(1).atDay(5));
    for (int i = 0; i < reporting.size(); i++) {
      if (!month.equals(LAST) || lateness(i) == Step.ACCEPTED) {
        desk.accept(reporting.get(i).code(), month, office);
      }
    }
  }

  private enum Step {
    DRAFT,
    IN_REVIEW,
    SUBMITTED,
    ACCEPTED
  }

  /** In the last month a few units are behind, as in life. */
  private static Step lateness(int unit) {
    return switch (unit) {
      case 2 -> Step.IN_REVIEW;
      case 7, 8 -> Step.DRAFT;
      case 11, 19 -> Step.SUBMITTED;
      default -> Step.ACCEPTED;
    };
  }

  private void hand(Unit unit, YearMonth month, Step as) {
    SignedIn clerk = clerkOf(unit);
    desk.saveText(unit.code(), month, texts(unit, month), clerk);
    if (as != Step.DRAFT) {
      desk.review(unit.code(), month, clerk);
    }
    if (as == Step.SUBMITTED || as == Step.ACCEPTED) {
      desk.submit(unit.code(), month, clerk);
    }
  }

  private static ReportTexts texts(Unit unit, YearMonth month) {
    String done = "本月按照专班部署，组织企业自查自改并开展执法检查，未发生无证上岗事故。";
    return month.equals(FIRST)
        ? new ReportTexts(
            "关于转发专项行动工作方案的通知（示例〔2021〕%s号）".formatted(unit.code().substring(0, 2)),
            "负责人1名、成员4名",
            "张贴海报20份、公众号推送2期",
            done)
        : new ReportTexts("", "", "", done);
  }

  /** Whoever fills in for a unit that has no account in the demonstration. */
  static SignedIn clerkOf(Unit unit) {
    return new SignedIn(
        0,
        "unit-" + unit.code(),
        unit.name(),
        unit,
        Set.of(Role.UNIT_REPORTER, Role.UNIT_REVIEWER),
        "",
        false,
        true,
        false);
  }
}
