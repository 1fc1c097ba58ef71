package io.jianzhen.detect.card;

import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 特种作业目录 with the days on which each name was in force, and the names that people use instead.
 * Sources stand in the tables.
 */
final class Catalogue {

  private static final String WORK = "作业";
  private static final String SAFE_WORK = "安全作业";

  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Entry> byCode = new HashMap<>();
  private final Map<String, String> spokenNames = new LinkedHashMap<>();
  private final LocalDate enteredFrom;
  private final LocalDate enteredTo;

  /**
   * A category or an item.
   *
   * @param code such as 1 for a category and 1.2 for an item of it
   * @param categoryCode the part before the dot
   * @param from first day in force
   * @param to last day in force
   */
  record Entry(String code, String categoryCode, String name, LocalDate from, LocalDate to) {

    static Entry of(String[] row) {
      int dot = row[0].indexOf('.');
      String category = dot < 0 ? row[0] : row[0].substring(0, dot);
      return new Entry(row[0], category, row[1], LocalDate.parse(row[2]), LocalDate.parse(row[3]));
    }

    boolean isCategory() {
      return code.length() == categoryCode.length();
    }

    boolean inForce(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  Catalogue() {
    for (String[] row : Table.rows(Catalogue.class, "special-operation-catalogue.csv")) {
      enter(Entry.of(row));
    }
    for (String[] row : Table.rows(Catalogue.class, "seller-names.csv")) {
      spokenNames.put(row[0], row[1]);
    }
    String[] edition =
        Table.rows(Catalogue.class, "catalogue-editions.csv").stream()
            .filter(row -> row[2].equals("ENTERED"))
            .findFirst()
            .orElseThrow();
    enteredFrom = LocalDate.parse(edition[0]);
    enteredTo = LocalDate.parse(edition[1]);
  }

  /** Whether the text of the catalogue in force on a day is on file, so that a name can miss it. */
  boolean isEntered(LocalDate day) {
    return !day.isBefore(enteredFrom) && !day.isAfter(enteredTo);
  }

  /**
   * The entry that a text names: by its exact name, by another spelling of it, with its code in
   * front or alone, or without the final 作业.
   */
  @Nullable Entry find(String written) {
    Entry exact = byName.get(written);
    return exact != null || written.isEmpty() ? exact : findSpelled(written);
  }

  /** The entry that may be meant by a name that is not in the catalogue. */
  @Nullable Entry likely(String written) {
    String spelling = Spelling.of(written);
    for (Map.Entry<String, String> spoken : spokenNames.entrySet()) {
      if (spelling.contains(spoken.getKey())) {
        return byCode.get(spoken.getValue().toUpperCase(Locale.ROOT));
      }
    }
    return null;
  }

  /** The category of an entry; a category is its own. */
  Entry categoryOf(Entry entry) {
    Entry category = entry.isCategory() ? entry : byCode.get(entry.categoryCode());
    return category == null ? entry : category;
  }

  private @Nullable Entry findSpelled(String written) {
    Entry coded = byCode.get(Plain.of(written));
    if (coded != null) {
      return coded;
    }
    String spelling = Spelling.of(written);
    int start = 0;
    while (start < spelling.length() && isOfCode(spelling.charAt(start))) {
      start++;
    }
    return byName.get(spelling.substring(start));
  }

  private static boolean isOfCode(char c) {
    return c == 'X' || (c >= '0' && c <= '9');
  }

  private void enter(Entry entry) {
    String spelling = Spelling.of(entry.name());
    byCode.put(entry.code().toUpperCase(Locale.ROOT), entry);
    byName.put(entry.name(), entry);
    byName.put(spelling, entry);
    // 危险化学品安全 is also how a manager's certificate names his industry.
    if (!spelling.endsWith(SAFE_WORK)) {
      byName.put(spelling.substring(0, spelling.length() - WORK.length()), entry);
    }
    if (!entry.isCategory()) {
      byName.put(Spelling.of(categoryOf(entry).name()) + spelling, entry);
    }
  }
}
