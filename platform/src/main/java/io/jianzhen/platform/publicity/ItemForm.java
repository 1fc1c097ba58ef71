package io.jianzhen.platform.publicity;

import io.jianzhen.platform.web.FreeText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed about an item, its steps and its postings; all texts are kept as they came. */
record ItemForm(
    String kind,
    String title,
    String body,
    String names,
    String step,
    String note,
    String channel,
    String outlet,
    String day,
    String copies,
    @Nullable Integer version) {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_BODY = 10_000;
  private static final int LONGEST_NAMES = 2_000;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_OUTLET = 100;

  ItemForm {
    kind = text(kind);
    title = text(title);
    body = text(body);
    names = text(names);
    step = text(step);
    note = text(note);
    channel = text(channel);
    outlet = text(outlet);
    day = text(day);
    copies = text(copies);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  /** What is wrong, and the longest length that the message names. */
  record Wrong(String field, String key, int longest) {}

  static final ItemForm EMPTY = of("", "", "", "");

  private static ItemForm of(String kind, String title, String body, String names) {
    return new ItemForm(kind, title, body, names, "", "", "", "", "", "1", null);
  }

  static ItemForm of(Item item) {
    return of(item.kind().name(), item.title(), item.body(), item.names());
  }

  int seen() {
    return version == null ? -1 : version;
  }

  ItemForm with(String newTitle, String newBody) {
    return new ItemForm(
        kind, newTitle, newBody, names, step, note, channel, outlet, day, copies, version);
  }

  /** Identity numbers may be typed or pasted here: they are shown as what is left, not refused. */
  Optional<Wrong> whatIsWrong() {
    if (Item.Kind.named(kind).isEmpty()) {
      return Optional.of(new Wrong("kind", "publicity.kind.missing", 0));
    }
    if (title.isEmpty()) {
      return Optional.of(new Wrong("title", "publicity.title.missing", 0));
    }
    if (body.isEmpty()) {
      return Optional.of(new Wrong("body", "publicity.body.missing", 0));
    }
    return tooLong("title", title, LONGEST_TITLE)
        .or(() -> tooLong("body", body, LONGEST_BODY))
        .or(() -> tooLong("names", names, LONGEST_NAMES));
  }

  private static Optional<Wrong> tooLong(String field, String text, int longest) {
    return FreeText.whatIsWrong(text, longest)
        .filter(key -> !key.equals("frame.text.identity"))
        .map(key -> new Wrong(field, key, longest));
  }

  Items.Draft draft() {
    return new Items.Draft(Item.Kind.named(kind).orElseThrow(), title, body, names);
  }

  Optional<Wrong> whatIsWrongWithNote(Item.Step wanted) {
    return wanted.needsReason() && note.isEmpty()
        ? Optional.of(new Wrong("note", "publicity.note.missing", 0))
        : FreeText.whatIsWrong(note, LONGEST_NOTE).map(key -> new Wrong("note", key, LONGEST_NOTE));
  }

  Optional<Wrong> whatIsWrongWithPosting(LocalDate today) {
    if (channelNamed().isEmpty()) {
      return Optional.of(new Wrong("channel", "publicity.channel.missing", 0));
    }
    if (outlet.isEmpty()) {
      return Optional.of(new Wrong("outlet", "publicity.outlet.missing", 0));
    }
    Optional<Wrong> wrong =
        FreeText.whatIsWrong(outlet, LONGEST_OUTLET)
            .map(key -> new Wrong("outlet", key, LONGEST_OUTLET));
    if (wrong.isPresent()) {
      return wrong;
    }
    if (on().filter(one -> !one.isAfter(today)).isEmpty()) {
      return Optional.of(new Wrong("day", "publicity.day.wrong", 0));
    }
    return copies.matches("[1-9][0-9]{0,5}")
        ? Optional.empty()
        : Optional.of(new Wrong("copies", "publicity.copies.wrong", 0));
  }

  private Optional<Item.Channel> channelNamed() {
    return Arrays.stream(Item.Channel.values())
        .filter(one -> one.name().equals(channel))
        .findFirst();
  }

  private Optional<LocalDate> on() {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  Item.Posting posting(String by) {
    return new Item.Posting(
        channelNamed().orElseThrow(), outlet, on().orElseThrow(), Integer.parseInt(copies), by);
  }
}
