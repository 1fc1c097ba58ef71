package io.jianzhen.platform.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing is decided that the party was not told of: notice, statement, hearing above an amount,
 * then the fine. It is 28 December 2021.
 */
@CaseTest
class PenaltyNoticeTest {

  @Autowired CaseScene scene;
  @Autowired JdbcClient jdbc;
  @Autowired Clocks clocks;

  private SignedIn zone;
  private long id;
  private long person;

  @BeforeEach
  void aHolder() {
    zone = scene.person("120116400", Role.INSPECTOR);
    id = scene.opens(zone, "持用假证案", "ADMINISTRATIVE");
    person = scene.enters(zone, id, PersonRole.HOLDER, "持证人").get(0);
  }

  @Test
  void aFineThatNobodyWasToldOfIsRefused() {
    assertThatThrownBy(() -> fine(20, "2000"))
        .isInstanceOf(CaseRefused.class)
        .hasMessage("casefile.notice.needed");
    assertThat(outcomes()).isZero();
  }

  @Test
  void toldAndStatedItIsDecided() {
    scene.tells(zone, id, person, 20, "2000");
    follows(CaseStep.NOTICE_STATED, 21, "note", "当事人称不知情，不予采纳");
    fine(22, "2000");
    assertThat(outcomes()).isOne();
    assertThat(scene.page(zone, "/cases/" + id))
        .contains("拟罚款 2,000.00 元，2021-12-20 告知", "不需告知听证权利", "陈述申辩 2021-12-21");
  }

  @Test
  void noMoreIsImposedThanWasTold() {
    scene.tells(zone, id, person, 20, "2000");
    assertThatThrownBy(() -> fine(22, "2000.01")).hasMessage("casefile.notice.needed");
  }

  @Test
  void aNoticeCarriesNoMoreThanItsAmountInAllFinesTogether() {
    scene.tells(zone, id, person, 20, "2000");
    fine(22, "1500");
    assertThatThrownBy(() -> fine(22, "500.01")).hasMessage("casefile.notice.usedUp");
    fine(22, "500");
    assertThat(outcomes()).isEqualTo(2);
  }

  @Test
  void theDecisionIsNotBeforeTheNotice() {
    scene.tells(zone, id, person, 20, "2000");
    assertThatThrownBy(() -> fine(19, "2000")).hasMessage("casefile.notice.needed");
  }

  @Test
  void aboveTheAmountAHearingIsOfferedForFiveWorkingDays() {
    scene.tells(zone, id, person, 16, "20000");
    assertThat(clock("T15")).isEqualTo("RUNNING 2021-12-23");
    assertThatThrownBy(() -> fine(23, "20000")).hasMessage("casefile.notice.tooEarly");
    fine(24, "20000");
    assertThat(outcomes()).isOne();
    assertThat(clocks.running("notice:" + notice())).isEmpty();
  }

  @Test
  void theDaysToAskForAHearingCountWhateverBecameOfTheirLimit() {
    scene.tells(zone, id, person, 16, "20000");
    fine(24, "20000");
    scene.withdraws(zone, id, person);
    assertThat(clock("T15")).isEqualTo("MET 2021-12-23");
    assertThatThrownBy(() -> fine(17, "20000")).hasMessage("casefile.notice.tooEarly");
    fine(24, "20000");
  }

  @Test
  void whoeverWantsNoHearingNeedNotWait() {
    scene.tells(zone, id, person, 20, "30000");
    follows(CaseStep.HEARING_WAIVED, 21);
    fine(21, "30000");
    assertThat(clock("T15")).startsWith("MET");
  }

  @Test
  void whoeverAskedIsHeardBeforeItIsDecided() {
    scene.tells(zone, id, person, 10, "30000");
    follows(CaseStep.HEARING_ASKED, 13);
    assertThatThrownBy(() -> fine(27, "30000")).hasMessage("casefile.notice.tooEarly");
    scene.takes(zone, id, CaseStep.HEARING_SET, "of", Long.toString(notice()), "on", "2022-01-20");
    assertThat(clock("T16")).startsWith("MET");
    follows(CaseStep.HEARD, 24, "note", "维持拟处罚意见");
    fine(27, "30000");
    assertThat(outcomes()).isOne();
  }

  @Test
  void anEmployerIsOfferedAHearingFromAHigherAmount() {
    scene.takes(zone, id, CaseStep.PERSONS_IN, "names", "某厂", "role", "EMPLOYER", "sort", "true");
    long firm =
        jdbc.sql("SELECT max(id) FROM case_person WHERE case_file = ?")
            .param(id)
            .query(Long.class)
            .single();
    scene.tells(zone, id, firm, 20, "49999.99");
    assertThat(clocks.running("notice:" + notice())).isEmpty();
    scene.tells(zone, id, firm, 20, "50000");
    assertThat(clocks.running("notice:" + notice())).containsExactly("T15");
  }

