package io.jianzhen.platform.website.capture;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Reach;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.SafeFetcher;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.page.PageAsset;
import io.jianzhen.detect.page.PageFiles;
import io.jianzhen.detect.page.PageSource;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Captures from the network and keeps what came. */
@Component
@ConditionalOnProperty(name = "jianzhen.websites.capture", havingValue = "true")
class InternetCapture implements SiteCapture {

  private static final Logger LOG = LoggerFactory.getLogger(InternetCapture.class);

  /** How many at a time: each may hold a page of its own and a browser. */
  private static final int LANES = 2;

  private static final int PATIENCE_SECONDS = 60;

  private static final Duration FILES_AT_MOST = Duration.ofSeconds(15);
  private static final int FOUND = 200;

  private static final Observation NOT_STAMPED =
      new Observation(
          "TIMESTAMP",
          new Sentence(
              "没有取得时间戳：时间戳服务没有应答；证据包已保存，可用 stamp 命令补。",
              "There is no timestamp: the authority did not answer. The package is kept; stamp it later."));

  private static final Observation NOT_LOGGED =
      new Observation(
          "LOG",
          new Sentence(
              "没有登记到防篡改日志：日志打不开；证据包已保存，请管理员检查日志和密钥，可用 stamp 命令补。",
              "It does not stand in the log, which cannot be opened. The package is kept; have the administrator look at the log and its key, then stamp it."));

  private static final Observation NOT_JUDGED =
      new Observation(
          "NOT_JUDGED",
          new Sentence(
              "网页内容异常，系统没能比对；证据包已保存，请人工判断。",
              "The page is so odd that it could not be compared. The package is kept; judge by yourself."));

  private static final Observation OTHER_PORT =
      new Observation(
          "OTHER_PORT",
          new Sentence(
              "这个网址连接被拒绝，但同一网站的其他常用端口没有拒绝，不能认为已关闭；请换 http:// 或 https:// 再登记一次网址后取证。",
              "This address refuses connections, but other usual ports of the host do not, so it is not gone; enter it with http:// or https:// and capture again."));

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

  /**
   * What came.
   *
   * @param files of the page's own host that were fetched with it
   */
  record Fetched(Capture capture, List<PageAsset> files) {}

