package io.jianzhen.platform.organisation;

import java.util.List;

/** A module that may have something to do for a person. */
public interface WorkSource {

  /** What waits for this person, most urgent first; empty if nothing. At most 20. */
  List<WorkItem> waitingFor(SignedIn me);
}
