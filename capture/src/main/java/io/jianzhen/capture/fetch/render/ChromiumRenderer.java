package io.jianzhen.capture.fetch.render;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Rendered;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.target.Target;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows pages in the machine's Chromium, each in a profile of its own that is gone afterwards. */
public final class ChromiumRenderer implements Renderer {

  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/opt/google/chrome/chrome");

  private static final Duration VERSION_TIME = Duration.ofSeconds(10);
  private static final int VERSION_BYTES = 4096;

  private final Optional<Path> chromium;
  private final FetchSettings settings;
  private final RenderLimits limits;

  /**
   * @param chromium the program; without it, every page gets the sentence that there is none
   * @param settings what may be connected to, and as whom
   */
  public ChromiumRenderer(Optional<Path> chromium, FetchSettings settings, RenderLimits limits) {
    this.chromium = chromium.filter(Files::isExecutable);
    this.settings = settings;
    this.limits = limits;
  }

  /** The Chromium of this machine, where one is at a usual place. */
  public static Optional<Path> installed() {
    return USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  @Override
  public Rendered render(String url, CancelSignal cancel) {
    if (chromium.isEmpty()) {
      return Rendered.not(
          new Sentence(
              "没有截图：未安装 Chromium；需要截图的，请安装后重新取证，或人工截图。",
              "There is no screenshot: Chromium not installed; install it and capture again, or take one by hand."));
    }
    if (!(WebAddress.parse(url) instanceof WebAddress.Readable address)) {
      throw new IllegalArgumentException("not the address of a page that was fetched: " + url);
    }
    try (Workplace workplace = Workplace.made()) {
      return shown(chromium.get(), workplace, address, url, cancel);
    } catch (IOException failure) {
      return Rendered.not(failed(String.valueOf(failure.getMessage())));
    }
  }

  private Rendered shown(
      Path program,
      Workplace workplace,
      WebAddress.Readable address,
      String url,
      CancelSignal cancel)
      throws IOException {
    CancelSignal pageEnd = new CancelSignal();
    CancelSignal.Watch watch = cancel.watch(pageEnd::cancel);
    Deadline deadline =
        new Deadline(System::nanoTime, limits.total(), settings.limits().idle(), pageEnd);
    try (var proxy = FilteringProxy.started(settings.gate(), deadline, limits.networkBytes())) {
      Browser browser = new Browser(workplace.home(), limits.domBytes(), limits.memoryBytes());
      Browser.End end =
          browser.run(command(program, workplace, proxy.port(), url), limits.total(), cancel);
      List<Sentence> problems = new ArrayList<>(proxy.refusals());
      if (proxy.isUsedUp()) {
        problems.add(tooMuchTraffic());
      }
      if (proxy.hasRefused(Target.authority(address))) {
        return new Rendered(Optional.empty(), problems);
      }
      Optional<Sentence> failure =
          failure(end, workplace)
              .or(() -> ownPage(proxy, Target.authority(address), browser.output()));
      failure.ifPresent(problems::add);
      return new Rendered(
          failure.isPresent()
              ? Optional.empty()
              : Optional.of(rendering(program, workplace, browser.output(), cancel)),
          problems);
    } finally {
      watch.close();
    }
  }

  private Rendering rendering(Path program, Workplace workplace, byte[] dom, CancelSignal cancel)
      throws IOException {
    return new Rendering(
        version(program, workplace, cancel),
        Bytes.of(Files.readAllBytes(workplace.screenshot())),
        new String(dom, StandardCharsets.UTF_8));
  }

  private static String version(Path program, Workplace workplace, CancelSignal cancel)
      throws IOException {
    Browser asked = new Browser(workplace.home(), VERSION_BYTES, Long.MAX_VALUE);
    asked.run(List.of(program.toString(), "--version"), VERSION_TIME, cancel);
    String said = new String(asked.output(), StandardCharsets.UTF_8).strip();
    return said.isEmpty() ? program.getFileName().toString() : said;
  }

  private List<String> command(Path program, Workplace workplace, int proxyPort, String url) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--no-default-browser-check",
                "--no-pings",
                "--disable-background-networking",
                "--disable-breakpad",
                "--disable-client-side-phishing-detection",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-domain-reliability",
                "--disable-extensions",
                "--disable-features=MediaRouter,OptimizationHints,Translate",
                "--disable-sync",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--hide-scrollbars",
                "--ignore-certificate-errors",
                // What the page stores is kept in memory, which is limited, and not on disk.
                "--incognito",
                "--lang=zh-CN",
                "--mute-audio",
                "--password-store=basic",
                // Everything goes through the proxy, loopback included, and no name is resolved
                // here.
                "--proxy-server=http://127.0.0.1:" + proxyPort,
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--user-agent=" + settings.userAgent(),
                "--user-data-dir=" + workplace.profile(),
                "--window-size=1280,1600",
                "--virtual-time-budget=" + limits.pageTime().toMillis(),
                "--timeout=" + limits.total().toMillis() / 2,
                "--screenshot=" + workplace.screenshot(),
                "--dump-dom"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium's own sandbox does not start for root.
      command.add("--no-sandbox");
    }
    command.add(url);
    return command;
  }

  private Optional<Sentence> failure(Browser.End end, Workplace workplace) throws IOException {
    return switch (end) {
      case TIME ->
          Optional.of(
              failed(
                  "超过%d秒".formatted(limits.total().toSeconds()),
                  "it took more than %d seconds".formatted(limits.total().toSeconds())));
      case MEMORY -> Optional.of(failed("占用内存过多", "it took too much memory"));
      case OUTPUT -> Optional.of(failed("网页内容过大", "its document is too large"));
      case CANCELLED -> Optional.of(failed("已按要求中止", "it was cancelled"));
      case FAILED -> Optional.of(failed("Chromium 异常退出", "Chromium gave up"));
      case DONE -> pictureFailure(workplace);
    };
  }

  /**
   * What Chromium draws by itself where a page does not come must not pass for the site's: nothing
   * came from the site, or the page went on to where it could not get.
   */
  private static Optional<Sentence> ownPage(FilteringProxy proxy, String authority, byte[] dom) {
    boolean isOwn =
        !proxy.hasAnswered(authority)
            || (proxy.isBroken()
                && new String(dom, StandardCharsets.UTF_8).contains("id=\"main-frame-error\""));
    return isOwn
        ? Optional.of(failed("浏览器没有收到网页", "the browser did not get the page"))
        : Optional.empty();
  }

  private Optional<Sentence> pictureFailure(Workplace workplace) throws IOException {
    if (!Files.exists(workplace.screenshot())) {
      return Optional.of(failed("Chromium 没有生成图片", "Chromium made no picture"));
    }
    return Files.size(workplace.screenshot()) > limits.screenshotBytes()
        ? Optional.of(failed("图片过大", "the picture is too large"))
        : Optional.empty();
  }

  private static Sentence failed(String reason) {
    return failed(reason, reason);
  }

  private static Sentence failed(String zh, String en) {
    return new Sentence(
        "没有截图：%s；网页内容已另行保存，需要时请人工截图。".formatted(zh),
        "There is no screenshot: %s; the page itself was kept. Take one by hand if needed."
            .formatted(en));
  }

  private Sentence tooMuchTraffic() {
    return new Sentence(
        "显示网页时下载超过%d字节，之后的请求没有放行；截图可能不完整。".formatted(limits.networkBytes()),
        "The page loaded more than %d bytes and got no more; the screenshot may be incomplete."
            .formatted(limits.networkBytes()));
  }
}
