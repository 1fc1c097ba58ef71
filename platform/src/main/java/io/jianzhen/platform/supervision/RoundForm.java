package io.jianzhen.platform.supervision;

import io.jianzhen.platform.web.FreeText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A round as it is typed; every text is kept as it came, so that nothing is lost by an error. */
record RoundForm(
    String title,
    String firstDay,
    String lastDay,
    String grouping,
    Map<String, String> quotas,
    String excluded,
    String inspectors,
    String conflicts,
    String each,
    String randomness,
    int seen) {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_LINES = 100_000;
  private static final int MOST = 999_999;

  /** Nobody visits more in one round; a slip of the pen is caught before it is frozen. */
  private static final int MOST_DRAWN = 500;

  /** Something that is wrong: at which field, and the message with its arguments. */
  record Wrong(String field, String key, List<Object> arguments) {}

  static RoundForm of(Map<String, String> typed) {
    Map<String, String> quotas = new HashMap<>();
    typed.forEach(
        (name, value) -> {
          if (name.startsWith("quota-")) {
            quotas.put(name.substring("quota-".length()), value.strip());
          }
        });
    return new RoundForm(
        text(typed, "title"),
        text(typed, "firstDay"),
        text(typed, "lastDay"),
        text(typed, "grouping"),
        quotas,
        text(typed, "excluded"),
        text(typed, "inspectors"),
        text(typed, "conflicts"),
        text(typed, "each"),
        text(typed, "randomness"),
        whole(text(typed, "version"), Integer.MAX_VALUE).orElse(-1));
  }

  static RoundForm of(Round round) {
    Round.Draft draft = round.draft();
    Map<String, String> quotas = new HashMap<>();
    draft.quotas().forEach((id, n) -> quotas.put(id, n.toString()));
    return new RoundForm(
        draft.title(),
        draft.firstDay().toString(),
        draft.lastDay().toString(),
        draft.grouping().name(),
        quotas,
        draft.excluded(),
        draft.inspectors(),
        draft.conflicts(),
        Integer.toString(draft.each()),
        draft.randomness(),
        round.version());
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static Optional<Integer> whole(String text, int most) {
    if (!text.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text)).filter(n -> n <= most);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** What has to be mended, in the order of the page. */
  List<Wrong> whatIsWrong() {
    List<Wrong> wrong = new ArrayList<>();
    if (title.isEmpty()) {
      wrong.add(new Wrong("title", "supervision.title.missing", List.of()));
    }
    free(wrong, "title", title, LONGEST_TITLE);
    Optional<LocalDate> first = day(firstDay);
    Optional<LocalDate> last = day(lastDay);
    if (first.isEmpty()) {
      wrong.add(new Wrong("firstDay", "supervision.day.wrong", List.of()));
    }
    if (last.isEmpty() || (first.isPresent() && last.get().isBefore(first.get()))) {
      wrong.add(new Wrong("lastDay", "supervision.lastDay.wrong", List.of()));
    }
    quotas.forEach(
        (id, n) -> {
          if (!n.isEmpty() && whole(n, MOST).isEmpty()) {
            wrong.add(new Wrong("quota-" + id, "supervision.quota.wrong", List.of()));
          }
        });
    long sum = quotas.values().stream().mapToLong(n -> whole(n, MOST).orElse(0)).sum();
    if (sum > MOST_DRAWN) {
      wrong.add(new Wrong("quotas", "supervision.quota.tooMany", List.of(MOST_DRAWN)));
    }
    if (whole(each, 9).isEmpty()) {
      wrong.add(new Wrong("each", "supervision.each.wrong", List.of()));
    }
    lines(wrong, "excluded", excluded);
    lines(wrong, "inspectors", inspectors);
    lines(wrong, "conflicts", conflicts);
    FreeText.whatIsWrong(randomness, LONGEST_TITLE)
        .filter(RoundForm::isNoNumber)
        .ifPresent(key -> wrong.add(new Wrong("randomness", key, List.of(LONGEST_TITLE))));
    return wrong;
  }

  private static void free(List<Wrong> wrong, String field, String text, int longest) {
    FreeText.whatIsWrong(text, longest)
        .ifPresent(key -> wrong.add(new Wrong(field, key, List.of(longest))));
  }

  private static void lines(List<Wrong> wrong, String field, String text) {
    FreeText.whatIsWrong(text, LONGEST_LINES)
        .filter(RoundForm::isNoNumber)
        .ifPresent(key -> wrong.add(new Wrong(field, key, List.of(LONGEST_LINES))));
  }

  /**
   * Old credit codes and public random values look like identity numbers, and must be taken all the
   * same.
   */
  static boolean isNoNumber(String key) {
    return !key.equals("frame.text.identity");
  }

  /** What was typed, once nothing is wrong with it. */
  Round.Draft draft() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    quotas.forEach((id, n) -> whole(n, MOST).ifPresent(number -> numbers.put(id, number)));
    return new Round.Draft(
        title,
        LocalDate.parse(firstDay),
        LocalDate.parse(lastDay),
        grouping.toUpperCase(Locale.ROOT).equals("UNIT")
            ? Round.Grouping.UNIT
            : Round.Grouping.INDUSTRY,
        numbers,
        excluded,
        inspectors,
        conflicts,
        whole(each, 9).orElse(0),
        randomness);
  }
}
