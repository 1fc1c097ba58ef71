package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteCapture.Observation;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Captures suspect sites where the platform can, outside of any transaction. */
@Service
class SiteCaptures {

  private final Optional<SiteCapture> capture;
  private final Sites sites;
  private final SiteHistory history;
  private final CaptureBook book;

  SiteCaptures(
      ObjectProvider<SiteCapture> capture, Sites sites, SiteHistory history, CaptureBook book) {
    this.capture = Optional.ofNullable(capture.getIfAvailable());
    this.sites = sites;
    this.history = history;
    this.book = book;
  }

  /** Whether sites can be captured here at all. */
  boolean areAvailable() {
    return capture.isPresent();
  }

  /**
   * Captures a site as it was last seen, and notes what came of it.
   *
   * @throws StepRefused if nothing is captured here, or the site has no address
   * @throws OutOfReach if the person sees no such site
   */
  SiteCapture.Outcome take(long id, SignedIn me) {
    Site site = sites.get(id, me);
    if (capture.isEmpty() || site.kind().isAccount()) {
      throw new StepRefused(
          site.kind().isAccount() ? "website.capture.account" : "website.capture.unavailable",
          "no capture of " + site.number());
    }
    String address = address(site);
    SiteCapture.Taken taken = capture.get().capture(address, site.number(), Optional.of(me));
    book.captured(site, address, taken, me);
    return taken.outcome();
  }

  /** Looks at a closed site again; empty if nothing is captured here. */
  Optional<SiteCapture.Outcome> recheck(Site site) {
    if (capture.isEmpty() || site.kind().isAccount()) {
      return Optional.empty();
    }
    String address = address(site);
    SiteCapture.Taken taken = capture.get().capture(address, site.number(), Optional.empty());
    return book.rechecked(site, address, taken) ? Optional.of(taken.outcome()) : Optional.empty();
  }

  /** The picture of a capture; empty if it has none. */
  Optional<byte[]> screenshot(SiteHistory.Captured one) {
    return one.reference().isEmpty()
        ? Optional.empty()
        : capture.flatMap(where -> where.screenshot(one.reference()));
  }

  /** The picture of a capture of a site within reach. */
  Optional<byte[]> screenshot(long id, long captured, SignedIn me) {
    return history.captures(sites.get(id, me).id()).stream()
        .filter(one -> one.id() == captured)
        .findFirst()
        .flatMap(this::screenshot);
  }

  /** The picture of the genuine site that this one imitates; empty if there is none. */
  Optional<byte[]> genuine(Site site) {
    return site.imitates().isEmpty()
        ? Optional.empty()
        : capture.flatMap(where -> where.genuine(site.imitates()));
  }

  /** The address of the last sighting that has one; there is always one. */
  private String address(Site site) {
    return history.sightings(site.id()).get(0).given();
  }

  static String[] each(SiteCapture.Taken taken, Function<Sentence, String> what) {
    return taken.observations().stream().map(Observation::says).map(what).toArray(String[]::new);
  }
}
