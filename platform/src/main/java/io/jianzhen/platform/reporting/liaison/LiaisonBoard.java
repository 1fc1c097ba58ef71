package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Decisions;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which units have said whom to call, which were late, and which have not. */
@Component
class LiaisonBoard {

  /** 四（二）4: 12月22日前. */
  private static final LocalDate AS_WRITTEN = LocalDate.of(2021, 12, 22);

  /** The office's choice where the day lies before the notice's own. */
  private static final int DAYS_AFTER_ISSUE = 5;

  private final Liaisons liaisons;
  private final Units units;
  private final Campaign campaign;
  private final Decisions decisions;
  private final Clock clock;

  LiaisonBoard(
      Liaisons liaisons, Units units, Campaign campaign, Decisions decisions, Clock clock) {
    this.liaisons = liaisons;
    this.units = units;
    this.campaign = campaign;
    this.decisions = decisions;
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
    return units.within(me.reach()).stream()
        .filter(Unit::owesLiaison)
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
    return decisions.effective("liaison-overdue").equals("as-written")
        ? AS_WRITTEN
        : campaign.issuedOn().plusDays(DAYS_AFTER_ISSUE);
  }
}
