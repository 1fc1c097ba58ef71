package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.campaign.calendar.Schedule.Every;
import io.jianzhen.platform.campaign.calendar.Shift;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Plays what people do with the calendar, for the demonstration. */
@Component
public class DutyPlay {

  private final DutyBook book;
  private final DutyDesk desk;

  DutyPlay(DutyBook book, DutyDesk desk) {
    this.book = book;
    this.desk = desk;
  }

  /** The office asks for something each week. */
  public void askWeekly(
      String title, LocalDate first, LocalDate until, Set<String> units, SignedIn office) {
    desk.open(
        new CalendarItem.Draft(title, Every.WEEK, first, until, Shift.PREVIOUS, units), office);
  }

  /**
   * Units mark as done what is titled so and due by a day; what a module knows is left alone.
   *
   * @param does which units do it
   * @param clerk who does it for a unit
   */
  public void done(
      String title,
      LocalDate by,
      Predicate<Unit> does,
      String note,
      Function<Unit, SignedIn> clerk) {
    book.within("/").stream()
        .filter(line -> line.title().startsWith(title) && !line.due().isAfter(by))
        .filter(line -> line.doneAt() == null && does.test(line.unit()))
        .forEach(line -> desk.say(line, true, note, 0, clerk.apply(line.unit())));
  }
}
