package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a machine reads on the photo of a card is proposed; a person confirms each field. */
@SelfCheckTest
@TestPropertySource(properties = "jianzhen.card-text.limit=4s")
class CardEntryTest {

  private static final String NUMBER = "T999999199505050070";
  private static final String[] FIELDS = {
    "base", "0", "entry", "", "read", "true", "name", "孙示例", "number", NUMBER, "issuer", "天津市应急管理局"
  };

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired JdbcClient jdbc;

  private long employer;
  private Visitor me;
  private String form;

  @BeforeEach
  void anEmployerWithAPhoto() throws Exception {
    clock.set(SelfCheckClock.NOTICE);
    Visitor inspector = scene.inspector(Scene.ZONE);
    employer = scene.employer("拍照机械有限公司", inspector);
    me = scene.enters(scene.assign(employer, inspector));
    CardPicture.sent(me, "https://cx.mem.gov.cn/");
    form = "/self-check/mine/photos/%d/entry".formatted(photo());
  }

  @Test
  void whatWasReadStandsInTheFormAndEachFieldHasToBeConfirmed() {
    ScriptedCardText.says("证号 " + NUMBER, "姓名 孙示例", "签发机关 天津市应急管理局");
    assertThat(read())
        .contains("value=\"孙示例\"", "value=\"" + NUMBER + "\"", "name=\"seen\" value=\"issuer\"")
        .contains("只是建议")
        .doesNotContain("name=\"seen\" value=\"category\"", "存疑");

    String refused = saves("seen", "name", "seen", "number");
    assertThat(refused).contains("请对照照片核对这一项", "id=\"issuer-error\"", "value=\"孙示例\"");
    assertThat(refused).doesNotContain("id=\"name-error\"");
    assertThat(holder()).isEmpty();

    assertThat(saves("seen", "name", "seen", "number", "seen", "issuer")).contains("已入档");
    assertThat(holder()).isEqualTo("孙示例");
  }

  @Test
  void ticksCannotBeLeftOutBySayingThatNothingWasRead() {
    ScriptedCardText.says("证号 " + NUMBER, "姓名 孙示例");
    read();
    String[] silent = FIELDS.clone();
    silent[4] = "other";
    assertThat(Visitor.answer(me.post(form, silent))).contains("请对照照片核对这一项");
  }

  @Test
  void aNumberWhoseCheckCharacterDoesNotAgreeIsInDoubtAndSaysWhy() {
    ScriptedCardText.says("证号 T999999199505050071", "姓名 孙示例");
    assertThat(read()).contains("存疑：", "T999999199505050071", "name=\"seen\" value=\"number\"");
  }

  @Test
  void aRecognitionThatNeverEndsIsStoppedAndTheFormWorksByHand() {
    ScriptedCardText.hangs();
    assertThat(me.page(form)).contains("正在识读", "byHand=true");
    assertThat(me.page(form + "?byHand=true")).contains("name=\"idNumber\"");
    assertThat(read()).contains("识读用时太长", "name=\"idNumber\"").doesNotContain("name=\"seen\"");
    assertThat(Visitor.answer(me.post(form, byHand()))).contains("已入档");
    assertThat(holder()).isEqualTo("孙示例");
    ScriptedCardText.says();
  }

  @Test
  void whyAPhotoCouldNotBeReadIsSaid() {
    ScriptedCardText.fails("识别进程退出", "the process ended");
    assertThat(read()).contains("识别进程退出", "name=\"idNumber\"");
  }

  @Test
  void photosOfOthersAreNotFound() {
    Visitor inspector = scene.inspector(Scene.ZONE);
    long other = scene.employer("别家", inspector);
    Visitor stranger = scene.enters(scene.assign(other, inspector));
    assertThat(stranger.get(form)).hasStatus(404);
    assertThat(stranger.get(form + "/progress")).hasStatus(404);
    assertThat(stranger.post(form, byHand())).hasStatus(404);
  }

  /** The page once the machine is done, as the progress bar gets there. */
  private String read() {
    me.page(form);
    MvcTestResult progress = me.get(form + "/progress");
    while (progress.getResponse().getHeader("HX-Redirect") == null) {
      Thread.onSpinWait();
      progress = me.get(form + "/progress");
    }
    return me.page(form);
  }

  private static String[] byHand() {
    List<String> fields = new ArrayList<>(Arrays.asList(FIELDS));
    fields.subList(4, 6).clear();
    return fields.toArray(String[]::new);
  }

  private String saves(String... ticks) {
    List<String> sent = new ArrayList<>(Arrays.asList(FIELDS));
    sent.addAll(Arrays.asList(ticks));
    return Visitor.answer(me.post(form, sent.toArray(String[]::new)));
  }

  private long photo() {
    return jdbc.sql("SELECT max(id) FROM self_check_file WHERE self_check = :id")
        .param("id", scene.checkOf(employer))
        .query(Long.class)
        .single();
  }

  private String holder() {
    return jdbc.sql("SELECT holder FROM self_check_file WHERE id = :id")
        .param("id", photo())
        .query(String.class)
        .single();
  }
}
