package io.jianzhen.platform.casework.file.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A line of a case's history.
 *
 * @param version of the case, after it
 * @param step name of a step of cases, or JOINED_IN or SPLIT_OFF
 * @param was what it was before, the end of a key of the message bundles, or empty
 * @param became what it is now, likewise
 * @param names the first of those concerned
 * @param people how many are
 */
public record CaseEvent(
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
  public record Said(String was, String became, String detail, String note, List<Long> persons) {

    public static Said note(String note) {
      return new Said("", "", "", note, List.of());
    }

    public static Said detail(String detail, String note) {
      return new Said("", "", detail, note, List.of());
    }
  }
}
