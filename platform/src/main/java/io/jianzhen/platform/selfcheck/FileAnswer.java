package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.OutOfReach;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends what an employer has brought: pictures to be looked at, everything else to be saved. */
final class FileAnswer {

  private FileAnswer() {}

  static ResponseEntity<byte[]> of(SelfCheckFiles files, SelfCheckFiles.Brought one) {
    byte[] content;
    try {
      content = files.content(one);
    } catch (IOException gone) {
      throw new OutOfReach("file " + one.id());
    }
    var answer = ResponseEntity.ok().contentType(MediaType.parseMediaType(one.media()));
    if (!one.isPicture()) {
      String disposition =
          ContentDisposition.attachment().filename(one.id() + ".pdf").build().toString();
      answer = answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
    return answer.body(content);
  }
}
