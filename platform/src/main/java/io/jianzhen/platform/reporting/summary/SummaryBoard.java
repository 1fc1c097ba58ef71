package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.HandIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has handed a summary in, who was late, and who has not. */
@Component
class SummaryBoard {

  private final Summaries summaries;
  private final Units units;
  private final Obligations obligations;
  private final Clock clock;

  SummaryBoard(Summaries summaries, Units units, Obligations obligations, Clock clock) {
    this.summaries = summaries;
    this.units = units;
    this.obligations = obligations;
    this.clock = clock;
  }

  /** A unit that owes a summary. */
  record Row(Unit unit, HandIn state, @Nullable OffsetDateTime at) {}

  /** Units within reach that report, before them the district where it is within reach. */
  List<Row> rows(SignedIn me) {
    Map<String, OffsetDateTime> handedIn = summaries.handedIn();
    LocalDate today = LocalDate.now(clock);
    LocalDate due = due();
    return units.within(me.reach()).stream()
        .filter(
            unit -> (unit.isThere(today) && unit.isThere(due)) || handedIn.containsKey(unit.code()))
        .filter(unit -> unit.reportsMonthly() || unit.kind() == Unit.Kind.DISTRICT)
        .map(
            unit -> {
              OffsetDateTime at = handedIn.get(unit.code());
              return new Row(unit, HandIn.of(day(at), due, today), at);
            })
        .toList();
  }

  /** The names of the units that report and have handed in nothing. */
  List<String> missing() {
    Map<String, OffsetDateTime> handedIn = summaries.handedIn();
    LocalDate today = LocalDate.now(clock);
    LocalDate due = due();
    return units.all().stream()
        .filter(unit -> unit.reportsMonthly() && unit.isThere(today) && unit.isThere(due))
        .filter(unit -> !handedIn.containsKey(unit.code()))
        .map(Unit::name)
        .toList();
  }

  private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
    return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
  }

  /** The last day on which a summary is not late, as the office has decided. */
  LocalDate due() {
    return Objects.requireNonNull(obligations.schedule(SummaryDuty.ID).on());
  }

  /** From when on units are reminded of it. */
  LocalDate remindFrom() {
    LocalDate from = obligations.schedule(SummaryDuty.ID).remindFrom();
    return from == null ? due().minusMonths(1) : from;
  }

  /** The last day for a supplement: the campaign's. */
  LocalDate supplementUntil() {
    LocalDate end = obligations.end();
    return end.isBefore(due()) ? due() : end;
  }
}
