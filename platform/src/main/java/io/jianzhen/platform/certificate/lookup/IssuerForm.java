package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.lookup.IssuerDesk.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is filled in about a letter to the issuer and about the answer. */
final class IssuerForm {

  private static final int LONGEST = 100;

  /** No certificate of these is older: Order 13 of 1999. */
  private static final LocalDate FIRST = LocalDate.of(1999, 7, 12);

  private IssuerForm() {}

  /** The message key of what is wrong with the name of whom a letter goes to, or null. */
  static @Nullable String wrongWithName(String name) {
    return wrongWithText(name, "letter.recipient.missing");
  }

  /** Field to message key of an answer; empty if all is well. */
  static Map<String, String> whatIsWrong(LookupForm form, LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (source(form).isEmpty()) {
      wrong.put("source", "certificate.lookup.source.missing");
    }
    if (outcome(form).isEmpty()) {
      wrong.put("outcome", "certificate.lookup.outcome.missing");
    }
    Optional<LocalDate> day = day(form);
    if (day.isEmpty() || day.get().isAfter(today) || day.get().isBefore(FIRST)) {
      wrong.put("on", "certificate.lookup.on.wrong");
    }
    String key = wrongWithText(form.text("reference"), "reference.missing");
    if (key != null) {
      wrong.put("reference", key);
    }
    return wrong;
  }

  /** The answer on a form with which nothing is wrong. */
  static Word word(LookupForm form) {
    return new Word(
        source(form).orElseThrow(),
        outcome(form).orElseThrow(),
        day(form).orElseThrow(),
        form.text("reference"));
  }

  private static @Nullable String wrongWithText(String text, String missing) {
    String key = text.isEmpty() ? missing : LookupForm.wrongWithText(text, LONGEST);
    return key == null ? null : "certificate.lookup." + key;
  }

  private static Optional<AnswerSource> source(LookupForm form) {
    return Arrays.stream(AnswerSource.values())
        .filter(one -> one.name().equals(form.value("source")))
        .findFirst();
  }

  private static Optional<AnswerOutcome> outcome(LookupForm form) {
    return Arrays.stream(AnswerOutcome.values())
        .filter(one -> one.name().equals(form.value("outcome")))
        .findFirst();
  }

  private static Optional<LocalDate> day(LookupForm form) {
    try {
      return Optional.of(LocalDate.parse(form.text("on")));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
