package io.jianzhen.capture;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes as they were received; they never change. */
public final class Bytes {

  /** No bytes. */
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** How many there are. */
  public int length() {
    return bytes.length;
  }

  /** To be read from the first to the last; closing it does nothing. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** A copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "%d bytes".formatted(bytes.length);
  }
}
