package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical text of a submitted report: JSON without spaces, members in the order below,
 * numbers as strings with the item's decimals. The same report always gives the same text.
 */
final class SnapshotText {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SnapshotText() {}

  static String of(Report report, ProgressForm form, int revision) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("unit", report.unit().code());
    root.put("unitName", form.unitName());
    root.put("month", form.month().toString());
    root.put("revision", revision);
    root.put("filledOn", form.filledOn().toString());
    root.put("document", form.document());
    root.put("members", form.members());
    root.put("publicity", form.publicity());
    root.put("narrative", report.texts().narrative());
    root.put("revisionNote", form.revisionNote());
    root.put("tallies", form.tallies().stream().map(SnapshotText::line).toList());
    return JSON.writeValueAsString(root);
  }

  private static Map<String, String> line(Tally tally) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("item", tally.item().name());
    line.put("month", tally.month().toPlainString());
    line.put("cumulative", tally.cumulative().toPlainString());
    return line;
  }

  /** Reads the form back. */
  static ProgressForm form(String content) {
    JsonNode root = JSON.readTree(content);
    List<Tally> tallies = new ArrayList<>();
    for (JsonNode line : root.required("tallies")) {
      tallies.add(
          new Tally(
              ReportItem.valueOf(text(line, "item")),
              new BigDecimal(text(line, "month")),
              new BigDecimal(text(line, "cumulative"))));
    }
    return new ProgressForm(
        text(root, "unitName"),
        YearMonth.parse(text(root, "month")),
        LocalDate.parse(text(root, "filledOn")),
        text(root, "document"),
        text(root, "members"),
        text(root, "publicity"),
        tallies,
        text(root, "revisionNote"));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }
}
