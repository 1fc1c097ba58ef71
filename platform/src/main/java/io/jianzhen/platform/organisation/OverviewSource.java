package io.jianzhen.platform.organisation;

import java.util.List;

/** A module with figures that the head of the task force looks at every day. */
public interface OverviewSource {

  /** The figures within reach, in the order in which they are read. */
  List<Line> overview(SignedIn me);

  /**
   * A figure that opens to what it counts.
   *
   * @param group under which it stands; the heading is the message {@code overview.group.<group>}
   * @param labelKey message key of what is counted
   * @param href the list that has so many rows
   * @param isWarning whether it should be 0
   */
  record Line(Group group, String labelKey, long value, String href, boolean isWarning) {}

  /** What figures stand together, in the order of the page. */
  enum Group {
    SITES,
    CASES,
    CLOCKS,
    WORK
  }
}
