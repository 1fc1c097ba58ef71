package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.casework.LeadContent.Attachment;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a file of a tip-off under a name of ours: pictures to be looked at, others to be saved. */
final class TipAttachment {

  private TipAttachment() {}

  /**
   * As whoever may not learn who told it gets a file: pictures without place, time and device. The
   * file itself stays as it came.
   */
  static Attachment plain(TipOff tip, TipFiles.Enclosed file, TipFiles files) {
    return named(tip, file, files.plain(file));
  }

  private static Attachment named(TipOff tip, TipFiles.Enclosed file, Resource content) {
    String name =
        "%s-%d.%s"
            .formatted(tip.number(), file.id(), file.kind().toLowerCase(java.util.Locale.ROOT));
    return new Attachment(name, file.media(), content);
  }

  static ResponseEntity<Resource> answer(Attachment file) {
    ContentDisposition.Builder disposition =
        file.media().startsWith("image/")
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name()).build().toString())
        .body(file.content());
  }
}
