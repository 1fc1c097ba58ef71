package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed, kept as it came, so that nothing is lost by an error.
 *
 * @param lines {@link Liaison#MOST} of them, empty ones included
 * @param seen the version that was looked at
 */
record LiaisonForm(List<Line> lines, int seen) {

  private static final int LONGEST_NAME = 30;

  /** A telephone in digits with the usual signs between; an extension may follow. */
  private static final Pattern PHONE = Pattern.compile("[+(（]?[0-9][0-9 ()（）－-]{5,28}");

  /** One person as typed. */
  record Line(String name, String phone) {

    boolean isEmpty() {
      return name.isEmpty() && phone.isEmpty();
    }
  }

  static LiaisonForm of(Map<String, String> typed) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= Liaison.MOST; i++) {
      lines.add(
          new Line(
              typed.getOrDefault("name" + i, "").strip(),
              typed.getOrDefault("phone" + i, "").strip()));
    }
    String seen = typed.getOrDefault("version", "");
    return new LiaisonForm(lines, seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1);
  }

  static LiaisonForm of(List<Liaison.Contact> people, int seen) {
    List<Line> lines = new ArrayList<>();
    people.forEach(one -> lines.add(new Line(one.name(), one.phone())));
    while (lines.size() < Liaison.MOST) {
      lines.add(new Line("", ""));
    }
    return new LiaisonForm(lines, seen);
  }

  /** Fields that are wrong, with the key of what to say. */
  Map<String, String> wrong() {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean needed = !line.isEmpty() || (i == 0 && lines.stream().allMatch(Line::isEmpty));
      if (needed && !isName(line.name())) {
        wrong.put("name" + (i + 1), "liaison.name.wrong");
      }
      if (needed && !isPhone(line.phone())) {
        wrong.put("phone" + (i + 1), "liaison.phone.wrong");
      }
    }
    return wrong;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && FreeText.shown(name).equals(name)
        && !name.matches(".*\\d.*");
  }

  private static boolean isPhone(String phone) {
    long digits = phone.chars().filter(c -> c >= '0' && c <= '9').count();
    return PHONE.matcher(phone).matches() && digits >= 7 && digits <= 18;
  }

  List<Liaison.Contact> people() {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .map(line -> new Liaison.Contact(line.name(), line.phone()))
        .toList();
  }
}
