package io.jianzhen.platform.casework.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The limits of a transfer follow its steps, forth and back, and so does what it counts. */
@ATransferTest
class TransferClocksTest {

  @Autowired TransferScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private SignedIn head;
  private SignedIn police;
  private long caseFile;
  private long id;

  @BeforeEach
  void atThePolice() {
    inspector = scene.person(TransferScene.UNIT, Role.INSPECTOR);
    head = scene.person("YJ", Role.LEADER);
    police = scene.person("GA-ZA", Role.CASE_OFFICER);
    caseFile = scene.aCase();
    id = scene.delivered(inspector, caseFile, "2021-12-28T11:00");
    assertThat(scene.owes(id, "T05")).isEqualTo("GA-ZA 2021-12-31 23:59");
  }

  @Test
  void wherePapersAreMissingThePoliceSayWhatWithinADayAndTheUnitSuppliesIt() {
    step(police, "PAPERS_MISSING", "11:05", "note", "缺鉴定结论");
    assertThat(scene.running(id)).containsExactly("T05", "T06");
    assertThat(scene.owes(id, "T06")).isEqualTo("GA-ZA 2021-12-29 11:05");
    assertThat(scene.page(police, id)).doesNotContain("step-PAPERS_MISSING");

    step(inspector, "SUPPLEMENT_ASKED", "11:10", "note", "补正通知1号");
    assertThat(scene.running(id)).containsExactly("T05", "T07");
    step(inspector, "SUPPLIED", "11:20");

    assertThat(scene.running(id)).containsExactly("T05");
    assertThat(scene.clocks(id, "MET")).contains("T06", "T07");
  }

  @Test
  void policeWhoAreNotCompetentPassItOnWithinADayAndWhatTheyOwePassesOnWithIt() {
    step(police, "NOT_COMPETENT", "11:05", "note", "属刑侦管辖");
    assertThat(scene.owes(id, "T04")).isEqualTo("GA-ZA 2021-12-29 11:05");
    assertThat(Pages.text(step(police, "PASS_ON", "11:10", "note", "转送1号"))).contains("请选择公安机关");
    assertThat(Pages.text(step(police, "PASS_ON", "11:10", "note", "转送1号", "police", "GA-ZA")))
        .contains("请选择公安机关");
    step(police, "PASS_ON", "11:10", "note", "转送1号", "police", "GA-XZ");

    assertThat(scene.running(id)).containsExactly("T05");
    assertThat(scene.owes(id, "T05")).isEqualTo("GA-XZ 2021-12-31 23:59");
    assertThat(scene.get(police, "/transfers/" + id)).hasStatus(404);
    SignedIn competent = scene.person("GA-XZ", Role.CASE_OFFICER);
    assertThat(scene.page(competent, id)).contains("step-POLICE_DECIDED");

    back("11:20", "转错了");

    assertThat(scene.running(id)).containsExactly("T04", "T05");
    assertThat(scene.owes(id, "T05")).isEqualTo("GA-ZA 2021-12-31 23:59");
    assertThat(scene.get(competent, "/transfers/" + id)).hasStatus(404);
  }

  @Test
  void theDecisionOfThePoliceEndsTheirReviewAndTheNoticeIsDueWithinThreeDays() {
    step(police, "POLICE_DECIDED", "11:30", "note", "立案");
    assertThat(scene.running(id)).containsExactly("T08");
    assertThat(scene.owes(id, "T08")).isEqualTo("GA-ZA 2021-12-31 23:59");

    step(inspector, "POLICE_FILED", "11:40");

    assertThat(scene.running(id)).containsExactly("T12");
    assertThat(scene.clocks(id, "MET")).contains("T05", "T08");
  }

  @Test
  void whereTheProcuratorateAsksWhyThePoliceGiveTheirReasonsWithinSevenDays() {
    step(inspector, "POLICE_REFUSED", "11:10", "note", "情节轻微");
    step(inspector, "ASK_SUPERVISION", "11:20", "note", "检1号");
    assertThat(scene.page(inspector, id)).doesNotContain("step-REASONS_GIVEN");
    step(inspector, "REASONS_DEMANDED", "11:30", "note", "检2号");
    assertThat(scene.owes(id, "T13")).isEqualTo("GA-ZA 2022-01-04 23:59");

    step(police, "REASONS_GIVEN", "11:40", "note", "说明1号");

    assertThat(scene.running(id)).isEmpty();
  }

