package io.jianzhen.platform.reporting;

import java.time.LocalDate;

/**
 * A table that comes out as a file.
 *
 * @param table what stands on it
 * @param sheetName of the workbook's only sheet
 * @param name the beginning of the file's name, such as {@code 附件1-泰达街道-2021-12}; characters that a
 *     file system refuses are taken out
 * @param author who fills it in
 * @param day of the paper, which its files are dated
 */
public record FormPaper(
    FormTable table, String sheetName, String name, String author, LocalDate day) {

  public FormPaper {
    name = name.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|.]", "_");
    author = FormCell.printable(author);
  }

  /** Attachment 1. */
  static FormPaper of(ProgressForm form) {
    String unit = form.unitName().strip();
    int length = Math.min(unit.codePointCount(0, unit.length()), 60);
    return new FormPaper(
        FormTable.of(form),
        "进展情况表",
        "附件1-%s-%s".formatted(unit.substring(0, unit.offsetByCodePoints(0, length)), form.month()),
        form.unitName(),
        form.filledOn());
  }

  String title() {
    return String.join("", table.title());
  }

  /** A name for the download; a long unit name is cut. */
  String fileName(FormExport as) {
    return name + "." + as.extension();
  }
}
