package io.jianzhen.platform.casework.file;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.casework.file.dossier.CaseCounts;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.NameList;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The steps that concern persons of a case; {@link CaseDesk} has locked it. */
@Component
class PersonDesk {

  private final CaseBook book;
  private final List<FineHold> holds;
  private final NoticeDesk notices;

  PersonDesk(CaseBook book, List<FineHold> holds, NoticeDesk notices) {
    this.book = book;
    this.holds = List.copyOf(holds);
    this.notices = notices;
  }

  Said take(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    return switch (in.step()) {
      case PERSONS_IN -> add(one, in, dossier);
      case ROLE -> role(person(in, dossier), in);
      case IDENTIFY -> identify(person(in, dossier), in, dossier);
      case SAME -> same(person(in, dossier), in, dossier);
      case REMOVE -> remove(person(in, dossier), in, dossier);
      case OUTCOME -> outcome(one, in, dossier, me);
      case WITHDRAW -> withdraw(in, dossier, me);
      default -> throw new IllegalArgumentException("no step of persons: " + in);
    };
  }

  private static Participant person(CaseInput in, Dossier dossier) {
    return dossier.person(in.of()).orElseThrow(() -> new OutOfReach("person " + in.of()));
  }

  private Said add(CaseFile one, CaseInput in, Dossier dossier) {
    PersonRole role = in.role().orElseThrow();
    boolean organisation = in.yes(CaseField.SORT);
    List<Long> added = new ArrayList<>();
    for (NameList.Line line : NameList.of(in.text(CaseField.NAMES)).lines()) {
      if (organisation && !line.number().isEmpty()) {
        throw new CaseRefused(CaseField.NAMES, "casefile.NAMES.organisation", line.name());
      }
      if (stands(line, dossier)) {
        throw new CaseRefused(CaseField.NAMES, "casefile.NAMES.stands", line.name());
      }
      added.add(
          book.person(
              one.id(),
              organisation,
              line.name(),
              role,
              line.idNumber(),
              in.text(CaseField.REMARK)));
    }
    return new Said("", "role." + role, "", in.text(CaseField.REMARK), added);
  }

  /** Whether a line names somebody who stands in the case: they would count twice. */
  private boolean stands(NameList.Line line, Dossier dossier) {
    Optional<String> key = line.idNumber().map(book::key);
    return dossier.present().stream()
        .anyMatch(
            one ->
                key.isPresent()
                    ? one.personKey().equals(key.get())
                    : one.personKey().isEmpty() && one.name().equals(line.name()));
  }

  private Said role(Participant person, CaseInput in) {
    PersonRole role = in.role().orElseThrow();
    if (role == person.role()) {
      throw new CaseRefused(CaseField.ROLE, "casefile.ROLE.same", "");
    }
    book.role(person.id(), role);
    return new Said(
        "role." + person.role(),
        "role." + role,
        "",
        in.text(CaseField.REMARK),
        List.of(person.id()));
  }

  private Said identify(Participant person, CaseInput in, Dossier dossier) {
    IdNumber number =
        IdNumber.parse(in.text(CaseField.IDENTITY))
            .filter(one -> !person.organisation())
            .orElseThrow(() -> new CaseRefused(CaseField.IDENTITY, "casefile.IDENTITY.wrong", ""));
    String key = book.key(number);
    Optional<Participant> other =
        dossier.present().stream()
            .filter(one -> one.personKey().equals(key) && one.caseFile() == person.caseFile())
            .findFirst();
    if (other.isPresent()) {
      throw new CaseRefused(CaseField.IDENTITY, "casefile.IDENTITY.stands", other.get().name());
    }
    refuseAnotherKey(CaseField.IDENTITY, key, new CaseCounts(dossier).twins(person.id()), person);
    book.identify(person.id(), number);
    return new Said("", "", number.masked(), "", List.of(person.id()));
  }

  /** Two entries of cases that were joined are one person; of one case, one is taken off. */
  private Said same(Participant person, CaseInput in, Dossier dossier) {
    String typed = in.text(CaseField.TWIN);
    Participant twin =
        dossier.present().stream()
            .filter(one -> Long.toString(one.id()).equals(typed))
            .filter(one -> one.caseFile() != person.caseFile() && one.sameAs() == null)
            .filter(one -> one.organisation() == person.organisation())
            .findFirst()
            .orElseThrow(() -> new CaseRefused(CaseField.TWIN, "casefile.TWIN.missing", ""));
    CaseCounts counts = new CaseCounts(dossier);
    for (Participant mine : counts.twins(person.id())) {
      refuseAnotherKey(CaseField.TWIN, mine.personKey(), counts.twins(twin.id()), mine);
    }
    book.same(person.id(), twin.id());
    return new Said("", "", "", "", List.of(person.id(), twin.id()));
  }

