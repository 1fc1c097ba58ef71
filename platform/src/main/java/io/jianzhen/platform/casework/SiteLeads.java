package io.jianzhen.platform.casework;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.law.Duty;
import io.jianzhen.platform.ledger.Ledger;
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
  private final Particulars particulars;
  private final Units units;
  private final Ledger ledger;
  private final AuditTrail audit;

  SiteLeads(Leads leads, Particulars particulars, Units units, Ledger ledger, AuditTrail audit) {
    this.leads = leads;
    this.particulars = particulars;
    this.units = units;
    this.ledger = ledger;
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
      leads
          .withdraw(reference, site.reason(), site.by())
          .ifPresent(
              id -> {
                ledger.reverseAll("lead:" + id, site.reason(), site.by().username());
                audit.record(site.by(), "LEAD_WITHDRAW", "lead:" + id, reference);
              });
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
