package io.jianzhen.platform.reporting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step that the procedure does not allow. The message is built from the table, not by hand. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class IllegalStep extends RuntimeException {

  IllegalStep(Report report, ReportStep step) {
    super(
        "report %s %s: %s may not follow %s, only %s"
            .formatted(
                report.unit().code(),
                report.month(),
                step,
                report.state(),
                report.state().steps()));
  }
}
