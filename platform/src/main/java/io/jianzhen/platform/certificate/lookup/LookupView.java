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

  /**
   * That there is no case with anything done: the same as the state of {@link #TO_DO}, in words
   * from which the database sees that nearly every certificate is in it, and takes the first by the
   * index.
   */
  private static final String NOTHING_DONE =
      """
      NOT EXISTS (SELECT 1 FROM lookup_case d
                   WHERE d.enterprise = i.enterprise AND d.person_key = c.person_key
                     AND d.number_key = c.number_key AND d.state <> 'TO_LOOK_UP'
                     AND NOT (d.state IN ('MATCHES', 'DIFFERS') AND d.card_key <> ''
                              AND c.card_key <> '' AND d.card_key <> c.card_key))
      """;

  /** The condition of a query with certificate {@code c}, case {@code k} and {@code :today}. */
  String condition() {
    return this == TO_DO ? NOTHING_DONE : STATE + " " + condition;
  }

  /** Whether only certificates with a case can be in it; few have one. */
  boolean needsCase() {
    return this != TO_DO;
  }

  /** What is due first, then as in the rosters; where nothing is due the index has the order. */
  String order() {
    return needsCase() ? "k.due, c.import DESC, c.sheet_row" : "c.import DESC, c.sheet_row";
  }

  /** The view of this name, or the first. */
  static LookupView of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(TO_DO);
  }
}
