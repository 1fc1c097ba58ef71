package io.jianzhen.platform.casework.file;

import java.util.Set;

/** Knows whether a fine has to wait, since the same act is under way to the police. */
public interface FineHold {

  /** Asked while the cases are locked. */
  boolean holds(Set<Long> cases);
}