  @Test
  void aStepTakenBackTakesBackItsClocksAndOnlyTheHeadDoesThatWithAReason() {
    step(police, "POLICE_DECIDED", "11:30", "note", "立案");
    assertThat(step(inspector, "TAKE_BACK", "11:40", "note", "登记错了")).hasStatus(404);
    assertThat(step(police, "TAKE_BACK", "11:40", "note", "登记错了")).hasStatus(404);
    assertThat(Pages.text(step(head, "TAKE_BACK", "11:40"))).contains("note-TAKE_BACK-error");
    assertThat(scene.page(head, id)).contains("上一步：", "公安作出决定");

    back("11:40", "登记错了");

    assertThat(scene.running(id)).containsExactly("T05");
    assertThat(scene.owes(id, "T05")).isEqualTo("GA-ZA 2021-12-31 23:59");
    assertThat(scene.page(inspector, id)).contains("撤销上一步：公安作出决定", "登记错了");
    step(police, "POLICE_DECIDED", "11:30", "note", "不立案");
    assertThat(scene.running(id)).containsExactly("T08");
  }

  @Test
  void aDeliveryTakenBackDoesNotCountAndCountsOnceWhenItIsNotedAgain() {
    assertThat(scene.counted(id)).isEqualTo(1);

    back("11:10", "还没有送");

    assertThat(scene.counted(id)).isZero();
    assertThat(scene.state(id)).isEqualTo("APPROVED");
    assertThat(scene.running(id)).containsExactly("T03");
    assertThat(scene.get(police, "/transfers/" + id)).hasStatus(404);
    step(inspector, "DELIVER", "11:20", "note", "回执2号");
    assertThat(scene.counted(id)).isEqualTo(1);
    assertThat(scene.running(id)).containsExactly("T05");
  }

  @Test
  void whatWasDeliveredAndIsWithdrawnDoesNotCountAnyMore() {
    long lead = lead();
    long other = anotherWithLead(lead);
    assertThat(handedOver(lead)).isTrue();
    assertThat(scene.stepAt(inspector, other, "RECALL", "2021-12-28T11:10", "note", "误移"))
        .hasStatus(404);

    scene.stepAt(head, other, "RECALL", "2021-12-28T11:10", "note", "误移");

    assertThat(scene.state(other)).isEqualTo("WITHDRAWN");
    assertThat(scene.running(other)).isEmpty();
    assertThat(scene.counted(other)).isZero();
    assertThat(handedOver(lead)).isFalse();
    assertThat(reasons(other)).contains("误移");

    scene.stepAt(head, other, "TAKE_BACK", "2021-12-28T11:20", "note", "不该撤回");

    assertThat(scene.counted(other)).isEqualTo(1);
    assertThat(handedOver(lead)).isTrue();
    assertThat(scene.running(other)).containsExactly("T05");
  }

  @Test
  void whatThePoliceHaveTakenUpMeanwhileGoesOnCounting() {
    long lead = lead();
    long other = anotherWithLead(lead);
    jdbc.sql("UPDATE lead SET owner = 'GA-ZA', taken = true WHERE id = :id")
        .param("id", lead)
        .update();

    scene.stepAt(head, other, "RECALL", "2021-12-28T11:10", "note", "误移");

    assertThat(scene.counted(other)).isEqualTo(1);
    assertThat(handedOver(lead)).isTrue();
  }

  @Test
  void whatThePoliceHadBeforeTheDeliveryDoesNotHoldItsFigure() {
    long lead = lead();
    jdbc.sql("UPDATE lead SET owner = 'GA-ZA', taken = true WHERE id = :id")
        .param("id", lead)
        .update();
    long other = anotherWithLead(lead);
    assertThat(scene.counted(other)).isEqualTo(1);

    scene.stepAt(head, other, "RECALL", "2021-12-28T11:10", "note", "误移");

    assertThat(scene.counted(other)).isZero();
    assertThat(handedOver(lead)).isFalse();
  }

