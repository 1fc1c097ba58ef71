package io.jianzhen.platform.casework.transfer;

import java.util.Arrays;
import java.util.Optional;

/** A paper that is made from what is known of the case. */
enum PaperKind {
  LETTER("涉嫌犯罪案件移送书"),
  ITEMS("涉案物品清单"),
  /** For the procuratorate of the same level. */
  COPY("涉嫌犯罪案件移送书（抄送人民检察院）"),
  REVIEW("不予立案复议申请书");

  private final String title;

  PaperKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it makes sense where a transfer stands. */
  boolean isFor(Transfer.State state) {
    return this == REVIEW
        ? state == Transfer.State.NOT_FILED
        : switch (state) {
          case DRAFT, REPORTED, APPROVED -> true;
          default -> false;
        };
  }

  static Optional<PaperKind> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
