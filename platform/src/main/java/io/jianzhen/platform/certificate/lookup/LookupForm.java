package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.web.FreeText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in about a look-up, as typed.
 *
 * @param typed field names and values; those that are missing were left blank
 */
record LookupForm(Map<String, String> typed) {

  static final String RESULT = "result";
  static final String ADDRESS = "address";
  static final String PICTURE = "picture";
  static final String NOTE = "note";

  /** The SHA-256 of a picture that came with an earlier try at the same form. */
  static final String KEPT = "kept";

  static final String VERSION = "version";

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_FIELD = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  /** A form on which nothing stands. */
  static final LookupForm BLANK = new LookupForm(Map.of());

  LookupForm {
    typed = Map.copyOf(typed);
  }

  /** What was typed, for the page. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What was typed without white space around it. */
  String text(String field) {
    return value(field).strip();
  }

  Optional<LookupResult> result() {
    return Arrays.stream(LookupResult.values())
        .filter(one -> one.name().equals(value(RESULT)))
        .findFirst();
  }

  /** The version of the case that the person saw; -1 if none was sent. */
  int version() {
    String text = text(VERSION);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** What was shown beside what is on file; nothing unless the certificate was found. */
  List<Compared> compare(LookupEntry entry) {
    return Arrays.stream(SeenField.values())
        .filter(field -> !text(field.id()).isEmpty())
        .map(field -> field.compare(text(field.id()), entry))
        .toList();
  }

  /** Field to message key, for all but the picture; empty if all is well. */
  Map<String, String> whatIsWrong() {
    Map<String, String> wrong = new LinkedHashMap<>();
    put(wrong, RESULT, wrongWithResult());
    put(wrong, ADDRESS, wrongWithAddress());
    for (SeenField field : SeenField.values()) {
      put(wrong, field.id(), wrongWith(field));
    }
    put(wrong, NOTE, wrongWithText(text(NOTE), LONGEST_NOTE));
    return wrong;
  }

  private static void put(Map<String, String> wrong, String field, @Nullable String key) {
    if (key != null) {
      wrong.put(field, "certificate.lookup." + key);
    }
  }

  private @Nullable String wrongWithResult() {
    Optional<LookupResult> result = result();
    if (result.isEmpty()) {
      return "result.missing";
    }
    return result.get() != LookupResult.FOUND && showsAnything() ? "result.fields" : null;
  }

  private boolean showsAnything() {
    return Arrays.stream(SeenField.values()).anyMatch(field -> !text(field.id()).isEmpty());
  }

  private @Nullable String wrongWithAddress() {
    String address = text(ADDRESS);
    if (address.isEmpty()) {
      return "address.missing";
    }
    return address.length() > LONGEST_ADDRESS ? "tooLong" : null;
  }

  private @Nullable String wrongWith(SeenField field) {
    String text = text(field.id());
    if (text.isEmpty()) {
      boolean missing = field.isRequired() && result().equals(Optional.of(LookupResult.FOUND));
      return missing ? "field.missing" : null;
    }
    if (field == SeenField.NUMBER) {
      return text.length() > LONGEST_FIELD ? "tooLong" : null;
    }
    if (field.isDate() && StatedDate.parse(text).isUnreadable()) {
      return "field.date";
    }
    return wrongWithText(text, LONGEST_FIELD);
  }

  static @Nullable String wrongWithText(String text, int longest) {
    return FreeText.whatIsWrong(text.replace("\r\n", "\n"), longest)
        .map(key -> key.substring(key.lastIndexOf('.') + 1))
        .orElse(null);
  }
}