  /** Fetches and shows a page with its files, and keeps nothing yet. */
  Fetched fetched(String address, CancelSignal cancel) {
    try {
      if (!lanes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new CaptureRefused("website.capture.busy", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CaptureRefused("website.capture.busy", stopped);
    }
    try {
      Capture capture =
          new SafeFetcher(means.settings(), means.renderer()).capture(address, cancel);
      return new Fetched(capture, files(capture, cancel));
    } finally {
      lanes.release();
    }
  }

  /**
   * The page's own files. They are only compared, so a page that is too odd to say which they are
   * has none, and is kept all the same.
   */
  private List<PageAsset> files(Capture capture, CancelSignal cancel) {
    try {
      return fetchedFiles(capture, cancel);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError odd) {
      LOG.error("the files of a page could not be told: {}", capture.asked(), odd);
      return List.of();
    }
  }

  private List<PageAsset> fetchedFiles(Capture capture, CancelSignal cancel) {
    Optional<PageSource> page =
        capture
            .page()
            .flatMap(found -> PageJudge.sources(found, Optional.empty()))
            .map(sources -> sources.get(0));
    if (page.isEmpty()) {
      return List.of();
    }
    long end = means.settings().nanoTime().getAsLong() + FILES_AT_MOST.toNanos();
    var fetcher = new SafeFetcher(means.settings());
    List<PageAsset> files = new ArrayList<>();
    for (WebAddress.Readable file : PageFiles.of(page.get())) {
      if (cancel.isCancelled() || means.settings().nanoTime().getAsLong() - end > 0) {
        break;
      }
      fetcher
          .capture(file.raw(), cancel)
          .page()
          .filter(found -> found.status() == FOUND && !found.contentType().contains("html"))
          .map(found -> PageAsset.of(path(file), found.body().toArray()))
          .ifPresent(files::add);
    }
    return files;
  }

  private static String path(WebAddress.Readable file) {
    return file.query().isEmpty() ? file.path() : file.path() + "?" + file.query();
  }

  /**
   * Keeps a capture, then says what its page is. Nothing about the page can keep it from the disk.
   */
  Taken kept(Fetched fetched, Circumstances circumstances) {
    Capture capture = fetched.capture();
    List<Observation> seen = new ArrayList<>();
    String sha256 = packed(capture, circumstances, seen);
    String picture = capture.rendering().map(this::picture).orElse("");
    PageJudge.Judged judged = judged(fetched);
    seen.addAll(0, judged.observations());
    capture.problems().forEach(problem -> seen.add(new Observation("CAPTURE", problem)));
    List<Trace> traces = traces(capture);
    return new Taken(outcome(capture, seen), sha256, picture, judged.imitates(), seen, traces);
  }

  /** Traces only join sites: a page that is too odd to have any is kept all the same. */
  private static List<Trace> traces(Capture capture) {
    try {
      return CaptureTraces.of(capture);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError odd) {
      LOG.error("the traces of a page could not be told: {}", capture.asked(), odd);
      return List.of();
    }
  }

  private String packed(Capture capture, Circumstances circumstances, List<Observation> seen) {
    try {
      EvidenceRoom.Kept kept = room.keep(EvidencePackage.of(capture, circumstances));
      if (!kept.isLogged()) {
        seen.add(NOT_LOGGED);
      }
      if (room.isStamping() && !kept.isStamped()) {
        seen.add(NOT_STAMPED);
      }
      return kept.sha256().hex();
    } catch (IOException notOnDisk) {
      throw new CaptureRefused("website.capture.notKept", notOnDisk);
    }
  }

  private String picture(Rendering rendering) {
    try {
      return room.keep(rendering.screenshot().stream()).hex();
    } catch (IOException notOnDisk) {
      LOG.warn("a picture could not be kept beside its package", notOnDisk);
      return "";
    }
  }

  private PageJudge.Judged judged(Fetched fetched) {
    try {
      return judge.judge(fetched.capture(), fetched.files());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      LOG.error("a page could not be judged: {}", fetched.capture().asked(), failed);
      return new PageJudge.Judged("", List.of(NOT_JUDGED));
    }
  }

  /**
   * A site is gone if its name has no address, or nothing listens at its ports. Whoever answers but
   * sends elsewhere is there.
   */
  private Outcome outcome(Capture capture, List<Observation> seen) {
    if (capture.page().isPresent()) {
      return Outcome.REACHED;
    }
    if (capture.hops().size() != 1) {
      return Outcome.FAILED;
    }
    return switch (capture.hops().get(0).reach()) {
      case NO_ADDRESS -> {
        if (isOnline()) {
          yield Outcome.GONE;
        }
        seen.add(0, DNS_IS_DOWN);
        yield Outcome.FAILED;
      }
      case REFUSED -> {
        if (isRefusedEverywhere(capture.asked())) {
          yield Outcome.GONE;
        }
        seen.add(0, OTHER_PORT);
        yield Outcome.FAILED;
      }
      case CONNECTED, NOT_SENT, SILENT -> Outcome.FAILED;
    };
  }

  /** Whether nothing listens at the usual ports either. */
  private boolean isRefusedEverywhere(String asked) {
    if (!(WebAddress.parse(asked) instanceof WebAddress.Readable address)) {
      return false;
    }
    var fetcher = new SafeFetcher(means.settings());
    return Stream.of("http", "https")
        .filter(scheme -> !(scheme.equals(address.scheme()) && isUsualPort(address)))
        .map(scheme -> fetcher.capture("%s://%s/".formatted(scheme, address.host())))
        .allMatch(
            other -> other.hops().size() == 1 && other.hops().get(0).reach() == Reach.REFUSED);
  }

  private static boolean isUsualPort(WebAddress.Readable address) {
    return address.port() == (address.scheme().equals("https") ? 443 : 80);
  }

  @Override
  public boolean isOnline() {
    try {
      return !means.settings().resolver().addresses(new HostName(means.control())).isEmpty();
    } catch (UnknownHostException down) {
      return false;
    }
  }
}
