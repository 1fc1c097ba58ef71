package io.jianzhen.platform.reporting.liaison;

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
import org.springframework.stereotype.Component;

/** Which units have said whom to call, which were late, and which have not. */
@Component
class LiaisonBoard {

  private final Liaisons liaisons;
  private final Units units;
  private final Obligations obligations;
  private final Clock clock;

  LiaisonBoard(Liaisons liaisons, Units units, Obligations obligations, Clock clock) {
    this.liaisons = liaisons;
    this.units = units;
    this.obligations = obligations;
    this.clock = clock;
  }

  /** How a unit stands. Texts are {@code liaison.state.<name>}. */
  enum State {
    FILLED("good"),
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

  /** A unit that owes a line. */
  record Row(Unit unit, List<Liaison.Contact> people, State state) {}

  /** The units within reach that owe a line, in the order of the notice. */
  List<Row> rows(SignedIn me) {
    Map<String, Liaison> newest = liaisons.newest();
    Map<String, OffsetDateTime> first = liaisons.first();
    LocalDate due = due();
    LocalDate today = LocalDate.now(clock);
    return units.within(me.reach()).stream()
        .filter(Unit::owesLiaison)
        .filter(unit -> unit.isThere(today) || first.containsKey(unit.code()))
        .map(
            unit ->
                new Row(
                    unit,
                    newest.containsKey(unit.code()) ? newest.get(unit.code()).people() : List.of(),
                    state(first.get(unit.code()), due)))
        .toList();
  }

  private State state(@org.jspecify.annotations.Nullable OffsetDateTime first, LocalDate due) {
    if (first == null) {
      return LocalDate.now(clock).isAfter(due) ? State.OVERDUE : State.MISSING;
    }
    return day(first).isAfter(due) ? State.LATE : State.FILLED;
  }

  private LocalDate day(OffsetDateTime at) {
    return at.atZoneSameInstant(clock.getZone()).toLocalDate();
  }

  /** The last day on which a unit is not late, as the office has decided. */
  LocalDate due() {
    return Objects.requireNonNull(obligations.schedule(LiaisonDuty.ID).on());
  }
}
