package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One time of a duty, of all units that owe it.
 *
 * @param lines at least one, all of the same duty and period
 */
record DutyGroup(List<DutyLine> lines) {

  private static final List<Standing> MOST_URGENT_FIRST =
      List.of(Standing.OVERDUE, Standing.SOON, Standing.AHEAD, Standing.DONE, Standing.ENDED);

  DutyGroup {
    lines = List.copyOf(lines);
  }

  /** The lines put together, in the order in which each first comes. */
  static List<DutyGroup> of(List<DutyLine> lines) {
    Map<String, List<DutyLine>> groups = new LinkedHashMap<>();
    lines.forEach(line -> groups.computeIfAbsent(line.href(), key -> new ArrayList<>()).add(line));
    return groups.values().stream().map(DutyGroup::new).toList();
  }

  private DutyLine any() {
    return lines.get(0);
  }

  public String title() {
    return any().title();
  }

  public String which() {
    return any().which();
  }

  public LocalDate due() {
    return any().due();
  }

  public String href() {
    return any().href();
  }

  /** How the unit stands that is most behind. */
  public Standing standing() {
    return MOST_URGENT_FIRST.stream()
        .filter(one -> lines.stream().anyMatch(line -> line.standing() == one))
        .findFirst()
        .orElse(Standing.ENDED);
  }

  public long done() {
    return lines.stream().filter(line -> line.standing() == Standing.DONE).count();
  }

  /** How many owe it; a unit that was abolished before does not. */
  public long owed() {
    return lines.stream().filter(line -> line.standing() != Standing.ENDED).count();
  }

  /** The names of those from whom it is still to come. */
  public List<String> missing() {
    return lines.stream()
        .filter(line -> line.standing().isOpen())
        .map(line -> line.unit().name())
        .toList();
  }
}
