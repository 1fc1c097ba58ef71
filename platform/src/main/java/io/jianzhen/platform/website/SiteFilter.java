package io.jianzhen.platform.website;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list of suspect sites is limited to; an empty text limits nothing.
 *
 * @param due {@code due} for what is due today or late, {@code overdue} for what is late
 * @param text part of the number, the name, the owner or the host's provider
 */
record SiteFilter(
    String state,
    String judgement,
    String kind,
    String imitates,
    String unit,
    String due,
    String text) {

  /** Limits the rows of {@code suspect_site s}. */
  static final String SQL =
      """
       AND (:state = '' OR s.state = :state)
       AND (:judgement = '' OR s.judgement = :judgement)
       AND (:kind = '' OR s.kind = :kind)
       AND (:imitates = '' OR s.imitates = :imitates)
       AND (:unit = '' OR s.unit = :unit)
       AND (:due = '' OR s.due < :today OR (:due = 'due' AND s.due = :today))
       AND (:text = '' OR strpos(lower(concat_ws(' ', s.number, s.name, s.site_key, s.owner, s.hosting,
                                                 s.registrar)), lower(:text)) > 0)
      """;

  /** As it came with the request. */
  static SiteFilter of(Map<String, String> sent) {
    return new SiteFilter(
        sent.getOrDefault("state", ""),
        sent.getOrDefault("judgement", ""),
        sent.getOrDefault("kind", ""),
        sent.getOrDefault("imitates", ""),
        sent.getOrDefault("unit", ""),
        sent.getOrDefault("due", ""),
        sent.getOrDefault("q", "").strip());
  }

  /** The filters that are set, by the names of their parameters, in the order of the bar. */
  Map<String, String> parameters() {
    Map<String, String> set = new LinkedHashMap<>();
    put(set, "q", text);
    put(set, "state", state);
    put(set, "judgement", judgement);
    put(set, "kind", kind);
    put(set, "imitates", imitates);
    put(set, "unit", unit);
    put(set, "due", due);
    return set;
  }

  private static void put(Map<String, String> set, String name, String value) {
    if (!value.isEmpty()) {
      set.put(name, value);
    }
  }
}
