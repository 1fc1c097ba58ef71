package io.jianzhen.platform.certificate.lookup;

import java.util.Arrays;

/** The parts of the work sheet. Texts are {@code certificate.lookup.view.<name>}. */
enum LookupView {
  /** Nobody has looked yet. */
  TO_DO("coalesce(k.state, 'TO_LOOK_UP') = 'TO_LOOK_UP'"),
  /** Not found, and three days are over. */
  RECHECK("k.state = 'RECHECK' AND k.due <= :today"),
  /** Not found, and three days are not over. */
  WAITING("k.state = 'RECHECK' AND k.due > :today"),
  /** The issuer is to be asked, or has been. */
  LETTER("k.state IN ('DIFFERS', 'LETTER_DUE', 'LETTER_SENT')"),
  /** Nothing is left to do. */
  DONE("k.state IN ('MATCHES', 'GENUINE', 'FORGED')");

  private final String condition;

  LookupView(String condition) {
    this.condition = condition;
  }

  /** The condition of a query in which {@code k} is the case and {@code :today} the day. */
  String condition() {
    return condition;
  }

  /** The view of this name, or the first. */
  static LookupView of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(TO_DO);
  }
}
