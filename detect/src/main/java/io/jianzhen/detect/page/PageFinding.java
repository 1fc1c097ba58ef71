package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import java.util.Optional;

/**
 * One thing seen in a page.
 *
 * @param rule which rule saw it
 * @param strength how much it weighs
 * @param imitates what the page pretends to be; empty if it names nothing in particular
 * @param seen what was seen, as it stands in the page, at most 200 characters
 * @param says why it matters, as a sentence
 */
public record PageFinding(
    PageRule rule, Strength strength, Optional<Target> imitates, String seen, Sentence says) {

  private static final int LONGEST = 200;

  public PageFinding {
    seen = seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen;
  }

  /**
   * A genuine site or body.
   *
   * @param id the id in the register, or the host or name where no register has it
   * @param name what it is called
   */
  public record Target(String id, Sentence name) {}
}