  @Test
  void aNoticeThatIsTakenBackTakesItsLimitBackAndSuffersNoFine() {
    scene.tells(zone, id, person, 16, "20000");
    long notice = notice();
    scene.takes(zone, id, CaseStep.NOTICE_UNDONE, "of", Long.toString(notice), "note", "登记错了");
    assertThat(clocks.running("notice:" + notice)).isEmpty();
    assertThatThrownBy(() -> fine(27, "20000")).hasMessage("casefile.notice.needed");
  }

  @Test
  void aNoticeOnWhichAFineRestsIsNotTakenBackBeforeTheFine() {
    scene.tells(zone, id, person, 20, "2000");
    fine(22, "2000");
    assertThatThrownBy(() -> undoes(notice())).hasMessage("casefile.notice.decided");
    scene.withdraws(zone, id, person);
    undoes(notice());
    assertThat(scene.page(zone, "/cases/" + id)).doesNotContain("拟罚款");
  }

  private void undoes(long notice) {
    scene.takes(zone, id, CaseStep.NOTICE_UNDONE, "of", Long.toString(notice), "note", "登记错了");
  }

  @Test
  void aUnitThatDoesNotPenaliseDecidesNothing() {
    SignedIn street = scene.person("120116001", Role.INSPECTOR);
    long own = scene.opens(street, "街道的案件", "ADMINISTRATIVE");
    long holder = scene.enters(street, own, PersonRole.HOLDER, "街道持证人").get(0);
    assertThatThrownBy(() -> scene.tells(street, own, holder, 20, "2000"))
        .hasMessage("casefile.notice.mayNot");
  }

  @Test
  void thePoliceFineForPublicOrderByTheirOwnProcedure() {
    SignedIn police = scene.person("GA-ZA", Role.CASE_OFFICER);
    long own = scene.opens(police, "治安案");
    long holder = scene.enters(police, own, PersonRole.HOLDER, "治安当事人").get(0);
    scene.outcome(police, own, holder, OutcomeKind.FINE, 20, "yuan", "500");
    assertThat(scene.page(police, "/cases/" + own)).doesNotContain("拟处罚告知");
  }

  @Test
  void whatIsWrongIsSaidAtTheField() {
    assertThat(
            CaseScene.text(
                scene.sends(
                    zone,
                    id,
                    CaseStep.PENALTY_NOTICE,
                    "persons",
                    Long.toString(person),
                    "on",
                    "2021-12-20")))
        .contains("yuan-error");
  }

  @Test
  void paidLateItGrowsByThreePerCentADayAndNeverAboveItself() {
    scene.tells(zone, id, person, 1, "2000");
    fine(2, "2000");
    long outcome =
        jdbc.sql("SELECT max(id) FROM case_outcome WHERE person = ?")
            .param(person)
            .query(Long.class)
            .single();
    scene.takes(
        zone, id, CaseStep.FINE_SERVED, "persons", Long.toString(outcome), "on", "2021-12-03");
    assertThat(scene.page(zone, "/cases/" + id)).contains("逾期加处罚款 600.00 元");
  }

  private void fine(int day, String yuan) {
    scene.takes(
        zone,
        id,
        CaseStep.OUTCOME,
        "persons",
        Long.toString(person),
        "outcome",
        "FINE",
        "on",
        "2021-12-%02d".formatted(day),
        "yuan",
        yuan);
  }

  private void follows(CaseStep step, int day, String... more) {
    String[] fields = new String[more.length + 4];
    fields[0] = "of";
    fields[1] = Long.toString(notice());
    fields[2] = "on";
    fields[3] = "2021-12-%02d".formatted(day);
    System.arraycopy(more, 0, fields, 4, more.length);
    scene.takes(zone, id, step, fields);
  }

  private long notice() {
    return jdbc.sql("SELECT max(id) FROM case_notice").query(Long.class).single();
  }

  private long outcomes() {
    return jdbc.sql("SELECT count(*) FROM case_outcome WHERE person = ?")
        .param(person)
        .query(Long.class)
        .single();
  }

  private String clock(String law) {
    return jdbc.sql(
            """
            SELECT state || ' ' || to_char(due - interval '1 minute', 'YYYY-MM-DD')
              FROM legal_clock WHERE clock = ? AND subject = ?
            """)
        .params(law, "notice:" + notice())
        .query(String.class)
        .single();
  }
}
