package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Legal time limits that have run out, or soon will. */
@Component
class ClockOverview implements OverviewSource {

  private final ClockLists lists;

  ClockOverview(ClockLists lists) {
    this.lists = lists;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    return Stream.of("OVERDUE", "SOON", "PAUSED")
        .map(
            show ->
                new Line(
                    Group.CLOCKS,
                    "clock.phase." + show,
                    lists.count(new ClockLists.Filter(show, ""), me),
                    "/clocks?show=" + show,
                    show.equals("OVERDUE")))
        .toList();
  }
}
