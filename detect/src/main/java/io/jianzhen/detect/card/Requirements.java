package io.jianzhen.detect.card;

import io.jianzhen.detect.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which certificate the law asks for, by post and industry. Sources stand in the table. */
final class Requirements {

  private static final String STATED = "*";
  private static final String NOT_STATED = "-";

  private final Catalogue catalogue;
  private final List<String[]> rows = Table.rows(Requirements.class, "requirements.psv");

  Requirements(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What the law asks for. */
  enum Need {
    /** A certificate of ours: without it nobody may do this work. */
    REQUIRED,
    /** Another authority's certificate, which is not judged here. */
    OTHER_AUTHORITY,
    /** Knowledge and ability, and no certificate. */
    KNOWLEDGE,
    /** It depends on the industry, which is not stated. */
    ASK
  }

  /**
   * What is required of one person.
   *
   * @param authority whose certificate, if another authority's; else empty
   * @param item the item of the catalogue that the post's name stands for, or null if it tells none
   */
  record Requirement(Need need, String authority, String authorityEn, @Nullable String item) {}

  /** What the law asks of an entry's post in its industry, or null if nothing. */
  @Nullable Requirement of(Examined entry) {
    String post =
        switch (entry.kind()) {
          case SPECIAL_OPERATION -> "SPECIAL";
          case KNOWLEDGE_AND_ABILITY -> "MANAGER";
          case OTHER_REGIME, UNDECIDED -> "";
        };
    String industry = Spelling.of(entry.holder().industry());
    boolean isStated = !Plain.saysNothing(entry.holder().industry());
    for (String[] row : rows) {
      if (row[0].equals(post) && fits(row[1], industry, isStated)) {
        return new Requirement(Need.valueOf(row[2]), row[3], row[4], item(entry));
      }
    }
    return null;
  }

  private static boolean fits(String word, String industry, boolean isStated) {
    return switch (word) {
      case STATED -> isStated;
      case NOT_STATED -> !isStated;
      default -> isStated && industry.contains(word);
    };
  }

  private @Nullable String item(Examined entry) {
    String post = entry.holder().post();
    if (!entry.isSpecialOperation() || Plain.saysNothing(post)) {
      return null;
    }
    Catalogue.Entry named = catalogue.find(post);
    Catalogue.Entry meant = named != null ? named : catalogue.likely(post);
    return meant == null ? null : meant.name();
  }
}
