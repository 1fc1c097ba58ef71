package io.jianzhen.detect.page;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was fetched with a page: logo, style sheet, script, favicon.
 *
 * @param path path and query on its host, such as {@code /images/logo.png}
 * @param body its bytes, unpacked
 */
public record PageAsset(String path, ByteBuffer body) {

  public PageAsset {
    body = body.asReadOnlyBuffer();
  }

  public static PageAsset of(String path, byte[] body) {
    return new PageAsset(path, ByteBuffer.wrap(body));
  }

  /** SHA-256 of its bytes, in hexadecimal. */
  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(body.duplicate());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  byte[] bytes() {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }
}
