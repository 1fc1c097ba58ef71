package io.jianzhen.platform.tipoff;

import java.util.Arrays;
import java.util.Optional;

/** Why an officer has to know who told us something. */
enum LookReason {
  /** To ask for what is missing. */
  ASK,
  /** To tell the outcome. */
  ANSWER,
  /** To pay a reward. */
  REWARD,
  /** To protect the informer. */
  PROTECT,
  /** A court, a procuratorate or the police asked in writing. */
  REQUEST;

  static Optional<LookReason> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
