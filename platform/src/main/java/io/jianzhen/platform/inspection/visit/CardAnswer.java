package io.jianzhen.platform.inspection.visit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What inspectors saw of a certificate: was it looked up at the official platform, found, and as it
 * is on file? Texts are {@code inspection.answer.<name>}.
 */
public enum CardAnswer {
  /** Looked up, found, as on file. */
  MATCHES("good"),
  /** Looked up, found, with something else. */
  DIFFERS("warn"),
  /** Looked up, not found. That does not make it forged. */
  NOT_FOUND("warn"),
  /** The card was there, nobody looked it up. */
  NOT_LOOKED_UP("quiet"),
  /** There was no card to be seen. */
  NOT_SHOWN("warn");

  private final String kind;

  CardAnswer(String kind) {
    this.kind = kind;
  }

  /** The kind of chip that shows it. */
  public String kind() {
    return kind;
  }

  static Optional<CardAnswer> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
