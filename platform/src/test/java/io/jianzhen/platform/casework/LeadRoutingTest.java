package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A lead goes to whose duty it is, may be refused, and is never without anybody who sees it. */
@LeadTest
class LeadRoutingTest {

  private static final String ZONE = "120116403";

  @Autowired LeadScene scene;
  @Autowired LeadWork work;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private SignedIn police;
  private SignedIn office;
  private long lead;

  @BeforeEach
  void aLeadOfTheZone() {
    inspector = scene.person(ZONE, Role.INSPECTOR);
    police = scene.person("GA-ZA", Role.CASE_OFFICER);
    office = scene.person("YJ-BGS", Role.OFFICE);
    lead = scene.told(inspector);
    scene.step(inspector, lead, LeadStep.TAKE);
  }

  @Test
  void whoTakesItUpHandlesIt() {
    assertThat(scene.lead(lead).taken()).isTrue();
    assertThat(scene.lead(lead).handler()).isEqualTo(inspector.username());
    assertThat(hrefs(inspector)).contains("/leads/" + lead);
  }

  @Test
  void aDetachmentSeesItOnlyOnceItIsSentThere() {
    assertThat(scene.get(police, "/leads/" + lead)).hasStatus(404);
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    assertThat(scene.page(police, "/leads/" + lead)).contains("待接收");
    assertThat(hrefs(police)).contains("/leads/" + lead);
    assertThat(scene.page(inspector, "/leads/" + lead)).contains("区公安局治安支队");
  }

  @Test
  void whatADetachmentRefusesWaitsForTheOfficeWithTheReason() {
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    scene.step(police, lead, LeadStep.REFUSE, "note", "属网安支队职责");
    assertThat(scene.lead(lead).owner()).isNull();
    assertThat(scene.get(police, "/leads/" + lead)).hasStatus(404);
    assertThat(hrefs(office)).contains("/leads/" + lead);
    assertThat(scene.page(office, "/leads/" + lead)).contains("无人承办", "属网安支队职责");
    assertThat(scene.page(office, "/leads?whose=UNOWNED")).contains(scene.lead(lead).number());
  }

  @Test
  void refusingNeedsAReason() {
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    MvcTestResult refused = scene.step(police, lead, LeadStep.REFUSE);
    assertThat(refused).hasStatus(422);
    assertThat(LeadScene.text(refused)).contains("请填写理由");
    assertThat(scene.lead(lead).owner()).isEqualTo("GA-ZA");
  }

  @Test
  void handedToThePoliceItCountsOnceForTheUnitThatSentIt() {
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    assertThat(counted()).isEmpty();
    scene.step(police, lead, LeadStep.TAKE);
    scene.step(police, lead, LeadStep.SEND, "unit", "GA-WA");
    scene.step(scene.person("GA-WA", Role.CASE_OFFICER), lead, LeadStep.TAKE);
    assertThat(counted()).containsExactly(ZONE + " 2021-12-28");
  }

  @Test
  void whatPassesFromOneOfficeToAnotherIsNotHandedOver() {
    scene.step(inspector, lead, LeadStep.SEND, "unit", "YJ-ZFD");
    scene.step(scene.person("YJ-ZFD", Role.INSPECTOR), lead, LeadStep.TAKE);
    assertThat(counted()).isEmpty();
  }

  @Test
  void whatIsHandedToAnAuthorityOutsideCountsAndStaysInSight() {
    scene.step(inspector, lead, LeadStep.OUTSIDE, "body", "区市场监督管理局", "note", "包过广告");
    assertThat(counted()).containsExactly(ZONE + " 2021-12-28");
    assertThat(scene.page(inspector, "/leads/" + lead)).contains("区市场监督管理局", "C3");
  }

  @Test
  void aWrongHandingOutsideIsTakenBackByTheHeadWithAReasonAndCountsAgainOnceItIsReal() {
    SignedIn head = scene.person(ZONE, Role.UNIT_REVIEWER);
    scene.step(inspector, lead, LeadStep.OUTSIDE, "body", "区市场监督管理局", "note", "包过广告");
    assertThat(standing()).isEqualTo(1);
    assertThat(scene.step(inspector, lead, LeadStep.OUTSIDE_UNDONE, "note", "没有移送")).hasStatus(422);
    assertThat(LeadScene.text(scene.step(head, lead, LeadStep.OUTSIDE_UNDONE)))
        .contains("note-OUTSIDE_UNDONE-error");

    scene.step(head, lead, LeadStep.OUTSIDE_UNDONE, "note", "没有移送");

    assertThat(standing()).isZero();
    assertThat(scene.lead(lead).handedOver()).isFalse();
    assertThat(scene.page(head, "/leads/" + lead))
        .contains("撤销系统外移送", "没有移送")
        .doesNotContain("step-OUTSIDE_UNDONE");
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    scene.step(police, lead, LeadStep.TAKE);
    assertThat(standing()).isEqualTo(1);
  }

