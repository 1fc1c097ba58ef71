package io.jianzhen.platform.casework.file.dossier;

import io.jianzhen.platform.casework.file.dossier.Dossier.Den;
import io.jianzhen.platform.casework.file.dossier.Dossier.Gang;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.ReportItem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a case, together with the cases joined to it, counts in the form. Each person counts once in
 * an item that counts persons, with the earliest fact; each den once by its address; each fine
 * once, either on holders or on employers.
 */
public final class CaseCounts {

  private static final Comparator<Outcome> EARLIEST =
      Comparator.comparing(Outcome::factDate).thenComparing(Outcome::id);

  private final Dossier dossier;
  private final Map<Long, Participant> people = new HashMap<>();
  private final Map<Long, String> subjects;

  public CaseCounts(Dossier dossier) {
    this.dossier = dossier;
    dossier.present().forEach(one -> people.put(one.id(), one));
    this.subjects = subjects();
  }

  /**
   * By whom a participant is counted: the key of the identity number, of whoever of a joined case
   * it is the same as, else its own.
   */
  public String subject(long person) {
    return Objects.requireNonNull(subjects.get(person));
  }

  /**
   * Outcomes of a person that stand, also those that were entered under the name that the person
   * has in a joined case, oldest fact first.
   */
  public List<Outcome> standing(long person) {
    String subject = subject(person);
    return dossier.outcomes().stream()
        .filter(one -> one.isLive() && subject.equals(subjects.get(one.person())))
        .sorted(EARLIEST)
        .toList();
  }

