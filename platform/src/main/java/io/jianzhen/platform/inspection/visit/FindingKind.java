package io.jianzhen.platform.inspection.visit;

import java.util.Arrays;
import java.util.Optional;

/** What inspectors find. Texts are {@code inspection.kind.<name>}. */
public enum FindingKind {
  /** 持假证上岗: counts in C2 and opens a lead. */
  FORGED("bad"),
  /** 无证上岗. */
  NO_CARD("bad"),
  /** Past its term or its review. */
  OUT_OF_TERM("warn"),
  /** The employer has not checked itself. */
  NO_SELF_CHECK("warn"),
  NO_TRAINING("warn"),
  OTHER("quiet");

  private final String chip;

  FindingKind(String chip) {
    this.chip = chip;
  }

  /** The kind of chip that shows it. */
  public String chip() {
    return chip;
  }

  /** Whether somebody worked with a forged certificate or without one, which is a case. */
  public boolean isCase() {
    return this == FORGED || this == NO_CARD;
  }

  static Optional<FindingKind> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
