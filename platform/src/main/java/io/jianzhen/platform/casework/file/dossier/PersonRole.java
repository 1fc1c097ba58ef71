package io.jianzhen.platform.casework.file.dossier;

import java.util.Arrays;
import java.util.Optional;

/** What somebody was in a case, in the order of the page. */
public enum PersonRole {
  SITE_MAKER,
  SITE_OPERATOR,
  CARD_MAKER,
  MIDDLEMAN,
  SELLER,
  /** Bought or holds a card. */
  HOLDER,
  EMPLOYER,
  HELPER,
  /** Answers for an employer. */
  RESPONSIBLE_PERSON,
  OTHER,
  WITNESS,
  VICTIM,
  /** The authority whose card was forged. */
  ISSUER;

  public static Optional<PersonRole> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether the case is against them, and not only with them. */
  public boolean isSuspect() {
    return this != WITNESS && this != VICTIM && this != ISSUER;
  }
}
