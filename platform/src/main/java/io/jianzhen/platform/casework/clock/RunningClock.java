package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs on a record, or has run.
 *
 * @param clock id of the {@link LegalClock}
 * @param subject the record, such as {@code case:7}
 * @param title of the record; names nobody
 * @param href where the record is
 * @param unit that owes, or watches where somebody outside owes
 * @param amount as it was in the table when the clock began
 * @param due the first moment that is too late
 * @param askedDays of an extension that waits for its decision, or null
 * @param pauseAskedBy who asked for a pause that waits for its decision, or null
 */
record RunningClock(
    long id,
    String clock,
    String subject,
    String title,
    String href,
    String unit,
    String unitName,
    String unitPath,
    OffsetDateTime eventAt,
    int amount,
    Measure measure,
    Limit.Direction direction,
    OffsetDateTime beginsAt,
    OffsetDateTime due,
    OffsetDateTime warnAt,
    State state,
    @Nullable OffsetDateTime pausedAt,
    @Nullable Integer askedDays,
    @Nullable String askedBy,
    @Nullable String pauseAskedBy,
    @Nullable OffsetDateTime metAt,
    OffsetDateTime createdAt,
    int version) {

  enum State {
    RUNNING,
    PAUSED,
    MET,
    CANCELLED
  }

  /** What waits for somebody's decision. */
  record Waiting(@Nullable Integer days, @Nullable String askedBy, @Nullable String pauseAskedBy) {

    static final Waiting NOTHING = new Waiting(null, null, null);

    Waiting withExtension(@Nullable Integer asked, @Nullable String by) {
      return new Waiting(asked, by, pauseAskedBy);
    }

    Waiting withPause(@Nullable String by) {
      return new Waiting(days, askedBy, by);
    }
  }

  Waiting waiting() {
    return new Waiting(askedDays, askedBy, pauseAskedBy);
  }

  Limit limit() {
    return new Limit(amount, measure, direction);
  }

  boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  /** What the trail calls it. */
  String reference() {
    return "clock:" + id;
  }

  boolean isWithin(SignedIn me) {
    return unitPath.startsWith(me.reach());
  }

  /** Whether a person may act for the unit that owes. */
  boolean mayActOn(SignedIn me) {
    return isWithin(me)
        && me.isAnyOf(
            Role.OFFICE,
            Role.CASE_OFFICER,
            Role.INSPECTOR,
            Role.UNIT_REVIEWER,
            Role.TIPOFF_OFFICER);
  }

  /** Whether a person may decide on an extension that somebody else has asked for. */
  boolean mayDecide(SignedIn me, LegalClock.Level level) {
    boolean isHead =
        level == LegalClock.Level.ABOVE ? me.isAnyOf(Role.OFFICE, Role.LEADER) : isHead(me);
    return isHead && isWithin(me) && isOther(askedBy, me);
  }

  /** Whether a person may decide on a pause that somebody else has asked for. */
  boolean mayDecideOnPause(SignedIn me) {
    return isHead(me) && isWithin(me) && isOther(pauseAskedBy, me);
  }

  private static boolean isHead(SignedIn me) {
    return me.isAnyOf(Role.UNIT_REVIEWER, Role.OFFICE, Role.LEADER);
  }

  private static boolean isOther(@Nullable String asker, SignedIn me) {
    return asker != null && !asker.equals(me.username());
  }

  /** Something that happened to it, with its end before and after. */
  record Event(
      long id,
      int version,
      OffsetDateTime at,
      String by,
      ClockStep step,
      @Nullable Integer days,
      String reason,
      OffsetDateTime earlier,
      OffsetDateTime due) {}
}
