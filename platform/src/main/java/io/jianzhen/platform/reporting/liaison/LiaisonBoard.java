package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.HandIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** A unit that owes a line. */
  record Row(Unit unit, List<Liaison.Contact> people, HandIn state) {}

  /** The units within reach that owe a line, in the order of the notice. */
  List<Row> rows(SignedIn me) {
    Map<String, Liaison> newest = liaisons.newest();
    Map<String, OffsetDateTime> first = liaisons.first();
    LocalDate due = due();
    LocalDate today = LocalDate.now(clock);
    return units.within(me.reach()).stream()
        .filter(Unit::owesLiaison)
        .filter(
            unit -> (unit.isThere(today) && unit.isThere(due)) || first.containsKey(unit.code()))
        .map(
            unit ->
                new Row(
                    unit,
                    newest.containsKey(unit.code()) ? newest.get(unit.code()).people() : List.of(),
                    HandIn.of(day(first.get(unit.code())), due, today)))
        .toList();
  }

  private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
    return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
  }

  /** Names of the units of a subtree that owe a line and have said nothing, by their codes. */
  Map<String, String> gaps(String path) {
    Map<String, OffsetDateTime> first = liaisons.first();
    LocalDate today = LocalDate.now(clock);
    LocalDate due = due();
    return units.within(path).stream()
        .filter(unit -> unit.owesLiaison() && unit.isThere(today) && unit.isThere(due))
        .filter(unit -> !first.containsKey(unit.code()))
        .collect(Collectors.toMap(Unit::code, Unit::name, (a, b) -> a, LinkedHashMap::new));
  }

  /** The last day on which a unit is not late, as the office has decided. */
  LocalDate due() {
    return Objects.requireNonNull(obligations.schedule(LiaisonDuty.ID).on());
  }
}
