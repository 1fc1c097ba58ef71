package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Clocks from their start to their end, and what people may do with them meanwhile. */
@ClockTest
class RunningClocksTest {

  @Autowired ClockScene scene;
  @Autowired Clocks clocks;
  @Autowired StandingClock clock;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private SignedIn reviewer;
  private String subject;

  @BeforeEach
  void people() {
    clock.set("2021-12-28T10:00");
    inspector = scene.person(ClockScene.UNIT, Role.INSPECTOR);
    reviewer = scene.person(ClockScene.UNIT, Role.UNIT_REVIEWER);
    subject = ClockScene.subject();
  }

  @Test
  void startedTwiceItIsOneClock() {
    long one = scene.start("T02", subject, "2021-12-28T10:00", inspector);

    assertThat(scene.start("T02", subject, "2021-12-28T10:00", reviewer)).isEqualTo(one);
    assertThat(scene.start("T02", subject, "2021-12-29T10:00", reviewer)).isEqualTo(one);
    assertThat(scene.due(one)).isEqualTo("2021-12-31T23:59");
    assertThat(clocks.of(subject, inspector)).hasSize(1);
  }

  @Test
  void startedByTwoAtOnceItIsOneClock() {
    var mine = CompletableFuture.supplyAsync(() -> start("T17", inspector));
    var theirs = CompletableFuture.supplyAsync(() -> start("T17", reviewer));

    assertThat(mine.join()).isEqualTo(theirs.join());
  }

  @Test
  void onceMetItStartsAgainOnlyWithAnotherEvent() {
    long one = start("T10", inspector);
    assertThat(clocks.met("T10", subject, ClockScene.at("2021-12-29T10:00"), inspector)).isTrue();
    assertThat(clocks.met("T10", subject, ClockScene.at("2021-12-29T10:00"), inspector)).isFalse();

    assertThat(start("T10", inspector)).isEqualTo(one);
    assertThat(scene.start("T10", subject, "2022-01-10T10:00", inspector)).isNotEqualTo(one);
  }

  @Test
  void aLimitOfTheSameEventTakesThePlaceOfTheOther() {
    long three = start("T05", inspector);
    long seven = start("T05a", inspector);

    assertThat(scene.state(three)).isEqualTo("CANCELLED");
    assertThat(scene.state(seven)).isEqualTo("RUNNING");
    assertThat(scene.page(inspector, "/clocks/" + three)).contains("取消", "T05a");
  }

