package io.jianzhen.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, in the order of its fields and in the language of the page.
 *
 * <p>A template shows all of it in {@code errorSummary(errors)} and each at its field by {@code
 * withError=${errors?.of('name')}}.
 */
public record FormErrors(List<Problem> problems) {

  /** A form at which nothing is wrong. */
  public static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    problems = List.copyOf(problems);
  }

  /** The texts of what Spring's validation or binding has refused. */
  public static FormErrors from(Errors errors, MessageSource messages, Locale locale) {
    return new FormErrors(
        errors.getAllErrors().stream()
            .map(
                error ->
                    new Problem(
                        error instanceof FieldError field ? field.getField() : null,
                        messages.getMessage(error, locale)))
            .toList());
  }

  /** A single thing that is wrong with {@code field}. */
  public static FormErrors at(String field, String text) {
    return new FormErrors(List.of(new Problem(field, text)));
  }

  /** The first thing wrong with {@code field}, or null. */
  public @Nullable String of(String field) {
    return problems.stream()
        .filter(problem -> field.equals(problem.field()))
        .map(Problem::text)
        .findFirst()
        .orElse(null);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public int size() {
    return problems.size();
  }

  /**
   * One thing that is wrong.
   *
   * @param field the name of the field, which is also its id in the page; null for the whole form
   * @param text says what is wrong and what to enter instead
   */
  public record Problem(@Nullable String field, String text) {}
}
