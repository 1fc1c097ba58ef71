package io.jianzhen.detect;

/** How much a finding weighs. It never says that anything is genuine. */
public enum Severity {
  /** Refutes the entry as it stands. */
  ERROR,
  /** Calls for a look by a person. */
  SUSPECT,
  /** Genuine or not, it does not entitle to work on the day of the check. */
  INVALID,
  /** Informs. */
  NOTE;

  /** Whether a person has to decide about a finding of this weight. */
  public boolean callsForDecision() {
    return this != NOTE;
  }
}
