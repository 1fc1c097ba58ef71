package io.jianzhen.platform.casework;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.law.Duty;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.website.Judgement;
import io.jianzhen.platform.website.SiteJudged;
import java.util.List;
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
  private final Units units;
  private final AuditTrail audit;

  SiteLeads(Leads leads, LeadDesk desk, Particulars particulars, Units units, AuditTrail audit) {
    this.leads = leads;
    this.desk = desk;
    this.particulars = particulars;
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
    ParticularKind kind = kindOf(site);
    Lead lead = leads.get(opened.id());
    kind.read(site.name())
        .ifPresent(written -> particulars.add(lead, kind, List.of(written), "", site.by()));
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
