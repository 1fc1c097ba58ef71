package io.jianzhen.platform.certificate.lookup;

/** What the issuer or the police said. */
enum AnswerOutcome {
  GENUINE,
  FORGED;

  LookupState state() {
    return this == GENUINE ? LookupState.GENUINE : LookupState.FORGED;
  }
}
