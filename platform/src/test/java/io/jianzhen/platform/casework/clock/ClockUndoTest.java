package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was noted in error is taken back, and the limits are as if it had not been. */
@ClockTest
class ClockUndoTest {

  @Autowired ClockScene scene;
  @Autowired Clocks clocks;
  @Autowired ClockUndo undo;
  @Autowired StandingClock clock;

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
  void aClockWhoseEventDidNotHappenNeverRanEvenIfItWasMet() {
    long one = scene.start("T10", subject, "2021-12-28T10:00", inspector);
    met("T10", "2021-12-28T10:00");

    assertThat(undo.started("T10", subject, ClockScene.at("2021-12-28T10:00"), "误记", inspector))
        .isTrue();

    assertThat(scene.state(one)).isEqualTo("CANCELLED");
    assertThat(scene.start("T10", subject, "2021-12-28T10:00", inspector)).isNotEqualTo(one);
  }

  @Test
  void aClockThatWasNotMetAfterAllRunsOnToItsOldEnd() {
    long one = scene.start("T10", subject, "2021-12-28T10:00", inspector);
    met("T10", "2021-12-28T10:00");
    assertThat(takeBackMet("T10", "2021-12-27T10:00")).as("not what was noted").isFalse();

    assertThat(takeBackMet("T10", "2021-12-28T10:00")).isTrue();

    assertThat(scene.state(one)).isEqualTo("RUNNING");
    assertThat(scene.due(one)).isEqualTo("2021-12-31T23:59");
    assertThat(scene.page(inspector, "/clocks/" + one)).contains("撤回，继续计时", "误记");
  }

  @Test
  void aClockThatStoodStillStandsStillAgain() {
    long one = scene.start("T14", subject, "2021-12-28T10:00", inspector);
    scene.step(inspector, one, "ASK_PAUSE", "reason", "送检鉴定");
    scene.step(reviewer, one, "PAUSE");
    clock.set("2022-01-02T10:00");
    met("T14", "2022-01-02T10:00");

    takeBackMet("T14", "2022-01-02T10:00");

    assertThat(scene.state(one)).isEqualTo("PAUSED");
    clock.set("2022-01-07T10:00");
    scene.step(inspector, one, "RESUME");
    assertThat(scene.due(one)).as("ten days of pause").isEqualTo("2022-04-07T23:59");
  }

  @Test
  void nothingIsReopenedBesideOneThatRuns() {
    scene.start("T10", subject, "2021-12-28T09:00", inspector);
    met("T10", "2021-12-28T10:00");
    scene.start("T10", subject, "2021-12-28T09:30", inspector);

    assertThat(takeBackMet("T10", "2021-12-28T10:00")).isFalse();
    assertThat(clocks.of(subject, inspector)).hasSize(1);
  }

  private void met(String id, String when) {
    clocks.met(id, subject, ClockScene.at(when), inspector);
  }

  private boolean takeBackMet(String id, String when) {
    return undo.met(id, subject, ClockScene.at(when), "误记", inspector);
  }
}
