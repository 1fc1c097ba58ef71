package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.detect.host.address.HostName;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings for made-up sites on loopback, with limits that a test can reach. */
public final class Fetching {

  public static final Instant NOW = Instant.parse("2021-12-28T02:00:00Z");

  static final FetchLimits SMALL =
      new FetchLimits(
          4096, 100_000, 3_000_000, 200, Duration.ofSeconds(20), Duration.ofSeconds(10), 5);

  private Fetching() {}

  /** Knows {@code a.example} and {@code b.example}, which this server serves. */
  public static FetchSettings of(HostileServer server) {
    return FetchSettings.standard()
        .withLimits(SMALL)
        .withPolicy(TargetPolicy.internet().withLoopbackForTests(Set.of(server.port())))
        .withResolver(names("a.example", "b.example", "under_score.example"))
        .withAuthorities(Set.of())
        .withTime(Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime);
  }

  static Resolver names(String... names) {
    return Resolver.fixed(
        Set.of(names).stream()
            .collect(Collectors.toMap(HostName::new, name -> InetAddress.getLoopbackAddress())));
  }

  static Capture capture(HostileServer server, String path) {
    return new SafeFetcher(of(server)).capture(url(server, path));
  }

  static String url(HostileServer server, String path) {
    return "http://a.example:" + server.port() + path;
  }

  static String page(Capture capture) {
    return new String(capture.page().orElseThrow().body().toArray(), StandardCharsets.UTF_8);
  }

  static String problems(Capture capture) {
    return capture.problems().stream().map(says -> says.en()).collect(Collectors.joining("\n"));
  }
}
