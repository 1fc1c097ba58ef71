package io.jianzhen.platform.website;

import io.jianzhen.capture.CapturingMachine;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.capture.CaptureRefused;
import io.jianzhen.platform.website.capture.SiteCapture;
import io.jianzhen.platform.website.capture.SiteCapture.Observation;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Captures suspect sites where the platform can, outside of any transaction. */
@Service
class SiteCaptures {

  private static final String NO_WITNESS = "无：远程取证，全程由系统自动记录";
  private static final String REASON = "核查涉嫌假冒官方网站、公众号的网络信息";
  private static final String CLOCK = "本机时钟";

  private final Optional<SiteCapture> capture;
  private final Sites sites;
  private final SiteHistory history;
  private final CaptureBook book;
  private final String place;
  private final Optional<String> egress;

  SiteCaptures(
      ObjectProvider<SiteCapture> capture,
      Sites sites,
      SiteHistory history,
      CaptureBook book,
      @Value("${jianzhen.websites.place:}") String place,
      @Value("${jianzhen.websites.egress:}") String egress) {
    this.capture = Optional.ofNullable(capture.getIfAvailable());
    this.sites = sites;
    this.history = history;
    this.book = book;
    this.place = place;
    this.egress = egress.isBlank() ? Optional.empty() : Optional.of(egress);
  }

  /** Whether sites can be captured here at all. */
  boolean areAvailable() {
    return capture.isPresent();
  }

  /** Whether names resolve here, without which nothing can be told of a site. */
  boolean isOnline() {
    return capture.filter(SiteCapture::isOnline).isPresent();
  }

  /**
   * The site, if it can be captured here.
   *
   * @throws StepRefused if nothing is captured here, or the site has no address
   * @throws OutOfReach if the person sees no such site
   */
  Site require(long id, SignedIn me) {
    Site site = sites.get(id, me);
    if (capture.isEmpty() || site.kind().isAccount()) {
      throw new StepRefused(
          site.kind().isAccount() ? "website.capture.account" : "website.capture.unavailable",
          "no capture of " + site.number());
    }
    return site;
  }

  /**
   * Captures a site as it was last seen, and notes what came of it.
   *
   * @param second the second person; empty if there is none
   * @param witness the witness; empty if there is none
   * @throws StepRefused if the site cannot be captured, or the capture could not be kept
   */
  SiteCapture.Outcome take(
      long id, String second, String witness, SignedIn me, CancelSignal cancel) {
    Site site = require(id, me);
    String address = address(site);
    Circumstances circumstances = circumstances(site.number(), REASON, who(me), second, witness);
    try {
      SiteCapture.Taken taken = capture.orElseThrow().capture(address, circumstances, cancel);
      book.captured(site, address, taken, me);
      return taken.outcome();
    } catch (CaptureRefused refused) {
      throw new StepRefused(refused.messageKey(), "no capture of " + site.number());
    }
  }

  /** Looks at a closed site again; empty if nothing is captured here. */
  Optional<SiteCapture.Outcome> recheck(Site site) {
    if (capture.isEmpty() || site.kind().isAccount()) {
      return Optional.empty();
    }
    String address = address(site);
    SiteCapture.Taken taken =
        capture
            .get()
            .capture(
                address,
                circumstances(site.number(), "封堵后定期复查", "鉴真系统（定时）", "", ""),
                new CancelSignal());
    return book.rechecked(site, address, taken) ? Optional.of(taken.outcome()) : Optional.empty();
  }

  /** What the record of a capture says of who, why, where and with what. */
  Circumstances circumstances(
      String matter, String reason, String operator, String second, String witness) {
    return new Circumstances(
        matter,
        reason,
        operator,
        second,
        witness.isBlank() ? NO_WITNESS : witness,
        place,
        CapturingMachine.device(),
        CapturingMachine.software(),
        CLOCK,
        Optional.empty(),
        egress);
  }

  static String who(SignedIn me) {
    return "%s（%s）".formatted(me.displayName(), me.unit().name());
  }

  /** A capture of a site within reach. */
  SiteHistory.Captured get(long id, long captured, SignedIn me) {
    return history.captures(sites.get(id, me).id()).stream()
        .filter(one -> one.id() == captured)
        .findFirst()
        .orElseThrow(() -> new OutOfReach("capture"));
  }

  /** The address of the last sighting that has one; there is always one. */
  private String address(Site site) {
    return history.sightings(site.id()).get(0).given();
  }

  static String[] each(SiteCapture.Taken taken, Function<Sentence, String> what) {
    return taken.observations().stream().map(Observation::says).map(what).toArray(String[]::new);
  }
}
