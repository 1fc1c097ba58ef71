package io.jianzhen.platform.website.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is shared.
 *
 * @param producer who shares it
 * @param tlp to whom it may be given
 * @param at when it was drawn up
 * @param indicators by their numbers
 */
public record IndicatorSheet(String producer, Tlp tlp, Instant at, List<Indicator> indicators) {

  public IndicatorSheet {
    indicators =
        indicators.stream()
            .sorted(Comparator.comparing(Indicator::number).thenComparing(Indicator::value))
            .toList();
  }
}
