package io.jianzhen.platform.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fine is published within seven working days of the decision and paid within 15 of its service.
 */
@CaseTest
class FinesTest {

  @Autowired CaseScene scene;
  @Autowired JdbcClient jdbc;
  @Autowired Clocks clocks;

  private SignedIn zone;
  private long id;
  private long person;

  @BeforeEach
  void aFine() {
    zone = scene.person("120116400", Role.INSPECTOR);
    id = scene.opens(zone, "持用假证案");
    person = scene.enters(zone, id, PersonRole.HOLDER, "持证人一").get(0);
    scene.outcome(zone, id, person, OutcomeKind.FINE, 20, "yuan", "2000");
  }

  @Test
  void withTheDecisionItsPublicationBecomesDue() {
    assertThat(clocks()).containsExactly("T20 RUNNING 2021-12-29");
    assertThat(scene.page(zone, "/cases/" + id)).contains("罚款决定", "2,000.00", "T20 2021-12-29");
  }

  @Test
  void withTheServiceItsPaymentBecomesDueAndEndsIt() {
    takes(CaseStep.FINE_SERVED, "2021-12-22");
    assertThat(clocks()).containsExactly("T19 RUNNING 2022-01-06", "T20 RUNNING 2021-12-29");

    takes(CaseStep.FINE_PAID, "2021-12-24");

    assertThat(clocks()).containsExactly("T19 MET 2022-01-06", "T20 RUNNING 2021-12-29");
    takes(CaseStep.FINE_PUBLISHED, "2021-12-28");
    assertThat(clocks()).containsExactly("T19 MET 2022-01-06", "T20 MET 2021-12-29");
    assertThat(scene.page(zone, "/cases/" + id))
        .contains("2021-12-22", "2021-12-24", "2021-12-28")
        .doesNotContain("fine-served", "fine-paid", "fine-published");
  }

  @Test
  void whatIsTakenBackTakesItsLimitBack() {
    takes(CaseStep.FINE_SERVED, "2021-12-22");
    takes(CaseStep.FINE_PAID, "2021-12-24");
    undoes("没有缴清");
    assertThat(clocks()).containsExactly("T19 RUNNING 2022-01-06", "T20 RUNNING 2021-12-29");
    undoes("没有送达");
    assertThat(clocks()).containsExactly("T19 CANCELLED 2022-01-06", "T20 RUNNING 2021-12-29");
    assertThat(scene.get(zone, undo())).hasStatusOk();
    assertThat(scene.sends(zone, id, CaseStep.FINE_UNDONE, "of", fine(), "note", "再来"))
        .hasStatus(404);

    takes(CaseStep.FINE_SERVED, "2021-12-23");

    assertThat(clocks())
        .containsExactly(
            "T19 CANCELLED 2022-01-06", "T19 RUNNING 2022-01-07", "T20 RUNNING 2021-12-29");
    assertThat(scene.page(zone, "/cases/" + id)).contains("没有缴清", "撤销最后一步");
  }

  @Test
  void aFineThatIsWithdrawnHasNoLimits() {
    takes(CaseStep.FINE_SERVED, "2021-12-22");

    scene.withdraws(zone, id, person);

    assertThat(clocks()).containsExactly("T19 CANCELLED 2022-01-06", "T20 CANCELLED 2021-12-29");
    assertThat(scene.page(zone, "/cases/" + id)).doesNotContain("罚款决定");
  }

  @Test
  void aFineOfThePoliceIsPaidButNotPublishedByTheSafetyLaw() {
    SignedIn police = scene.person("GA-ZA", Role.CASE_OFFICER);
    long own = scene.opens(police, "治安案");
    long holder = scene.enters(police, own, PersonRole.HOLDER, "持证人二").get(0);
    scene.outcome(police, own, holder, OutcomeKind.FINE, 20, "yuan", "500");

    assertThat(clocks(own)).isEmpty();
    assertThat(scene.page(police, "/cases/" + own))
        .contains("不需公示", "fine-served")
        .doesNotContain("fine-published");
  }

