package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about category and item. On days whose catalogue is not on file an unknown name is
 * noted, not suspected: before 2010-07-01 and from 2026-06-01.
 */
final class CatalogueRules implements CardRule {

  /** The category for what the ministry adds; its items are in no list. */
  private static final String OPEN_CATEGORY = "11";

  private final Catalogue catalogue;

  CatalogueRules(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    if (!entry.isSpecialOperation() || !entry.hasCard()) {
      return;
    }
    Catalogue.Entry category = judgeCategory(entry, found);
    if (category == null || !category.code().equals(OPEN_CATEGORY)) {
      judgeItem(entry, category, found);
    }
  }

  /** The category, known or not suspicious; null if none is stated or it is unknown. */
  private Catalogue.@Nullable Entry judgeCategory(Examined entry, List<Finding> found) {
    String written = entry.card().category();
    if (Plain.saysNothing(written)) {
      return null;
    }
    Catalogue.Entry named = catalogue.find(written);
    if (named == null) {
      found.add(unknown(Rule.CATEGORY_UNKNOWN, "category", "作业类别", "category", written, entry));
      return null;
    }
    return catalogue.categoryOf(named);
  }

  private void judgeItem(Examined entry, Catalogue.@Nullable Entry category, List<Finding> found) {
    String written = entry.card().item();
    if (Plain.saysNothing(written)) {
      return;
    }
    Catalogue.Entry whole = catalogue.find(written);
    if (whole != null) {
      judgeNamed(entry, whole, category, found);
      return;
    }
    for (String part : parts(written)) {
      Catalogue.Entry named = catalogue.find(part);
      if (named == null) {
        found.add(unknown(Rule.ITEM_UNKNOWN, "item", "准操项目", "item", written, entry));
        return;
      }
    }
    for (String part : parts(written)) {
      Catalogue.Entry named = catalogue.find(part);
      if (named != null && judgeNamed(entry, named, category, found)) {
        return;
      }
    }
  }

  /** Judges an item that the catalogue has on some day; whether a finding was made. */
  private boolean judgeNamed(
      Examined entry,
      Catalogue.Entry item,
      Catalogue.@Nullable Entry category,
      List<Finding> found) {
    String written = entry.card().item();
    if (item.isCategory() && !item.code().equals(OPEN_CATEGORY)) {
      found.add(isACategory(item, written, entry));
    } else if (!isInForce(item, entry)) {
      found.add(notYet(item, written));
    } else if (category != null && !category.code().equals(item.categoryCode())) {
      found.add(ofAnother(item, category, written, entry));
    } else {
      return false;
    }
    return true;
  }

  /** One certificate may list several items; a name that holds a separator was looked up before. */
  private static String[] parts(String written) {
    StringBuilder unified = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      unified.append("、,，;；/／+\n".indexOf(c) >= 0 ? '\n' : c);
    }
    return unified.toString().split("\n");
  }

  private boolean isInForce(Catalogue.Entry named, Examined entry) {
    LocalDate issued = entry.issuedOrStarted();
    LocalDate start = entry.card().termStart().day();
    return issued == null
        || !catalogue.isEntered(issued)
        || named.inForce(issued)
        || (start != null && named.inForce(start));
  }

  private Severity weight(Rule rule, Examined entry) {
    LocalDate issued = entry.issuedOrStarted();
    return catalogue.isEntered(issued == null ? entry.on() : issued)
        ? rule.severity()
        : Severity.NOTE;
  }

  private Finding unknown(
      Rule rule, String field, String zh, String en, String written, Examined entry) {
    Severity weight = weight(rule, entry);
    Catalogue.Entry likely = catalogue.likely(written);
    boolean pending = weight == Severity.NOTE;
    return rule.weighing(
        weight,
        field,
        written,
        "%s“%s”%s。%s请核对证件原件，并到cx.mem.gov.cn查询。"
            .formatted(
                zh,
                written,
                pending ? "未能核对：初领当日施行的特种作业目录尚未录入" : "不在初领时施行的特种作业目录中",
                likely == null ? "" : "可能是指“%s”。".formatted(fullName(likely))),
        "The %s '%s' %s.%s Compare it with the card and look it up at cx.mem.gov.cn."
            .formatted(
                en,
                written,
                pending
                    ? "could not be compared: the catalogue in force at first issue has not been entered"
                    : "is not in the catalogue in force at first issue",
                likely == null ? "" : " Perhaps '%s' is meant.".formatted(fullName(likely))));
  }

  private String fullName(Catalogue.Entry entry) {
    return entry.isCategory()
        ? entry.name()
        : "%s－%s".formatted(catalogue.categoryOf(entry).name(), entry.name());
  }

  private Finding isACategory(Catalogue.Entry category, String written, Examined entry) {
    return Rule.ITEM_UNKNOWN.weighing(
        weight(Rule.ITEM_UNKNOWN, entry),
        "item",
        written,
        "准操项目“%s”是作业类别的名称，不是其中的项目；请按证件原件补填具体准操项目。".formatted(written),
        "The item '%s' is the name of category %s, not of an item in it; copy the item from the card."
            .formatted(written, category.code()));
  }

  private static Finding notYet(Catalogue.Entry item, String written) {
    return Rule.ITEM_UNKNOWN.finds(
        "item",
        written,
        "准操项目“%s”自%s起才列入目录，初领时还没有；请核对证件原件上的初领日期和项目。".formatted(written, item.from()),
        "The item '%s' entered the catalogue on %s, after the first issue; compare the date of first issue and the item with the card."
            .formatted(written, item.from()));
  }

  private Finding ofAnother(
      Catalogue.Entry item, Catalogue.Entry category, String written, Examined entry) {
    String own = catalogue.categoryOf(item).name();
    return Rule.ITEM_NOT_OF_CATEGORY.weighing(
        weight(Rule.ITEM_NOT_OF_CATEGORY, entry),
        "item",
        written,
        "准操项目“%s”属于“%s”，不属于登记的“%s”；请核对证件原件，并到cx.mem.gov.cn查询。"
            .formatted(written, own, category.name()),
        "The item '%s' belongs to '%s', not to '%s' as entered; compare it with the card and look it up at cx.mem.gov.cn."
            .formatted(written, own, category.name()));
  }
}
