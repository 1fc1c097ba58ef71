package io.jianzhen.bench.host;

import io.jianzhen.detect.host.OfficialSite;
import java.util.List;
import java.util.Optional;

/** Where a {@link Screener} comes from. The only class that knows the code that is measured. */
final class Screeners {

  private Screeners() {}

  /** Protects what the built-in register says. */
  static Screener standard() {
    return of(List.of());
  }

  /** Protects these sites. */
  static Screener of(List<OfficialSite> sites) {
    return Optional.<Screener>empty()
        .orElseThrow(() -> new UnsupportedOperationException("no screen yet for " + sites.size()));
  }
}
