package io.jianzhen.platform.tipoff.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a reward is rounded, which the rules leave open. */
enum Rounding {
  /** To the fen, half up. */
  FEN,
  /** To the yuan, half up. */
  YUAN,
  /** To the yuan, in favour of the informer. */
  YUAN_UP;

  BigDecimal of(BigDecimal amount) {
    return switch (this) {
      case FEN -> amount.setScale(2, RoundingMode.HALF_UP);
      case YUAN -> amount.setScale(0, RoundingMode.HALF_UP).setScale(2, RoundingMode.UNNECESSARY);
      case YUAN_UP -> amount.setScale(0, RoundingMode.UP).setScale(2, RoundingMode.UNNECESSARY);
    };
  }
}
