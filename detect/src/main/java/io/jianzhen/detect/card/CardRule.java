package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.util.List;

/** One family of rules. It keeps nothing between calls, so many threads may share it. */
interface CardRule {

  /** Adds what it finds, in the order of {@link Rule}. */
  void judge(Examined entry, List<Finding> found);
}
