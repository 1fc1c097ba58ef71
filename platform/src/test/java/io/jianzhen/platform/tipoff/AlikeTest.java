package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same told twice is proposed, joined with one click and separated again. */
@TipTest
class AlikeTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String STORY = "工地门口电线杆上贴着办理电工证的小广告，收费五百元，说三天出证，网上可以查到，编号";

  @Autowired TipScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn officer;
  private String host;
  private long first;

  @BeforeEach
  void tellSomething() {
    officer = scene.officer();
    host = "twice-%d.example".formatted(COUNT.incrementAndGet());
    scene.tell("subject", "SITE", "text", "假网站", "addresses", "http://www." + host + "/cx");
    first = scene.last();
  }

  /** The lists of work, which other tests look at, hold the oldest twenty. */
  @AfterEach
  void leaveNoWorkToOthers() {
    jdbc.sql("UPDATE tip_off SET state = 'SPAM' WHERE state = 'NEW'").update();
  }

  @Test
  void theSameAddressIsProposedAndJoinedWithOneClick() {
    scene.tell("subject", "SITE", "text", "在 " + host + " 上查到的是假的");
    long second = scene.last();
    assertThat(proposed(second)).contains(scene.number(first), "网址相同");
    assertThat(scene.page(officer, "/tipoffs")).contains("可能重复");
    MvcTestResult joined =
        scene.post(
            officer,
            "/tipoffs/%d/steps".formatted(second),
            "step",
            "JOIN",
            "version",
            "0",
            "target",
            scene.number(first));
    assertThat(joined).hasStatus3xxRedirection();
    assertThat(scene.state(second)).isEqualTo("JOINED");
    assertThat(proposed(second)).doesNotContain("网址相同");
    scene.step(officer, second, TipStep.SEPARATE);
    assertThat(proposed(second)).contains(scene.number(first), "网址相同");
  }

  @Test
  void nearlyTheSameWordsAreProposedAndOthersAreNot() {
    String mark = Integer.toString(COUNT.incrementAndGet() + 7_000);
    scene.tell("subject", "SELLER", "text", STORY + mark);
    long story = scene.last();
    scene.tell("subject", "SELLER", "text", STORY.replace("五百元", "六百元") + mark);
    assertThat(proposed(scene.last())).contains(scene.number(story), "文字相近");
    scene.tell("subject", "SELLER", "text", "塔吊司机没有证，安全员知道也不管，上个月出过事没有上报，请来查一查吧");
    assertThat(proposed(scene.last())).doesNotContain(scene.number(story));
  }

  @Test
  void whatTheInformerAddsIsComparedToo() {
    String receipt = scene.tell("subject", "OTHER", "text", "先说这些");
    long other = scene.last();
    assertThat(proposed(other)).doesNotContain(scene.number(first));
    scene.from(TipScene.client(), "/tip/receipt/add", "receipt", receipt, "text", "网址是 " + host);
    assertThat(proposed(other)).contains(scene.number(first), "网址相同");
  }

  @Test
  void whatIsJoinedLeadsToTheOneThatGoesOn() {
    scene.tell("subject", "SITE", "text", "第二件 " + host);
    long second = scene.last();
    scene.step(officer, second, TipStep.JOIN, "target", scene.number(first));
    scene.tell("subject", "SITE", "text", "第三件 " + host);
    assertThat(proposed(scene.last()))
        .contains(scene.number(first))
        .doesNotContain(scene.number(second));
  }

  @Test
  void whatThirtyTellAlreadyIsNoSign() {
    for (int i = 0; i < 31; i++) {
      scene.tell("subject", "SITE", "text", "第" + i + "次 " + host);
    }
    assertThat(proposed(scene.last())).doesNotContain("网址相同");
  }

  @Test
  void neitherAddressesNorWordsCanBeReadInWhatIsCompared() {
    proposed(first);
    assertThat(scene.rowsWith("tip_off", host)).isZero();
  }

  @Test
  void nothingIsReadWhileATipOffIsTakenIn() {
    assertThat(unread(first)).isTrue();
    proposed(first);
    assertThat(unread(first)).isFalse();
  }

  private boolean unread(long tip) {
    return jdbc.sql("SELECT traits IS NULL FROM tip_off WHERE id = :id")
        .param("id", tip)
        .query(Boolean.class)
        .single();
  }

  @Test
  void nothingOutOfReachIsProposed() {
    SignedIn elsewhere = scene.person("120116400", Role.TIPOFF_OFFICER);
    scene.post(elsewhere, "/tipoffs", "source", "LETTER", "subject", "SITE", "text", "来信 " + host);
    long letter = scene.last();
    assertThat(scene.page(elsewhere, "/tipoffs/" + letter)).doesNotContain(scene.number(first));
    assertThat(proposed(first)).doesNotContain(scene.number(letter));
  }

  @Test
  void whoeverDoesNotDecideIsShownNoProposals() {
    scene.tell("subject", "SITE", "text", "又一件 " + host);
    assertThat(scene.page(scene.person("YJ", Role.LEADER), "/tipoffs/" + scene.last()))
        .doesNotContain("网址相同");
  }

  private String proposed(long tip) {
    String page = scene.page(officer, "/tipoffs/" + tip);
    int start = page.indexOf("id=\"alike\"");
    return start < 0 ? "" : page.substring(start, page.indexOf("</section>", start));
  }
}
