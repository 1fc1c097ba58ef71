package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A part with its bytes, on its way into the WARC file.
 *
 * @param target the address that its record is about
 * @param date when it was captured
 * @param hop where it comes from; none for what a browser made
 */
record Piece(Part part, String target, Instant date, Bytes block, Optional<Exchange> hop) {

  /**
   * What names a record. It follows from the content, so that the same capture gives the same file.
   *
   * @param capture what tells this capture from others
   */
  static String warcId(String capture, int number, String sha256) {
    byte[] name = "%s\n%d\n%s".formatted(capture, number, sha256).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }
}
