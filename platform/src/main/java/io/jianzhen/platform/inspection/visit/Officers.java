package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two who go, as typed: no fewer than two, each with the number of the enforcement card 执法证号
 * (行政处罚法 art. 42).
 */
public record Officers(String firstName, String firstCard, String secondName, String secondCard) {

  private static final int LONGEST_NAME = 40;
  private static final Pattern CARD = Pattern.compile("[0-9A-Za-z-]{4,20}");

  public static final Officers NOBODY = new Officers("", "", "", "");

  /** Reads the fields {@code firstName} and so on. */
  public static Officers of(Map<String, String> typed) {
    return new Officers(
        text(typed, "firstName"),
        text(typed, "firstCard"),
        text(typed, "secondName"),
        text(typed, "secondCard"));
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /** In the order of the page. */
  public List<TypedWrong> whatIsWrong() {
    List<TypedWrong> wrong = new ArrayList<>();
    name(wrong, "firstName", firstName);
    card(wrong, "firstCard", firstCard);
    name(wrong, "secondName", secondName);
    card(wrong, "secondCard", secondCard);
    if (wrong.isEmpty() && firstCard.equalsIgnoreCase(secondCard)) {
      wrong.add(TypedWrong.at("secondCard", "inspection.officer.same"));
    }
    return wrong;
  }

  private static void name(List<TypedWrong> wrong, String field, String name) {
    if (name.isEmpty()) {
      wrong.add(TypedWrong.at(field, "inspection.officer.name.missing"));
      return;
    }
    FreeText.whatIsWrong(name, LONGEST_NAME)
        .ifPresent(key -> wrong.add(new TypedWrong(field, key, List.of(LONGEST_NAME))));
  }

  private static void card(List<TypedWrong> wrong, String field, String card) {
    if (!CARD.matcher(card).matches()) {
      wrong.add(TypedWrong.at(field, "inspection.officer.card.wrong"));
    }
  }
}
