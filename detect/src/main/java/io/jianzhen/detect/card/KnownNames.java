package io.jianzhen.detect.card;

import java.util.Optional;

/** Names that stand on genuine cards: of categories and items, and of issuers. */
public final class KnownNames {

  private final Catalogue catalogue = new Catalogue();
  private final Issuers issuers = new Issuers(new Divisions());

  /**
   * A category or an item of any edition, by its name as the catalogue spells it; separators do not
   * count. What people say instead, such as 焊工证, is no name.
   */
  public Optional<String> ofCatalogue(String written) {
    Catalogue.Entry entry = catalogue.find(written);
    return entry != null && Spelling.of(entry.name()).equals(Spelling.of(written))
        ? Optional.of(entry.name())
        : Optional.empty();
  }

  /** Whether this is the name of an authority that issues such cards, or did. */
  public boolean isIssuer(String written) {
    return issuers.isCurrent(written) || issuers.isKnown(Plain.of(written));
  }
}
