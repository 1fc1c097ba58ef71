package io.jianzhen.capture.evidence;

import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What came out of checking a package.
 *
 * @param steps what was looked at, in order; nothing after the first that fails
 * @param record what the package says, if it could be read
 */
public record Verification(List<Step> steps, Optional<CaptureRecord> record) {

  public Verification {
    steps = List.copyOf(steps);
  }

  /** What came out of one step. */
  public enum Outcome {
    /** It is as it should be. */
    HOLDS,
    /** It is not there, or nobody told whom to believe: no fault, but worth knowing. */
    OPEN,
    /** It is not as it should be. */
    FAILS
  }

  /**
   * One step.
   *
   * @param part what was looked at: a file of the package, or its layout
   * @param outcome what came out
   * @param says the same to be read aloud
   */
  public record Step(String part, Outcome outcome, Sentence says) {}

  /** Whether nothing fails. */
  public boolean holds() {
    return failure().isEmpty();
  }

  /** The first part that fails. */
  public Optional<Step> failure() {
    return steps.stream().filter(step -> step.outcome() == Outcome.FAILS).findFirst();
  }
}
