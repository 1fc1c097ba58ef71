package io.jianzhen.platform.organisation;

/**
 * A unit of the district.
 *
 * @param code statistical code of a zone, street or town; a local code for bureaus and offices
 * @param path codes from the root, such as {@code /BH/YJ/YJ-BGS/}; a subtree is a prefix
 * @param reportsMonthly whether it owes Attachment 1 each month
 * @param owesLiaison whether it owes a line of the liaison list
 * @param canInspect whether it inspects employers
 * @param canPenalise whether it may impose fines (streets only if the city has delegated it)
 */
public record Unit(
    String code,
    String name,
    Kind kind,
    String path,
    boolean reportsMonthly,
    boolean owesLiaison,
    boolean canInspect,
    boolean canPenalise) {

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

  /** How many steps below the district, which is at 0. */
  public int depth() {
    return (int) path.chars().filter(c -> c == '/').count() - 2;
  }
}
