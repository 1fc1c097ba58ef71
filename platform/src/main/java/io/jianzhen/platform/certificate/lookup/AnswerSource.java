package io.jianzhen.platform.certificate.lookup;

/** Who may say that a certificate is genuine or forged; nobody else may. */
enum AnswerSource {
  /** The authority that stands on it as issuer, in answer to a letter. */
  ISSUER,
  /** The police. */
  POLICE
}
