package io.jianzhen.detect.host;

import java.util.List;

/** One way in which a name can imitate. It keeps nothing between calls. */
interface NameRule {

  /** Adds what it finds. */
  void judge(Reading name, List<HostFinding> found);
}