  @Test
  void manyFinesAreServedAtOnceByTheirRole() {
    List<Long> others = scene.enters(zone, id, PersonRole.HOLDER, "持证人三\n持证人四");
    others.forEach(one -> scene.outcome(zone, id, one, OutcomeKind.FINE, 21, "yuan", "1000"));

    scene.takes(zone, id, CaseStep.FINE_SERVED, "roles", "HOLDER", "on", "2021-12-22");

    assertThat(clocks().stream().filter(one -> one.startsWith("T19"))).hasSize(3);
  }

  @Test
  void wrongDaysAndFinesAreSaidAtTheField() {
    assertThat(
            CaseScene.text(
                scene.sends(zone, id, CaseStep.FINE_SERVED, "persons", fine(), "on", "2021-12-19")))
        .contains("日期不能早于 2021-12-20");
    assertThat(
            CaseScene.text(
                scene.sends(zone, id, CaseStep.FINE_PAID, "persons", fine(), "on", "2021-12-22")))
        .contains("请勾选还没有登记这一步的罚款");
    assertThat(CaseScene.text(scene.sends(zone, id, CaseStep.FINE_SERVED, "on", "2021-12-22")))
        .contains("persons-error");
    assertThat(clocks()).containsExactly("T20 RUNNING 2021-12-29");
  }

  @Test
  void aCaseThatIsClosedGoesOnToItsPaymentAndOneThatIsMovedTakesItsLimitsAlong() {
    scene.takes(zone, id, CaseStep.MOVE, "unit", "120116403", "note", "属地");
    assertThat(units()).containsExactly("120116403");
    SignedIn there = scene.person("120116403", Role.INSPECTOR);
    scene.takes(there, id, CaseStep.CLOSE, "note", "办结");

    scene.takes(there, id, CaseStep.FINE_SERVED, "persons", fine(), "on", "2021-12-22");

    assertThat(clocks()).contains("T19 RUNNING 2022-01-06");
    assertThat(scene.page(there, "/cases/" + id)).contains("fine-paid", "fine-published");
  }

  @Test
  void aCaseThatIsReopenedHasItsLimitAgain() {
    long own = scene.opens(zone, "行政案", "ADMINISTRATIVE");
    assertThat(ofCase(own)).containsExactly("T14a RUNNING");
    scene.takes(zone, own, CaseStep.CLOSE, "note", "办结");
    assertThat(ofCase(own)).containsExactly("T14a MET");

    scene.takes(zone, own, CaseStep.REOPEN, "note", "漏了一人");

    assertThat(ofCase(own)).containsExactly("T14a RUNNING");
    scene.takes(zone, own, CaseStep.JOIN, "number", scene.number(id), "note", "并案");
    assertThat(ofCase(own)).containsExactly("T14a CANCELLED");
    scene.takes(zone, own, CaseStep.SPLIT, "note", "拆分");
    assertThat(ofCase(own)).containsExactly("T14a RUNNING");
  }

  @Test
  void aLimitThatSomebodyMetInTheWordsOfAClosingStaysMet() {
    long own = scene.opens(zone, "行政案", "ADMINISTRATIVE");
    meets(own, "结案");
    scene.takes(zone, own, CaseStep.CLOSE, "note", "办结");

    scene.takes(zone, own, CaseStep.REOPEN, "note", "漏了一人");

    assertThat(ofCase(own)).containsExactly("T14a MET");
  }

  @Test
  void aClosingThatAnEarlierVersionNotedWithoutSayingSoIsTakenBackToo() {
    long own = scene.opens(zone, "行政案", "ADMINISTRATIVE");
    meets(own, "");
    scene.takes(zone, own, CaseStep.CLOSE, "note", "办结");

    scene.takes(zone, own, CaseStep.REOPEN, "note", "漏了一人");

    assertThat(ofCase(own)).containsExactly("T14a RUNNING");
  }

