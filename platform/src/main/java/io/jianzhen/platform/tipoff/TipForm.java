package io.jianzhen.platform.tipoff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tip-off as it is typed. Characters that cannot be seen are taken as they are: whoever copies
 * from a chat should not be sent back for them.
 *
 * @param source a {@link TipSource}, for what an officer enters
 * @param name of the informer; empty with an empty contact for an anonymous one
 */
record TipForm(
    String source,
    String subject,
    String text,
    String addresses,
    String place,
    String time,
    String name,
    String contact) {

  static final int LONGEST_TEXT = 5_000;
  static final int LONGEST_ADDRESSES = 2_000;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_NAME = 60;

  static final TipForm BLANK = new TipForm("", "", "", "", "", "", "", "");

  TipForm {
    source = text(source);
    subject = text(subject);
    text = text(text);
    addresses = text(addresses);
    place = text(place);
    time = text(time);
    name = text(name);
    contact = text(contact);
  }

  /**
   * What is wrong with a field.
   *
   * @param about the number that the message names
   */
  record Wrong(String messageKey, int about) {}

  /**
   * @param hasFiles whether files came along, which may say it all
   */
  Map<String, Wrong> whatIsWrong(boolean hasFiles) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    if (about().isEmpty()) {
      wrong.put("subject", new Wrong("tipoff.subject.wrong", 0));
    }
    tooLong(wrong, "text", text, LONGEST_TEXT);
    tooLong(wrong, "addresses", addresses, LONGEST_ADDRESSES);
    tooLong(wrong, "place", place, LONGEST_LINE);
    tooLong(wrong, "time", time, LONGEST_LINE);
    tooLong(wrong, "name", name, LONGEST_NAME);
    tooLong(wrong, "contact", contact, LONGEST_LINE);
    if (text.isEmpty() && addresses.isEmpty() && !hasFiles) {
      wrong.put("text", new Wrong("tipoff.text.missing", 0));
    }
    if (name.isEmpty() && !contact.isEmpty()) {
      wrong.put("name", new Wrong("tipoff.name.missing", 0));
    }
    if (contact.isEmpty() && !name.isEmpty()) {
      wrong.put("contact", new Wrong("tipoff.contact.missing", 0));
    }
    return wrong;
  }

  private static void tooLong(Map<String, Wrong> wrong, String field, String text, int longest) {
    if (text.length() > longest) {
      wrong.put(field, new Wrong("frame.text.tooLong", longest));
    }
  }

  Optional<TipSubject> about() {
    return Arrays.stream(TipSubject.values()).filter(one -> one.name().equals(subject)).findFirst();
  }

  /** How it came; never from the public page. */
  Optional<TipSource> from() {
    return Arrays.stream(TipSource.values())
        .filter(one -> one != TipSource.WEB && one.name().equals(source))
        .findFirst();
  }

  Told told() {
    return new Told(text, addresses, place, time);
  }

  Optional<Informer> informer() {
    return name.isEmpty() ? Optional.empty() : Optional.of(new Informer(name, contact));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "TipForm";
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
