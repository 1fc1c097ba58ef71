package io.jianzhen.bench.host;

import java.util.function.Predicate;

/** What first comes to mind: report a name if at most two edits make it one of the four sites. */
final class NearSite implements Predicate<String> {

  private static final int MOST_EDITS = 2;

  @Override
  public boolean test(String host) {
    return ProtectedHosts.FOUR.stream()
        .filter(site -> EditDistance.withSwaps(host, site) <= MOST_EDITS)
        .findAny()
        .isPresent();
  }
}