  /** Those who are one person have one identity number, or one of them would no longer count. */
  private static void refuseAnotherKey(
      CaseField field, String key, List<Participant> twins, Participant person) {
    twins.stream()
        .filter(twin -> twin.id() != person.id())
        .filter(twin -> !key.isEmpty() && !twin.personKey().isEmpty())
        .filter(twin -> !twin.personKey().equals(key))
        .findFirst()
        .ifPresent(
            twin -> {
              throw new CaseRefused(field, "casefile.TWIN.differs", twin.name());
            });
  }

  private Said remove(Participant person, CaseInput in, Dossier dossier) {
    if (!dossier.standing(person.id()).isEmpty()) {
      throw new CaseRefused(null, "casefile.remove.outcome", person.name());
    }
    book.remove(person.id());
    return new Said("", "", "", in.text(CaseField.NOTE), List.of(person.id()));
  }

  private Said outcome(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    OutcomeKind kind = in.outcome().orElseThrow();
    CaseCounts counts = new CaseCounts(dossier);
    List<Participant> ticked = in.ticked(dossier);
    refuseOthersThanSuspects(ticked);
    List<Participant> meant = counts.distinct(ticked);
    if (meant.isEmpty()) {
      throw new CaseRefused(CaseField.PERSONS, "casefile.PERSONS.missing", "");
    }
    if (kind == OutcomeKind.FINE && isHeld(one, ticked)) {
      throw new CaseRefused("casefile.OUTCOME.held");
    }
    if (kind == OutcomeKind.FINE) {
      notices.refuseUnlessTold(one, meant, in, dossier, me);
    }
    for (Participant person : meant) {
      whatForbids(kind, in.day().orElseThrow(), counts.standing(person.id()))
          .ifPresent(
              key -> {
                throw new CaseRefused(CaseField.PERSONS, key, person.name());
              });
      book.outcome(person.id(), in, one, me);
    }
    return new Said(
        "",
        "outcome." + kind,
        (in.day().orElseThrow() + " " + amount(kind, in)).strip(),
        in.text(CaseField.REMARK),
        meant.stream().map(Participant::id).toList());
  }

  /** Nothing becomes of a witness, and no victim is of a gang. */
  static void refuseOthersThanSuspects(List<Participant> meant) {
    meant.stream()
        .filter(one -> !one.role().isSuspect())
        .findFirst()
        .ifPresent(
            one -> {
              throw new CaseRefused(CaseField.PERSONS, "casefile.PERSONS.notSuspect", one.name());
            });
  }

  private boolean isHeld(CaseFile one, List<Participant> meant) {
    Set<Long> cases =
        Stream.concat(Stream.of(one.id()), meant.stream().map(Participant::caseFile))
            .collect(Collectors.toSet());
    return holds.stream().anyMatch(hold -> hold.holds(cases));
  }

  private static String amount(OutcomeKind kind, CaseInput in) {
    return switch (kind) {
      case FINE -> in.text(CaseField.YUAN);
      case DETENTION -> in.text(CaseField.DAYS);
      default -> "";
    };
  }

  /**
   * Criminal steps come once each and in their order, though some may be left out; that nothing is
   * done is said only of those to whom nothing was.
   */
  private static Optional<String> whatForbids(
      OutcomeKind kind, LocalDate on, List<Outcome> standing) {
    if (kind.track() == OutcomeKind.Track.NONE) {
      return standing.isEmpty() ? Optional.empty() : Optional.of("casefile.OUTCOME.notNone");
    }
    if (kind.track() != OutcomeKind.Track.CRIMINAL) {
      return Optional.empty();
    }
    for (Outcome before : standing) {
      if (before.kind() == kind) {
        return Optional.of("casefile.OUTCOME.twice");
      }
      if (before.kind().track() == OutcomeKind.Track.CRIMINAL && isOutOfOrder(before, kind, on)) {
        return Optional.of("casefile.OUTCOME.order");
      }
    }
    return Optional.empty();
  }

  private static boolean isOutOfOrder(Outcome before, OutcomeKind kind, LocalDate on) {
    return before.kind().compareTo(kind) < 0
        ? on.isBefore(before.factDate())
        : on.isAfter(before.factDate());
  }

  private Said withdraw(CaseInput in, Dossier dossier, SignedIn me) {
    Outcome outcome =
        dossier.outcome(in.of()).orElseThrow(() -> new OutOfReach("outcome " + in.of()));
    String note = in.text(CaseField.NOTE);
    book.withdraw(outcome.id(), note, me);
    return new Said(
        "",
        "outcome." + outcome.kind(),
        (outcome.factDate() + " " + outcome.amount()).strip(),
        note,
        List.of(outcome.person()));
  }
}
