package io.jianzhen.platform.website;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteBook.Taken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes suspect sites from the evidence to the blocking and beyond, one step and one transaction at
 * a time. Each step is a line of the site's history and of the audit trail.
 *
 * <p>Every method throws {@link StepRefused} if the step does not follow from where the site
 * stands, {@link SiteMovedOn} if somebody was faster, and {@link OutOfReach} if the person sees no
 * such site.
 */
@Service
public class SiteDesk {

  private final Sites sites;
  private final SiteBook book;
  private final SiteHistory history;
  private final SiteReports reports;
  private final SiteTerms terms;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SiteDesk(
      Sites sites,
      SiteBook book,
      SiteHistory history,
      SiteReports reports,
      SiteTerms terms,
      Ledger ledger,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sites = sites;
    this.book = book;
    this.history = history;
    this.reports = reports;
    this.terms = terms;
    this.ledger = ledger;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The site as it is now. */
  public SiteAt now(long id, SignedIn me) {
    return sites.get(id, me).at();
  }

  /** Notes evidence that was taken by other means, and where it lies. */
  @Transactional
  public void noteEvidence(SiteAt seen, LocalDate on, String note, SignedIn me) {
    Site site = hold(seen, SiteStep.EVIDENCE, me);
    boolean first = site.state() == SiteState.SUSPECTED;
    SiteState to = first ? SiteState.CAPTURED : site.state();
    Due due = first ? terms.after(to, null, today()) : due(site);
    move(site, Taken.of(SiteStep.EVIDENCE, to, on, "", note), site.judgement(), due, me);
  }

  /**
   * Says what the site is. Saying otherwise of one that has been reported takes it back to where it
   * was judged; those who were told have to be told.
   *
   * @param reason never blank
   */
  @Transactional
  public void judge(SiteAt seen, Judgement judgement, String reason, SignedIn me) {
    Site site = hold(seen, SiteStep.JUDGE, me);
    boolean stands =
        judgement == Judgement.COUNTERFEIT
            && (site.state() == SiteState.REPORTED || site.state() == SiteState.REAPPEARED);
    SiteState to = stands ? site.state() : SiteState.JUDGED;
    Due due = stands ? due(site) : terms.after(to, judgement, today());
    move(site, Taken.of(SiteStep.JUDGE, to, null, judgement.name(), reason), judgement, due, me);
    events.publishEvent(
        new SiteJudged(
            site.id(),
            site.number(),
            site.kind(),
            site.name(),
            site.unit(),
            judgement,
            reason,
            me));
  }

  /** Notes that somebody was told of a counterfeit site; returns the id of the report. */
  @Transactional
  public long report(SiteAt seen, Told told, SignedIn me) {
    Site site = hold(seen, SiteStep.REPORT, me);
    boolean first = site.state() == SiteState.JUDGED || site.state() == SiteState.REAPPEARED;
    SiteState to = first ? SiteState.REPORTED : site.state();
    Due due = first ? terms.after(to, null, today()) : due(site);
    long report = reports.add(site.id(), told);
    String detail = told.recipient().name();
    String note = told.name() + " / " + told.means();
    move(site, Taken.of(SiteStep.REPORT, to, told.on(), detail, note), site.judgement(), due, me);
    return report;
  }

  /** Notes when a report was received; entered again, the last one holds. */
  @Transactional
  public void receipt(SiteAt seen, long report, OffsetDateTime at, String note, SignedIn me) {
    Site site = hold(seen, SiteStep.RECEIPT, me);
    SiteReports.Report received = reports.get(site.id(), report);
    if (at.toLocalDate().isBefore(received.sentOn()) || at.isAfter(OffsetDateTime.now(clock))) {
      throw new StepRefused(
          "at", "website.field.AT.range", "%s received %s".formatted(received, at));
    }
    reports.received(report, at);
    String what = received.name() + (note.isEmpty() ? "" : " / " + note);
    move(
        site,
        Taken.of(
            SiteStep.RECEIPT, site.state(), at.toLocalDate(), received.recipient().name(), what),
        site.judgement(),
        due(site),
        me);
  }

  /**
   * Notes that access was cut: the site counts as blocked (D4) from the day of the fact, once
   * however often it comes back.
   *
   * @param note who cut it, and how
   */
  @Transactional
  public void block(SiteAt seen, LocalDate on, String note, SignedIn me) {
    Site site = hold(seen, SiteStep.BLOCK, me);
    String reference = reference(site);
    long entry =
        ledger.append(
            Fact.one(ReportItem.D4, site.unit(), on, reference, reference), me.username());
    Due due = terms.recheck(on, 0, today());
    move(
        site,
        new Taken(SiteStep.BLOCK, SiteState.BLOCKED, on, "", note, entry),
        site.judgement(),
        due,
        me);
  }

  /**
   * Takes a blocking back that was entered by mistake: the ledger gets an entry that reverses it.
   *
   * @param reason never blank
   */
  @Transactional
  public void unblock(SiteAt seen, String reason, SignedIn me) {
    Site site = hold(seen, SiteStep.UNBLOCK, me);
    SiteHistory.Blocking last = history.lastBlocking(site.id());
    ledger.reverse(last.ledgerEntry(), reason, me.username());
    Due due = terms.after(last.fromState(), site.judgement(), today());
    move(
        site,
        Taken.of(SiteStep.UNBLOCK, last.fromState(), null, "", reason),
        site.judgement(),
        due,
        me);
  }

  /** Notes that search engines have dropped a blocked site; {@code note} says which. */
  @Transactional
  public void delist(SiteAt seen, LocalDate on, String note, SignedIn me) {
    Site site = hold(seen, SiteStep.DELIST, me);
    move(
        site,
        Taken.of(SiteStep.DELIST, SiteState.DELISTED, on, "", note),
        site.judgement(),
        due(site),
        me);
  }

  /** Notes what a look at a closed site found. What is unclear is due again at once. */
  @Transactional
  public void recheck(SiteAt seen, LocalDate on, Recheck found, String note, SignedIn me) {
    Site site = hold(seen, SiteStep.RECHECK, me);
    Taken taken = rechecked(site, on, found, note);
    move(site, taken, site.judgement(), dueAfter(site, found, on), me);
  }

  static Taken rechecked(Site site, LocalDate on, Recheck found, String note) {
    SiteState to = found == Recheck.BACK ? SiteState.REAPPEARED : site.state();
    return Taken.of(SiteStep.RECHECK, to, on, found.name(), note);
  }

  Due dueAfter(Site site, Recheck found, LocalDate on) {
    return switch (found) {
      case BACK -> terms.after(SiteState.REAPPEARED, null, today());
      case UNCLEAR -> new Due(SiteStep.RECHECK, today());
      case GONE -> {
        SiteHistory.Blocking last = history.lastBlocking(site.id());
        yield terms.recheck(last.factDate(), last.rechecks() + 1, on);
      }
    };
  }

  /** Writes down what people have found out about a site. */
  @Transactional
  void describe(SiteAt seen, SiteFacts facts, SignedIn me) {
    Site site = sites.hold(seen, me);
    book.describe(site.id(), facts);
    audit.record(me, "SITE_DESCRIBE", reference(site), "");
  }

  private Site hold(SiteAt seen, SiteStep step, SignedIn me) {
    Site site = sites.hold(seen, me);
    if (!step.isOpenFor(site)) {
      throw new StepRefused(site, step);
    }
    return site;
  }

  private void move(Site site, Taken taken, @Nullable Judgement judgement, Due due, SignedIn me) {
    book.move(site, taken, judgement, due, me.username());
    audit.record(me, "SITE_" + taken.step(), reference(site), taken.detail());
  }

  private static Due due(Site site) {
    return new Due(site.dueFor(), site.due());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static String reference(Site site) {
    return "website:" + site.id();
  }
}
