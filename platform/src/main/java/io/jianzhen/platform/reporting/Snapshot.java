package io.jianzhen.platform.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * What was submitted, frozen.
 *
 * @param revision counts the submissions of a report from 1
 * @param content the canonical text: see {@link SnapshotText}
 * @param sha256 of the UTF-8 bytes of the content, in lower-case hexadecimal
 */
public record Snapshot(
    int revision, String content, String sha256, String submittedBy, OffsetDateTime submittedAt) {

  /** The form as it was submitted. */
  ProgressForm form() {
    return SnapshotText.form(content);
  }

  /** Whether the content is still the one that the hash was taken of. */
  public boolean isIntact() {
    return hash(content).equals(sha256);
  }

  /** The SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
  public static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("every Java platform has SHA-256", broken);
    }
  }
}
