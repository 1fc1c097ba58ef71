package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.proposal.LeadMaterial;
import io.jianzhen.platform.casework.law.Rule;
import io.jianzhen.platform.casework.law.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What officers accepted at a lead, and whom it names, for the cases to which it leads. */
@Component
class AcceptedAdvice implements LeadMaterial {

  /** What a lead says of the holder after the name; see {@link LeadDesk}. */
  private static final List<String> AFTER_THE_NAME = List.of("疑似持假冒证件", "持无效或不符证件");

  private final Leads leads;
  private final LeadActs acts;
  private final ActAdvice advice;
  private final AdviceBook book;
  private final Particulars particulars;

  AcceptedAdvice(
      Leads leads, LeadActs acts, ActAdvice advice, AdviceBook book, Particulars particulars) {
    this.leads = leads;
    this.acts = acts;
    this.advice = advice;
    this.book = book;
    this.particulars = particulars;
  }

  @Override
  public Brought of(long id) {
    Lead lead = leads.get(id);
    Map<Long, Map<String, AdviceBook.Given>> given = book.ofLead(id);
    List<Accepted> accepted = new ArrayList<>();
    Set<Sign> actors = EnumSet.noneOf(Sign.class);
    for (LeadAct act : acts.of(id)) {
      Collection<AdviceBook.Given> answers = given.getOrDefault(act.id(), Map.of()).values();
      List<Accepted> ofAct = answers.stream().flatMap(answer -> accepted(answer).stream()).toList();
      if (!ofAct.isEmpty()) {
        accepted.addAll(ofAct);
        act.stated().stream().filter(sign -> sign.kind() == Sign.Kind.ACTOR).forEach(actors::add);
      }
    }
    return new Brought(lead.number(), named(lead, actors), accepted);
  }

  /** The rule that applies by an answer: the one suggested, or the one that was said instead. */
  private Optional<Accepted> accepted(AdviceBook.Given answer) {
    return switch (answer.answer()) {
      case ACCEPTED -> advice.rule(answer.rule()).map(rule -> accepted(rule, answer));
      case CHANGED -> advice.rule(answer.instead()).map(rule -> accepted(rule, answer));
      case REFUSED -> Optional.empty();
    };
  }

  private static Accepted accepted(Rule rule, AdviceBook.Given answer) {
    return new Accepted(
        answer.act(),
        answer.actVersion(),
        rule.id(),
        rule.basis() + " " + rule.article(),
        rule.sanction(),
        rule.least(),
        rule.most(),
        rule.unit(),
        rule.tier(),
        rule.authority(),
        rule.route().name(),
        rule.items(),
        answer.by(),
        answer.at());
  }

  /** The holder of the certificate, the employer, and whoever was entered, each once. */
  private List<Named> named(Lead lead, Set<Sign> actors) {
    Map<String, Named> named = new LinkedHashMap<>();
    holder(lead)
        .ifPresent(name -> put(named, new Named(name, false, PersonRole.HOLDER, lead.personKey())));
    if (!lead.employer().isEmpty() && actors.contains(Sign.EMPLOYER)) {
      put(named, new Named(lead.employer(), true, PersonRole.EMPLOYER, ""));
    }
    for (Particular one : particulars.of(lead.id())) {
      if (one.kind() == ParticularKind.PERSON) {
        put(named, new Named(one.shown(), false, role(actors, false), ""));
      } else if (one.kind() == ParticularKind.ORGANISATION) {
        put(named, new Named(one.shown(), true, role(actors, true), ""));
      }
    }
    return List.copyOf(named.values());
  }

  private static void put(Map<String, Named> named, Named one) {
    named.putIfAbsent(one.organisation() + one.name(), one);
  }

  private static Optional<String> holder(Lead lead) {
    return AFTER_THE_NAME.stream()
        .filter(words -> lead.title().endsWith(words))
        .filter(words -> lead.reference().startsWith("finding:"))
        .map(words -> lead.title().substring(0, lead.title().length() - words.length()))
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  /** What the act says of who acted, if it says one thing; an officer looks at it again. */
  private static PersonRole role(Set<Sign> actors, boolean organisation) {
    Set<PersonRole> roles = EnumSet.noneOf(PersonRole.class);
    actors.forEach(actor -> roles.add(role(actor)));
    if (organisation && roles.contains(PersonRole.EMPLOYER)) {
      return PersonRole.EMPLOYER;
    }
    roles.removeAll(
        organisation
            ? Set.of(PersonRole.HOLDER, PersonRole.RESPONSIBLE_PERSON)
            : Set.of(PersonRole.EMPLOYER));
    return roles.size() == 1 ? roles.iterator().next() : PersonRole.OTHER;
  }

  private static PersonRole role(Sign actor) {
    return switch (actor) {
      case HOLDER, BUYER -> PersonRole.HOLDER;
      case EMPLOYER -> PersonRole.EMPLOYER;
      case RESPONSIBLE_PERSON -> PersonRole.RESPONSIBLE_PERSON;
      case MAKER -> PersonRole.CARD_MAKER;
      case SELLER -> PersonRole.SELLER;
      case SITE_OPERATOR -> PersonRole.SITE_OPERATOR;
      case HELPER -> PersonRole.HELPER;
      default -> PersonRole.OTHER;
    };
  }
}
