package io.jianzhen.platform.certificate.lookup;

/** What the official platform said. Texts are {@code certificate.lookup.result.<name>}. */
enum LookupResult {
  /** It showed the certificate. */
  FOUND,
  /** It found nothing. New certificates may take three days to appear. */
  NOT_FOUND,
  /** 证件档案编号有误，请与签发机关联系核实. */
  NUMBER_WRONG,
  /** It could not be reached, or did not answer. */
  UNAVAILABLE;

  /** Whether it is worth nothing without a picture of the screen. */
  boolean needsPicture() {
    return this != UNAVAILABLE;
  }
}
