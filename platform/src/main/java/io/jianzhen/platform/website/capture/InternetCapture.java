package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.Reach;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.SafeFetcher;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Captures from the network and keeps what came. */
@Component
@ConditionalOnProperty(name = "jianzhen.websites.capture", havingValue = "true")
class InternetCapture implements SiteCapture {

  /** How many at a time: each may hold a page of its own and a browser. */
  private static final int LANES = 2;

  private static final int PATIENCE_SECONDS = 60;

  private static final Observation NOT_STAMPED =
      new Observation(
          "TIMESTAMP",
          new Sentence(
              "没有取得时间戳：时间戳服务没有应答；证据包已保存，可用 stamp 命令补。",
              "There is no timestamp: the authority did not answer. The package is kept; stamp it later."));

  private static final Observation DNS_IS_DOWN =
      new Observation(
          "DNS",
          new Sentence(
              "本机域名解析不正常，不能据此认为网站已关闭；请检查网络后重新取证。",
              "Name resolution does not work here, so this does not mean that the site is closed; check the network and capture again."));

  private final Means means;
  private final EvidenceRoom room;
  private final PageJudge judge;
  private final Semaphore lanes = new Semaphore(LANES, true);

  /**
   * What captures go out with.
   *
   * @param control a name that always resolves, to tell a site that is gone from a network that is
   *     down
   */
  record Means(FetchSettings settings, Renderer renderer, String control) {}

  InternetCapture(Means means, EvidenceRoom room, PageJudge judge) {
    this.means = means;
    this.room = room;
    this.judge = judge;
  }

  @Override
  public Taken capture(String address, Circumstances circumstances, CancelSignal cancel) {
    return kept(fetched(address, cancel), circumstances);
  }

  /** Fetches and shows a page, and keeps nothing yet. */
  Capture fetched(String address, CancelSignal cancel) {
    try {
      if (!lanes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new CaptureRefused("website.capture.busy", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CaptureRefused("website.capture.busy", stopped);
    }
    try {
      return new SafeFetcher(means.settings(), means.renderer()).capture(address, cancel);
    } finally {
      lanes.release();
    }
  }

  /** Keeps a capture, with what its page says. */
  Taken kept(Capture capture, Circumstances circumstances) {
    PageJudge.Judged judged = judge.judge(capture);
    List<Observation> seen = new ArrayList<>(judged.observations());
    capture.problems().forEach(problem -> seen.add(new Observation("CAPTURE", problem)));
    Outcome outcome = outcome(capture, seen);
    try {
      EvidenceRoom.Kept kept = room.keep(EvidencePackage.of(capture, circumstances));
      if (room.isStamping() && !kept.isStamped()) {
        seen.add(NOT_STAMPED);
      }
      Optional<Rendering> rendering = capture.rendering();
      String picture = rendering.isPresent() ? room.keep(rendering.get().screenshot()).hex() : "";
      return new Taken(outcome, kept.sha256().hex(), picture, judged.imitates(), seen);
    } catch (IOException notOnDisk) {
      throw new CaptureRefused("website.capture.notKept", notOnDisk);
    }
  }

  private Outcome outcome(Capture capture, List<Observation> seen) {
    if (capture.page().isPresent()) {
      return Outcome.REACHED;
    }
    Reach reach = capture.hops().isEmpty() ? Reach.NOT_SENT : last(capture.hops()).reach();
    if (reach == Reach.NO_ADDRESS && !namesResolve()) {
      seen.add(0, DNS_IS_DOWN);
      return Outcome.FAILED;
    }
    return reach == Reach.NO_ADDRESS || reach == Reach.REFUSED ? Outcome.GONE : Outcome.FAILED;
  }

  private static Exchange last(List<Exchange> hops) {
    return hops.get(hops.size() - 1);
  }

  private boolean namesResolve() {
    try {
      return !means.settings().resolver().addresses(new HostName(means.control())).isEmpty();
    } catch (UnknownHostException down) {
      return false;
    }
  }
}
