package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.Decisions;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has handed a summary in, who was late, and who has not. */
@Component
class SummaryBoard {

  /** 四（三）: 于2022年5月1日前报送; by the office's other choice at the end of May. */
  private static final LocalDate FIRST = LocalDate.of(2022, 5, 1);

  private static final LocalDate LAST = LocalDate.of(2022, 5, 31);

  private final Summaries summaries;
  private final Units units;
  private final Decisions decisions;
  private final Clock clock;

  SummaryBoard(Summaries summaries, Units units, Decisions decisions, Clock clock) {
    this.summaries = summaries;
    this.units = units;
    this.decisions = decisions;
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
    return units.within(me.reach()).stream()
        .filter(unit -> unit.reportsMonthly() || unit.kind() == Unit.Kind.DISTRICT)
        .map(unit -> row(unit, handedIn.get(unit.code())))
        .toList();
  }

  /** The names of the units that report and have handed in nothing. */
  List<String> missing() {
    Map<String, OffsetDateTime> handedIn = summaries.handedIn();
    return units.all().stream()
        .filter(unit -> unit.reportsMonthly() && !handedIn.containsKey(unit.code()))
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
    return decisions.effective("summary-deadline").equals("may-31") ? LAST : FIRST;
  }

  /** The last day for a supplement. */
  LocalDate supplementUntil() {
    return Stream.of(LAST, due()).max(LocalDate::compareTo).orElse(LAST);
  }
}
