package io.jianzhen.bench.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** What can be measured in a JVM of its own. */
enum RunKind {
  NEWLINES("newline scan in Java, nothing else", 1, Long.MAX_VALUE),
  FOUR_SITES("**Jianzhen**, 4 sites, 1 core", 1, Long.MAX_VALUE),
  FOUR_SITES_TWO_CORES("**Jianzhen**, 4 sites, 2 cores", 2, Long.MAX_VALUE),
  THOUSAND_SITES("**Jianzhen**, 1,000 sites, 1 core", 1, Long.MAX_VALUE),
  DNSTWIST("dnstwist's method: all variants in a hash set", 1, 5_000_000),
  NEAR_SITE("edit distance (OSA) to 4 hosts, at most 2", 1, 200_000),
  OPENSQUAT("openSquat's method, 4 keywords", 1, 200_000),
  PHISHING_CATCHER("phishing_catcher's method", 1, 200_000);

  private final String title;
  private final int cores;
  private final long most;

  RunKind(String title, int cores, long most) {
    this.title = title;
    this.cores = cores;
    this.most = most;
  }

  String title() {
    return title;
  }

  int cores() {
    return cores;
  }

  /** How many lines at most; slow methods get a slice. */
  long most() {
    return most;
  }

  /** Makes it ready: what a user waits for once. */
  Pass ready() {
    return switch (this) {
      case NEWLINES -> text -> new Seen(NewlineCount.in(text), 0);
      case FOUR_SITES, FOUR_SITES_TWO_CORES -> screen(Screeners.of(MadeUpRegister.four()));
      case THOUSAND_SITES -> screen(Screeners.of(MadeUpRegister.of(1_000)));
      case DNSTWIST -> nameByName(new DnstwistMethod());
      case NEAR_SITE -> nameByName(new NearSite());
      case OPENSQUAT -> nameByName(new OpenSquatMethod());
      case PHISHING_CATCHER -> nameByName(new PhishingCatcherMethod());
    };
  }

  private Pass screen(Screener screener) {
    return text -> screener.scan(text, cores);
  }

  private Pass nameByName(Predicate<String> method) {
    return text -> {
      var in =
          new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1), 1 << 16);
      long lines = 0;
      long reported = 0;
      for (String host = in.readLine(); host != null && lines < most; host = in.readLine()) {
        lines++;
        reported += method.test(host) ? 1 : 0;
      }
      return new Seen(lines, reported);
    };
  }

  /** Looks through a text once. */
  interface Pass {
    Seen over(InputStream text) throws IOException;
  }

  /** What a pass saw. */
  record Seen(long lines, long reported) {}
}