  /** The ids of all who are this person, in whichever of the joined cases they were entered. */
  public Set<Long> same(long person) {
    String subject = subject(person);
    return people.keySet().stream()
        .filter(one -> subject.equals(subjects.get(one)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of several who are one person, the one that was entered first. */
  public List<Participant> distinct(List<Participant> meant) {
    Map<String, Participant> first = new LinkedHashMap<>();
    meant.forEach(one -> first.putIfAbsent(subject(one.id()), one));
    return List.copyOf(first.values());
  }

  /**
   * The participant and all of whom an officer has said that they are the same, directly or by way
   * of others.
   */
  public List<Participant> twins(long person) {
    Set<Long> same = new HashSet<>(Set.of(person));
    boolean more = true;
    while (more) {
      more = false;
      for (Participant one : people.values()) {
        Long twin = one.sameAs();
        if (twin != null && same.contains(one.id()) != same.contains(twin)) {
          same.add(one.id());
          same.add(twin);
          more = true;
        }
      }
    }
    return people.values().stream().filter(one -> same.contains(one.id())).toList();
  }

  /** How many persons there are; whoever stands in two joined cases is one. */
  public long distinct(Predicate<Participant> which) {
    return people.values().stream().filter(which).map(one -> subject(one.id())).distinct().count();
  }

  /** The same by role; whoever has two roles in two joined cases counts with the first. */
  public Map<PersonRole, Long> roles(Predicate<Participant> which) {
    Map<String, PersonRole> first = new HashMap<>();
    people.values().stream()
        .filter(which)
        .sorted(Comparator.comparing(Participant::id))
        .forEach(one -> first.putIfAbsent(subject(one.id()), one.role()));
    Map<PersonRole, Long> roles = new EnumMap<>(PersonRole.class);
    first.values().forEach(role -> roles.merge(role, 1L, Long::sum));
    return roles;
  }

  /** Everything that counts, in a fixed order. */
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.addAll(once(ReportItem.D1, this::handsToThePolice));
    closedDens().forEach(den -> facts.add(closed(den)));
    facts.addAll(gangs());
    facts.addAll(fines());
    facts.addAll(once(ReportItem.E3, this::punishesAHolder));
    return facts;
  }

  /**
   * Each fine once: one that was entered in two cases before they were joined, on the same person,
   * day and amount, is one.
   */
  private List<Fact> fines() {
    Map<List<Object>, Integer> inItsCase = new HashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    List<Fact> facts = new ArrayList<>();
    for (Outcome fine : dossier.outcomes()) {
      Optional<Fact> fact =
          fine.isLive() && fine.kind() == OutcomeKind.FINE
              ? fineItem(fine).map(item -> fine(item, fine))
              : Optional.empty();
      if (fact.isPresent()) {
        List<Object> same =
            List.of(
                subject(fine.person()),
                fact.get().item(),
                fact.get().on(),
                fact.get().quantity().stripTrailingZeros());
        int nth = inItsCase.merge(List.of(same, fact.get().reference()), 1, Integer::sum);
        if (seen.add(List.of(same, nth))) {
          facts.add(fact.get());
        }
      }
    }
    return facts;
  }

  /**
   * Where a fine counts; empty if neither on a holder nor on an employer. A fine of the police on a
   * holder is one for an offence against public order, which counts the person and no yuan.
   */
  private Optional<ReportItem> fineItem(Outcome fine) {
    return Optional.ofNullable(people.get(fine.person()))
        .map(
            person ->
                switch (person.role()) {
                  case HOLDER -> fine.police() ? null : ReportItem.E2;
                  case EMPLOYER, RESPONSIBLE_PERSON -> ReportItem.C4;
                  default -> null;
                });
  }

  private boolean handsToThePolice(Outcome one) {
    return isSuspect(one.person())
        && (one.kind() == OutcomeKind.TRANSFERRED || (one.police() && one.kind().isPoliceStep()));
  }

  private boolean punishesAHolder(Outcome one) {
    return one.kind().isPunishment()
        && Objects.requireNonNull(people.get(one.person())).role() == PersonRole.HOLDER;
  }

  private List<Fact> once(ReportItem item, Predicate<Outcome> counts) {
    Map<String, Outcome> earliest = new LinkedHashMap<>();
    dossier.outcomes().stream()
        .filter(one -> one.isLive() && isPerson(one.person()) && counts.test(one))
        .sorted(EARLIEST)
        .forEach(one -> earliest.putIfAbsent(subject(one.person()), one));
    return earliest.entrySet().stream()
        .map(
            one -> {
              Outcome by = one.getValue();
              return Fact.one(item, by.unit(), by.factDate(), one.getKey(), reference(by.person()));
            })
        .toList();
  }

  private Fact fine(ReportItem item, Outcome fine) {
    BigDecimal yuan = Objects.requireNonNull(fine.yuan());
    return new Fact(
        item,
        fine.unit(),
        fine.factDate(),
        yuan,
        subject(fine.person()),
        reference(fine.person()),
        "",
        false);
  }

  /** Closed dens; of those with the same address, the one that was closed first. */
  private List<Den> closedDens() {
    Map<String, Den> first = new LinkedHashMap<>();
    dossier.dens().stream()
        .filter(den -> den.closedOn() != null)
        .sorted(
            Comparator.comparing((Den den) -> Objects.requireNonNull(den.closedOn()))
                .thenComparing(Den::id))
        .forEach(den -> first.putIfAbsent(folded(den.address()), den));
    return List.copyOf(first.values());
  }

  private static Fact closed(Den den) {
    return Fact.one(
        ReportItem.D2,
        Objects.requireNonNull(den.closedUnit()),
        Objects.requireNonNull(den.closedOn()),
        "den:" + den.id(),
        "case:" + den.caseFile());
  }

  private List<Fact> gangs() {
    Map<String, Fact> members = new LinkedHashMap<>();
    dossier.gangs().stream()
        .filter(gang -> gang.dealtOn() != null)
        .sorted(
            Comparator.comparing((Gang gang) -> Objects.requireNonNull(gang.dealtOn()))
                .thenComparing(Gang::id))
        .forEach(gang -> membersOf(gang, members));
    return List.copyOf(members.values());
  }

  private void membersOf(Gang gang, Map<String, Fact> members) {
    gang.members().stream()
        .filter(one -> isPerson(one) && isSuspect(one))
        .forEach(
            member ->
                members.putIfAbsent(
                    subject(member),
                    Fact.one(
                        ReportItem.D3,
                        Objects.requireNonNull(gang.dealtUnit()),
                        Objects.requireNonNull(gang.dealtOn()),
                        subject(member),
                        reference(member))));
  }

  private boolean isPerson(long id) {
    Participant one = people.get(id);
    return one != null && !one.organisation();
  }

  private boolean isSuspect(long id) {
    return Objects.requireNonNull(people.get(id)).role().isSuspect();
  }

  private String reference(long person) {
    return "case:" + Objects.requireNonNull(people.get(person)).caseFile();
  }

  /** Two spellings of one address are one. */
  public static String folded(String address) {
    return Normalizer.normalize(address, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Punct}，。、（）]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private Map<Long, String> subjects() {
    Map<Long, String> found = new HashMap<>();
    people.values().forEach(one -> found.put(one.id(), own(one)));
    people.values().stream()
        .sorted(Comparator.comparing(Participant::id))
        .forEach(one -> followTwin(one, found));
    return found;
  }

  /**
   * Whoever is the same as somebody with an identity number is counted by that. With two numbers
   * they are two, whatever was said before the second was known.
   */
  private void followTwin(Participant one, Map<Long, String> found) {
    Long twin = one.sameAs();
    if (twin == null || !people.containsKey(twin)) {
      return;
    }
    String mine = Objects.requireNonNull(found.get(one.id()));
    String theirs = Objects.requireNonNull(found.get(twin));
    if (mine.startsWith("person:") && theirs.startsWith("person:")) {
      return;
    }
    String both = mine.startsWith("person:") ? mine : theirs;
    found.replaceAll(
        (id, subject) -> subject.equals(mine) || subject.equals(theirs) ? both : subject);
  }

  private static String own(Participant one) {
    return one.personKey().isEmpty() ? "participant:" + one.id() : "person:" + one.personKey();
  }
}
