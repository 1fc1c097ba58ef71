package io.jianzhen.platform.campaign;

import io.jianzhen.platform.campaign.Campaign.Obligation;
import io.jianzhen.platform.campaign.Campaign.Owing;
import io.jianzhen.platform.campaign.Campaign.Starting;
import io.jianzhen.platform.campaign.Decisions.Settled;
import io.jianzhen.platform.campaign.calendar.Period;
import io.jianzhen.platform.campaign.calendar.Schedule;
import io.jianzhen.platform.campaign.calendar.Workdays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the duties of the campaign in hand are owed, as the office has decided. */
@Component
public class Obligations {

  private final Campaign campaign;
  private final Decisions decisions;

  Obligations(Campaign campaign, Decisions decisions) {
    this.campaign = campaign;
    this.decisions = decisions;
  }

  /**
   * When a duty is owed.
   *
   * @throws IllegalArgumentException if this campaign has no such duty, or it has no last day
   */
  public Schedule schedule(String duty) {
    return campaign
        .obligation(duty)
        .map(Obligation::owing)
        .map(owing -> schedule(owing, decisions.settled()))
        .orElseThrow(() -> new IllegalArgumentException("no last day of '%s'".formatted(duty)));
  }

  /** The times of every duty that has a last day. */
  public List<Times> all(Workdays days) {
    Settled settled = decisions.settled();
    return campaign.obligations().stream()
        .filter(duty -> duty.owing() != null)
        .map(duty -> new Times(duty, periods(owing(duty), settled, days)))
        .toList();
  }

  /** A duty, and the times that it is owed. */
  public record Times(Obligation duty, List<Period> periods) {}

  private static Owing owing(Obligation duty) {
    return Objects.requireNonNull(duty.owing());
  }

  private List<Period> periods(Owing owing, Settled settled, Workdays days) {
    Schedule schedule = schedule(owing, settled);
    LocalDate end = end(settled);
    if (schedule.every() != Schedule.Every.MONTH) {
      return schedule.periods(campaign.from(), end, days);
    }
    YearMonth issued = YearMonth.from(campaign.issuedOn());
    return schedule.periods(campaign.from(), end, days).stream()
        .map(period -> backfilled(period, issued, schedule, settled, days))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A month before the notice is owed with the month of the notice, if at all. */
  private static Optional<Period> backfilled(
      Period period, YearMonth issued, Schedule schedule, Settled settled, Workdays days) {
    if (!YearMonth.parse(period.key()).isBefore(issued)) {
      return Optional.of(period);
    }
    return settled.is("months-before-notice", "backfill")
        ? Optional.of(
            new Period(period.key(), schedule.due(issued, days), schedule.reminder(issued)))
        : Optional.empty();
  }

  private static Schedule schedule(Owing owing, Settled settled) {
    Schedule plain = owing.schedule();
    Schedule found =
        plain == null
            ? owing.choices().get(settled.value(Objects.requireNonNull(owing.decidedBy())))
            : plain;
    return starting(Objects.requireNonNull(found), owing.starting(), settled);
  }

  private static Schedule starting(
      Schedule schedule, @Nullable Starting starting, Settled settled) {
    return starting == null
        ? schedule
        : new Schedule(
            schedule.every(),
            schedule.on(),
            schedule.day(),
            schedule.monthsLater(),
            schedule.weekday(),
            schedule.times(),
            schedule.shift(),
            schedule.remindDay(),
            starting.choices().get(settled.value(starting.decidedBy())));
  }

  /** The last day of the campaign. */
  public LocalDate end() {
    return end(decisions.settled());
  }

  private LocalDate end(Settled settled) {
    return settled.is("campaign-end", "june") ? Schedule.movedDay(campaign.to(), 1) : campaign.to();
  }
}
