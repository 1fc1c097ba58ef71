package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.fetch.http.ContentCoding;
import io.jianzhen.capture.fetch.http.ResponseHead;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.fetch.wire.Deadline;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One capture on its way from redirect to redirect. */
final class Journey {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final FetchSettings settings;
  private final Renderer renderer;
  private final CancelSignal cancel;
  private final Deadline deadline;
  private final List<Exchange> hops = new ArrayList<>();
  private final List<Sentence> problems = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();
  private int bytesLeft;

  Journey(FetchSettings settings, Renderer renderer, CancelSignal cancel) {
    this.settings = settings;
    this.renderer = renderer;
    this.cancel = cancel;
    this.deadline = settings.deadline(cancel);
    this.bytesLeft = settings.limits().rawBytes();
  }

  Capture capture(String asked) {
    Instant started = settings.clock().instant();
    Optional<FetchedPage> page = follow(WebAddress.parse(asked));
    Optional<Rendered> rendered = page.map(found -> renderer.render(found.url(), cancel));
    rendered.ifPresent(result -> problems.addAll(result.problems()));
    Instant now = settings.clock().instant();
    return new Capture(
        asked,
        started,
        now.isBefore(started) ? started : now,
        hops,
        page,
        rendered.flatMap(Rendered::rendering),
        problems);
  }

  private Optional<FetchedPage> follow(WebAddress from) {
    WebAddress next = from;
    while (next instanceof WebAddress.Readable address) {
      Hop hop = Hop.to(address, settings, deadline, Math.max(1, bytesLeft));
      Exchange exchange = hop.exchange();
      hops.add(exchange);
      exchange.problem().ifPresent(problems::add);
      bytesLeft -= exchange.response().length();
      visited.add(hop.url());
      Optional<WebAddress> redirect = redirect(hop);
      if (redirect.isEmpty()) {
        return page(hop);
      }
      next = redirect.get();
    }
    problems.add(((WebAddress.Unreadable) next).why());
    return Optional.empty();
  }

  /** Where it sends us, with a reason instead if we do not go there; none if it does not. */
  private Optional<WebAddress> redirect(Hop hop) {
    return hop.response()
        .head()
        .filter(head -> REDIRECTS.contains(head.status()))
        .flatMap(head -> head.first("Location"))
        .map(location -> allowed(hop, location));
  }

  private WebAddress allowed(Hop hop, String location) {
    WebAddress.Readable base = hop.target().address();
    String origin = base.scheme() + "://" + hop.target().authority();
    WebAddress next = new Reference(base, origin).resolve(location);
    if (!(next instanceof WebAddress.Readable address)) {
      return next;
    }
    if (visited.contains(Request.url(address))) {
      return new WebAddress.Unreadable(location, loop(Request.url(address)));
    }
    return hops.size() > settings.limits().redirects()
        ? new WebAddress.Unreadable(location, tooMany(Request.url(address)))
        : next;
  }

  private Optional<FetchedPage> page(Hop hop) {
    return hop.response().head().map(head -> page(hop, head));
  }

  private FetchedPage page(Hop hop, ResponseHead head) {
    FetchLimits limits = settings.limits();
    ContentCoding body =
        ContentCoding.unpacked(
            head, hop.response().body(), limits.decodedBytes(), limits.decodeRatio());
    // A body that was cut off is damaged for a reason that was said already.
    body.problem()
        .filter(why -> hop.response().truncation().filter(Journey::isCutOff).isEmpty())
        .ifPresent(problems::add);
    return new FetchedPage(
        hop.url(), head.status(), head.first("Content-Type").orElse(""), body.bytes());
  }

  private static boolean isCutOff(Truncation truncation) {
    return truncation != Truncation.UNSPECIFIED;
  }

  private static Sentence loop(String url) {
    return new Sentence(
        "网页跳转回已经打开过的“%s”，形成循环，没有再打开；它可能要求浏览器保存 Cookie，请在隔离的浏览器中人工查看。".formatted(url),
        "The page redirects back to %s, in a loop, and was not opened again; it may insist on cookies, so look at it in an isolated browser."
            .formatted(url));
  }

  private Sentence tooMany(String url) {
    return new Sentence(
        "跳转超过%d次，停在“%s”之前；需要时请对这个地址另行取证。".formatted(settings.limits().redirects(), url),
        "There were more than %d redirects, and %s was not opened; capture it by itself if needed."
            .formatted(settings.limits().redirects(), url));
  }
}
