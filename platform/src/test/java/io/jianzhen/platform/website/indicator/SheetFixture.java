package io.jianzhen.platform.website.indicator;

import io.jianzhen.platform.website.indicator.Indicator.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Sheets of made-up indicators. */
final class SheetFixture {

  static final Instant JUDGED = Instant.parse("2021-12-28T02:00:00Z");
  static final Instant DRAWN_UP = Instant.parse("2022-01-05T02:00:00Z");

  private SheetFixture() {}

  static IndicatorSheet of(Indicator... indicators) {
    return new IndicatorSheet("某某专项行动", Tlp.GREEN, DRAWN_UP, List.of(indicators));
  }

  /** Domains, numbered in their order. */
  static IndicatorSheet ofDomains(String... hosts) {
    return new IndicatorSheet(
        "某某专项行动",
        Tlp.GREEN,
        DRAWN_UP,
        Arrays.stream(hosts).map(host -> one("WZ-2021-0001", Kind.DOMAIN, host)).toList());
  }

  static Indicator one(String number, Kind kind, String value, String... paths) {
    return new Indicator(
        number,
        kind,
        value,
        value,
        "某某查询平台",
        "已封堵",
        List.of(paths),
        JUDGED,
        JUDGED.plusSeconds(60));
  }
}
