package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.web.FreeText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of a duty, as it came.
 *
 * @param done {@code true}, or that it is not done after all
 * @param seen what the page has shown
 */
record MarkForm(String unit, String done, String note, String seen) {

  static final int LONGEST_NOTE = 300;

  /** Nothing is typed yet. */
  static final MarkForm BLANK = new MarkForm(null, null, null, null);

  MarkForm(
      @Nullable String unit, @Nullable String done, @Nullable String note, @Nullable String seen) {
    this.unit = text(unit);
    this.done = text(done);
    this.note = text(note);
    this.seen = text(seen);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  boolean isDone() {
    return done.equals("true");
  }

  long seenId() {
    return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
  }

  /** The message key of what is wrong with the note. */
  Optional<String> whatIsWrong() {
    return note.isEmpty()
        ? Optional.of("calendar.note.missing")
        : FreeText.whatIsWrong(note, LONGEST_NOTE);
  }
}
