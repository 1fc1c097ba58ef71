package io.jianzhen.platform.website;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every morning at the closed sites that are due. Where nothing is captured here they stay
 * due, and a person looks.
 */
@Component
class Rechecks {

  private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

  private final Sites sites;
  private final SiteCaptures captures;

  Rechecks(Sites sites, SiteCaptures captures) {
    this.sites = sites;
    this.captures = captures;
  }

  /** Looks at all that are due, one after the other; a failure of one does not stop the rest. */
  @Scheduled(cron = "${jianzhen.websites.recheck-at:0 0 6 * * *}", zone = "Asia/Shanghai")
  void run() {
    if (!captures.areAvailable()) {
      return;
    }
    if (!captures.isOnline()) {
      LOG.error("no names resolve here; closed sites stay due and are looked at tomorrow");
      return;
    }
    for (Site site : sites.toRecheck()) {
      try {
        captures.recheck(site);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
        LOG.error("{} could not be looked at again; it stays due", site.number(), failed);
      }
    }
  }
}
