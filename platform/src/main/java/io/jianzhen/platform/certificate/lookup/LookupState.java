package io.jianzhen.platform.certificate.lookup;

/**
 * How far the looking-up of a certificate has come. Texts are {@code
 * certificate.lookup.state.<name>}.
 *
 * <p>Only the issuer's answer or the police make a certificate {@link #GENUINE} or {@link #FORGED};
 * no look-up does, and none undoes it.
 */
enum LookupState {
  /** Nobody has looked, or the platform could not be reached. */
  TO_LOOK_UP,
  /** Not found; to be looked up again when it is due. */
  RECHECK,
  /** Found, but with something else than what is on file. */
  DIFFERS,
  /** Not found again, or the platform refers to the issuer: it has to be asked. */
  LETTER_DUE,
  /** The issuer has been asked. */
  LETTER_SENT,
  /** Found as it is on file. */
  MATCHES,
  /** Genuine, by the issuer or the police. */
  GENUINE,
  /** Forged, by the issuer or the police. */
  FORGED;

  /** After as many days what was not found is looked up again. */
  static final int RECHECK_DAYS = 3;

  /**
   * The state after a look-up.
   *
   * @param agrees whether everything that was found is as it is on file
   * @param isRecheckDue whether the days after a first fruitless look-up are over
   */
  LookupState after(LookupResult result, boolean agrees, boolean isRecheckDue) {
    if (isConfirmed()) {
      return this;
    }
    return switch (result) {
      case UNAVAILABLE -> this;
      case FOUND -> agrees ? MATCHES : afterDifference();
      case NUMBER_WRONG -> this == LETTER_SENT ? LETTER_SENT : LETTER_DUE;
      case NOT_FOUND -> afterNothing(isRecheckDue);
    };
  }

  private LookupState afterDifference() {
    return this == LETTER_SENT ? LETTER_SENT : DIFFERS;
  }

  private LookupState afterNothing(boolean isRecheckDue) {
    if (this == LETTER_DUE || this == LETTER_SENT) {
      return this;
    }
    return this == RECHECK && isRecheckDue ? LETTER_DUE : RECHECK;
  }

  /** Whether the issuer or the police have spoken. */
  boolean isConfirmed() {
    return this == GENUINE || this == FORGED;
  }

  /** Whether there is reason to ask the issuer. */
  boolean callsForLetter() {
    return this == DIFFERS || this == LETTER_DUE || this == LETTER_SENT;
  }

  /**
   * What the employer's own people are told: that its unit goes on with it, but not what the issuer
   * or the police have said.
   */
  public String forEmployer() {
    return switch (this) {
      case TO_LOOK_UP, RECHECK, DIFFERS, MATCHES -> name();
      case LETTER_DUE, LETTER_SENT, GENUINE, FORGED -> "WITH_UNIT";
    };
  }

  /** Kind of the chip. */
  public String chip() {
    return switch (this) {
      case TO_LOOK_UP -> "quiet";
      case RECHECK, DIFFERS, LETTER_DUE -> "warn";
      case LETTER_SENT -> "info";
      case MATCHES, GENUINE -> "good";
      case FORGED -> "bad";
    };
  }
}
