package io.jianzhen.platform.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The papers that a form comes out as. */
enum FormExport {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  FormExport(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** {@code docx}, {@code xlsx} or {@code pdf}. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A name for the download, such as {@code 附件1-泰达街道-2021-12.docx}. Characters that a file system
   * refuses become {@code _}; a long unit name is cut.
   */
  String fileName(ProgressForm form) {
    String unit = form.unitName().strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\\\/:*?\"<>|.]", "_");
    int length = Math.min(unit.codePointCount(0, unit.length()), 60);
    String cut = unit.substring(0, unit.offsetByCodePoints(0, length));
    return "附件1-%s-%s.%s".formatted(cut, form.month(), extension());
  }

  /**
   * Writes the form; the same form gives the same bytes on the same Java version.
   *
   * @param out is not closed
   */
  void write(ProgressForm form, OutputStream out) throws IOException {
    switch (this) {
      case DOCX -> FormDocx.write(form, out);
      case XLSX -> FormXlsx.write(form, out);
      case PDF -> FormPdf.write(form, out);
    }
  }
}
