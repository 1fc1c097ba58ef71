package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.reporting.FormCell.Kind.ENTRY;
import static io.jianzhen.platform.reporting.FormCell.Kind.HEADING;
import static io.jianzhen.platform.reporting.FormCell.Kind.LABEL;
import static io.jianzhen.platform.reporting.FormCell.Kind.PHASE;

import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.ledger.ReportItem.Category;
import io.jianzhen.platform.ledger.ReportItem.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of the form in the words of the notice, Attachment 1. Spaces and line breaks inside
 * headings are the notice's.
 */
final class FormRows {

  private final ProgressForm form;
  private final List<List<FormCell>> rows = new ArrayList<>();

  private FormRows(ProgressForm form) {
    this.form = form;
  }

  static List<List<FormCell>> of(ProgressForm form) {
    FormRows table = new FormRows(form);
    table.arrangements();
    table.figures();
    return List.copyOf(table.rows);
  }

  private void arrangements() {
    row(FormCell.of(PHASE, "一、安排部署阶段（2021年11月）", 5, 1));
    row(heading("类      别", 1), heading("项    目", 1), heading("相关内容", 3));
    row(label("安排部署情况", 1, 3), label("印发通知", 1, 1), label("文件名称及文号", 1, 1), entry(form.document()));
    row(label("成立专班", 1, 1), label("专班成员", 1, 1), entry(form.members()));
    row(label("宣传报道", 1, 1), label("形式及数量", 1, 1), entry(form.publicity()));
  }

  private void figures() {
    row(FormCell.of(PHASE, "二、专项整治阶段（2021年11月至2022年4月，每月5日前报送）", 5, 1));
    row(heading("类     别", 1), heading("项    目", 2), heading("本月数据", 1), heading("累计数据", 1));
    for (ReportItem item : ReportItem.values()) {
      rows.add(figures(item));
    }
  }

  private List<FormCell> figures(ReportItem item) {
    List<FormCell> row = new ArrayList<>();
    if (item == first(item.category())) {
      row.add(label(broken(item.category()), 1, size(item.category())));
    }
    if (item == first(item.section())) {
      item.section().label().ifPresent(name -> row.add(label(name, 1, size(item.section()))));
    }
    row.add(label(item.heading(), item.section().label().isPresent() ? 1 : 2, 1));
    row.add(FormCell.month(form.of(item)));
    row.add(FormCell.cumulative(form.of(item)));
    return List.copyOf(row);
  }

  /** The name of a category with the line breaks of the notice. */
  private static String broken(Category category) {
    return switch (category) {
      case SELF_CHECK -> "生产经营单位\n自查情况";
      case INSPECTION -> "开展专项\n执法检查";
      case ENFORCEMENT -> category.label();
    };
  }

  private static ReportItem first(Category category) {
    return Arrays.stream(ReportItem.values())
        .filter(item -> item.category() == category)
        .findFirst()
        .orElseThrow();
  }

  private static ReportItem first(Section section) {
    return Arrays.stream(ReportItem.values())
        .filter(item -> item.section() == section)
        .findFirst()
        .orElseThrow();
  }

  private static int size(Category category) {
    return Math.toIntExact(
        Arrays.stream(ReportItem.values()).filter(item -> item.category() == category).count());
  }

  private static int size(Section section) {
    return Math.toIntExact(
        Arrays.stream(ReportItem.values()).filter(item -> item.section() == section).count());
  }

  private static FormCell heading(String text, int colspan) {
    return FormCell.of(HEADING, text, colspan, 1);
  }

  private static FormCell label(String text, int colspan, int rowspan) {
    return FormCell.of(LABEL, text, colspan, rowspan);
  }

  private static FormCell entry(String text) {
    return FormCell.of(ENTRY, text, 2, 1);
  }

  private void row(FormCell... cells) {
    rows.add(List.of(cells));
  }
}
