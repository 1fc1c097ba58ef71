package io.jianzhen.platform.inspection.visit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as it is typed; a slip in the year is no day. */
public final class TypedDay {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private TypedDay() {}

  public static Optional<LocalDate> of(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
