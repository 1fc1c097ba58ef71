package io.jianzhen.cli;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.roster.Field;
import io.jianzhen.roster.RosterFile;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** Findings for people, grouped by row, in one language. */
final class TextReport implements Report {

  private final Writer out;
  private final Language language;
  private int row;

  TextReport(Writer out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void begin(RosterFile roster, LocalDate on) throws IOException {
    String sheet = Report.oneLine(roster.sheetName());
    line(
        language == Language.ZH
            ? "核查日期 %s，工作表“%s”，表头在第 %s 行".formatted(on, sheet, roster.headerRow())
            : "Checked as of %s, sheet '%s', header in row %s"
                .formatted(on, sheet, roster.headerRow()));
  }

  @Override
  public void finding(int row, String name, Finding finding) throws IOException {
    if (row != this.row) {
      this.row = row;
      String heading = language == Language.ZH ? "第 %s 行  %s" : "Row %s  %s";
      line("");
      line(heading.formatted(row, Report.oneLine(name)).stripTrailing());
    }
    String says = language == Language.ZH ? finding.says().zh() : finding.says().en();
    line(
        "  %s  %s  %s  %s"
            .formatted(
                weight(finding.severity()),
                finding.rule(),
                label(finding.field()),
                Report.oneLine(says)));
  }

  @Override
  public void end(Tally tally) throws IOException {
    line("");
    line(
        (language == Language.ZH
                ? "读取 %s 行，未能读取 %s 行，跳过 %s 行；矛盾 %s、可疑 %s、无效 %s、提示 %s。"
                : "%s rows taken, %s refused, %s skipped; %s errors, %s suspect, %s invalid, %s notes.")
            .formatted(
                tally.rows().taken(),
                tally.rows().refused(),
                tally.rows().skipped(),
                tally.of(Severity.ERROR),
                tally.of(Severity.SUSPECT),
                tally.of(Severity.INVALID),
                tally.of(Severity.NOTE)));
    line(
        language == Language.ZH
            ? "没有发现矛盾不等于证书真实，真伪以 cx.mem.gov.cn 查询结果为准。"
            : "No contradiction does not mean genuine: only cx.mem.gov.cn can tell.");
    out.flush();
  }

  /** The field as people call it; the address of a cell stays as it is. */
  private String label(String id) {
    for (Field field : Field.values()) {
      if (field.id().equals(id)) {
        return language == Language.ZH ? field.zh() : field.en();
      }
    }
    return Report.oneLine(id);
  }

  private String weight(Severity severity) {
    if (language == Language.EN) {
      return severity.name();
    }
    return switch (severity) {
      case ERROR -> "矛盾";
      case SUSPECT -> "可疑";
      case INVALID -> "无效";
      case NOTE -> "提示";
    };
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
