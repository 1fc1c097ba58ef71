package io.jianzhen.platform.casework;

import java.time.OffsetDateTime;

/**
 * A particular of a lead: a phone, a host, an account, a person …
 *
 * @param shown as people read it; masked where it is a number of a person
 * @param derived whether it follows from another one, as the domain does from a host
 * @param note what the lead says of it
 */
record Particular(
    long id,
    ParticularKind kind,
    String shown,
    boolean derived,
    String note,
    String by,
    OffsetDateTime at) {

  /**
   * Another lead that holds the same particular, or one that is near it.
   *
   * @param particular as the other lead holds it
   * @param same whether it is the same one; else an officer has to look
   * @param decision where an officer says whether two near ones are the same; empty where that is
   *     not asked
   * @param confirmed whether an officer has said that they are
   */
  record Shared(
      long lead,
      String number,
      String title,
      ParticularKind kind,
      String particular,
      boolean same,
      String decision,
      boolean confirmed) {}
}
