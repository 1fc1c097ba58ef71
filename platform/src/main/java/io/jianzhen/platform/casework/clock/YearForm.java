package io.jianzhen.platform.casework.clock;

import io.jianzhen.platform.web.FreeText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a year of the calendar, as it is typed.
 *
 * @param complete {@code true} or {@code false}
 * @param was whether it was complete on the page on which it was typed, likewise
 * @param notice with which it was compared; not needed if it is not complete
 * @param because why it is not complete; not needed if it is
 */
record YearForm(String year, String complete, String was, String notice, String because) {

  static final YearForm BLANK = new YearForm("", "", "", "", "");

  private static final int LONGEST_NOTICE = 100;
  private static final int LONGEST_REASON = 500;

  YearForm {
    year = text(year);
    complete = text(complete);
    was = text(was);
    notice = text(notice);
    because = text(because);
  }

  /** The year, or one that no calendar has. */
  int number() {
    int read = year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
    return read >= 2000 && read <= 2100 ? read : 0;
  }

  boolean isComplete() {
    return complete.equals("true");
  }

  boolean wasComplete() {
    return was.equals("true");
  }

  /** The message key of what is wrong with each field, with the number that the message names. */
  Map<String, ClockForm.Wrong> whatIsWrong() {
    Map<String, ClockForm.Wrong> wrong = new LinkedHashMap<>();
    text(wrong, "notice", notice, isComplete(), LONGEST_NOTICE);
    text(wrong, "because", because, !isComplete(), LONGEST_REASON);
    return wrong;
  }

  private static void text(
      Map<String, ClockForm.Wrong> wrong, String field, String text, boolean isNeeded, int most) {
    if (isNeeded && text.isEmpty()) {
      wrong.put(field, new ClockForm.Wrong("clock.year." + field + ".missing", 0));
    }
    FreeText.whatIsWrong(text, most)
        .ifPresent(key -> wrong.put(field, new ClockForm.Wrong(key, most)));
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
