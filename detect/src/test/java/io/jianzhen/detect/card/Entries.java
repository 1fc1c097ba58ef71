package io.jianzhen.detect.card;

import io.jianzhen.detect.card.CertificateEntry.Card;
import io.jianzhen.detect.card.CertificateEntry.Holder;
import java.util.HashMap;
import java.util.Map;

/** Made-up entries: one in which nothing contradicts anything, and changed copies of it. */
final class Entries {

  private static final Map<String, String> CLEAN =
      Map.ofEntries(
          Map.entry("name", "李示例"),
          Map.entry("sex", "男"),
          Map.entry("id", "120116199001010011"),
          Map.entry("post", "特种作业人员"),
          Map.entry("number", "T120116199001010011"),
          Map.entry("category", "电工作业"),
          Map.entry("item", "低压电工作业"),
          Map.entry("issued", "2020-05-06"),
          Map.entry("start", "2020-05-06"),
          Map.entry("end", "2026-05-05"),
          Map.entry("review", "2023-05-06"),
          Map.entry("issuer", "天津市应急管理局"));

  private Entries() {}

  /**
   * The clean entry with changes such as {@code sex=女 | end=}; # before an id makes it a number.
   */
  static CertificateEntry with(String changes) {
    Map<String, String> cells = new HashMap<>(CLEAN);
    change(cells, changes);
    return entry(cells);
  }

  /** An entry with nothing but the cells given. */
  static CertificateEntry only(String given) {
    Map<String, String> cells = new HashMap<>();
    change(cells, given);
    return entry(cells);
  }

  private static void change(Map<String, String> cells, String changes) {
    for (String change : changes.split("\\|")) {
      int equals = change.indexOf('=');
      if (equals > 0) {
        cells.put(change.substring(0, equals).strip(), change.substring(equals + 1).strip());
      }
    }
  }

  private static CertificateEntry entry(Map<String, String> cells) {
    String id = at(cells, "id");
    StatedId stated = id.startsWith("#") ? new StatedId(id.substring(1), true) : StatedId.text(id);
    return new CertificateEntry(
        new Holder(
            at(cells, "name"), at(cells, "sex"), stated, at(cells, "post"), at(cells, "industry")),
        new Card(
            at(cells, "kind"),
            at(cells, "number"),
            at(cells, "category"),
            at(cells, "item"),
            date(cells, "issued"),
            date(cells, "start"),
            date(cells, "end"),
            date(cells, "review"),
            date(cells, "reviewed"),
            at(cells, "issuer"),
            at(cells, "style"),
            at(cells, "tenYears").equals("yes"),
            at(cells, "qr")));
  }

  private static StatedDate date(Map<String, String> cells, String cell) {
    return StatedDate.parse(at(cells, cell));
  }

  private static String at(Map<String, String> cells, String cell) {
    return cells.getOrDefault(cell, "");
  }
}
