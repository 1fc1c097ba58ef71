package io.jianzhen.roster;

import io.jianzhen.roster.table.SheetCell;
import io.jianzhen.roster.table.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a table.
 *
 * @param row number of its last row
 * @param texts the header of each column, as written; empty where there is none
 * @param mapping what the words say
 */
record Header(int row, List<String> texts, Mapping mapping) {

  /** Reads one row as a header. */
  static Header of(SheetRow row, HeaderWords words) {
    List<String> texts = new ArrayList<>();
    for (SheetCell cell : row.cells()) {
      texts.add(Written.clean(cell.text()));
    }
    return mapped(row.number(), texts, texts, words);
  }

  /**
   * Reads two rows as a header: 有效期 over 开始日期 and 结束日期. A merged cell keeps its text in its first
   * column only, so the text is carried on over the blanks to its right.
   */
  static Header of(SheetRow upper, SheetRow lower, HeaderWords words) {
    List<String> shown = new ArrayList<>();
    List<String> sought = new ArrayList<>();
    String over = "";
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      String top = Written.clean(upper.cell(i).text());
      String own = Written.clean(lower.cell(i).text());
      over = top.isEmpty() ? over : top;
      if (own.isEmpty()) {
        shown.add(top);
        sought.add(top);
      } else {
        boolean together = !words.meanings(over + own).isEmpty();
        shown.add((over + " " + own).strip());
        sought.add(together ? over + own : own);
      }
    }
    return mapped(lower.number(), shown, sought, words);
  }

  /** How many columns are understood. */
  int score() {
    return mapping.columns().size();
  }

  /** Whether this is a header and not by chance a word in a title. */
  boolean isPlausible() {
    var known = mapping.columns();
    return score() >= 2
        && (known.containsKey(Field.NAME)
            || known.containsKey(Field.ID_NUMBER)
            || known.containsKey(Field.CERTIFICATE_NUMBER));
  }

  /** The headers on one line, to show what was seen. */
  String seen() {
    String all = String.join("、", texts.stream().filter(text -> !text.isEmpty()).toList());
    String line = all.replaceAll("\\s+", " ");
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private static Header mapped(
      int row, List<String> shown, List<String> sought, HeaderWords words) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Map<Integer, Field> taken = new HashMap<>();
    for (boolean plain : new boolean[] {true, false}) {
      for (int i = 0; i < sought.size(); i++) {
        if (!taken.containsKey(i) && words.isPlain(sought.get(i)) == plain) {
          claim(i, words.meanings(sought.get(i)), columns, taken);
        }
      }
    }
    return new Header(row, List.copyOf(shown), new Mapping(columns));
  }

  private static void claim(
      int column, List<Field> meanings, Map<Field, Integer> columns, Map<Integer, Field> taken) {
    for (Field field : meanings) {
      if (!columns.containsKey(field)) {
        columns.put(field, column);
        taken.put(column, field);
        return;
      }
    }
  }
}
