package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Near particulars join nothing until an officer says that they are the same. */
@LeadTest
class NearLinksTest {

  @Autowired private LeadScene scene;
  @Autowired private JdbcClient jdbc;

  private SignedIn inspector;
  private long first;
  private long second;
  private String pair;

  @BeforeEach
  void twoLeadsWithNamesThatLookAlike() {
    inspector = scene.person("120116402", Role.INSPECTOR);
    first = lead(inspector);
    second = lead(inspector);
    holds(inspector, first, "seller%do".formatted(first));
    holds(inspector, second, "seller%d0".formatted(first));
    pair = pair("seller%do".formatted(first), "seller%d0".formatted(first));
  }

  @Test
  void theyAreProposedAndJoinNothing() {
    assertThat(scene.page(inspector, "/links/near")).contains(pair, "写法相近");
    assertThat(scene.page(inspector, "/leads/" + first)).contains(number(second), pair);
    assertThat(links(first)).doesNotContain(number(second));
    assertThat(scene.page(inspector, pair)).contains(number(first), number(second), "待认定");
  }

  @Test
  void confirmedTheyAreAnEdgeThatSaysWhoSaidSoAndWhen() {
    say(inspector, "CONFIRM", "0", "收款人相同");

    assertThat(links(first))
        .contains(
            number(second), "人工认定为同一个，%s 2021-12-28（收款人相同）".formatted(inspector.username()), pair);
    assertThat(scene.page(inspector, "/links?from=lead:%d&to=%s".formatted(first, number(second))))
        .contains("id=\"way\"");
    assertThat(scene.page(inspector, "/links/near")).doesNotContain(pair);
    assertThat(scene.page(inspector, "/links/near?state=CONFIRMED")).contains(pair);
    assertThat(audited("NEAR_CONFIRM")).isEqualTo(1);
  }

  @Test
  void declinedTheyAreNotProposedAgain() {
    say(inspector, "DECLINE", "0", "收款人不同");

    assertThat(scene.page(inspector, "/links/near")).doesNotContain(pair);
    assertThat(scene.page(inspector, "/leads/" + first)).doesNotContain(number(second));
    assertThat(links(first)).doesNotContain(number(second));
    assertThat(scene.page(inspector, "/links/near?state=DECLINED")).contains(pair);

    holds(inspector, lead(inspector), "seller%d0".formatted(first));
    assertThat(scene.page(inspector, "/links/near")).doesNotContain(pair);
  }

  @Test
  void whatWasSaidIsTakenBackAndTheHistoryKeepsAll() {
    say(inspector, "CONFIRM", "0", "收款人相同");
    say(inspector, "UNDO", "1", "收款人核错了");

    assertThat(links(first)).doesNotContain(number(second));
    assertThat(scene.page(inspector, "/links/near")).contains(pair);
    assertThat(scene.page(inspector, pair))
        .containsSubsequence("撤销认定", "收款人核错了", "认定为同一个", "收款人相同");
    assertThatThrownBy(() -> jdbc.sql("UPDATE near_link_event SET reason = 'x'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM near_link_event").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void theSecondOfficerSeesWhatTheFirstSaidAndKeepsTheReason() {
    SignedIn colleague = scene.person("120116402", Role.INSPECTOR);
    say(inspector, "CONFIRM", "0", "收款人相同");

    var late = scene.post(colleague, pair, "step", "DECLINE", "version", "0", "reason", "我看不是");

    assertThat(late).hasStatus(409);
    assertThat(LeadScene.text(late)).contains("别人已经作了认定", "收款人相同", "我看不是");
    assertThat(links(first)).contains(number(second));
    var again = scene.post(colleague, pair, "step", "CONFIRM", "version", "1", "reason", "再说一次");
    assertThat(again).as("said already").hasStatus(409);
  }

  @Test
  void aReasonIsNeededAndReadAsOthersAre() {
    var none = scene.post(inspector, pair, "step", "CONFIRM", "version", "0", "reason", " ");
    assertThat(none).hasStatus(422);
    assertThat(LeadScene.text(none)).contains("请填写理由");
    assertThat(scene.post(inspector, pair, "step", "CONFIRM", "version", "0", "reason", "a\u202eb"))
        .hasStatus(422);
    assertThat(scene.post(inspector, pair, "step", "NONSENSE", "version", "0", "reason", "x"))
        .hasStatus(404);
    assertThat(links(first)).doesNotContain(number(second));
  }

  @Test
  void whoDoesNotSeeBothSeesNoPair() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    long theirs = lead(elsewhere);
    holds(elsewhere, theirs, "seller%d0".formatted(first));

    assertThat(scene.page(elsewhere, "/links/near")).doesNotContain(pair);
    assertThat(scene.get(elsewhere, pair)).hasStatus(404);
    assertThat(scene.post(elsewhere, pair, "step", "CONFIRM", "version", "0", "reason", "x"))
        .hasStatus(404);
  }

  @Test
  void aConfirmedPairLeadsThroughNothingThatIsOutOfReach() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    long hidden = lead(elsewhere);
    long third = lead(inspector);
    String middle = "dealer%d-o".formatted(first);
    holds(elsewhere, hidden, middle);
    holds(inspector, first, "dealer%do".formatted(first));
    holds(inspector, third, "dealer%d_0".formatted(first));
    confirm(office, "dealer%do".formatted(first), middle);
    confirm(office, middle, "dealer%d_0".formatted(first));

    assertThat(links(first)).doesNotContain(number(third), number(hidden), middle);
    assertThat(scene.page(office, "/links?from=lead:" + first))
        .contains(number(third), number(hidden), middle);
  }

