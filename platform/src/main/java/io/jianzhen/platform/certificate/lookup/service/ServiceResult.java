package io.jianzhen.platform.certificate.lookup.service;

/** What the service said. */
public enum ServiceResult {
  FOUND,
  NOT_FOUND,
  NUMBER_WRONG,
  /** It gave no answer that can be used; why is {@link Problem}. */
  UNAVAILABLE
}
