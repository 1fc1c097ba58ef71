package io.jianzhen.platform.casework.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one act, as far as they are known.
 *
 * @param regime whose certificate it is about; only the emergency-management regime is judged here
 * @param need whether the person needed one for the work (安全生产法 art. 27(2), catalogue)
 * @param stated what is known of who acted, what was done and how; what is not stated is not known
 * @param counted what was counted; what is missing is not known
 * @param doneOn the day of the act, or the day on which a continuing one ended
 * @param foundOn the day on which it was discovered
 * @param decidedOn the day of the decision, today while there is none
 */
public record Act(
    Regime regime,
    Need need,
    CardState card,
    Set<Sign> stated,
    Map<Quantity, BigDecimal> counted,
    LocalDate doneOn,
    LocalDate foundOn,
    LocalDate decidedOn) {

  /** Whose certificate it is, step 1 of the order of decision. */
  public enum Regime {
    /** 特种作业操作证. */
    SPECIAL_OPERATION,
    /** 安全生产知识和管理能力考核合格证. */
    SAFETY_ASSESSMENT,
    /** Construction, special equipment, fire control: noted, not judged. */
    OTHER,
    /** No certificate is at issue, as with a site or an advert. */
    NONE
  }

  /** Whether the work needs a certificate, step 2. */
  public enum Need {
    NEEDED,
    NOT_NEEDED,
    UNKNOWN
  }

  public Act {
    stated = Set.copyOf(stated);
    counted = Map.copyOf(counted);
  }

  /** What is stated, with what follows from it. */
  Set<Sign> signs() {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    signs.addAll(stated);
    if (regime == Regime.SPECIAL_OPERATION) {
      signs.add(Sign.SPECIAL_CARD);
      if (need == Need.NEEDED && card.isNoLicence()) {
        signs.add(Sign.UNLICENSED);
      }
    }
    return signs;
  }

  /** Whether it may yet turn out that somebody was at work without the licence. */
  boolean mayBeUnlicensed() {
    boolean mayBeNeeded = need != Need.NOT_NEEDED;
    boolean mayBeNone = card == CardState.UNKNOWN || card.isNoLicence();
    return regime == Regime.SPECIAL_OPERATION && mayBeNeeded && mayBeNone;
  }
}