  @Test
  void aNameInTwoLeadsJoinsThemOnceAnOfficerSaysThatItIsOnePerson() {
    long other = lead(inspector);
    for (long lead : new long[] {first, other}) {
      scene.post(
          inspector, "/leads/%d/particulars".formatted(lead), "kind", "PERSON", "texts", "甲某某");
    }
    String address =
        scene
            .page(inspector, "/leads/" + other)
            .replaceAll("(?s).*(/links/near/%d/%d\\?person=\\d+).*".formatted(first, other), "$1");
    assertThat(address).startsWith("/links/near/");
    assertThat(scene.page(inspector, address)).contains("两条线索中姓名相同", number(first));
    assertThat(links(first)).doesNotContain(number(other));

    assertThat(scene.post(inspector, address, "step", "CONFIRM", "version", "0", "reason", "同住址"))
        .hasStatus3xxRedirection();

    assertThat(links(first)).contains(number(other), "人工认定所涉人员是同一人，" + inspector.username(), "同住址");
    assertThat(links(second)).as("the other pair is open").doesNotContain(number(other));
  }

  @Test
  void aNameThatWasTakenOffOneLeadJoinsNoMoreAndWhatWasSaidCanBeUndone() {
    long other = lead(inspector);
    for (long lead : new long[] {first, other}) {
      scene.post(
          inspector, "/leads/%d/particulars".formatted(lead), "kind", "PERSON", "texts", "乙某某");
    }
    long name =
        jdbc.sql("SELECT id FROM particular WHERE kind = 'PERSON' AND shown = '乙某某'")
            .query(Long.class)
            .single();
    String address = "/links/near/%d/%d?person=%d".formatted(first, other, name);
    scene.post(inspector, address, "step", "CONFIRM", "version", "0", "reason", "同住址");
    assertThat(links(first)).contains(number(other));
    assertThat(scene.post(inspector, "/leads/%d/particulars/%d/removal".formatted(other, name)))
        .hasStatus3xxRedirection();

    assertThat(links(first)).doesNotContain(number(other));
    assertThat(scene.page(inspector, "/links/near?state=CONFIRMED")).contains(htmlOf(address));
    assertThat(scene.page(inspector, address)).contains("同住址");
    assertThat(scene.post(inspector, address, "step", "UNDO", "version", "1", "reason", "录错了"))
        .hasStatus3xxRedirection();
    assertThat(scene.page(inspector, address)).contains("录错了");
    assertThat(scene.page(inspector, "/links/near?state=CONFIRMED"))
        .doesNotContain(htmlOf(address));
  }

  @Test
  void ofANameThatManyLeadsHaveTheNewestArePaired() {
    String name = "丙某" + first;
    for (int i = 0; i < 22; i++) {
      long lead = lead(inspector);
      scene.post(
          inspector, "/leads/%d/particulars".formatted(lead), "kind", "PERSON", "texts", name);
    }

    int shown = 0;
    String page;
    int at = 0;
    do {
      page = scene.page(inspector, "/links/near?page=" + ++at);
      shown += page.split(name, -1).length - 1;
    } while (page.contains("page=" + (at + 1)));
    assertThat(shown).as("of twenty, each with both its sides").isEqualTo(2 * 190);
  }

  private static String htmlOf(String address) {
    return address.replaceAll("\\?.*", "");
  }

  private void confirm(SignedIn me, String one, String other) {
    assertThat(scene.post(me, pair(one, other), "step", "CONFIRM", "version", "0", "reason", "同一人"))
        .hasStatus3xxRedirection();
  }

  private void say(SignedIn me, String step, String version, String reason) {
    assertThat(scene.post(me, pair, "step", step, "version", version, "reason", reason))
        .hasStatus3xxRedirection();
  }

  private String pair(String one, String other) {
    return jdbc.sql(
            """
            SELECT '/links/near/' || min(id) || '/' || max(id) FROM particular
             WHERE kind = 'WECHAT' AND key IN (:one, :other)
            """)
        .param("one", one)
        .param("other", other)
        .query(String.class)
        .single();
  }

  private long audited(String action) {
    return jdbc.sql(
            "SELECT count(*) FROM audit_event WHERE action = :action AND subject = :subject")
        .param("action", action)
        .param("subject", pair.replaceAll(".*/(\\d+)/(\\d+)", "near:$1-$2"))
        .query(Long.class)
        .single();
  }

  private String links(long lead) {
    return scene.page(inspector, "/links?from=lead:" + lead);
  }

  private long lead(SignedIn by) {
    long lead = scene.told(by);
    scene.step(by, lead, LeadStep.TAKE);
    return lead;
  }

  private void holds(SignedIn by, long lead, String wechat) {
    assertThat(
            scene.post(
                by, "/leads/%d/particulars".formatted(lead), "kind", "WECHAT", "texts", wechat))
        .hasStatus3xxRedirection();
  }

  private String number(long lead) {
    return scene.lead(lead).number();
  }
}
