package io.jianzhen.platform.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The papers that a form comes out as. */
public enum FormExport {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  FormExport(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** {@code docx}, {@code xlsx} or {@code pdf}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a paper; the same paper gives the same bytes on the same Java version.
   *
   * @param out is not closed
   * @throws IOException if a font cannot be read
   */
  public void write(FormPaper paper, OutputStream out) throws IOException {
    switch (this) {
      case DOCX -> FormDocx.write(paper, out);
      case XLSX -> FormXlsx.write(paper, out);
      case PDF -> FormPdf.write(paper, out);
    }
  }
}
