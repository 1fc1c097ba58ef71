package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The door for employers: who gets in with a code, and what everybody else is told. */
@SelfCheckTest
class InvitationTest {

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired JdbcClient jdbc;

  private Visitor inspector;

  @BeforeEach
  void atTheDayOfTheNotice() {
    clock.set(SelfCheckClock.NOTICE);
    inspector = scene.inspector(Scene.ZONE);
  }

  @Test
  void theRightCodeShowsToWhomItBelongsAndOpensAnAccount() {
    String code = scene.assign(scene.employer("海河机械厂", inspector), inspector);
    String page = Visitor.text(scene.fromOutside("/self-check", "code", code));
    assertThat(page).contains("海河机械厂", "天津经济技术开发区", "2022-01-31");
    Visitor employer = scene.enters(code);
    assertThat(employer.page("/self-check/mine")).contains("海河机械厂", "已打开");
  }

  @Test
  void aCodeMayBeTypedInSmallLettersWithoutHyphens() {
    String code = scene.assign(scene.employer("小写厂", inspector), inspector);
    String typed = code.toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(Visitor.text(scene.fromOutside("/self-check", "code", typed))).contains("小写厂");
  }

  @Test
  void wrongUsedReplacedAndExpiredCodesGetTheSameAnswer() {
    long employer = scene.employer("同一答复厂", inspector);
    String replaced = scene.assign(employer, inspector);
    scene.colleague(employer, inspector);
    String used = scene.assign(scene.employer("用过厂", inspector), inspector);
    scene.enters(used);
    String expired = scene.assign(scene.employer("过期厂", inspector), inspector);
    clock.set(SelfCheckClock.NOTICE.plusDays(36));
    MvcTestResult wrong = scene.fromOutside("/self-check", "code", "ABCD-EFGH-JKMN-2345");
    assertThat(wrong).hasStatusOk();
    assertThat(Visitor.text(wrong)).contains("邀请码无效").doesNotContain("ABCD-EFGH");
    for (String code : new String[] {replaced, used, expired, "", "x".repeat(5_000), "' OR 1=1"}) {
      assertThat(Visitor.text(scene.fromOutside("/self-check", "code", code)))
          .isEqualTo(Visitor.text(wrong));
      assertThat(Visitor.text(scene.opens(code, "nobody-" + code.length(), Scene.PASSWORD)))
          .contains("邀请码无效");
    }
  }

  @Test
  void aCodeIsGoodUntilTheSelfCheckIsDueAlsoAfterMonths() {
    long employer = scene.employer("期限厂", inspector);
    String code = scene.assign(employer, inspector, "2022-05-31");
    clock.set(LocalDate.of(2022, 5, 31));
    scene.enters(code);
  }

  @Test
  void aCodeLivesAsLongAsALaterDueDate() {
    long employer = scene.employer("延期厂", inspector);
    String code = scene.assign(employer, inspector);
    String address = "/self-checks/%d/due".formatted(scene.checkOf(employer));
    inspector.post(address, "due", "2022-05-31", "reason", "停产检修", "confirm", "true");
    clock.set(LocalDate.of(2022, 5, 31));
    scene.enters(code);
  }

  @Test
  void theEleventhTryInAMinuteHasToWaitEvenWithTheRightCode() {
    String code = scene.assign(scene.employer("限速厂", inspector), inspector);
    for (int i = 0; i < InvitationLimit.TRIES_A_MINUTE; i++) {
      assertThat(scene.from("192.0.2.8", "/self-check", "code", "wrong" + i)).hasStatusOk();
    }
    MvcTestResult refused = scene.from("192.0.2.8", "/self-check", "code", code);
    assertThat(refused).hasStatus(429);
    assertThat(refused.getResponse().getHeader("Retry-After")).matches("[1-9]\\d*");
    assertThat(Visitor.text(refused)).contains("秒再试").doesNotContain("限速厂");
    assertThat(scene.from("192.0.2.8", "/self-check/account", "code", code)).hasStatus(429);
  }

  @Test
  void theCodeIsKeptAsAHashOnlyAndShownOnce() {
    String code = scene.assign(scene.employer("散列厂", inspector), inspector);
    for (String table : new String[] {"self_check", "self_check_event", "audit_event"}) {
      assertThat(
              jdbc.sql("SELECT count(*) FROM " + table + " t WHERE strpos(t::text, :code) > 0")
                  .param("code", code)
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(inspector.page("/self-checks")).doesNotContain(code);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "ab cd,       Tanggu-Haihe-7, 用户名只能用",
    "999999199001011238, Tanggu-Haihe-7, 用户名只能用",
    "short-word,  Ab-1,           密码太短",
    "simple-word, aaaaaaaaaaaa,   密码太简单"
  })
  void theRulesForAccountsHoldAndTheCodeStaysGood(String username, String password, String says) {
    String code = scene.assign(scene.employer("规则厂" + says + username, inspector), inspector);
    String page = Visitor.text(scene.opens(code, username, password));
    assertThat(page).contains(says, code).doesNotContain(password);
    scene.enters(code);
  }

  @Test
  void aUserNameThatSomebodyHasIsRefusedAndTheCodeStaysGood() {
    String code = scene.assign(scene.employer("重名厂", inspector), inspector);
    assertThat(Visitor.text(scene.opens(code, inspector.me().username(), Scene.PASSWORD)))
        .contains("已有人使用");
    scene.enters(code);
  }

  @Test
  void thePageOpensNoSessionAndIsReachedFromTheSignIn() {
    MvcTestResult page = inspector.mvc().get().uri("/self-check").exchange();
    assertThat(page).hasStatusOk();
    assertThat(page.getRequest().getSession(false)).isNull();
    assertThat(Visitor.text(inspector.mvc().get().uri("/sign-in").exchange()))
        .contains("href=\"/self-check\"");
  }
}
