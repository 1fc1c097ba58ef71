package io.jianzhen.platform.tipoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what of rewards stands beside a tip-off, for its page and for its informer. */
public interface RewardNews {

  /** The reward in which the informer of this tip-off has a part, once it was decided. */
  Optional<News> forInformer(long tip);

  /** The reward of a closed tip-off, or in which one has a part that was joined to it. */
  Optional<News> forOfficers(long tip);

  /**
   * A reward in short.
   *
   * @param of the tip-off on whose page it is dealt with
   * @param state as its texts name it
   * @param kind of the chip that shows the state
   * @param amount in yuan
   * @param collects whether it is this informer who collects
   * @param shared whether others have a part in it
   * @param collectBy last day, or null before it is approved
   */
  record News(
      long of,
      String state,
      String kind,
      BigDecimal amount,
      boolean collects,
      boolean shared,
      @Nullable LocalDate collectBy) {}
}
