package io.jianzhen.detect.page;

import java.util.List;

/** One way to tell a counterfeit page. */
interface Rule {

  /** Adds what it sees in the page. */
  void judge(Evidence page, List<PageFinding> found);
}
