package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of rules with what makes each apply. */
final class Rules {

  /** A rule and its condition. */
  record Entry(Rule rule, Condition condition) {}

  private Rules() {}

  /**
   * All rules in the order of the table.
   *
   * @throws IllegalStateException if the two tables do not speak of the same rules
   */
  static List<Entry> load() {
    Map<String, String[]> signs = new LinkedHashMap<>();
    Table.rows(Rules.class, "violation-signs.psv").forEach(row -> signs.put(row[0], row));
    List<Entry> entries = new ArrayList<>();
    for (String[] row : Table.rows(Rules.class, "violation-rules.psv")) {
      String[] own = signs.remove(row[0]);
      if (own == null) {
        throw new IllegalStateException("no signs for rule " + row[0]);
      }
      entries.add(new Entry(rule(row, own), Condition.parse(own[2])));
    }
    if (!signs.isEmpty()) {
      throw new IllegalStateException("signs without a rule: " + signs.keySet());
    }
    return List.copyOf(entries);
  }

  private static Rule rule(String[] row, String[] signs) {
    return new Rule(
        row[0],
        signs[1],
        new Sentence(row[1], signs[3]),
        row[2],
        row[3],
        row[4],
        Table.day(row[5], LocalDate.MIN),
        Table.day(row[6], LocalDate.MAX),
        row[7],
        row[8],
        row[9],
        row[10],
        row[11],
        row[12],
        route(row),
        Arrays.stream(row[14].split(",")).filter(item -> !item.isEmpty()).toList(),
        row[15].startsWith("S"));
  }

  private static Rule.Route route(String[] row) {
    if (row[8].equals("PENDING")) {
      return Rule.Route.PENDING;
    }
    return switch (row[13]) {
      case "EMB_ADMIN" -> Rule.Route.EMB_ADMIN;
      case "EMB_ADMIN+POLICE" -> Rule.Route.EMB_ADMIN_AND_POLICE;
      case "ISSUER" -> Rule.Route.ISSUER;
      case "POLICE_ADMIN" -> Rule.Route.POLICE_ADMIN;
      case "MARKET_REG" -> Rule.Route.MARKET_REGULATION;
      case "POLICE_CRIMINAL" -> Rule.Route.POLICE_CRIMINAL;
      case "NOT_USED" -> Rule.Route.NOT_USED;
      default -> throw new IllegalStateException("route of rule " + row[0] + ": " + row[13]);
    };
  }
}
