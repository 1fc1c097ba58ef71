package io.jianzhen.platform.reporting;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a paper as a file and writes to the audit trail who took it. */
@Component
public class ReportDownload {

  private final AuditTrail audit;

  ReportDownload(AuditTrail audit) {
    this.audit = audit;
  }

  /** Attachment 1 as a file. */
  ResponseEntity<byte[]> of(ProgressForm form, String type, String subject, SignedIn me)
      throws IOException {
    return of(FormPaper.of(form), type, "REPORT_EXPORT", subject, me);
  }

  /**
   * A paper as a file; its Chinese name is encoded by RFC 5987.
   *
   * @param type docx, xlsx or pdf
   * @param action and what is taken, for the audit trail
   * @throws IOException if a font cannot be read
   */
  public ResponseEntity<byte[]> of(
      FormPaper paper, String type, String action, String subject, SignedIn me) throws IOException {
    FormExport export = FormExport.valueOf(type.toUpperCase(Locale.ROOT));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.write(paper, bytes);
    audit.record(me, action, subject, type);
    String name =
        ContentDisposition.attachment()
            .filename(paper.fileName(export), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(export.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(bytes.toByteArray());
  }
}
