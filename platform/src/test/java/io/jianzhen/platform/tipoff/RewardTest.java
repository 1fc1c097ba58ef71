package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the fine to the paid reward, by two persons, counted once. */
@TipTest
class RewardTest {

  @Autowired TipScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn officer;
  private SignedIn second;
  private String receipt;
  private long tip;

  @BeforeEach
  void aClosedTipOff() {
    officer = scene.officer();
    second = scene.officer();
    receipt = scene.tell("subject", "EMPLOYER", "text", "用人单位用假证电工");
    tip = scene.last();
    scene.step(officer, tip, TipStep.ACCEPT, "units", "YJ-ZFD");
    scene.step(officer, tip, TipStep.CLOSE, "note", "已处罚");
  }

  @Test
  void anAnonymousInformerIsPaidByReceiptAndCountsOnce() {
    propose("20001");
    assertThat(scene.page(second, "/tipoffs/" + tip))
        .contains("20,001.00", "15%", "3,000.15", "安监总财〔2018〕19号");
    assertThat(scene.follows(receipt)).doesNotContain("3,000.15");
    decide(second, true);
    assertThat(scene.follows(receipt)).contains("3,000.15", "2022-02-26", "凭回执号");
    assertThat(said(pay("0000 0000 0000 0000"))).contains("没有记为发放");
    assertThat(counted()).isZero();
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
    assertThat(scene.follows(receipt)).contains("奖励 3,000.15 元已发放");
  }

  @Test
  void whoeverProposesDoesNotApprove() {
    propose("10000");
    assertThat(said(decide(officer, true))).contains("不能自己批准");
    assertThat(said(pay(receipt))).contains("未生效");
    assertThat(said(decide(scene.person("YJ-BGS", Role.OFFICE), true))).contains("已完成");
  }

  @Test
  void aPaymentNotedInErrorIsTakenBackAndCountsNoLonger() {
    propose("10000");
    decide(second, true);
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
    assertThat(TipScene.text(post(officer, "/unpaid", "unpaid", ""))).contains("请写明原因");
    post(officer, "/unpaid", "unpaid", "误点");
    assertThat(counted()).isZero();
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
  }

  @Test
  void aRejectedProposalLeavesRoomForAnother() {
    propose("10000");
    decide(second, false);
    assertThat(said(propose("30000"))).contains("已完成");
    assertThat(said(propose("40000"))).contains("未生效");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).contains("4,500.00");
  }

  @Test
  void aFineThatIsNoAmountIsSaidAtTheField() {
    for (String fine : new String[] {"", "0", "-1", "1.234", "abc", "99999999999"}) {
      assertThat(TipScene.text(propose(fine))).contains("fine-error");
    }
  }

  private MvcTestResult propose(String fine) {
    return scene.post(officer, "/tipoffs/%d/reward".formatted(tip), "fine", fine);
  }

  private MvcTestResult decide(SignedIn by, boolean approve) {
    return post(by, "/decision", "approve", Boolean.toString(approve));
  }

  private MvcTestResult pay(String shown) {
    return post(officer, "/paid", "receipt", shown);
  }

  private MvcTestResult post(SignedIn by, String what, String field, String value) {
    int version =
        jdbc.sql("SELECT coalesce(max(version), 0) FROM tip_off_reward WHERE tip_off = :tip")
            .param("tip", tip)
            .query(Integer.class)
            .single();
    return scene.post(
        by,
        "/tipoffs/%d/reward%s".formatted(tip, what),
        "version",
        Integer.toString(version),
        field,
        value);
  }

  private static String said(MvcTestResult result) {
    return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
  }

  private long counted() {
    return jdbc.sql(
            """
            SELECT count(*) FROM ledger_entry e
              JOIN tip_off_reward r ON e.reference = 'reward:' || r.id
             WHERE r.tip_off = :tip AND e.item = 'F2' AND e.reverses IS NULL
               AND NOT EXISTS (SELECT 1 FROM ledger_entry b WHERE b.reverses = e.id)
            """)
        .param("tip", tip)
        .query(Long.class)
        .single();
  }
}
