package io.jianzhen.platform.reporting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that needs a reason came without one, or with one that is too long. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public final class ReasonWrong extends RuntimeException {

  /** The longest reason in characters. */
  static final int LONGEST = 500;

  private final String step;
  private final String reason;

  ReasonWrong(ReportStep step, String reason) {
    super("%s needs a reason of 1 to %d characters".formatted(step, LONGEST));
    this.step = step.path();
    this.reason = reason;
  }

  String step() {
    return step;
  }

  String reason() {
    return reason;
  }
}
