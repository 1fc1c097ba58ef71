package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Period;
import io.jianzhen.platform.campaign.calendar.Standing;
import io.jianzhen.platform.organisation.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One time of a duty that one unit owes.
 *
 * @param duty id in the campaign's file, or of an item of the office
 * @param doneAt where it is done; null if the unit says itself that it is
 * @param mark what the unit said last, or null
 */
public record DutyLine(
    String duty,
    String title,
    Unit unit,
    Period period,
    Standing standing,
    @Nullable String doneAt,
    @Nullable DutyMark mark) {

  /** What the unit said last, and who said it. */
  public record DutyMark(long id, boolean done, String note, String by, String at) {}

  public LocalDate due() {
    return period.due();
  }

  /** The period as people read it; empty for what is owed once. */
  public String which() {
    return period.key().equals(Period.ONCE) ? "" : period.key();
  }

  /** The page on which all units stand that owe it. */
  public String href() {
    return "/calendar/owed/%s/%s".formatted(duty, period.key());
  }
}
