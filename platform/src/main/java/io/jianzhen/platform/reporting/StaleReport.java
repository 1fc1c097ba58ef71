package io.jianzhen.platform.reporting;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else changed the report after this page was read. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class StaleReport extends RuntimeException {

  StaleReport(Report report, int version) {
    super(
        "report %s %s was changed after version %d was read"
            .formatted(report.unit().code(), report.month(), version));
  }
}
