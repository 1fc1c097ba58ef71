package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is known of an act leads to articles; officers answer; particulars find their like. */
@LeadTest
class LeadFactsTest {

  private static final String ZONE = "120116403";

  @Autowired LeadScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private long lead;

  @BeforeEach
  void aLeadOfTheZone() {
    inspector = scene.person(ZONE, Role.INSPECTOR);
    lead = scene.told(inspector);
    scene.step(inspector, lead, LeadStep.TAKE);
  }

  @Test
  void aHolderWhoUsedAForgedCardIsSuggestedItsArticleAndWhoseDutyItIs() {
    String page = scene.page(inspector, act());
    assertThat(page).contains("治安管理处罚法(2012) 52(1)(2)", "总局令30(2015修正) 41.1", "移送区公安局治安支队");
  }

  @Test
  void aPageShowsWhichFactsBearASuggestionOut() {
    assertThat(scene.page(inspector, act())).contains("使用假冒证件", "持证（用证）人员", "判断顺序");
  }

  @Test
  void anAcceptedSuggestionStandsOnTheLeadAndInItsHistory() {
    String act = act();
    scene.post(inspector, act + "/answers", "version", "0", "rule", "P01", "answer", "ACCEPTED");
    assertThat(scene.page(inspector, act)).contains("已采纳");
    assertThat(scene.page(inspector, "/leads/" + lead)).contains("已采纳", "采纳法律建议");
  }

  @Test
  void refusingASuggestionNeedsAReasonAndKeepsWhatWasTyped() {
    String act = act();
    MvcTestResult without =
        scene.post(inspector, act + "/answers", "version", "0", "rule", "P01", "answer", "REFUSED");
    assertThat(without).hasStatus(422);
    assertThat(LeadScene.text(without)).contains("须写明理由");
    scene.post(
        inspector,
        act + "/answers",
        "version",
        "0",
        "rule",
        "P01",
        "answer",
        "CHANGED",
        "instead",
        "P02",
        "reason",
        "情节较轻");
    assertThat(scene.page(inspector, act)).contains("→ P02", "情节较轻");
  }

  @Test
  void anAnswerToFactsThatChangedMeanwhileIsNotTaken() {
    String act = act();
    change(act, "0", "又写了一遍");
    MvcTestResult late =
        scene.post(
            inspector, act + "/answers", "version", "0", "rule", "P01", "answer", "ACCEPTED");
    assertThat(late).hasStatus(422);
    assertThat(LeadScene.text(late)).contains("事实刚被修改");
  }

  @Test
  void anAnswerGivenBeforeTheFactsChangedIsMarkedForConfirmation() {
    String act = act();
    scene.post(inspector, act + "/answers", "version", "0", "rule", "P01", "answer", "ACCEPTED");
    change(act, "0", "又写了一遍");
    assertThat(scene.page(inspector, act)).contains("事实后来有修改");
  }

  @Test
  void ofTwoWhoChangeTheFactsTheSecondOverwritesNothing() {
    String act = act();
    change(act, "0", "第一个人写的");
    MvcTestResult late = change(act, "0", "第二个人写的");
    assertThat(late).hasStatus(409);
    assertThat(LeadScene.text(late)).contains("已先修改", "第二个人写的");
    assertThat(scene.page(inspector, act)).contains("第一个人写的");
  }

  @Test
  void factsThatCannotBeReadAreNamedAtTheFieldAndStay() {
    MvcTestResult wrong =
        scene.post(
            inspector,
            "/leads/%d/acts".formatted(lead),
            "what",
            "卖证",
            "regime",
            "NONE",
            "need",
            "UNKNOWN",
            "card",
            "UNKNOWN",
            "counted[SITES]",
            "很多",
            "doneOn",
            "2031-01-01",
            "foundOn",
            "");
    assertThat(wrong).hasStatus(422);
    assertThat(LeadScene.text(wrong))
        .contains("请至少选择一种行为人", "“很多”不是数量", "不晚于今天", "value=\"很多\"", "value=\"卖证\"");
  }