  @Test
  void theDecisionOnThePenaltyMeetsItsLimitAndNotTheEndOfTheCase() {
    long own = scene.opens(zone, "行政案", "ADMINISTRATIVE");
    clocks.start(
        "T14",
        "case:" + own,
        new Clocks.Shown("案", "/cases/" + own),
        "120116400",
        OffsetDateTime.parse("2021-12-01T08:00+08:00"),
        zone);
    List<Long> two = scene.enters(zone, own, PersonRole.HOLDER, "持证人五\n持证人六");
    scene.outcome(zone, own, two.get(0), OutcomeKind.FINE, 20, "yuan", "2000");
    scene.outcome(zone, own, two.get(1), OutcomeKind.FINE, 21, "yuan", "2000");
    assertThat(penalty(own)).isEqualTo("MET 2021-12-20");

    scene.withdraws(zone, own, two.get(0));
    assertThat(penalty(own)).as("the other stands").isEqualTo("MET 2021-12-21");
    scene.takes(zone, own, CaseStep.CLOSE, "note", "办结");
    scene.takes(zone, own, CaseStep.REOPEN, "note", "漏了一人");
    assertThat(penalty(own)).isEqualTo("MET 2021-12-21");
    scene.withdraws(zone, own, two.get(1));
    assertThat(penalty(own)).isEqualTo("RUNNING");
  }

  @Test
  void theLimitsOfFinesGoWithTheirCaseWhereItIsHandled() {
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    takes(CaseStep.FINE_SERVED, "2021-12-22");
    long other = scene.opens(scene.person("120116403", Role.INSPECTOR), "同案");

    scene.takes(office, id, CaseStep.JOIN, "number", scene.number(other), "note", "并案");
    assertThat(units()).containsExactly("120116403", "120116403");

    scene.takes(office, id, CaseStep.SPLIT, "note", "拆分");
    assertThat(units()).containsExactly("120116400", "120116400");
  }

  private void meets(long own, String reason) {
    long clock =
        jdbc.sql("SELECT id FROM legal_clock WHERE subject = :of")
            .param("of", "case:" + own)
            .query(Long.class)
            .single();
    assertThat(
            scene.post(
                zone,
                "/clocks/%d/steps".formatted(clock),
                "step",
                "MET",
                "version",
                "0",
                "reason",
                reason,
                "when",
                "2021-12-28T12:00"))
        .hasStatus3xxRedirection();
  }

  private String penalty(long own) {
    return jdbc.sql(
            """
            SELECT rtrim(state || ' ' || coalesce(
                     to_char(met_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), ''))
              FROM legal_clock WHERE subject = :of AND clock = 'T14'
            """)
        .param("of", "case:" + own)
        .query(String.class)
        .single();
  }

  private void takes(CaseStep step, String day) {
    scene.takes(zone, id, step, "persons", fine(), "on", day);
  }

  private void undoes(String why) {
    scene.takes(zone, id, CaseStep.FINE_UNDONE, "of", fine(), "note", why);
  }

  private String undo() {
    return "/cases/%d/steps/fine-undone?of=%s".formatted(id, fine());
  }

  private String fine() {
    return jdbc.sql("SELECT max(id)::text FROM case_outcome WHERE person = :person")
        .param("person", person)
        .query(String.class)
        .single();
  }

  private List<String> clocks() {
    return clocks(id);
  }

  private List<String> clocks(long of) {
    return jdbc.sql(
            """
            SELECT k.clock || ' ' || k.state || ' '
                   || to_char((k.due - interval '1 minute') AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
              FROM legal_clock k
              JOIN case_outcome o ON k.subject = 'fine:' || o.id
              JOIN case_person p ON p.id = o.person
             WHERE p.case_file = :case
             ORDER BY k.clock, k.id
            """)
        .param("case", of)
        .query(String.class)
        .list();
  }

  private List<String> units() {
    return jdbc.sql("SELECT unit FROM legal_clock WHERE subject = :of")
        .param("of", "fine:" + fine())
        .query(String.class)
        .list();
  }

  private List<String> ofCase(long of) {
    return jdbc.sql("SELECT clock || ' ' || state FROM legal_clock WHERE subject = :of")
        .param("of", "case:" + of)
        .query(String.class)
        .list();
  }
}
