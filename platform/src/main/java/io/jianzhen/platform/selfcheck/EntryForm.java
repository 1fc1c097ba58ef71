package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.platform.certificate.WrittenEntry;
import io.jianzhen.platform.selfcheck.AnswerForm.Wrong;
import io.jianzhen.platform.web.FreeText;
import io.jianzhen.roster.Field;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * An entry of the roster as it was typed.
 *
 * @param base the import on file when the form was shown, 0 for none
 * @param entry the entry that is corrected, or empty for a new one
 * @param ticked fields that the person says to have compared with the photo
 * @param read whether the form was shown with what a machine had read on the photo
 * @param asPrinted whether the person says that the card has the number like this
 */
record EntryForm(
    long base,
    Optional<EntryKey> entry,
    WrittenEntry written,
    Set<Field> ticked,
    boolean read,
    boolean asPrinted) {

  static final int LONGEST = 100;

  private static final String TICK = "seen";
  private static final Set<Field> DATES =
      EnumSet.of(
          Field.FIRST_ISSUED, Field.TERM_START, Field.TERM_END, Field.REVIEW_DUE, Field.REVIEWED);

  EntryForm {
    ticked = Set.copyOf(ticked);
  }

  /** A form as it was sent. */
  static EntryForm of(MultiValueMap<String, String> sent) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Set<Field> ticked = EnumSet.noneOf(Field.class);
    List<String> seen = sent.getOrDefault(TICK, List.of());
    for (Field field : WrittenEntry.FIELDS) {
      texts.put(field, text(sent, field.id()));
      if (seen.contains(field.id())) {
        ticked.add(field);
      }
    }
    return new EntryForm(
        number(text(sent, "base")),
        EntryKey.parse(text(sent, "entry")),
        new WrittenEntry(texts),
        ticked,
        sent.containsKey("read"),
        sent.containsKey("asPrinted"));
  }

  /** A form as it is first shown. */
  static EntryForm of(long base, Optional<EntryKey> entry, WrittenEntry written, boolean read) {
    return new EntryForm(base, entry, written, Set.of(), read, false);
  }

  /** The same, to be saved on another roster. */
  EntryForm on(long other, Optional<EntryKey> now) {
    return new EntryForm(other, now, written, ticked, read, asPrinted);
  }

  static boolean isDate(Field field) {
    return DATES.contains(field);
  }

  public boolean isTicked(Field field) {
    return ticked.contains(field);
  }

  /** The number of the row that is corrected, 0 for a new entry. */
  int row() {
    return entry.map(EntryKey::sheetRow).orElse(0);
  }

  /**
   * What is wrong, by the id of the field, in the order of the form. What stood there before is
   * left alone: it came with a roster and is judged there.
   *
   * @param before the entry as it stood, or one with nothing
   * @param toConfirm fields that need the person's own tick
   */
  Map<String, Wrong> wrong(WrittenEntry before, Set<Field> toConfirm) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    for (Field field : WrittenEntry.FIELDS) {
      String text = written.text(field);
      if (!text.equals(before.text(field))) {
        wrong(field, text).ifPresent(key -> wrong.put(field.id(), new Wrong(key, LONGEST)));
      }
      if (toConfirm.contains(field) && !ticked.contains(field)) {
        wrong.putIfAbsent(field.id(), new Wrong("selfcheck.entryForm.unconfirmed", 0));
      }
    }
    if (written.text(Field.NAME).isEmpty()) {
      wrong.put(Field.NAME.id(), new Wrong("selfcheck.entryForm.name.missing", 0));
    }
    if (entry.isEmpty()
        && written.text(Field.ID_NUMBER).isEmpty()
        && written.text(Field.CERTIFICATE_NUMBER).isEmpty()) {
      wrong.putIfAbsent(
          Field.CERTIFICATE_NUMBER.id(), new Wrong("selfcheck.entryForm.number.missing", 0));
    }
    return wrong;
  }

  private Optional<String> wrong(Field field, String text) {
    boolean isNumber = WrittenEntry.isMasked(field);
    Optional<String> unfit =
        FreeText.whatIsWrong(text, LONGEST)
            .filter(key -> !(isNumber && key.equals("frame.text.identity")));
    if (unfit.isPresent()) {
      return unfit;
    }
    if (isDate(field) && StatedDate.parse(text).isUnreadable()) {
      return Optional.of("selfcheck.entryForm.date");
    }
    return !asPrinted && isMistyped(field, text)
        ? Optional.of("selfcheck.entryForm.check")
        : Optional.empty();
  }

  /** Whether a number is none, or not the one that its check character says. */
  private static boolean isMistyped(Field field, String text) {
    if (field == Field.ID_NUMBER && !text.isEmpty()) {
      return IdNumber.parse(text).isEmpty();
    }
    boolean isOfSpecialWork =
        field == Field.CERTIFICATE_NUMBER && text.matches("[Tt][0-9Xx]{15,20}");
    return isOfSpecialWork && IdNumber.parse(text.substring(1)).isEmpty();
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
