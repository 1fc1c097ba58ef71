package io.jianzhen.bench.host;

import java.util.List;

/**
 * A made-up imitation.
 *
 * @param name the host name, in ASCII
 * @param families what made it, one or two, such as DASHES and OMISSION
 * @param recognisable whether a reader could tell what it imitates; if not, it is reported apart
 */
record OwnName(String name, List<String> families, boolean recognisable) {

  static final String CHINESE = "CHINESE_NAME";
  static final String LATIN = "LATIN_NAME";

  OwnName {
    families = List.copyOf(families);
  }

  /** Whether it spells out the name of a body, as against its host. */
  boolean isOfBody() {
    return families.contains(CHINESE) || families.contains(LATIN);
  }
}
