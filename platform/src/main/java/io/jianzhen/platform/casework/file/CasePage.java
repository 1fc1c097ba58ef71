package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.CaseContents;
import io.jianzhen.platform.casework.file.dossier.CaseCounts;
import io.jianzhen.platform.casework.file.dossier.CaseEvent;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.CaseLedger;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.fine.Fine;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.casework.file.proposal.Proposals;
import io.jianzhen.platform.ledger.LedgerEntry;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a case, and that of a person in it. */
@Component
class CasePage {

  private final CaseFiles files;
  private final CaseContents contents;
  private final CaseLedger ledger;
  private final Clocks clocks;
  private final FineDesk fines;
  private final NoticePage notices;
  private final Proposals proposals;

  CasePage(
      CaseFiles files,
      CaseContents contents,
      CaseLedger ledger,
      Clocks clocks,
      FineDesk fines,
      NoticePage notices,
      Proposals proposals) {
    this.files = files;
    this.contents = contents;
    this.ledger = ledger;
    this.clocks = clocks;
    this.fines = fines;
    this.notices = notices;
    this.proposals = proposals;
  }

  /** Whether the person does something with cases, and not only reads. */
  static boolean mayAct(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER);
  }

  /** A participant as the page lists it; of each track the latest outcome. */
  record PersonLine(Participant person, List<Outcome> latest, List<CaseTally.Counted> counted) {}

  /** Those with one role; whoever stands in two joined cases is one. */
  record RoleGroup(PersonRole role, long distinct, List<PersonLine> people) {}

  String show(CaseFile one, SignedIn me, Locale locale, Model model) {
    List<Long> cases = files.withJoined(one.id());
    Dossier dossier = contents.of(cases);
    List<LedgerEntry> entries = ledger.entries(cases);
    frame(one, me, model);
    related(one, cases, me, model);
    people(dossier, entries, model);
    model.addAttribute("dossier", dossier);
    model.addAttribute("clocks", clocks.of(one.reference(), me));
    model.addAttribute("proposals", proposals.of(cases, me));
    fines(dossier, me, model);
    notices.show(dossier, me, model);
    model.addAttribute("tallies", CaseTally.of(entries));
    model.addAttribute("english", locale.getLanguage().equals("en"));
    model.addAttribute(
        "gangsDealt", dossier.gangs().stream().filter(gang -> gang.dealtOn() != null).count());
    model.addAttribute("gangMembers", gangMembers(dossier));
    model.addAttribute(
        "denCounts",
        CaseTally.counted(entries, entry -> Objects.requireNonNullElse(entry.subject(), "")));
    history(contents.history(one.id()), model);
    return "casework/case";
  }

  private void fines(Dossier dossier, SignedIn me, Model model) {
    List<Fine> all = fines.of(dossier);
    model.addAttribute("fines", all);
    model.addAttribute("fineLimits", fines.limits(all, me));
    model.addAttribute(
        "fineSteps",
        Arrays.stream(CaseStep.values())
            .filter(step -> !fines.openFor(step, dossier).isEmpty())
            .toList());
  }

  /** The page of a person of a case. */
  String person(CaseFile one, long id, SignedIn me, Model model) {
    List<Long> cases = files.withJoined(one.id());
    Dossier dossier = contents.of(cases);
    Participant person = dossier.person(id).orElseThrow(() -> new OutOfReach("person " + id));
    CaseCounts counts = new CaseCounts(dossier);
    frame(one, me, model);
    model.addAttribute("person", person);
    model.addAttribute(
        "twins",
        dossier.present().stream()
            .filter(other -> other.id() != id)
            .filter(other -> counts.subject(other.id()).equals(counts.subject(id)))
            .toList());
    model.addAttribute(
        "outcomes", dossier.outcomes().stream().filter(of -> of.person() == id).toList());
    model.addAttribute(
        "counted",
        ledger.entries(cases).stream()
            .filter(entry -> counts.subject(id).equals(entry.subject()))
            .map(CaseTally.Counted::of)
            .toList());
    model.addAttribute("maySame", !cases.equals(List.of(one.id())) && person.sameAs() == null);
    history(contents.historyOf(id, cases), model);
    return "casework/case-person";
  }

  private static void history(List<CaseEvent> history, Model model) {
    model.addAttribute("history", history);
    model.addAttribute("newestOnly", history.size() == CaseContents.MOST_EVENTS);
  }

  private void frame(CaseFile one, SignedIn me, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("mayAct", mayAct(me) && one.state() == CaseFile.State.OPEN);
    model.addAttribute("mayFine", mayAct(me) && one.state() != CaseFile.State.JOINED);
    model.addAttribute("maySplit", mayAct(me) && one.state() == CaseFile.State.JOINED);
    model.addAttribute("mayReopen", mayAct(me) && one.state() == CaseFile.State.CLOSED);
    model.addAttribute(
        "mayOpenLedger",
        me.isAnyOf(
            Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR));
  }

  private void related(CaseFile one, List<Long> cases, SignedIn me, Model model) {
    Long joinedTo = one.joinedTo();
    Long parent = one.parent();
    model.addAttribute("leads", files.leads(cases, me));
    model.addAttribute("joined", files.joinedTo(one.id(), me));
    model.addAttribute("parts", files.partsOf(one.id(), me));
    model.addAttribute("joinedTo", joinedTo == null ? null : files.link(joinedTo, me));
    model.addAttribute("parent", parent == null ? null : files.link(parent, me));
  }

  private static void people(Dossier dossier, List<LedgerEntry> entries, Model model) {
    CaseCounts counts = new CaseCounts(dossier);
    Map<String, List<CaseTally.Counted>> counted =
        CaseTally.counted(entries, entry -> Objects.requireNonNullElse(entry.subject(), ""));
    List<RoleGroup> groups = new ArrayList<>();
    for (PersonRole role : PersonRole.values()) {
      List<PersonLine> lines =
          dossier.present().stream()
              .filter(one -> one.role() == role)
              .map(
                  one ->
                      new PersonLine(
                          one,
                          latest(counts.standing(one.id())),
                          counted.getOrDefault(counts.subject(one.id()), List.of())))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new RoleGroup(role, counts.distinct(one -> one.role() == role), lines));
      }
    }
    model.addAttribute("groups", groups);
    model.addAttribute("strip", strip(counts));
    model.addAttribute(
        "suspects", counts.distinct(one -> one.role().isSuspect() && !one.organisation()));
    model.addAttribute("organisations", counts.distinct(Participant::organisation));
  }

  /** How many persons the case is against, by role; the parts of a sum. */
  private static Map<PersonRole, Long> strip(CaseCounts counts) {
    return counts.roles(one -> one.role().isSuspect() && !one.organisation());
  }

  /** The newest of each track; that nothing is done only where nothing was. */
  private static List<Outcome> latest(List<Outcome> standing) {
    Map<OutcomeKind.Track, Outcome> latest = new EnumMap<>(OutcomeKind.Track.class);
    standing.forEach(one -> latest.merge(one.kind().track(), one, CasePage::later));
    if (latest.size() > 1) {
      latest.remove(OutcomeKind.Track.NONE);
    }
    return List.copyOf(latest.values());
  }

  private static Outcome later(Outcome before, Outcome after) {
    return before.kind().track() == OutcomeKind.Track.CRIMINAL
            && before.kind().compareTo(after.kind()) > 0
        ? before
        : after;
  }

  /** Names of the members of each gang, by its id. */
  private static Map<Long, List<Participant>> gangMembers(Dossier dossier) {
    return dossier.gangs().stream()
        .collect(
            Collectors.toMap(
                Dossier.Gang::id,
                gang ->
                    dossier.present().stream()
                        .filter(one -> gang.members().contains(one.id()))
                        .toList()));
  }
}
