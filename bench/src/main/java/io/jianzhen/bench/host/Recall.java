package io.jianzhen.bench.host;

import io.jianzhen.detect.host.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was said of a set of imitations.
 *
 * @param title what they have in common
 * @param tiers how many got which tier
 * @param missed the first of those that got none
 */
record Recall(String title, Map<Tier, Long> tiers, List<String> missed) {

  private static final int EXAMPLES = 5;

  static final String HEADER =
      "| imitations | names | recall, % | ALERT | WATCH | RESTRICTED | official themselves | missed |"
          + " for example |\n|---|---|---|---|---|---|---|---|---|";

  /** Judges every name. */
  static Recall of(String title, Collection<String> names, Screener screener) {
    Map<Tier, Long> tiers = new EnumMap<>(Tier.class);
    List<String> missed = new ArrayList<>();
    for (String name : names) {
      Tier tier = screener.judge(name);
      tiers.merge(tier, 1L, Long::sum);
      if (tier == Tier.NONE && missed.size() < EXAMPLES) {
        missed.add(name);
      }
    }
    return new Recall(title, Map.copyOf(tiers), List.copyOf(missed));
  }

  /** Both together. */
  Recall and(Recall other) {
    Map<Tier, Long> both = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      both.put(tier, count(tier) + other.count(tier));
    }
    List<String> examples = new ArrayList<>(missed);
    examples.addAll(other.missed);
    return new Recall(title, both, examples.subList(0, Math.min(EXAMPLES, examples.size())));
  }

  static Recall none(String title) {
    return new Recall(title, Map.of(), List.of());
  }

  /** A row of the table; sites that are official themselves count neither way. */
  String row() {
    long caught = count(Tier.ALERT) + count(Tier.WATCH) + count(Tier.RESTRICTED);
    long judged = caught + count(Tier.NONE);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %d | %d | %d | %d | %d | %s |",
        title,
        judged + count(Tier.OFFICIAL),
        judged == 0 ? "–" : String.format(Locale.ROOT, "%.3f", 100.0 * caught / judged),
        count(Tier.ALERT),
        count(Tier.WATCH),
        count(Tier.RESTRICTED),
        count(Tier.OFFICIAL),
        count(Tier.NONE),
        String.join(" ", missed));
  }

  long count(Tier tier) {
    return tiers.getOrDefault(tier, 0L);
  }
}
