package io.jianzhen.platform.inspection.paper;

import java.util.Arrays;
import java.util.Optional;

/** A paper of an inspection. Texts are {@code inspection.paper.<name>}. */
public enum PaperKind {
  RECORD("现场检查记录", "检记"),
  ORDER("责令限期整改指令书", "责改"),
  REVIEW("整改复查意见书", "复查");

  private final String title;
  private final String mark;

  PaperKind(String title, String mark) {
    this.title = title;
    this.mark = mark;
  }

  String title() {
    return title;
  }

  /** In its number: （应急）检记〔2022〕3号. */
  String mark() {
    return mark;
  }

  public static Optional<PaperKind> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
