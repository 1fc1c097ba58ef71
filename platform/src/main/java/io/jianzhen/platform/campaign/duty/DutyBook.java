package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.campaign.Obligations.Times;
import io.jianzhen.platform.campaign.calendar.Fulfilment;
import io.jianzhen.platform.campaign.calendar.Fulfilment.Done;
import io.jianzhen.platform.campaign.calendar.Period;
import io.jianzhen.platform.campaign.calendar.Standing;
import io.jianzhen.platform.campaign.calendar.WorkdayBook;
import io.jianzhen.platform.campaign.calendar.Workdays;
import io.jianzhen.platform.campaign.duty.CalendarMarks.Mark;
import io.jianzhen.platform.campaign.duty.CalendarMarks.MarkKey;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that is owed in the campaign in hand, and how it stands today. */
@Component
public class DutyBook {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Units units;
  private final Obligations obligations;
  private final CalendarItems items;
  private final CalendarMarks marks;
  private final WorkdayBook workdays;
  private final Map<String, Fulfilment> fulfilments;
  private final Clock clock;

  DutyBook(
      Units units,
      Obligations obligations,
      CalendarItems items,
      CalendarMarks marks,
      WorkdayBook workdays,
      List<Fulfilment> fulfilments,
      Clock clock) {
    this.units = units;
    this.obligations = obligations;
    this.items = items;
    this.marks = marks;
    this.workdays = workdays;
    this.fulfilments =
        fulfilments.stream().collect(Collectors.toMap(Fulfilment::duty, Function.identity()));
    this.clock = clock;
  }

  /**
   * What the units of a subtree owe, the most urgent first, units in the order of the notice.
   *
   * @param reach prefix of unit paths
   */
  public List<DutyLine> within(String reach) {
    var reading = new Reading(units.within(reach), workdays.now(), LocalDate.now(clock));
    return reading.lines();
  }

  /** One look at everything, with what the database says at that moment. */
  private final class Reading {

    private final List<Unit> within;
    private final Workdays days;
    private final LocalDate today;
    private final Map<MarkKey, Mark> said = marks.latest();
    private final List<DutyLine> lines = new ArrayList<>();

    Reading(List<Unit> within, Workdays days, LocalDate today) {
      this.within = within;
      this.days = days;
      this.today = today;
    }

    List<DutyLine> lines() {
      for (Times times : obligations.all(days)) {
        List<String> by = Objects.requireNonNull(times.duty().owing()).by();
        add(times.duty().id(), times.duty().title(), times.periods(), unit -> owes(unit, by));
      }
      Map<Long, Set<String>> owers = items.owers();
      for (CalendarItem item : items.all()) {
        if (!item.withdrawn()) {
          Set<String> by = owers.getOrDefault(item.id(), Set.of());
          List<Period> periods = item.periods(obligations.end(), days);
          add(item.duty(), item.title(), periods, unit -> by.contains(unit.code()));
        }
      }
      lines.sort(Comparator.comparing(DutyLine::due));
      return List.copyOf(lines);
    }

    private void add(String duty, String title, List<Period> periods, Predicate<Unit> owes) {
      Fulfilment fulfilment = fulfilments.get(duty);
      Set<Done> done = fulfilment == null ? Set.of() : fulfilment.done();
      List<Unit> owing = within.stream().filter(owes).toList();
      for (Period period : periods) {
        for (Unit unit : owing) {
          Mark mark = said.get(new MarkKey(duty, period.key(), unit.code()));
          boolean isDone =
              fulfilment == null
                  ? mark != null && mark.done()
                  : done.contains(new Done(unit.code(), period.key()));
          Standing standing = Standing.of(period.due(), isDone, unit.ends(), today);
          String doneAt = fulfilment == null ? null : fulfilment.href(unit.code(), period.key());
          lines.add(new DutyLine(duty, title, unit, period, standing, doneAt, shown(mark)));
        }
      }
    }

    private DutyLine.@Nullable DutyMark shown(@Nullable Mark mark) {
      return mark == null
          ? null
          : new DutyLine.DutyMark(
              mark.id(),
              mark.done(),
              mark.note(),
              mark.by(),
              MINUTE.format(mark.at().atZoneSameInstant(clock.getZone())));
    }
  }

  /** Whether a unit is among those of a campaign's file: by group, kind or code. */
  private static boolean owes(Unit unit, List<String> by) {
    return by.stream()
        .anyMatch(
            who ->
                switch (who) {
                  case "REPORTING" -> unit.reportsMonthly();
                  case "LIAISON" -> unit.owesLiaison();
                  default -> who.equals(unit.kind().name()) || who.equals(unit.code());
                });
  }
}
