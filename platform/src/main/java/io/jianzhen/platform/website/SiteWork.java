package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Suspect sites whose next step is due within three days, or late. */
@Component
class SiteWork implements WorkSource {

  private static final int DAYS = 3;

  private final Sites sites;

  SiteWork(Sites sites) {
    this.sites = sites;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    return SiteReach.mayAct(me)
        ? sites.due(me, DAYS).stream().map(SiteWork::item).toList()
        : List.of();
  }

  private static WorkItem item(Site site) {
    return new WorkItem(
        "website.work." + Objects.requireNonNull(site.dueFor()),
        List.of(site.number(), site.name()),
        "/websites/sites/" + site.id(),
        site.due());
  }
}
