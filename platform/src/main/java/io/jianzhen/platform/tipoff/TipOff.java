package io.jianzhen.platform.tipoff;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A tip-off, without who told it.
 *
 * @param number such as {@code JB-2021-0001}
 * @param receiptHash what its sealed parts are bound to
 * @param unit the unit that took it
 * @param named whether the informer said who it is
 * @param joinedTo the one that it is part of, or null
 * @param added whether the informer added something that no officer has answered to
 * @param enteredBy user name of the officer, or empty if the informer did
 * @param version changes with everything that happens to it
 */
record TipOff(
    long id,
    String number,
    String receiptHash,
    String unit,
    TipSource source,
    TipSubject subject,
    Told told,
    boolean named,
    TipState state,
    @Nullable Long joinedTo,
    boolean added,
    OffsetDateTime receivedAt,
    String enteredBy,
    int version,
    int files) {

  String reference() {
    return "tip-off:" + id;
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return number;
  }
}
