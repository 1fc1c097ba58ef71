package io.jianzhen.platform.reporting;

import io.jianzhen.platform.web.IdentityNumbers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that needs a reason came without one, or with one that cannot be kept. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class ReasonWrong extends RuntimeException {

  /** The longest reason in characters. */
  static final int LONGEST = 500;

  private final String step;
  private final String reason;

  private ReasonWrong(ReportStep step, String reason) {
    super(
        "%s needs a reason of 1 to %d characters without a person's number"
            .formatted(step, LONGEST));
    this.step = step.path();
    this.reason = reason;
  }

  /**
   * Looks at the reason for a step that needs one.
   *
   * @throws ReasonWrong if it is blank, too long or holds an identity number
   */
  static void check(ReportStep step, String reason) {
    if (!messageKey(reason).isEmpty()) {
      throw new ReasonWrong(step, reason);
    }
  }

  String step() {
    return step;
  }

  String reason() {
    return reason;
  }

  /** What is wrong, a key of the message bundles. */
  String messageKey() {
    return messageKey(reason);
  }

  private static String messageKey(String reason) {
    if (reason.isBlank() || reason.strip().length() > LONGEST) {
      return "reporting.reason.wrong";
    }
    return IdentityNumbers.isIn(reason) ? "reporting.reason.identity" : "";
  }
}
