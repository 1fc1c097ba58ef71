package io.jianzhen.platform.reporting;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.ledger.ReportItem;

/**
 * Something wrong with the figures of a form.
 *
 * @param item the line to look at
 * @param sentence what is wrong, with the numbers, for the person who fills in the form
 */
record FormProblem(Severity severity, ReportItem item, Sentence sentence) {

  /** What a problem does to a submission. */
  enum Severity {
    /** The form cannot be submitted. */
    BLOCKS,
    /** The form can be submitted after a look. */
    WARNS
  }
}
