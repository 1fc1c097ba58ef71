package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What hangs together with a lead, as far as a person may see. */
@LeadTest
class LinksTest {

  @Autowired LeadScene scene;

  private SignedIn inspector;
  private long first;
  private long second;
  private long third;

  @BeforeEach
  void aChainOfThreeLeads() {
    inspector = scene.person("120116402", Role.INSPECTOR);
    first = lead(inspector);
    second = lead(inspector);
    third = lead(inspector);
    String mark = Long.toString(first);
    holds(inspector, first, "WECHAT", "seller" + mark);
    holds(inspector, second, "WECHAT", "Seller" + mark);
    holds(inspector, second, "QQ", "90001" + mark);
    holds(inspector, third, "QQ", "90001" + mark);
  }

  @Test
  void leadsThatHangTogetherAreShownWithWhatTiesThem() {
    assertThat(scene.page(inspector, "/links?from=lead:" + first))
        .contains(number(first), number(second), number(third), "seller" + first, "90001" + first);
  }

  @Test
  void theShortestWayBetweenTwoLeadsIsToldStepByStep() {
    String page =
        scene.page(inspector, "/links?from=lead:%d&to=%s".formatted(first, number(third)));
    String way = page.replaceAll("(?s).*<ol[^>]*id=\"way\"[^>]*>(.*?)</ol>.*", "$1");
    assertThat(way)
        .containsSubsequence(
            number(first), "seller" + first, number(second), "90001" + first, number(third));
  }

  @Test
  void leadsThatShareNothingAreNotConnected() {
    long alone = lead(inspector);
    assertThat(scene.page(inspector, "/links?from=lead:%d&to=%s".formatted(first, number(alone))))
        .contains("没有找到");
  }

  @Test
  void aLeadOutOfReachConnectsNothing() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    long hidden = lead(elsewhere);
    holds(elsewhere, hidden, "QQ", "90002" + first);
    holds(elsewhere, hidden, "PHONE", "13900002222");
    long ours = lead(inspector);
    holds(inspector, ours, "QQ", "90002" + first);
    assertThat(scene.page(inspector, "/links?from=lead:" + ours))
        .doesNotContain(number(hidden), "13900002222");
    assertThat(scene.page(scene.person("YJ-BGS", Role.OFFICE), "/links?from=lead:" + ours))
        .contains(number(hidden));
  }

  @Test
  void aNodeThatAPersonMayNotSeeIsNotFound() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    assertThat(scene.get(elsewhere, "/links?from=lead:" + first)).hasStatus(404);
    assertThat(scene.get(elsewhere, "/links/graph?from=lead:" + first)).hasStatus(404);
    assertThat(scene.get(inspector, "/links?from=nonsense")).hasStatus(404);
  }

  @Test
  void aNameThatTwoLeadsShareDoesNotJoinThem() {
    long other = lead(inspector);
    holds(inspector, first, "PERSON", "甲某");
    holds(inspector, other, "PERSON", "甲某");
    assertThat(scene.page(inspector, "/links?from=lead:" + first)).doesNotContain(number(other));
  }

  @Test
  void thePictureHoldsTheSameAsTheList() {
    MvcTestResult picture = scene.get(inspector, "/links/graph?from=lead:" + first);
    assertThat(picture).hasStatusOk();
    assertThat(LeadScene.text(picture))
        .contains("\"lead:%d\"".formatted(first), "\"lead:%d\"".formatted(third), "微信号");
  }

  private long lead(SignedIn by) {
    long lead = scene.told(by);
    scene.step(by, lead, LeadStep.TAKE);
    return lead;
  }

  private void holds(SignedIn by, long lead, String kind, String text) {
    assertThat(scene.post(by, "/leads/%d/particulars".formatted(lead), "kind", kind, "texts", text))
        .hasStatus3xxRedirection();
  }

  private String number(long lead) {
    return scene.lead(lead).number();
  }
}