  @Test
  void aLimitIsNotStartedForEventsItDoesNotHoldFor() {
    assertThatThrownBy(() -> scene.start("T14a", subject, "2026-02-01T00:00", inspector))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> start("T99", inspector)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Clocks.Shown("x", "//elsewhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isDueSoonThenOverdueThenMetLate() {
    long one = scene.start("T03", subject, "2021-12-28T10:00", inspector);
    assertThat(phase()).isEqualTo(ClockView.Phase.RUNNING);
    clock.set("2021-12-29T03:00");
    assertThat(phase()).isEqualTo(ClockView.Phase.SOON);
    assertThat(scene.page(inspector, "/")).contains("案件 " + subject, "将到期");
    clock.set("2021-12-29T10:00");
    assertThat(phase()).isEqualTo(ClockView.Phase.SOON);
    clock.set("2021-12-29T10:01");
    assertThat(phase()).isEqualTo(ClockView.Phase.OVERDUE);
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    assertThat(scene.page(office, "/")).contains("案件 " + subject, "已超期");
    assertThat(scene.page(office, "/clocks?show=OVERDUE&unit=" + ClockScene.UNIT))
        .contains("案件 " + subject);

    scene.step(inspector, one, "MET", "when", "2021-12-29T10:01");

    assertThat(scene.page(inspector, "/clocks/" + one)).contains("逾期办结");
    assertThat(scene.page(inspector, "/")).doesNotContain("案件 " + subject);
  }

  @Test
  void whatWasDoneInTimeAndNotedLaterIsInTime() {
    long one = scene.start("T03", subject, "2021-12-28T10:00", inspector);
    clock.set("2022-01-05T10:00");
    scene.step(inspector, one, "MET", "when", "2021-12-29T10:00");

    assertThat(scene.page(inspector, "/clocks/" + one)).contains("按期办结");
  }

  @Test
  void aPauseNeedsItsReasonAndASecondPersonAndMovesTheEnd() {
    long one = start("T14", inspector);
    assertThat(ClockScene.text(scene.step(inspector, one, "ASK_PAUSE"))).contains("请写明理由");
    scene.step(inspector, one, "ASK_PAUSE", "reason", "送检鉴定");
    assertThat(scene.state(one)).as("time runs until it is granted").isEqualTo("RUNNING");
    assertThat(scene.step(inspector, one, "PAUSE")).hasStatus(404);
    assertThat(scene.page(inspector, "/clocks/" + one))
        .contains("待批暂停", inspector.username() + " 申请暂停")
        .doesNotContain("step-ASK_PAUSE");
    assertThat(scene.page(reviewer, "/")).contains("申请暂停，待批准");

    scene.step(reviewer, one, "PAUSE");

    assertThat(phase()).isEqualTo(ClockView.Phase.PAUSED);
    assertThat(scene.page(reviewer, "/")).doesNotContain("案件 " + subject);
    clock.set("2022-01-07T09:00");
    scene.step(inspector, one, "RESUME");

    assertThat(scene.due(one)).isEqualTo("2022-04-07T23:59");
    assertThat(scene.page(inspector, "/clocks/" + one)).contains("送检鉴定", "2022-03-28 → 2022-04-07");
  }

  @Test
  void aPauseIsRefusedWithAReasonAndNotGrantedByWhoeverAskedForIt() {
    long one = start("T14", inspector);
    scene.step(reviewer, one, "ASK_PAUSE", "reason", "等待听证");
    assertThat(scene.step(reviewer, one, "PAUSE")).hasStatus(404);
    assertThat(scene.page(reviewer, "/")).doesNotContain("案件 " + subject);
    SignedIn second = scene.person(ClockScene.UNIT, Role.UNIT_REVIEWER);
    assertThat(ClockScene.text(scene.step(second, one, "REFUSE_PAUSE"))).contains("请写明理由");

    scene.step(second, one, "REFUSE_PAUSE", "reason", "听证不停止计时");

    assertThat(scene.state(one)).isEqualTo("RUNNING");
    assertThat(scene.due(one)).isEqualTo("2022-03-28T23:59");
    assertThat(scene.step(second, one, "PAUSE")).hasStatus(404);
    assertThat(scene.page(inspector, "/clocks/" + one)).contains("不批准暂停", "听证不停止计时");
  }

  @Test
  void aReviewerIsToldOnlyOfWhatAReviewerDecides() {
    long first = scene.start("T14a", subject, "2021-12-28T10:00", inspector);
    ask(first, "60");
    scene.step(reviewer, first, "APPROVE");
    ask(first, "30");

    assertThat(scene.page(reviewer, "/")).doesNotContain("案件 " + subject);
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    assertThat(scene.page(office, "/")).contains("案件 " + subject, "申请延期，待批准");
    scene.step(inspector, first, "ASK_PAUSE", "reason", "送检鉴定");
    assertThat(scene.page(reviewer, "/")).contains("案件 " + subject, "申请暂停，待批准");
  }

  @Test
  void anExtensionIsGrantedBySomebodyElseWithinTheTable() {
    long one = scene.start("T14a", subject, "2021-12-28T10:00", inspector);
    assertThat(ClockScene.text(ask(one, "61"))).contains("1 至 60");
    assertThat(ClockScene.text(ask(one, "0"))).contains("1 至 60");
    ask(one, "60");
    assertThat(scene.step(inspector, one, "APPROVE")).hasStatus(404);
    assertThat(scene.page(reviewer, "/")).contains("待批准");

    scene.step(reviewer, one, "APPROVE");

    assertThat(scene.due(one)).isEqualTo("2022-03-28T23:59");
    ask(one, "30");
    assertThat(scene.step(reviewer, one, "APPROVE")).hasStatus(404);
    scene.step(scene.person("YJ-BGS", Role.OFFICE), one, "APPROVE", "reason", "市局批复");
    assertThat(scene.due(one)).isEqualTo("2022-04-27T23:59");
    assertThat(ask(one, "1")).hasStatus(404);
  }

  @Test
  void whoeverAskedDoesNotGrantWhateverTheRole() {
    long one = scene.start("T14a", subject, "2021-12-28T10:00", inspector);
    scene.step(reviewer, one, "ASK", "days", "10", "reason", "取证未完");

    assertThat(scene.step(reviewer, one, "APPROVE")).hasStatus(404);
    SignedIn second = scene.person(ClockScene.UNIT, Role.UNIT_REVIEWER);
    assertThat(ClockScene.text(scene.step(second, one, "REFUSE"))).contains("请写明理由");
    scene.step(second, one, "REFUSE", "reason", "时间足够");
    assertThat(scene.due(one)).isEqualTo("2022-01-27T23:59");
  }

  @Test
  void anExtensionIsNeitherAskedForNorGrantedOnceTheEndHasPassed() {
    long one = scene.start("T14a", subject, "2021-12-28T10:00", inspector);
    ask(one, "10");
    clock.set("2022-01-28T00:00");

    assertThat(scene.step(reviewer, one, "APPROVE")).hasStatus(404);
    assertThat(scene.step(inspector, one, "ASK_PAUSE", "reason", "x")).hasStatus(404);
  }

  @Test
  void limitsWithoutAnExtensionInTheTableHaveNone() {
    long one = start("T02", inspector);

    assertThat(ask(one, "1")).hasStatus(404);
    assertThat(scene.due(one)).isEqualTo("2021-12-31T23:59");
    assertThat(scene.page(inspector, "/clocks/" + one)).doesNotContain("申请延期");
  }

  @Test
  void theSecondOfTwoSeesWhatChangedAndKeepsWhatWasTyped() {
    long one = start("T14", inspector);
    int version = scene.version(one);
    scene.step(reviewer, one, "ASK_PAUSE", "reason", "送检鉴定");

    var result = scene.stepAt(inspector, one, version, "ASK_PAUSE", "reason", "等待听证");

    assertThat(result).hasStatus(409);
    assertThat(ClockScene.text(result)).contains("已有变动", "送检鉴定");
    assertThat(scene.version(one)).isEqualTo(version + 1);
  }

  @Test
  void othersUnitsNeitherSeeNorTouchIt() {
    long one = start("T14", inspector);
    SignedIn stranger = scene.person("GA-ZA", Role.CASE_OFFICER);

    assertThat(scene.get(stranger, "/clocks/" + one)).hasStatus(404);
    assertThat(scene.step(stranger, one, "ASK_PAUSE", "reason", "x")).hasStatus(404);
    assertThat(scene.page(stranger, "/clocks")).doesNotContain("案件 " + subject + "<");
    assertThat(clocks.of(subject, stranger).get(0).steps()).isEmpty();
    SignedIn leader = scene.person("YJ-BGS", Role.LEADER);
    assertThat(scene.page(leader, "/clocks/" + one)).doesNotContain("step-ASK_PAUSE");
  }

  @Test
  void hostileWordsAreRefusedAtTheField() {
    long one = start("T14", inspector);

    for (String reason : new String[] {"a\u202eb", "张某 999999199001011234", "x".repeat(501)}) {
      assertThat(ClockScene.text(scene.step(inspector, one, "ASK_PAUSE", "reason", reason)))
          .contains("reason-ASK_PAUSE-%d-error".formatted(one));
    }
    for (String when : new String[] {"", "gestern", "2021-12-28T10:01", "2021-12-27T10:00"}) {
      assertThat(ClockScene.text(scene.step(inspector, one, "MET", "when", when)))
          .contains("when-MET-%d-error".formatted(one));
    }
    assertThat(scene.step(inspector, one, "CANCEL")).hasStatus(404);
    assertThat(scene.state(one)).isEqualTo("RUNNING");
  }

  @Test
  void itsHistoryIsNeverRewritten() {
    long one = start("T14", inspector);

    assertThatThrownBy(() -> jdbc.sql("DELETE FROM legal_clock_event WHERE of = " + one).update())
        .isInstanceOf(DataAccessException.class);
  }

  private long start(String id, SignedIn by) {
    return scene.start(id, subject, "2021-12-28T10:00", by);
  }

  private ClockView.Phase phase() {
    return clocks.of(subject, inspector).get(0).phase();
  }

  private MvcTestResult ask(long one, String days) {
    return scene.step(inspector, one, "ASK", "days", days, "reason", "取证未完");
  }
}
