package io.jianzhen.platform.certificate.lookup;

import java.util.Arrays;

/** The parts of the work sheet. Texts are {@code certificate.lookup.view.<name>}. */
enum LookupView {
  /** Nobody has looked yet. */
  TO_DO("= 'TO_LOOK_UP'"),
  /** Not found, and three days are over. */
  RECHECK("= 'RECHECK' AND k.due <= :today"),
  /** Not found, and three days are not over. */
  WAITING("= 'RECHECK' AND k.due > :today"),
  /** The issuer is to be asked, or has been. */
  LETTER("IN ('DIFFERS', 'LETTER_DUE', 'LETTER_SENT')"),
  /** Nothing is left to do. */
  DONE("IN ('MATCHES', 'GENUINE', 'FORGED')");

  /**
   * The state of a case {@code k} as it stands for a certificate {@code c}: a roster with another
   * card of the same number is looked up anew.
   */
  static final String STATE =
      "CASE WHEN k.state IN ('MATCHES', 'DIFFERS') AND k.card_key <> '' AND c.card_key <> ''"
          + " AND k.card_key <> c.card_key THEN 'TO_LOOK_UP'"
          + " ELSE coalesce(k.state, 'TO_LOOK_UP') END";

  private final String condition;

  LookupView(String condition) {
    this.condition = condition;
  }

  /** The condition of a query with certificate {@code c}, case {@code k} and {@code :today}. */
  String condition() {
    return STATE + " " + condition;
  }

  /** Whether only certificates with a case can be in it; few have one. */
  boolean needsCase() {
    return this != TO_DO;
  }

  /** The view of this name, or the first. */
  static LookupView of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(TO_DO);
  }
}
