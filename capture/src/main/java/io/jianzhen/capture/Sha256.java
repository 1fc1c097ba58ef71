package io.jianzhen.capture;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits. */
public final class Sha256 implements Comparable<Sha256> {

  /** How long one is, in bytes. */
  public static final int LENGTH = 32;

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private Sha256(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A digest that was computed elsewhere. */
  public static Sha256 ofDigest(byte[] digest) {
    if (digest.length != LENGTH) {
      throw new IllegalArgumentException("a SHA-256 digest of %d bytes".formatted(digest.length));
    }
    return new Sha256(digest.clone());
  }

  /** The digest of these bytes, one array after the other. */
  public static Sha256 of(byte[]... data) {
    MessageDigest digester = digester();
    for (byte[] part : data) {
      digester.update(part);
    }
    return new Sha256(digester.digest());
  }

  /** The digest of all that comes. */
  public static Sha256 of(InputStream data) throws IOException {
    MessageDigest digester = digester();
    byte[] buffer = new byte[16 * 1024];
    for (int n = data.read(buffer); n >= 0; n = data.read(buffer)) {
      digester.update(buffer, 0, n);
    }
    return new Sha256(digester.digest());
  }

  /** Reads 64 lower-case hexadecimal digits; empty if the text is anything else. */
  public static Optional<Sha256> parse(String hex) {
    boolean isOne =
        hex.length() == 2 * LENGTH
            && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    return isOne ? Optional.of(new Sha256(HEX.parseHex(hex))) : Optional.empty();
  }

  /** Computes digests of this kind. */
  public static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  public String hex() {
    return HEX.formatHex(bytes);
  }

  /** A copy of the 32 bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public int compareTo(Sha256 other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sha256 that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
