package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Act;
import io.jianzhen.platform.casework.law.CardState;
import io.jianzhen.platform.casework.law.Quantity;
import io.jianzhen.platform.casework.law.Sign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one act of a lead.
 *
 * @param what was done, in a few words
 * @param version rises with each change
 */
record LeadAct(
    long id,
    long lead,
    String what,
    Act.Regime regime,
    Act.Need need,
    CardState card,
    Set<Sign> stated,
    Map<Quantity, BigDecimal> counted,
    LocalDate doneOn,
    LocalDate foundOn,
    String by,
    int version) {

  /** As the law looks at it, if it were decided on this day. */
  Act decidedOn(LocalDate day) {
    return new Act(regime, need, card, stated, counted, doneOn, foundOn, day);
  }
}
