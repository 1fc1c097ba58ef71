package io.jianzhen.platform.casework.file.proposal;

import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the law provides for an act of a lead, as an officer accepted it. It fills a form, and
 * decides nothing.
 *
 * @param leadWithinReach whether the reader may open the lead
 * @param measuredIn unit of the range
 * @param items of the monthly form, with commas between
 * @param stale whether the facts or the officer's answer were changed since it was accepted
 */
public record Proposal(
    long id,
    long lead,
    String leadNumber,
    boolean leadWithinReach,
    long act,
    String rule,
    String article,
    String sanction,
    String least,
    String most,
    String measuredIn,
    String tier,
    String authority,
    String route,
    String items,
    String acceptedBy,
    OffsetDateTime acceptedAt,
    boolean stale) {

  /**
   * The outcome that it proposes for a case; empty where another body decides.
   *
   * @param police whether the police handle the case
   */
  public Optional<OutcomeKind> outcome(boolean police) {
    return switch (route) {
      case "POLICE_CRIMINAL" -> Optional.of(police ? OutcomeKind.FILED : OutcomeKind.TRANSFERRED);
      case "POLICE_ADMIN" -> police ? bySanction() : Optional.of(OutcomeKind.REFERRED);
      case "EMB_ADMIN", "EMB_ADMIN_AND_POLICE" -> police ? Optional.empty() : bySanction();
      default -> Optional.empty();
    };
  }

  /** Of several the first that the law names; an officer chooses another. */
  private Optional<OutcomeKind> bySanction() {
    if (sanction.startsWith("拘留")) {
      return Optional.of(OutcomeKind.DETENTION);
    }
    return sanction.contains("罚款") ? Optional.of(OutcomeKind.FINE) : Optional.empty();
  }

  /** Whether it is meant for those with this role. */
  public boolean isFor(PersonRole role) {
    List<String> of = List.of(items.split(","));
    if (of.contains("C4")) {
      return role == PersonRole.EMPLOYER || role == PersonRole.RESPONSIBLE_PERSON;
    }
    if (of.contains("E2") || of.contains("E3")) {
      return role == PersonRole.HOLDER;
    }
    return role.isSuspect() && role != PersonRole.EMPLOYER;
  }

  /** From least to most, or empty where the law names no numbers. */
  public String range() {
    return most.isEmpty() ? "" : least + "–" + most;
  }
}