  @Test
  void aPhoneWrittenInAnotherWayIsTheSameAndTiesTwoLeads() {
    long other = scene.told(inspector);
    scene.step(inspector, other, LeadStep.TAKE);
    enter(lead, "PHONE", "139 0000 1111");
    enter(other, "PHONE", "＋86-13900001111");
    assertThat(scene.page(inspector, "/leads/" + lead))
        .contains("含有相同要素的线索", scene.lead(other).number());
  }

  @Test
  void aNameOrALookAlikeIsOnlyProposed() {
    long other = scene.told(inspector);
    scene.step(inspector, other, LeadStep.TAKE);
    enter(lead, "WECHAT", "zhengjian10");
    enter(other, "WECHAT", "zhengjianl0");
    assertThat(scene.page(inspector, "/leads/" + lead))
        .contains(scene.lead(other).number(), "相近，需人工确认");
  }

  @Test
  void aLeadOutOfReachIsNotBetrayedByWhatItShares() {
    SignedIn elsewhere = scene.person("120116001", Role.INSPECTOR);
    long hidden = scene.told(elsewhere);
    scene.step(elsewhere, hidden, LeadStep.TAKE);
    scene.post(
        elsewhere,
        "/leads/%d/particulars".formatted(hidden),
        "kind",
        "QQ",
        "texts",
        "90000001",
        "note",
        "");
    enter(lead, "QQ", "90000001");
    assertThat(scene.page(inspector, "/leads/" + lead)).doesNotContain(scene.lead(hidden).number());
  }

  @Test
  void aSiteBringsItsRegisteredDomainAlong() {
    enter(lead, "SITE", "https://cx.mem-gov.example.com.cn/query?a=1");
    assertThat(scene.page(inspector, "/leads/" + lead))
        .contains("cx.mem-gov.example.com.cn", "注册域名");
  }

  @Test
  void oneLineThatIsNoneOfItsKindKeepsTheWholeListFromBeingSaved() {
    MvcTestResult wrong = enter(lead, "QQ", "90000002\nabc");
    assertThat(wrong).hasStatus(422);
    assertThat(LeadScene.text(wrong)).contains("“abc”不像是QQ 号", "90000002");
    assertThat(
            jdbc.sql("SELECT count(*) FROM lead_particular WHERE lead = :lead")
                .param("lead", lead)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aCertificateNumberIsKeptAsAKeyedHashAndShownMasked() {
    String number = "T99999919800101" + "0016";
    enter(lead, "CARD", number);
    assertThat(scene.page(inspector, "/leads/" + lead)).doesNotContain(number).contains("T99999");
    assertThat(
            jdbc.sql("SELECT count(*) FROM particular WHERE key LIKE '%19800101%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private MvcTestResult enter(long id, String kind, String texts) {
    return scene.post(
        inspector, "/leads/%d/particulars".formatted(id), "kind", kind, "texts", texts);
  }

  /** Somebody used a forged card; the address of the act. */
  private String act() {
    MvcTestResult entered = scene.post(inspector, "/leads/%d/acts".formatted(lead), facts("用假证上岗"));
    assertThat(entered).hasStatus3xxRedirection();
    return String.valueOf(entered.getResponse().getRedirectedUrl());
  }

  private MvcTestResult change(String act, String version, String what) {
    String[] facts = facts(what);
    String[] all = new String[facts.length + 2];
    System.arraycopy(facts, 0, all, 0, facts.length);
    all[facts.length] = "version";
    all[facts.length + 1] = version;
    return scene.post(inspector, act, all);
  }

  private static String[] facts(String what) {
    return new String[] {
      "what", what,
      "regime", "SPECIAL_OPERATION",
      "need", "NEEDED",
      "card", "FORGED",
      "stated", "HOLDER",
      "stated", "USED_FORGED",
      "doneOn", "2021-12-01",
      "foundOn", "2021-12-20"
    };
  }
}
