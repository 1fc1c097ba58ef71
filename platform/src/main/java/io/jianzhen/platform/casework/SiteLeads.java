package io.jianzhen.platform.casework;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.law.Duty;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.website.Judgement;
import io.jianzhen.platform.website.SiteJudged;
import io.jianzhen.platform.website.SiteTraced;
import io.jianzhen.platform.website.SiteTraces;
import io.jianzhen.platform.website.capture.SiteCapture.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a lead on each site that a person judged counterfeit, in the transaction of the judgement,
 * and sends it to the network police: by the notice's division sites and their helpers are theirs.
 */
@Component
class SiteLeads {

  private final Leads leads;
  private final LeadDesk desk;
  private final Particulars particulars;
  private final SiteTraces traces;
  private final Units units;
  private final AuditTrail audit;

  SiteLeads(
      Leads leads,
      LeadDesk desk,
      Particulars particulars,
      SiteTraces traces,
      Units units,
      AuditTrail audit) {
    this.leads = leads;
    this.desk = desk;
    this.particulars = particulars;
    this.traces = traces;
    this.units = units;
    this.audit = audit;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void judged(SiteJudged site) {
    String reference = "website:" + site.site();
    if (site.judgement() == Judgement.COUNTERFEIT) {
      if (leads.living(reference).isEmpty()) {
        open(site, reference);
      }
    } else {
      desk.withdraw(reference, site.reason(), site.by());
    }
  }

  private void open(SiteJudged site, String reference) {
    String police = Duty.NETWORK_POLICE.unit();
    String owner = units.find(police).map(Unit::code).orElse(null);
    LeadDesk.Opened opened =
        leads.insert(
            new Leads.Fresh(
                site.unit(),
                null,
                reference,
                Lead.Ground.COUNTERFEIT_SITE,
                "",
                "假冒网站 " + site.name(),
                site.number(),
                owner,
                false),
            site.by());
    audit.record(site.by(), "LEAD_OPEN", "lead:" + opened.id(), reference);
    List<FoundParticular> found = new ArrayList<>();
    found(FoundParticular.Source.SITE, kindOf(site), site.name()).ifPresent(found::add);
    traces.of(site.site()).stream().flatMap(SiteLeads::ofTrace).forEach(found::add);
    particulars.found(leads.get(opened.id()), found, site.by().username());
  }

  /** A later capture adds to the lead what no earlier one has found. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void traced(SiteTraced site) {
    List<FoundParticular> found = site.traces().stream().flatMap(SiteLeads::ofTrace).toList();
    leads
        .living("website:" + site.site())
        .ifPresent(lead -> particulars.found(leads.get(lead), found, site.by()));
  }

  private static Stream<FoundParticular> ofTrace(Trace trace) {
    return switch (trace.kind()) {
      case IP -> found(FoundParticular.Source.CAPTURE, ParticularKind.IP, trace.value()).stream();
      case QR -> found(FoundParticular.Source.CAPTURE, ParticularKind.QR, trace.value()).stream();
      case PAGE ->
          Stream.of(
              new FoundParticular(
                  FoundParticular.Source.CAPTURE,
                  ParticularKind.PAGE,
                  ParticularKind.page(trace.value()),
                  trace.sketch()));
    };
  }

  private static Optional<FoundParticular> found(
      FoundParticular.Source source, ParticularKind kind, String text) {
    return kind.read(text).map(written -> new FoundParticular(source, kind, written, ""));
  }

  private static ParticularKind kindOf(SiteJudged site) {
    if (site.kind().isAccount()) {
      return ParticularKind.ACCOUNT;
    }
    return ParticularKind.IP.read(site.name()).isPresent()
        ? ParticularKind.IP
        : ParticularKind.SITE;
  }
}
