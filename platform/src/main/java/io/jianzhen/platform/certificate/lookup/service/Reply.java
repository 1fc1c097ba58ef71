package io.jianzhen.platform.certificate.lookup.service;

import java.util.List;
import java.util.Map;

/**
 * What came of a question.
 *
 * @param fields names as in the settings, such as {@code TERM_END}, and what the service shows;
 *     empty unless it was found
 * @param exchanges all attempts; the last one decided
 */
public record Reply(ServiceResult result, Map<String, String> fields, List<Exchange> exchanges) {

  public Reply {
    fields = Map.copyOf(fields);
    exchanges = List.copyOf(exchanges);
  }

  /** The exchange that decided. */
  public Exchange last() {
    return exchanges.get(exchanges.size() - 1);
  }
}
