package io.jianzhen.platform.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the district.
 *
 * @param code statistical code of a zone, street or town; a local code for bureaus and offices
 * @param path codes from the root, such as {@code /BH/YJ/YJ-BGS/}; a subtree is a prefix
 * @param reportsMonthly whether it owes Attachment 1 each month
 * @param owesLiaison whether it owes a line of the liaison list
 * @param canInspect whether it inspects employers
 * @param canPenalise whether it may impose fines (streets only if the city has delegated it)
 * @param ends the last day of a unit that was abolished, after which it owes nothing; else null
 */
public record Unit(
    String code,
    String name,
    Kind kind,
    String path,
    boolean reportsMonthly,
    boolean owesLiaison,
    boolean canInspect,
    boolean canPenalise,
    @Nullable LocalDate ends) {

  /** A unit that goes on. */
  public Unit(
      String code,
      String name,
      Kind kind,
      String path,
      boolean reportsMonthly,
      boolean owesLiaison,
      boolean canInspect,
      boolean canPenalise) {
    this(code, name, kind, path, reportsMonthly, owesLiaison, canInspect, canPenalise, null);
  }

  /** What sort of unit it is. */
  public enum Kind {
    DISTRICT,
    BUREAU,
    OFFICE,
    POLICE,
    DETACHMENT,
    ZONE,
    STREET,
    TOWN
  }

  /** Whether the unit is there on a day. */
  public boolean isThere(LocalDate day) {
    return ends == null || !day.isAfter(ends);
  }

  /** How many steps below the district, which is at 0. */
  public int depth() {
    return (int) path.chars().filter(c -> c == '/').count() - 2;
  }
}
