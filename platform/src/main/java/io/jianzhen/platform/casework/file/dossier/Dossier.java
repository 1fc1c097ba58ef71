package io.jianzhen.platform.casework.file.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a case and in the cases joined to it.
 *
 * @param people those who were taken off too
 * @param outcomes those that were withdrawn too, oldest first
 * @param figures the latest of each name
 */
public record Dossier(
    List<Participant> people,
    List<Outcome> outcomes,
    List<Den> dens,
    List<Gang> gangs,
    List<Measure> measures,
    List<Seizure> seizures,
    List<RoughFigure> figures) {

  /** A place where cards were made or sold. */
  public record Den(
      long id,
      long caseFile,
      String address,
      LocalDate foundOn,
      @Nullable LocalDate closedOn,
      @Nullable String closedUnit) {}

  /**
   * A gang.
   *
   * @param members ids of participants of these cases who have not been taken off
   */
  public record Gang(
      long id,
      long caseFile,
      String name,
      @Nullable LocalDate dealtOn,
      @Nullable String dealtUnit,
      List<Long> members) {}

  /** A measure or a document. */
  public record Measure(
      long id, MeasureKind kind, LocalDate factDate, String who, String note, String by) {}

  /** Something that was seized, and through whose hands it went. */
  public record Seizure(
      long id,
      ThingKind kind,
      String what,
      BigDecimal quantity,
      String measuredIn,
      LocalDate factDate,
      String place,
      String keeper,
      List<Handover> handovers) {

    /** Who has it now. */
    public String holder() {
      return handovers.isEmpty() ? keeper : handovers.get(handovers.size() - 1).taker();
    }

    /** The quantity without zeros that say nothing. */
    public String amount() {
      return plain(quantity);
    }
  }

  /** A handing over. */
  public record Handover(
      long seizure,
      String giver,
      String taker,
      String place,
      OffsetDateTime handedAt,
      String note,
      String by) {}

  /** A figure that is known roughly. */
  public record RoughFigure(
      long id,
      String what,
      boolean atLeast,
      BigDecimal quantity,
      String measuredIn,
      String source) {

    /** The quantity with commas and without zeros that say nothing. */
    public String amount() {
      return plain(quantity);
    }
  }

  /** What is done in a case, or written. */
  public enum MeasureKind {
    INQUIRY,
    SUMMONS,
    SEARCH,
    SEIZURE,
    FREEZE,
    APPRAISAL,
    ISSUER_LETTER,
    DECISION,
    SERVICE,
    OTHER
  }

  /** What can be seized. */
  public enum ThingKind {
    CARDS,
    TOOLS,
    MONEY,
    DEVICES,
    OTHER
  }

  /** Those who have not been taken off. */
  public List<Participant> present() {
    return people.stream().filter(one -> !one.removed()).toList();
  }

  public Optional<Participant> person(long id) {
    return people.stream().filter(one -> one.id() == id && !one.removed()).findFirst();
  }

  public Optional<Outcome> outcome(long id) {
    return outcomes.stream().filter(one -> one.id() == id && one.isLive()).findFirst();
  }

  public Optional<Den> den(long id) {
    return dens.stream().filter(one -> one.id() == id).findFirst();
  }

  public Optional<Gang> gang(long id) {
    return gangs.stream().filter(one -> one.id() == id).findFirst();
  }

  public Optional<Seizure> seizure(long id) {
    return seizures.stream().filter(one -> one.id() == id).findFirst();
  }

  /** Outcomes of a person that stand, oldest fact first. */
  public List<Outcome> standing(long person) {
    return outcomes.stream()
        .filter(one -> one.person() == person && one.isLive())
        .sorted(Comparator.comparing(Outcome::factDate).thenComparing(Outcome::id))
        .toList();
  }

  private static String plain(BigDecimal number) {
    int decimals = Math.max(0, number.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%%,.%df".formatted(decimals), number);
  }
}
