package io.jianzhen.platform.website;

import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a check said, as text to be kept in a file, in the language of the page. */
@Component
class CheckTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final MessageSource messages;

  CheckTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** All that is known of one address, line by line. */
  String note(CheckedAddress one, ZonedDateTime at, Locale locale) {
    String typed = VisibleText.of(one.typed());
    String host = one.host().text();
    return List.of(
            line("typed", typed, locale),
            line("host", host.isEmpty() ? text("host.none", locale) : host, locale),
            line("label", label(one.label(), locale), locale),
            one.site() == null ? "" : line("site", one.site(), locale),
            one.official() == null ? "" : line("official", one.official(), locale),
            line("reasons", reasons(one, locale), locale),
            line("at", TIME.format(at), locale),
            line("basis", basis(locale), locale),
            text("note.limits", locale))
        .stream()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The head of the table in which {@link #row} is a line. */
  List<String> head(Locale locale) {
    return List.of(
            "line", "typed", "host", "label", "site", "official", "rules", "reasons", "at", "basis")
        .stream()
        .map(name -> text(name, locale))
        .toList();
  }

  /** The same as {@link #note}, cell by cell. */
  List<String> row(CheckedAddress one, ZonedDateTime at, Locale locale) {
    return List.of(
        Integer.toString(one.line()),
        VisibleText.of(one.typed()),
        one.host().text(),
        label(one.label(), locale),
        one.site() == null ? "" : one.site(),
        one.official() == null ? "" : one.official(),
        one.reasons().stream().map(CheckedAddress.Reason::rule).collect(Collectors.joining(" ")),
        one.reasons().stream()
            .map(CheckedAddress.Reason::sentence)
            .collect(Collectors.joining(" ")),
        TIME.format(at),
        basis(locale));
  }

  private String reasons(CheckedAddress one, Locale locale) {
    return one.reasons().isEmpty()
        ? text("reasons.none", locale)
        : one.reasons().stream()
            .map(why -> why.rule().isEmpty() ? why.sentence() : why.rule() + " " + why.sentence())
            .collect(Collectors.joining(" / "));
  }

  /** How many sites the register has, and the day of the public suffix list. */
  String basis(Locale locale) {
    return messages.getMessage(
        "website.basis.text",
        new Object[] {OfficialSites.standard().sites().size(), PublicSuffixes.standard().date()},
        locale);
  }

  String label(Label label, Locale locale) {
    return text("label." + label, locale);
  }

  private String line(String name, String value, Locale locale) {
    return messages.getMessage(
        "website.note.line", new Object[] {text(name, locale), value}, locale);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage("website." + key, null, locale);
  }
}
