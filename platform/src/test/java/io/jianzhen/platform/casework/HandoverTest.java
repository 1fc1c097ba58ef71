package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The work of a person who leaves goes to a colleague, all at once. */
@LeadTest
class HandoverTest {

  private static final String ZONE = "120116403";

  @Autowired LeadScene scene;
  @Autowired List<WorkSource> sources;
  @Autowired JdbcClient jdbc;

  private SignedIn leaver;
  private SignedIn successor;
  private SignedIn head;
  private long first;
  private long second;

  @BeforeEach
  void aPersonWithTwoLeads() {
    leaver = scene.person(ZONE, Role.INSPECTOR);
    successor = scene.person(ZONE, Role.INSPECTOR);
    head = scene.person(ZONE, Role.UNIT_REVIEWER);
    first = taken();
    second = taken();
  }

  private long taken() {
    long lead = scene.told(leaver);
    scene.step(leaver, lead, LeadStep.TAKE);
    return lead;
  }

  @Test
  void allOfItGoesToTheColleagueWithTheReasonInEachHistory() {
    assertThat(handOver(head, successor.username(), "调离岗位")).hasStatus3xxRedirection();
    for (long lead : List.of(first, second)) {
      assertThat(scene.lead(lead).handler()).isEqualTo(successor.username());
      assertThat(scene.page(head, "/leads/" + lead)).contains("调离岗位");
    }
    assertThat(scene.page(head, "/handover")).doesNotContain(leaver.displayName() + "<");
  }

  @Test
  void thePageListsWhatGoesOver() {
    assertThat(scene.page(head, "/handover/" + leaver.username()))
        .contains(scene.lead(first).number(), scene.lead(second).number());
  }

  @Test
  void whatIsClosedStaysWithWhoClosedIt() {
    scene.step(leaver, first, LeadStep.CLOSE, "note", "查无实据");
    handOver(head, successor.username(), "调离岗位");
    assertThat(scene.lead(first).handler()).isEqualTo(leaver.username());
    assertThat(scene.lead(second).handler()).isEqualTo(successor.username());
  }

  @Test
  void withoutAReasonNothingGoesAndWhatWasChosenStays() {
    assertThat(handOver(head, successor.username(), "")).hasStatus(422);
    assertThat(scene.lead(first).handler()).isEqualTo(leaver.username());
    assertThat(LeadScene.text(handOver(head, successor.username(), "")))
        .contains("请写明交接原因", "value=\"%s\" selected".formatted(successor.username()));
  }

  @Test
  void itGoesOnlyToTheUnitsOwnPeople() {
    SignedIn stranger = scene.person("120116406", Role.INSPECTOR);
    assertThat(handOver(head, stranger.username(), "调离岗位")).hasStatus(422);
    assertThat(scene.lead(first).handler()).isEqualTo(leaver.username());
  }

  @Test
  void theHeadOfAnotherUnitSeesNobodyHere() {
    SignedIn other = scene.person("120116406", Role.UNIT_REVIEWER);
    assertThat(scene.get(other, "/handover/" + leaver.username())).hasStatus(404);
    assertThat(handOver(other, successor.username(), "调离岗位")).hasStatus(404);
  }

  @Test
  void workOfAClosedAccountWaitsForTheHead() {
    assertThat(waiting(head)).doesNotContain("/handover/" + leaver.username());
    jdbc.sql("UPDATE account SET enabled = false WHERE username = ?")
        .param(leaver.username())
        .update();
    assertThat(waiting(head)).contains("/handover/" + leaver.username());
    handOver(head, successor.username(), "账号已停用");
    assertThat(waiting(head)).doesNotContain("/handover/" + leaver.username());
  }

  private MvcTestResult handOver(SignedIn me, String to, String reason) {
    return scene.post(me, "/handover/" + leaver.username(), "to", to, "reason", reason);
  }

  private List<String> waiting(SignedIn me) {
    return sources.stream()
        .flatMap(source -> source.waitingFor(me).stream())
        .map(WorkItem::href)
        .toList();
  }
}
