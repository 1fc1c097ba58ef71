package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
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

  /** How a unit stands. Texts are {@code summary.state.<name>}. */
  enum State {
    IN("good"),
    LATE("warn"),
    MISSING("quiet"),
    OVERDUE("bad");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** Kind of the chip. */
    public String kind() {
      return kind;
    }

    boolean isGap() {
      return this == MISSING || this == OVERDUE;
    }
  }

  /** A unit that owes a summary. */
  record Row(Unit unit, State state, @Nullable OffsetDateTime at) {}

  /** Units within reach that report, before them the district where it is within reach. */
  List<Row> rows(SignedIn me) {
    Map<String, OffsetDateTime> handedIn = summaries.handedIn();
    LocalDate today = LocalDate.now(clock);
    return units.within(me.reach()).stream()
        .filter(unit -> unit.isThere(today) || handedIn.containsKey(unit.code()))
        .filter(unit -> unit.reportsMonthly() || unit.kind() == Unit.Kind.DISTRICT)
        .map(unit -> row(unit, handedIn.get(unit.code())))
        .toList();
  }

  /** The names of the units that report and have handed in nothing. */
  List<String> missing() {
    Map<String, OffsetDateTime> handedIn = summaries.handedIn();
    LocalDate today = LocalDate.now(clock);
    return units.all().stream()
        .filter(unit -> unit.reportsMonthly() && unit.isThere(today))
        .filter(unit -> !handedIn.containsKey(unit.code()))
        .map(Unit::name)
        .toList();
  }

  private Row row(Unit unit, @Nullable OffsetDateTime at) {
    LocalDate due = due();
    if (at == null) {
      boolean over = LocalDate.now(clock).isAfter(due);
      return new Row(unit, over ? State.OVERDUE : State.MISSING, null);
    }
    boolean late = at.atZoneSameInstant(clock.getZone()).toLocalDate().isAfter(due);
    return new Row(unit, late ? State.LATE : State.IN, at);
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
