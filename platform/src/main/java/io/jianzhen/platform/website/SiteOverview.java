package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sites found, closed, and there again. */
@Component
class SiteOverview implements OverviewSource {

  private final Sites sites;

  SiteOverview(Sites sites) {
    this.sites = sites;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    Map<SiteState, Long> states = sites.states(me);
    long all = states.values().stream().mapToLong(Long::longValue).sum();
    Line found = new Line(Group.SITES, "website.overview.found", all, "/websites/sites", false);
    return Stream.concat(
            Stream.of(found),
            Stream.of(
                    SiteState.SUSPECTED,
                    SiteState.CAPTURED,
                    SiteState.REPORTED,
                    SiteState.BLOCKED,
                    SiteState.DELISTED,
                    SiteState.REAPPEARED)
                .map(state -> line(state, states.getOrDefault(state, 0L))))
        .toList();
  }

  private static Line line(SiteState state, long count) {
    return new Line(
        Group.SITES,
        "website.state." + state,
        count,
        "/websites/sites?state=" + state,
        state == SiteState.REAPPEARED);
  }
}
