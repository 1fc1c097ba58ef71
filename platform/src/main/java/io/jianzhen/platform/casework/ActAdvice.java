package io.jianzhen.platform.casework;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.law.Advice;
import io.jianzhen.platform.casework.law.Adviser;
import io.jianzhen.platform.casework.law.Rule;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters the facts of acts, says what they lead to and keeps what officers say to that. */
@Service
class ActAdvice {

  private final LeadActs acts;
  private final AdviceBook book;
  private final Leads leads;
  private final AuditTrail audit;
  private final Clock clock;
  private final Adviser adviser = new Adviser();

  ActAdvice(LeadActs acts, AdviceBook book, Leads leads, AuditTrail audit, Clock clock) {
    this.acts = acts;
    this.book = book;
    this.leads = leads;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the facts lead to if it were decided today. */
  Advice on(LeadAct act) {
    return adviser.on(act.decidedOn(LocalDate.now(clock)));
  }

  /** All rules, for choosing another one. */
  List<Rule> rules() {
    return adviser.rules();
  }

  Optional<Rule> rule(String id) {
    return adviser.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * An act as the page of its lead shows it.
   *
   * @param suggestions what is suggested, with what was answered to it
   */
  record Summary(LeadAct act, List<Line> suggestions) {

    /** One suggestion; the answer is null until somebody gave one. */
    record Line(
        Rule rule, Sentence to, AdviceBook.@org.jspecify.annotations.Nullable Given given) {}
  }

  List<Summary> summaries(long lead) {
    Map<Long, Map<String, AdviceBook.Given>> given = book.ofLead(lead);
    return acts.of(lead).stream()
        .map(act -> summary(act, given.getOrDefault(act.id(), Map.of())))
        .toList();
  }

  private Summary summary(LeadAct act, Map<String, AdviceBook.Given> given) {
    return new Summary(
        act,
        on(act).suggestions().stream()
            .map(one -> new Summary.Line(one.rule(), one.to().title(), given.get(one.rule().id())))
            .toList());
  }

  /** Enters an act; its id. */
  @Transactional
  long add(Lead lead, ActForm.Facts facts, SignedIn me) {
    long id = acts.add(lead.id(), facts, me);
    noted(lead, facts.what(), me);
    return id;
  }

  /**
   * @throws LeadMovedOn if the facts were changed since they were read
   */
  @Transactional
  void change(Lead lead, LeadAct seen, ActForm.Facts facts, SignedIn me) {
    acts.change(seen, facts, me);
    noted(lead, facts.what(), me);
  }

  /** Keeps an answer to a suggestion. */
  @Transactional
  void answer(
      Lead lead,
      LeadAct act,
      Rule rule,
      AdviceBook.Answer answer,
      String instead,
      String reason,
      SignedIn me) {
    book.add(act, rule, answer, instead, reason, me);
    String about = rule.id() + (instead.isEmpty() ? "" : " → " + instead) + " " + reason;
    leads.note(
        lead.id(),
        new Leads.Noted("ADVICE_" + answer, about.strip(), null, leads.touch(lead.id())),
        me.username());
    audit.record(me, "LEAD_ADVICE", "lead:" + lead.id(), rule.id() + " " + answer);
  }

  private void noted(Lead lead, String what, SignedIn me) {
    leads.note(
        lead.id(), new Leads.Noted("FACTS", what, null, leads.touch(lead.id())), me.username());
    audit.record(me, "LEAD_FACTS", "lead:" + lead.id(), lead.number());
  }
}
