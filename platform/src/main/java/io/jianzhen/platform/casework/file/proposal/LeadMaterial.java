package io.jianzhen.platform.casework.file.proposal;

import io.jianzhen.platform.casework.file.dossier.PersonRole;
import java.time.OffsetDateTime;
import java.util.List;

/** Knows what is known of a lead that a case can take over. */
public interface LeadMaterial {

  /** Asked only for leads that the person may see. */
  Brought of(long lead);

  /**
   * What a lead brings.
   *
   * @param number of the lead
   */
  record Brought(String number, List<Named> named, List<Accepted> accepted) {}

  /**
   * Somebody whom the lead names.
   *
   * @param role as the facts of the act say; an officer looks at it again
   * @param personKey by which the ledger knows the person, or empty
   */
  record Named(String name, boolean organisation, PersonRole role, String personKey) {}

  /**
   * A rule that an officer found to apply to an act, by accepting it or in place of another.
   *
   * @param actVersion of the facts to which that was said
   * @param article with its law
   * @param measuredIn unit of the range
   * @param tier what else the rule says on when and how much
   * @param items of the monthly form
   */
  record Accepted(
      long act,
      int actVersion,
      String rule,
      String article,
      String sanction,
      String least,
      String most,
      String measuredIn,
      String tier,
      String authority,
      String route,
      List<String> items,
      String by,
      OffsetDateTime at) {}
}
