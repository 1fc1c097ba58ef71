package io.jianzhen.capture.log;

import io.jianzhen.capture.Sha256;
import java.util.Base64;
import java.util.Optional;

/** Base 64 with one text for given bytes (RFC 4648, section 4, with padding and no stray bits). */
final class Base64Text {

  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<byte[]> parse(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  static Optional<Sha256> digest(String text) {
    return parse(text).filter(bytes -> bytes.length == Sha256.LENGTH).map(Sha256::ofDigest);
  }

  /** A number without sign and leading zeroes; empty if the text is none. */
  static Optional<Long> number(String text) {
    return text.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
