package io.jianzhen.platform.certificate.lookup;

import java.util.Optional;

/** What the issuer or the police said. */
enum AnswerOutcome {
  GENUINE,
  FORGED,
  /** The word before was noted by mistake, or taken back. */
  WITHDRAWN;

  /** The state that it leads to; empty if that depends on what was before. */
  Optional<LookupState> state() {
    return switch (this) {
      case GENUINE -> Optional.of(LookupState.GENUINE);
      case FORGED -> Optional.of(LookupState.FORGED);
      case WITHDRAWN -> Optional.empty();
    };
  }
}
