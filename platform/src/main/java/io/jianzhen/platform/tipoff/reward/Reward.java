package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A reward, with the numbers it was reckoned with; amounts in yuan.
 *
 * @param tipOff the one that was closed
 * @param rule a {@link RewardRule}
 * @param basis the paper in which it stood
 * @param increase in percent, 0 for none
 * @param passedOver why the first who told it is not among those who get it, or null
 * @param agreed how those who told together named the one who collects, or null
 * @param proposedBy user name
 * @param decidedBy user name of the second person, or null
 * @param collectBy last day to collect it, or null before it is approved
 */
record Reward(
    long id,
    long tipOff,
    String rule,
    String basis,
    BigDecimal fine,
    BigDecimal percent,
    BigDecimal least,
    BigDecimal most,
    BigDecimal increase,
    Rounding rounding,
    BigDecimal amount,
    State state,
    @Nullable PassedOver passedOver,
    @Nullable Agreed agreed,
    String proposedBy,
    OffsetDateTime proposedAt,
    @Nullable String decidedBy,
    @Nullable LocalDate collectBy,
    @Nullable LocalDate paidOn,
    int version) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** How far it has come. */
  enum State {
    PROPOSED("warn"),
    APPROVED("info"),
    REJECTED("quiet"),
    PAID("good"),
    /** Approved and not collected in time. */
    LAPSED("quiet");

    private final String kind;

    State(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows the state. */
    public String kind() {
      return kind;
    }
  }

  /** Why whoever told it first is not rewarded. */
  enum PassedOver {
    /** What was told first led to nothing. */
    NOT_EFFECTIVE,
    DECLINED
  }

  /** How several who told together named one of them. */
  enum Agreed {
    IN_WRITING,
    /** Said to the officer. */
    SAID,
    /** It stands in what they told. */
    TOLD
  }

  /** A tip-off whose informer has a part in it. */
  record Share(long tip, String number, boolean named, boolean collects) {}

  /** Something that happened to it; {@code by} is empty for the clock. */
  record Event(String step, String by, OffsetDateTime at) {}

  /** The state on a day: one that nobody collected lapses with the end of its last day. */
  State on(LocalDate today) {
    return state == State.APPROVED && collectBy != null && today.isAfter(collectBy)
        ? State.LAPSED
        : state;
  }

  /** What the ledger and the trail call it. */
  String reference() {
    return "reward:" + id;
  }

  /** Its number on papers. */
  public String number() {
    return "JL-%d-%04d".formatted(proposedAt.atZoneSameInstant(ZONE).getYear(), id);
  }

  /** The share of the fine, before it was raised, bounded and rounded. */
  public BigDecimal share() {
    return fine.multiply(percent).movePointLeft(2);
  }
}
