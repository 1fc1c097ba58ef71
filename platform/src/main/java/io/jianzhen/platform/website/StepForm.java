package io.jianzhen.platform.website;

import io.jianzhen.platform.web.IdentityNumbers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person filled in to take a step, as typed. */
record StepForm(Map<Field, String> typed) {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_NAME = 100;

  /**
   * A field of a step. Its name in the page is {@link #id()}; texts are {@code
   * website.field.<name>}.
   */
  enum Field {
    /** The day of the fact. */
    ON,
    /** The time of the day. */
    AT,
    /** What has to be said. */
    NOTE,
    /** What may be said. */
    REMARK,
    JUDGEMENT,
    RECIPIENT,
    /** The name of the recipient. */
    NAME,
    /** How it was sent. */
    MEANS,
    /** The letter that was sent; may be empty. */
    LETTER,
    /** Which report. */
    REPORT,
    OUTCOME;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean mayBeEmpty() {
      return this == REMARK || this == LETTER;
    }
  }

  StepForm {
    typed = Map.copyOf(typed);
  }

  /** A form on which nothing but the day stands. */
  static StepForm blank(LocalDate today) {
    return new StepForm(Map.of(Field.ON, today.toString()));
  }

  /** Takes the fields of a step out of what was sent. */
  static StepForm of(SiteStep step, Map<String, String> sent) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (Field field : step.fields()) {
      typed.put(field, sent.getOrDefault(field.id(), ""));
    }
    return new StepForm(typed);
  }

  /** What was typed, for the page. */
  public String value(Field field) {
    return typed.getOrDefault(field, "");
  }

  /** What was typed without white space around it. */
  String text(Field field) {
    return value(field).strip();
  }

  /** Field to message key, in the order of the form; empty if all is well. */
  Map<Field, String> whatIsWrong(SiteStep step, LocalDate first, LocalDate today) {
    Map<Field, String> wrong = new LinkedHashMap<>();
    for (Field field : step.fields()) {
      String key = wrongWith(field, first, today);
      if (key != null) {
        wrong.put(field, "website.field." + key);
      }
    }
    return wrong;
  }

  private @Nullable String wrongWith(Field field, LocalDate first, LocalDate today) {
    String text = text(field);
    if (text.isEmpty()) {
      return field.mayBeEmpty() ? null : field.name() + ".missing";
    }
    return switch (field) {
      case ON -> wrongWithDay(first, today);
      case AT -> time().isEmpty() ? "AT.missing" : null;
      case NOTE, REMARK -> wrongWithText(text, LONGEST_NOTE);
      case NAME, MEANS -> wrongWithText(text, LONGEST_NAME);
      case JUDGEMENT -> judgement().isEmpty() ? "JUDGEMENT.missing" : null;
      case RECIPIENT -> recipient().isEmpty() ? "RECIPIENT.missing" : null;
      case LETTER -> number(Field.LETTER).isEmpty() ? "LETTER.wrong" : null;
      case REPORT -> number(Field.REPORT).isEmpty() ? "REPORT.missing" : null;
      case OUTCOME -> outcome().isEmpty() ? "OUTCOME.missing" : null;
    };
  }

  private @Nullable String wrongWithDay(LocalDate first, LocalDate today) {
    Optional<LocalDate> day = day();
    if (day.isEmpty()) {
      return "ON.missing";
    }
    if (day.get().isAfter(today)) {
      return "ON.future";
    }
    return day.get().isBefore(first) ? "ON.early" : null;
  }

  private static @Nullable String wrongWithText(String text, int longest) {
    if (text.length() > longest) {
      return "tooLong";
    }
    return IdentityNumbers.isIn(text) ? "identity" : null;
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(text(Field.ON)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  Optional<LocalTime> time() {
    try {
      return Optional.of(LocalTime.parse(text(Field.AT)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  Optional<Judgement> judgement() {
    return one(Judgement.values(), text(Field.JUDGEMENT));
  }

  Optional<Recipient> recipient() {
    return one(Recipient.values(), text(Field.RECIPIENT));
  }

  Optional<Recheck> outcome() {
    return one(Recheck.values(), text(Field.OUTCOME));
  }

  /** The id in a field; empty if it is none. */
  Optional<Long> number(Field field) {
    String text = text(field);
    return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(value -> value.name().equals(name)).findFirst();
  }
}
