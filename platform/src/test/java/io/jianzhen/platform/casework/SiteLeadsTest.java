package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.Judgement;
import io.jianzhen.platform.website.SiteJudged;
import io.jianzhen.platform.website.SiteKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A site that is judged counterfeit opens a lead for the network police; judged otherwise, none.
 */
@LeadTest
class SiteLeadsTest {

  @Autowired LeadScene scene;
  @Autowired Leads leads;
  @Autowired Particulars particulars;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  void judgedCounterfeitItWaitsForTheNetworkPoliceWithItsHost() {
    judge(81, Judgement.COUNTERFEIT);

    Lead lead = leads.get(leads.living("website:81").orElseThrow());
    assertThat(lead.owner()).isEqualTo("GA-WA");
    assertThat(lead.taken()).isFalse();
    assertThat(particulars.of(lead.id()))
        .extracting(Particular::kind)
        .containsExactlyInAnyOrder(ParticularKind.SITE, ParticularKind.DOMAIN);
  }

  @Test
  void judgedTwiceItOpensOneLead() {
    judge(82, Judgement.COUNTERFEIT);
    long first = leads.living("website:82").orElseThrow();

    judge(82, Judgement.COUNTERFEIT);

    assertThat(leads.living("website:82")).contains(first);
  }

  @Test
  void judgedOtherwiseTheLeadIsWithdrawn() {
    judge(83, Judgement.COUNTERFEIT);
    long lead = leads.living("website:83").orElseThrow();

    judge(83, Judgement.NOT_COUNTERFEIT);

    assertThat(leads.get(lead).state()).isEqualTo(Lead.State.WITHDRAWN);
    assertThat(leads.living("website:83")).isEmpty();
  }

  private void judge(long site, Judgement judgement) {
    SignedIn by = scene.person("120116403", Role.INSPECTOR);
    transaction.executeWithoutResult(
        tx ->
            events.publishEvent(
                new SiteJudged(
                    site,
                    "WZ-2021-00" + site,
                    SiteKind.WEB_HOST,
                    "cx%d.mem-gov.example.com".formatted(site),
                    by.unit().code(),
                    judgement,
                    "理由",
                    by)));
  }
}
