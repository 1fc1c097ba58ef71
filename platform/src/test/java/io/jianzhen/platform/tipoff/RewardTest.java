package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.tipoff.reward.Nightfall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the fine to the paid reward, by two persons, counted once. */
@TipTest
class RewardTest {

  @Autowired TipScene scene;
  @Autowired TipClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Nightfall night;

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
    assertThat(page(second)).contains("20,001.00", "15%", "3,000.15", "安监总财〔2018〕19号");
    assertThat(scene.follows(receipt)).doesNotContain("3,000.15");
    decide(second, true);
    assertThat(scene.follows(receipt)).contains("3,000.15", lastDay(), "凭回执号");
    assertThat(said(pay("0000 0000 0000 0000"))).contains("没有记为发放");
    assertThat(counted()).isZero();
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
    pay(receipt);
    assertThat(counted()).isEqualTo(1);
    assertThat(scene.follows(receipt)).contains("奖励 3,000.15 元已发放");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).contains("已发放", "3,000.15");
  }

  @Test
  void whoeverProposesDoesNotApprove() {
    propose("10000");
    assertThat(scene.page(second, "/")).contains("的奖励等待另一人批准");
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
    assertThat(page(officer)).contains("撤销发放记录");
  }

  @Test
  void aRejectedProposalLeavesRoomForAnother() {
    propose("10000");
    decide(second, false);
    assertThat(said(propose("30000"))).contains("已完成");
    assertThat(said(propose("40000"))).contains("未生效");
    assertThat(page(officer)).contains("4,500.00");
  }

  @Test
  void aFineThatIsNoAmountIsSaidAtTheFieldAndStaysThere() {
    for (String fine : new String[] {"", "0", "-1", "1.234", "abc", "99999999999"}) {
      assertThat(TipScene.text(propose(fine)))
          .contains("fine-error", "value=\"%s\"".formatted(fine));
    }
  }

  @Test
  void theRewardOfAnEmployeeIsRaisedAndTheWorkingSaysSo() {
    assertThat(page(officer)).contains("举报人是该单位员工（增加 20%）");
    propose("10000", "employee", "true");
    assertThat(page(officer)).contains("3,600.00", "员工举报，增加 20%");
  }

  @Test
  void whatNobodyCollectsInSixtyDaysLapsesAndStays() {
    propose("10000");
    decide(second, true);
    clock.pass(Duration.ofDays(60));
    assertThat(page(officer)).contains("已批准，待领取");
    clock.pass(Duration.ofDays(1));
    assertThat(page(officer)).contains("逾期未领", "视为放弃奖励");
    assertThat(said(pay(receipt))).contains("已过领取期限");
    night.falls();
    assertThat(state()).isEqualTo("LAPSED");
    assertThat(page(officer)).contains("3,000.00", "逾期未领，视为放弃");
    assertThat(said(pay(receipt))).contains("未生效");
    assertThat(scene.follows(receipt)).contains("已视为放弃");
    assertThat(counted()).isZero();
    assertThat(said(propose("10000"))).as("once given up, for good").contains("未生效");
  }

  @Test
  void ofThoseWhoToldTheSameTheFirstWithANameIsRewarded() {
    String named = scene.tell("subject", "EMPLOYER", "text", "同一家", "name", "甲", "contact", "1");
    long first = scene.last();
    join(first);
    scene.tell("subject", "EMPLOYER", "text", "又是这家", "name", "乙", "contact", "2");
    long later = scene.last();
    join(later);
    assertThat(page(officer)).containsPattern("(?s)value=\"%d\" checked.*最先".formatted(first));
    assertThat(TipScene.text(propose("10000", "collector", Long.toString(later))))
        .contains("passedOver-error");
    propose("10000", "collector", Long.toString(first));
    decide(second, true);
    assertThat(page(second)).contains(scene.number(first));
    assertThat(scene.follows(named)).contains("带身份证件");
    assertThat(scene.follows(receipt)).as("not the anonymous one").doesNotContain("3,000.00");
  }

  @Test
  void thoseWhoToldTogetherShareOneRewardAndOneOfThemCollects() {
    String others = scene.tell("subject", "EMPLOYER", "text", "我们几个一起举报");
    long other = scene.last();
    join(other);
    String[] both = {
      "joint", Long.toString(tip), "joint", Long.toString(other), "collector", Long.toString(other)
    };
    assertThat(TipScene.text(propose("10000", both))).contains("agreed-error");
    String[] agreed = java.util.Arrays.copyOf(both, both.length + 2);
    agreed[both.length] = "agreed";
    agreed[both.length + 1] = "IN_WRITING";
    propose("10000", agreed);
    decide(second, true);
    assertThat(scene.follows(receipt)).contains("由你们推举的人");
    assertThat(said(pay(receipt))).as("not the one they named").contains("没有记为发放");
    pay(others);
    assertThat(counted()).isEqualTo(1);
    assertThat(scene.follows(receipt)).contains("已发放");
    assertThat(scene.follows(others)).contains("已发放");
  }

  @Test
  void anotherTipOffOfTheSameLeadIsNotRewardedAgain() {
    propose("10000");
    String lead =
        jdbc.sql(
                "SELECT number FROM lead WHERE id = (SELECT lead FROM tip_off_lead WHERE tip_off ="
                    + " :tip)")
            .param("tip", tip)
            .query(String.class)
            .single();
    scene.tell("subject", "EMPLOYER", "text", "晚来的一件");
    long late = scene.last();
    scene.step(officer, late, TipStep.ACCEPT, "lead", lead);
    scene.step(officer, late, TipStep.CLOSE, "note", "已处罚");
    MvcTestResult again =
        scene.post(
            officer,
            "/tipoffs/%d/reward".formatted(late),
            "fine",
            "10000",
            "collector",
            Long.toString(tip));
    assertThat(said(again)).contains("另一件举报已有奖励");
  }

  @Test
  void thePaymentSlipNamesNoInformerAndEveryEditionStays() throws IOException {
    scene.tell("subject", "CARD", "text", "实名的", "name", "沈举报", "contact", "13900001111");
    long named = scene.last();
    join(named);
    propose("20001", "collector", Long.toString(named));
    assertThat(said(slip())).as("before it is approved").contains("未生效");
    decide(second, true);
    slip();
    slip();
    String page = page(officer);
    List<String> links = new ArrayList<>();
    java.util.regex.Pattern.compile("/tipoffs/\\d+/reward/slips/\\d+")
        .matcher(page)
        .results()
        .forEach(found -> links.add(found.group()));
    assertThat(links).hasSize(2);
    String words = words(scene.get(officer, links.get(1)));
    assertThat(words)
        .contains("举报奖励发放单", "叁仟元壹角伍分", "3,000.15", scene.number(tip), "安监总财〔2018〕19号")
        .contains(officer.username(), second.username())
        .doesNotContain("沈举报", "13900001111", receipt, receipt.replace(" ", ""));
    assertThat(scene.get(scene.person("GA-ZA", Role.CASE_OFFICER), links.get(0))).hasStatus(403);
  }

  @Test
  void whoeverReadsOnlyHasNothingToPress() {
    propose("10000");
    assertThat(page(scene.person("YJ", Role.LEADER)))
        .contains("3,000.00")
        .doesNotContain("/reward/decision", "/reward/paid", "action=\"/tipoffs/" + tip);
  }

  private void join(long other) {
    // Joined before it was closed: a closed one takes no more in.
    scene.step(officer, tip, TipStep.RESTORE);
    scene.step(officer, other, TipStep.JOIN, "target", scene.number(tip));
    scene.step(officer, tip, TipStep.CLOSE, "note", "已处罚");
  }

  private String page(SignedIn who) {
    return scene.page(who, "/tipoffs/%d/reward".formatted(tip));
  }

  private MvcTestResult propose(String fine, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "fine";
    all[1] = fine;
    System.arraycopy(fields, 0, all, 2, fields.length);
    return scene.post(officer, "/tipoffs/%d/reward".formatted(tip), all);
  }

  private MvcTestResult slip() {
    return scene.post(officer, "/tipoffs/%d/reward/slips".formatted(tip));
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

  private String lastDay() {
    return java.time.LocalDate.now(clock).plusDays(60).toString();
  }

  private String state() {
    return jdbc.sql("SELECT state FROM tip_off_reward WHERE tip_off = :tip")
        .param("tip", tip)
        .query(String.class)
        .single();
  }

  private static String said(MvcTestResult result) {
    return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
  }

  private static String words(MvcTestResult document) throws IOException {
    assertThat(document).hasStatusOk();
    try (var word =
            new XWPFDocument(
                new ByteArrayInputStream(document.getResponse().getContentAsByteArray()));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
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
