package io.jianzhen.platform.ledger;

import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The month has been reported; the office must reopen the report first. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class MonthClosed extends RuntimeException {

  MonthClosed(String unit, YearMonth month) {
    super("%s has reported %s; have the report reopened first".formatted(unit, month));
  }
}
