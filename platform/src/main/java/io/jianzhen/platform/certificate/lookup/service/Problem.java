package io.jianzhen.platform.certificate.lookup.service;

/**
 * Why an exchange gave no answer that can be used. Texts are {@code
 * certificate.service.problem.<name>}.
 */
public enum Problem {
  NONE(false),
  /** No connection, or it broke off. */
  UNREACHABLE(true),
  TIMEOUT(true),
  /** 5xx, or 429: too much at once. */
  BUSY(true),
  /** Any other status but 200. */
  REFUSED(false),
  /** It sent us elsewhere; nobody follows. */
  REDIRECT(false),
  /** Certificates that we do not trust, or that it does not. */
  TLS(false),
  TOO_LARGE(false),
  /** No JSON. */
  BROKEN(false),
  /** A result that the settings do not know: nothing is guessed. */
  UNKNOWN_WORD(false),
  /** Found, but without the fields that are needed to compare. */
  INCOMPLETE(false);

  private final boolean passing;

  Problem(boolean passing) {
    this.passing = passing;
  }

  /** Whether it is worth another try. */
  boolean isPassing() {
    return passing;
  }
}
