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

/** Sends a form as a file and writes to the audit trail who took it. */
@Component
class ReportDownload {

  private final AuditTrail audit;

  ReportDownload(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * The form as a file; its Chinese name is encoded by RFC 5987.
   *
   * @param type docx, xlsx or pdf
   * @param subject what is taken, for the audit trail
   * @throws IOException if a font cannot be read
   */
  ResponseEntity<byte[]> of(ProgressForm form, String type, String subject, SignedIn me)
      throws IOException {
    FormExport export = FormExport.valueOf(type.toUpperCase(Locale.ROOT));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.write(form, bytes);
    audit.record(me, "REPORT_EXPORT", subject, type);
    String name =
        ContentDisposition.attachment()
            .filename(export.fileName(form), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(export.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(bytes.toByteArray());
  }
}
