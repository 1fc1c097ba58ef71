package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What stands in the log for a package: one line of text with the digest of its manifest. It tells
 * nothing of the case.
 */
public record ManifestEntry(Sha256 manifest) {

  private static final String FORM = "jianzhen-manifest-v1 sha256:%s\n";

  /** The entry. */
  public byte[] bytes() {
    return FORM.formatted(manifest.hex()).getBytes(StandardCharsets.US_ASCII);
  }
}
