package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.web.FreeText;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is typed.
 *
 * @param step a {@link TransferStep}
 * @param version of the page on which it was typed
 * @param when it happened, as browsers send date and time
 * @param note receipt, document number or reason
 * @param police to whom it is passed on
 */
record TransferForm(String step, String version, String when, String note, String police) {

  static final int LONGEST_NOTE = 500;
  static final TransferForm BLANK = new TransferForm("", "", "", "", "");

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  TransferForm {
    step = text(step);
    version = text(version);
    when = text(when);
    note = text(note);
    police = text(police);
  }

  /** What is wrong with a field, and the number that the message names. */
  record Wrong(String messageKey, int about) {}

  /** The version, or one that no transfer has. */
  int seen() {
    return number(version);
  }

  static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  /**
   * What is wrong with each field; nothing happens before what happened last, or later than now.
   */
  Map<String, Wrong> whatIsWrong(TransferStep taken, Transfer transfer, OffsetDateTime now) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    Optional<OffsetDateTime> at = time(when);
    OffsetDateTime last = transfer.lastAt().withSecond(0).withNano(0);
    if (at.isEmpty() || at.get().isAfter(now) || at.get().isBefore(last)) {
      wrong.put("when", new Wrong("transfer.when.wrong", 0));
    }
    if (taken.isNoteNeeded() && note.isEmpty()) {
      wrong.put("note", new Wrong("transfer.note.missing", 0));
    }
    FreeText.whatIsWrong(note, LONGEST_NOTE)
        .ifPresent(key -> wrong.put("note", new Wrong(key, LONGEST_NOTE)));
    return wrong;
  }

  static Optional<OffsetDateTime> time(String when) {
    try {
      return Optional.of(LocalDateTime.parse(when).atZone(ZONE).toOffsetDateTime());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
