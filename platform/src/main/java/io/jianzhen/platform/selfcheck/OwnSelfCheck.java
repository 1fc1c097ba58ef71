package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.ledger.EmployerKey;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.Answers.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The employer's side: looking at its own self-check, saving and submitting it. */
@Service
class OwnSelfCheck {

  private final SelfChecks checks;
  private final AnswerBook book;
  private final OwnRoster roster;
  private final ForgedReports reports;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  OwnSelfCheck(
      SelfChecks checks,
      AnswerBook book,
      OwnRoster roster,
      ForgedReports reports,
      Ledger ledger,
      AuditTrail audit,
      Clock clock) {
    this.checks = checks;
    this.book = book;
    this.roster = roster;
    this.reports = reports;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The employer's newest self-check, which counts as opened from now on.
   *
   * @throws OutOfReach if the account belongs to no employer, or nothing has been assigned to it
   */
  @Transactional
  SelfCheck look(SignedIn me) {
    SelfCheck one = own(me);
    if (one.state() != CheckState.ASSIGNED) {
      return one;
    }
    SelfCheck held = hold(me);
    if (held.state() == CheckState.ASSIGNED) {
      checks.move(held, CheckState.OPENED, "", me.username());
    }
    return own(me);
  }

  /**
   * Saves a draft as a version of its own. Saving what stands already does nothing.
   *
   * @return the version that stands now
   * @throws DraftChanged if the form was built on another version than the last
   * @throws StepRefused if the unit is looking at it or has accepted it
   */
  @Transactional
  int save(AnswerForm form, SignedIn me) {
    SelfCheck one = hold(me);
    Answers last = book.latest(one.id());
    if (form.equals(AnswerForm.of(last).on(form.version()))) {
      return last.version();
    }
    if (form.version() != last.version()) {
      throw new DraftChanged(one.id(), last);
    }
    int version = last.version() + 1;
    book.add(one.id(), answers(form, version, one, last, me));
    if (one.state() == CheckState.ASSIGNED || one.state() == CheckState.OPENED) {
      checks.move(one, CheckState.BEGUN, "", me.username());
    }
    audit.record(me, "SELF_CHECK_SAVE", reference(one.id()), "version " + version);
    return version;
  }

  /**
   * Saves and submits: from now on the employer counts as one that has checked itself (B1).
   *
   * @param form at which nothing is missing
   */
  @Transactional
  void submit(AnswerForm form, SignedIn me) {
    int version = save(form, me);
    SelfCheck one = hold(me);
    form.forged().forEach(key -> report(one, key, form.reason(key), me));
    checks.move(one, CheckState.SUBMITTED, form.inCharge(), me.username());
    checks.submitted(one.id(), version);
    ledger.append(
        Fact.one(
            ReportItem.B1,
            one.unit(),
            LocalDate.now(clock),
            "enterprise:" + EmployerKey.of(one.creditCode()),
            reference(one.id())),
        me.username());
    audit.record(me, "SELF_CHECK_SUBMIT", reference(one.id()), "version " + version);
  }

  /**
   * Saves a draft and reports one of its entries as forged at once.
   *
   * @param form in which the entry is marked, with a reason
   * @return false if the entry is no longer on file
   * @throws DraftChanged if the form was built on another version than the last
   */
  @Transactional
  boolean report(AnswerForm form, EntryKey key, SignedIn me) {
    save(form, me);
    return reports.add(hold(me), key, form.reason(key.toString()), me);
  }

  /** Marks an entry in the draft as it stands and reports it. */
  @Transactional
  boolean report(EntryKey key, String reason, SignedIn me) {
    AnswerForm draft = AnswerForm.of(book.latest(hold(me).id()));
    return report(draft.marking(key.toString(), reason), key, me);
  }

  private void report(SelfCheck one, String key, String reason, SignedIn me) {
    EntryKey.parse(key).ifPresent(of -> reports.add(one, of, reason, me));
  }

  /** The entries that have been reported, as they are called in pages. */
  Set<String> reportedKeys(SelfCheck one) {
    return reports.of(one.id()).stream()
        .map(ForgedReports.Seen::standing)
        .map(now -> new EntryKey(now.importId(), now.sheetRow()).toString())
        .collect(Collectors.toSet());
  }

  /** What the record of the ledger and of the trail is called. */
  static String reference(long id) {
    return "self-check:" + id;
  }

  private SelfCheck own(SignedIn me) {
    return checks
        .own(me)
        .orElseThrow(() -> new OutOfReach("self-check of account " + me.account()));
  }

  /** The employer's self-check, on which nobody else works until the transaction ends. */
  private SelfCheck hold(SignedIn me) {
    checks.lock(own(me).id());
    SelfCheck one = own(me);
    if (!one.state().isWithEmployer()) {
      throw new StepRefused(one.id());
    }
    return one;
  }

  private Answers answers(AnswerForm form, int version, SelfCheck one, Answers last, SignedIn me) {
    List<Mark> marks =
        form.keys().stream().flatMap(key -> mark(key, form, one, last).stream()).toList();
    return new Answers(
        version,
        form.holdersCount(),
        form.uncertifiedCount(),
        form.plan(),
        form.inCharge(),
        form.stated(),
        marks,
        me.username(),
        null);
  }

  /** Empty for an entry that was never the employer's: nobody can have seen it on the page. */
  private Optional<Mark> mark(String key, AnswerForm form, SelfCheck one, Answers last) {
    boolean forged = form.forged().contains(key);
    return last.marks().stream()
        .filter(mark -> mark.key().equals(key))
        .findFirst()
        .map(
            mark ->
                new Mark(
                    mark.importId(),
                    mark.sheetRow(),
                    mark.name(),
                    mark.item(),
                    mark.number(),
                    forged,
                    form.reason(key)))
        .or(
            () ->
                EntryKey.parse(key)
                    .flatMap(named -> named.find(roster, one))
                    .map(
                        entry ->
                            new Mark(
                                entry.importId(),
                                entry.sheetRow(),
                                entry.name(),
                                entry.item(),
                                entry.number(),
                                forged,
                                form.reason(key))));
  }
}