  @Test
  void aDeliveryIsSeenByWhoeverHasALeadOfItOpen() {
    long lead = lead();
    anotherWithLead(lead);

    assertThat(
            jdbc.sql("SELECT version FROM lead WHERE id = :id")
                .param("id", lead)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aFineInAJoinedCaseHoldsTheTransferThatWasWithdrawn() {
    long own = scene.aCase();
    long joined = scene.aCase();
    jdbc.sql("UPDATE case_file SET state = 'JOINED', joined_to = :own WHERE id = :joined")
        .param("own", own)
        .param("joined", joined)
        .update();
    long first = scene.open(inspector, own);
    scene.step(inspector, first, "WITHDRAW", "note", "误开");
    jdbc.sql(
            """
            WITH one AS (
              INSERT INTO case_person (case_file, organisation, name, role, note)
              VALUES (:case, false, '持证人', 'HOLDER', '') RETURNING id
            )
            INSERT INTO case_outcome (person, kind, fact_date, yuan, unit, police, note, by, at)
            SELECT id, 'FINE', '2021-12-20', 1000, 'YJ-ZFD', false, '', 'x', '2021-12-28T08:00+08'
              FROM one
            """)
        .param("case", joined)
        .update();

    assertThat(scene.step(head, first, "TAKE_BACK", "note", "仍要移送")).hasStatus(404);
  }

  @Test
  void aWithdrawalIsTakenBackUnlessTheCaseIsOnItsWayAgain() {
    long own = scene.aCase();
    long first = scene.open(inspector, own);
    scene.step(inspector, first, "WITHDRAW", "note", "误开");
    assertThat(scene.running(first)).isEmpty();
    scene.step(head, first, "TAKE_BACK", "note", "仍要移送");
    assertThat(scene.running(first)).containsExactly("T01");

    scene.step(inspector, first, "WITHDRAW", "note", "误开");
    scene.open(inspector, own);

    assertThat(scene.step(head, first, "TAKE_BACK", "note", "仍要移送")).hasStatus(404);
  }

  @Test
  void stepsAreTakenBackOneAfterTheOtherToTheOpeningAndNoFurther() {
    back("11:10", "一");
    back("11:20", "二");
    back("11:30", "三");

    assertThat(scene.state(id)).isEqualTo("DRAFT");
    assertThat(scene.running(id)).containsExactly("T01");
    assertThat(step(head, "TAKE_BACK", "11:40", "note", "四")).hasStatus(404);
  }

  private void back(String time, String reason) {
    step(head, "TAKE_BACK", time, "note", reason);
  }

  private MvcTestResult step(SignedIn me, String step, String time, String... fields) {
    return scene.stepAt(me, id, step, "2021-12-28T" + time, fields);
  }

  private long lead() {
    return jdbc.sql(
            """
            INSERT INTO lead (number, unit, reference, ground, person_key, title, summary, state,
                              owner, taken, created_by, created_at)
            SELECT 'XS-T-' || n, 'YJ-ZFD', 'tip-off:8' || n, 'TIP_OFF', '', '卖证', '', 'NEW',
                   'YJ-ZFD', true, 'x', '2021-12-28T08:00+08'
              FROM nextval('lead_number') AS n
            RETURNING id
            """)
        .query(Long.class)
        .single();
  }

  private long anotherWithLead(long lead) {
    long own = scene.aCase();
    jdbc.sql("INSERT INTO case_lead (case_file, lead) VALUES (:case, :lead)")
        .param("case", own)
        .param("lead", lead)
        .update();
    return scene.delivered(inspector, own, "2021-12-28T11:00");
  }

  private boolean handedOver(long lead) {
    return jdbc.sql("SELECT handed_over FROM lead WHERE id = :id")
        .param("id", lead)
        .query(Boolean.class)
        .single();
  }

  private List<String> reasons(long transfer) {
    return jdbc.sql(
            "SELECT reason FROM ledger_entry WHERE reference = :of AND reverses IS NOT NULL")
        .param("of", "transfer:" + transfer)
        .query(String.class)
        .list();
  }
}
