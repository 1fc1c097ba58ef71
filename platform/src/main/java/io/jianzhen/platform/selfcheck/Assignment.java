package io.jianzhen.platform.selfcheck;

import java.time.LocalDate;
import java.util.List;

/**
 * To whom a self-check is assigned, and until when.
 *
 * @param unit code, or empty for all within reach
 * @param industry code, or empty for all
 * @param creditCodes the list; if there is one, it alone decides
 */
record Assignment(String unit, String industry, List<String> creditCodes, LocalDate due) {

  Assignment {
    creditCodes = List.copyOf(creditCodes);
  }

  boolean byList() {
    return !creditCodes.isEmpty();
  }
}
