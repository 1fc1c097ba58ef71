package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming back with the receipt: reading answers, adding to it; and guessing receipts. */
@TipTest
class ReceiptTest {

  @Autowired TipScene scene;

  private SignedIn officer;
  private String receipt;
  private long tip;

  @BeforeEach
  void tellSomething() {
    officer = scene.officer();
    receipt = scene.tell("subject", "SELLER", "text", "路口电线杆上有办证电话");
    tip = scene.last();
  }

  @Test
  void wrongUnknownAndMalformedReceiptsGetTheSameAnswer() {
    String unknown = scene.follows("0000 0000 0000 0000");
    assertThat(unknown).contains("没有这个回执号");
    for (String typed : List.of("", "1", "abcd", "' OR 1=1", "9".repeat(5_000), "１２３")) {
      assertThat(scene.follows(typed)).isEqualTo(unknown);
    }
  }

  @Test
  void wideDigitsHyphensAndGapsDoNotMatter() {
    StringBuilder wide = new StringBuilder();
    receipt.chars().forEach(c -> wide.append((char) (c == ' ' ? '-' : c - '0' + '０')));
    assertThat(scene.follows(wide.toString())).contains("已收到，等待受理");
    assertThat(scene.follows(receipt.replace(" ", ""))).contains("已收到，等待受理");
  }

  @Test
  void guessingIsLimitedEvenWhenTheGuessIsRight() {
    String from = TipScene.client();
    for (int i = 0; i < TipLimit.RECEIPTS_A_MINUTE; i++) {
      scene.from(from, "/tip/receipt", "receipt", "1234 5678 0000 %04d".formatted(i));
    }
    MvcTestResult refused = scene.from(from, "/tip/receipt", "receipt", receipt);
    assertThat(refused).hasStatus(429);
    assertThat(TipScene.text(refused)).contains("秒后再试").doesNotContain("等待受理");
    assertThat(scene.from(from, "/tip/receipt/add", "receipt", receipt, "text", "x"))
        .hasStatus(429);
  }

  @Test
  void theInformerReadsTheAnswerAndAddsToIt() {
    scene.step(officer, tip, TipStep.ANSWER, "note", "请问是哪个路口？");
    assertThat(scene.follows(receipt)).contains("请问是哪个路口？").doesNotContain(officer.username());
    MvcTestResult added =
        scene.from(
            TipScene.client(), "/tip/receipt/add", "receipt", receipt, "text", "新开路路口\u202e");
    assertThat(TipScene.text(added)).contains("已收到补充内容", "新开路路口[U+202E]");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).contains("新开路路口");
    assertThat(scene.page(officer, "/tipoffs")).contains("有补充");
    assertThat(scene.page(officer, "/")).contains(scene.number(tip));
  }

  @Test
  void anEmptyAdditionIsRefused() {
    assertThat(TipScene.text(scene.from(TipScene.client(), "/tip/receipt/add", "receipt", receipt)))
        .contains("请写点内容");
  }

  @Test
  void anAdditionThatCannotBeTakenYetComesBackWithItsWords() {
    String from = TipScene.client();
    for (int i = 0; i < TipLimit.RECEIPTS_A_MINUTE; i++) {
      scene.from(from, "/tip/receipt", "receipt", "1234 5678 0000 %04d".formatted(i));
    }
    MvcTestResult refused =
        scene.from(from, "/tip/receipt/add", "receipt", receipt, "text", "<b>写了很久的话</b>");
    assertThat(refused).hasStatus(429);
    assertThat(refused.getResponse().getHeader("Retry-After")).matches("[1-9]\\d*");
    assertThat(TipScene.text(refused))
        .contains("&lt;b&gt;写了很久的话&lt;/b&gt;", receipt, "秒后再试", "receipt-error")
        .doesNotContain("等待受理");
    MvcTestResult later =
        scene.from(
            TipScene.client(), "/tip/receipt/add", "receipt", receipt, "text", "<b>写了很久的话</b>");
    assertThat(TipScene.text(later)).contains("已收到补充内容");
  }

  @Test
  void anAdditionWithAWrongReceiptComesBackWithItsWordsToo() {
    MvcTestResult wrong =
        scene.from(
            TipScene.client(),
            "/tip/receipt/add",
            "receipt",
            "1234 5678 1234 5678",
            "text",
            "写了很久的话");
    assertThat(TipScene.text(wrong)).contains("没有这个回执号", "写了很久的话", "1234 5678 1234 5678");
  }

  @Test
  void changingTheLanguageSendsNoAdditionAndLosesNone() {
    String page =
        TipScene.text(
            scene.from(
                TipScene.client(),
                "/tip/receipt/add",
                "receipt",
                receipt,
                "text",
                "写到一半",
                "lang",
                "en"));
    assertThat(page).contains("写到一半").doesNotContain("已收到补充内容");
    assertThat(scene.follows(receipt)).doesNotContain("写到一半");
  }

  @Test
  void theReasonOfARefusalIsTold() {
    scene.step(officer, tip, TipStep.REFUSE, "note", "内容不清楚，无法核查");
    assertThat(scene.follows(receipt)).contains("不予受理", "内容不清楚，无法核查");
  }

  @Test
  void whoeverIsSetAsideIsNotToldSo() {
    String before = scene.follows(receipt);
    scene.step(officer, tip, TipStep.SPAM, "note", "广告");
    assertThat(scene.follows(receipt)).isEqualTo(before);
  }

  @Test
  void theOutcomeReachesThoseWhoseTipOffWasJoined() {
    String second = scene.tell("subject", "SELLER", "text", "同一个电话");
    long other = scene.last();
    scene.step(officer, other, TipStep.JOIN, "target", scene.number(tip));
    scene.step(officer, tip, TipStep.ACCEPT, "units", "GA-ZA");
    assertThat(scene.follows(second)).contains("已受理，正在核查");
    scene.step(officer, tip, TipStep.CLOSE, "note", "卖证的人已被查处");
    assertThat(scene.follows(second)).contains("已办结", "卖证的人已被查处").doesNotContain("路口电线杆");
    assertThat(scene.follows(receipt)).contains("已办结", "卖证的人已被查处");
  }
}
