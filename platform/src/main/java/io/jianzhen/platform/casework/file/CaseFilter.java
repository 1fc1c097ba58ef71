package io.jianzhen.platform.casework.file;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list of cases is limited to; an empty text limits nothing.
 *
 * @param text part of the number, the title or the place
 */
record CaseFilter(String state, String kind, String unit, String text) {

  /** Limits the rows of {@code case_file c}. */
  static final String SQL =
      """
       AND (:state = '' OR c.state = :state)
       AND (:kind = '' OR c.kind = :kind)
       AND (:unit = '' OR c.unit = :unit)
       AND (:text = '' OR strpos(lower(concat_ws(' ', c.number, c.title, c.place)), lower(:text)) > 0)
      """;

  /** The filters that are set, by the names of their parameters, in the order of the bar. */
  Map<String, String> parameters() {
    Map<String, String> set = new LinkedHashMap<>();
    put(set, "q", text);
    put(set, "state", state);
    put(set, "kind", kind);
    put(set, "unit", unit);
    return set;
  }

  private static void put(Map<String, String> set, String name, String value) {
    if (!value.isEmpty()) {
      set.put(name, value);
    }
  }
}
