package io.jianzhen.platform.casework.file;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A line of a case's history.
 *
 * @param version of the case, after it
 * @param step name of a {@link CaseStep}, or JOINED_IN or SPLIT_OFF
 * @param was what it was before, the end of a key of the message bundles, or empty
 * @param became what it is now, likewise
 * @param names the first of those concerned
 * @param people how many are
 */
record CaseEvent(
    long id,
    int version,
    OffsetDateTime at,
    String by,
    String step,
    String was,
    String became,
    String detail,
    String note,
    String names,
    int people) {

  /**
   * What is noted of a step besides that it was taken.
   *
   * @param persons ids of those concerned
   */
  record Said(String was, String became, String detail, String note, List<Long> persons) {

    static Said note(String note) {
      return new Said("", "", "", note, List.of());
    }

    static Said detail(String detail, String note) {
      return new Said("", "", detail, note, List.of());
    }
  }
}