  @Test
  void aLeaderTakesItBackTooAndOnlyWhatWasCountedOutside() {
    SignedIn leader = scene.person("YJ", Role.LEADER);
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    scene.step(police, lead, LeadStep.TAKE);
    assertThat(scene.page(leader, "/leads/" + lead)).doesNotContain("step-OUTSIDE_UNDONE");
    long other = scene.told(inspector);
    scene.step(inspector, other, LeadStep.TAKE);
    scene.step(inspector, other, LeadStep.OUTSIDE, "body", "区市场监督管理局");

    assertThat(scene.step(leader, other, LeadStep.OUTSIDE_UNDONE, "note", "没有移送"))
        .hasStatus3xxRedirection();

    assertThat(scene.lead(other).handedOver()).isFalse();
  }

  @Test
  void whatThePoliceHaveTakenUpSinceGoesOnCounting() {
    SignedIn leader = scene.person("YJ", Role.LEADER);
    scene.step(inspector, lead, LeadStep.OUTSIDE, "body", "区市场监督管理局");
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    scene.step(police, lead, LeadStep.TAKE);

    assertThat(scene.step(leader, lead, LeadStep.OUTSIDE_UNDONE, "note", "没有移送")).hasStatus(422);
    assertThat(standing()).isEqualTo(1);
  }

  /** How often the lead counts as handed over, after what was taken back. */
  private long standing() {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger_entry e
             WHERE e.item = 'C3' AND e.reference = :of AND e.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
            """)
        .param("of", "lead:" + lead)
        .query(Long.class)
        .single();
  }

  @Test
  void ofTwoOfficersTheSecondSeesWhatChangedAndLosesNothing() {
    int seen = scene.lead(lead).version();
    scene.step(inspector, lead, LeadStep.PRIORITY, "priority", "URGENT", "note", "先办这个");
    MvcTestResult late =
        scene.post(
            scene.person(ZONE, Role.INSPECTOR),
            "/leads/%d/steps".formatted(lead),
            "step",
            "SEND",
            "unit",
            "GA-XZ",
            "note",
            "我写的理由",
            "version",
            Integer.toString(seen));
    assertThat(late).hasStatus(409);
    assertThat(LeadScene.text(late)).contains("先办这个", "我写的理由");
    assertThat(scene.lead(lead).owner()).isEqualTo(ZONE);
  }

  @Test
  void aStepThatIsNotOpenToAPersonIsNotTaken() {
    scene.step(inspector, lead, LeadStep.SEND, "unit", "GA-ZA");
    assertThat(scene.step(inspector, lead, LeadStep.TAKE)).hasStatus(422);
    assertThat(scene.lead(lead).taken()).isFalse();
  }

  @Test
  void aClosedLeadOpensAgainAsFarAsItWas() {
    jdbc.sql("UPDATE lead SET ground = 'SUSPECTED_FORGED', person_key = 'k' WHERE id = :id")
        .param("id", lead)
        .update();
    scene.post(inspector, "/leads/%d/report".formatted(lead), "note", "");
    scene.step(inspector, lead, LeadStep.CLOSE, "note", "已处罚");
    assertThat(scene.lead(lead).state()).isEqualTo(Lead.State.CLOSED);
    scene.step(inspector, lead, LeadStep.REOPEN, "note", "有新线索");
    assertThat(scene.lead(lead).state()).isEqualTo(Lead.State.REPORTED);
  }

  @Test
  void workIsGivenOnlyToPeopleOfTheUnitThatHasIt() {
    MvcTestResult outside =
        scene.step(inspector, lead, LeadStep.ASSIGN, "handler", police.username());
    assertThat(outside).hasStatus(422);
    SignedIn colleague = scene.person(ZONE, Role.UNIT_REVIEWER);
    scene.step(inspector, lead, LeadStep.ASSIGN, "handler", colleague.username());
    assertThat(scene.lead(lead).handler()).isEqualTo(colleague.username());
  }

  private List<String> hrefs(SignedIn me) {
    return work.waitingFor(me).stream().map(WorkItem::href).toList();
  }

  private List<String> counted() {
    return jdbc.sql(
            "SELECT unit || ' ' || fact_date FROM ledger_entry WHERE item = 'C3' AND reference ="
                + " :lead")
        .param("lead", "lead:" + lead)
        .query(String.class)
        .list();
  }
}
