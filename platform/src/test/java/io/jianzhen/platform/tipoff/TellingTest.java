package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Telling us something without an account, and what keeps floods and robots out. */
@TipTest
class TellingTest {

  private static final String[] SITE = {
    "subject", "SITE", "text", "有人在群里发假查询网站", "addresses", "http://cx-mem.tip.example/"
  };

  @Autowired TipScene scene;
  @Autowired TipClock clock;
  @Autowired MockMvcTester mvc;

  @Test
  void whatWasToldIsKeptAndAReceiptOfSixteenDigitsIsShownOnce() {
    String receipt = scene.tell(SITE);
    assertThat(scene.follows(receipt)).contains("已收到，等待受理", receipt);
    assertThat(scene.page(scene.officer(), "/tipoffs/" + scene.last()))
        .contains("有人在群里发假查询网站", "http://cx-mem.tip.example/", "匿名")
        .doesNotContain("href=\"http://cx-mem", receipt);
  }

  @Test
  void neitherWordsNorReceiptNorInformerCanBeReadInTheDatabase() {
    String receipt =
        scene.tell("subject", "CARD", "text", "内容甲乙丙", "name", "举报人丁", "contact", "13800000000");
    for (String table : List.of("tip_off", "tip_off_event", "audit_event", "lead")) {
      for (String text : List.of("内容甲乙丙", "举报人丁", "13800000000", receipt.replace(" ", ""))) {
        assertThat(scene.rowsWith(table, text)).as(table + " " + text).isZero();
        assertThat(scene.rowsWith(table, hex(text))).as(table + " " + text).isZero();
      }
    }
  }

  @Test
  void noSessionIsOpenedAndNoAddressOfTheInformerIsKept() {
    String from = "203.0.113.77";
    MvcTestResult result = scene.sends(from, List.of(), SITE);
    assertThat(result.getRequest().getSession(false)).isNull();
    assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
    for (String table : List.of("tip_off", "tip_off_event", "audit_event")) {
      assertThat(scene.rowsWith(table, from)).as(table).isZero();
    }
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
    String page =
        TipScene.text(
            scene.sends(
                TipScene.client(),
                List.of(),
                "text",
                "<b>只写了这些</b>",
                "place",
                "某工地",
                "contact",
                "微信 abc"));
    assertThat(page)
        .contains("请选择举报什么", "也请填姓名", "&lt;b&gt;只写了这些&lt;/b&gt;", "某工地", "微信 abc")
        .contains("id=\"name-error\"");
    assertThat(page).doesNotContain("id=\"receipt\"");
  }

  @Test
  void aPictureSaysItAll() {
    var photo = new MockMultipartFile("files", "photo.jpg", "image/jpeg", TipScene.PHOTO);
    MvcTestResult result = scene.sends(TipScene.client(), List.of(photo), "subject", "SELLER");
    TipScene.receiptIn(TipScene.text(result));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd.jpg",
        "..\\..\\windows\\a.jpg",
        "/absolute.jpg",
        "a\u202egpj.exe",
        "con.jpg",
        "very-private-name-of-a-person.jpg"
      })
  void aFileIsKnownByItsBytesAndItsNameIsNeverUsed(String name) throws Exception {
    var file = new MockMultipartFile("files", name, "text/html", TipScene.PHOTO);
    scene.sends(TipScene.client(), List.of(file), SITE);
    long tip = scene.last();
    assertThat(scene.rowsWith("tip_off_file", "passwd")).isZero();
    assertThat(scene.rowsWith("tip_off_file", "private-name")).isZero();
    var officer = scene.officer();
    String page = scene.page(officer, "/tipoffs/" + tip);
    String link = page.replaceAll("(?s).*href=\"(/tipoffs/\\d+/files/\\d+)\".*", "$1");
    MvcTestResult content = scene.get(officer, link);
    assertThat(content).hasStatusOk().hasContentType("image/jpeg");
    assertThat(content.getResponse().getHeader("Content-Disposition"))
        .contains(scene.number(tip))
        .doesNotContain("..", "private");
    assertThat(content.getResponse().getContentAsByteArray()).isEqualTo(TipScene.PHOTO);
    try (Stream<Path> kept = Files.list(Path.of("target/test-tips/tipoffs"))) {
      assertThat(kept.map(one -> one.getFileName().toString()))
          .allMatch(one -> one.matches("[0-9a-f]{64}\\.sealed"));
    }
  }

  @Test
  void whatIsNoPictureAndNoPdfIsRefusedWhateverItsName() {
    var page =
        new MockMultipartFile(
            "files", "a.jpg", "image/jpeg", "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(TipScene.text(scene.sends(TipScene.client(), List.of(page), SITE)))
        .contains("只收 JPEG", "有人在群里发假查询网站");
  }

  @Test
  void aSixthFileAndOneOverTwentyMegabytesAreRefused() {
    var photo = new MockMultipartFile("files", "a.jpg", "image/jpeg", TipScene.PHOTO);
    assertThat(TipScene.text(scene.sends(TipScene.client(), Collections.nCopies(6, photo), SITE)))
        .contains("一次最多 5 个");
    var large = new MockMultipartFile("files", "a.jpg", "image/jpeg", new byte[20_000_001]);
    assertThat(TipScene.text(scene.sends(TipScene.client(), List.of(large), SITE)))
        .contains("超过 20 MB");
  }

  @Test
  void aBodyOfFiveHundredMegabytesIsRefusedBeforeItIsRead() {
    MvcTestResult result =
        mvc.post()
            .uri("/tip")
            .with(
                sent -> {
                  sent.addHeader("Content-Length", "500000000");
                  return new Announced(sent.getServletContext(), 500_000_000L);
                })
            .exchange();
    assertThat(result).hasStatus(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tip", "/tip/receipt/add"})
  void theWordsBeforeFilesThatAreTooLargeComeBack(String address) {
    String body =
        field("receipt", "1234 5678 1234 5678")
            + field("subject", "SITE")
            + field("text", "写了很久的话 <b>")
            + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"text\"\r\n\r\n"
            + "y".repeat(200_000);
    MvcTestResult result =
        mvc.post()
            .uri(address)
            .with(
                sent -> {
                  var large = new Announced(sent.getServletContext(), 500_000_000L);
                  large.setRequestURI(address);
                  large.setServletPath(address);
                  large.setContentType("multipart/form-data; boundary=x");
                  large.setContent(body.getBytes(StandardCharsets.UTF_8));
                  return large;
                })
            .exchange();
    assertThat(result).hasStatus(413);
    assertThat(TipScene.text(result)).contains("写了很久的话 &lt;b&gt;", "超过 20 MB", "files-error");
  }

  private static String field(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  @Test
  void charactersThatTurnTheirNeighboursAreTakenAndWrittenOut() {
    scene.tell("subject", "SITE", "text", "甲\u202e乙\u0007丙\u200b");
    assertThat(scene.page(scene.officer(), "/tipoffs/" + scene.last()))
        .contains("甲[U+202E]乙[U+0007]丙[U+200B]")
        .doesNotContain("\u202e", "\u0007", "\u200b");
  }

  @Test
  void withoutWorkTheFormMustHaveStoodOpenForTwentySeconds() {
    String challenge = scene.challenge();
    String early = TipScene.text(scene.sends(TipScene.client(), challenge, "", List.of(), SITE));
    assertThat(early).contains("请等 20 秒", "有人在群里发假查询网站");
    assertThat(TipScene.challengeIn(early)).as("the wait goes on").isEqualTo(challenge);
    clock.pass(Challenges.WAIT);
    TipScene.receiptIn(
        TipScene.text(scene.sends(TipScene.client(), challenge, "", List.of(), SITE)));
  }

  @Test
  void withoutWorkOneAddressTellsThreeTimesAnHour() {
    String from = TipScene.client();
    for (int i = 0; i <= TipLimit.UNWORKED_AN_HOUR; i++) {
      String challenge = scene.challenge();
      clock.pass(Challenges.WAIT);
      MvcTestResult result = scene.sends(from, challenge, "", List.of(), SITE);
      if (i < TipLimit.UNWORKED_AN_HOUR) {
        TipScene.receiptIn(TipScene.text(result));
      } else {
        assertThat(result).hasStatus(429);
        assertThat(TipScene.text(result)).contains("12350", "有人在群里发假查询网站");
      }
    }
  }

  @Test
  void aFloodFromOneAddressIsStoppedAndOthersAreNotKeptWaiting() {
    String from = TipScene.client();
    long before = scene.count();
    String challenge = scene.challenge();
    String proof = TipScene.proof(challenge);
    for (int i = 0; i < 200; i++) {
      scene.sends(from, challenge, proof, List.of(), SITE);
    }
    assertThat(scene.count() - before).as("one challenge is good once").isEqualTo(1);
    MvcTestResult refused = scene.sends(from, List.of(), SITE);
    assertThat(refused).hasStatus(429);
    assertThat(refused.getResponse().getHeader("Retry-After")).matches("[1-9]\\d*");
    scene.tell(SITE);
  }

  @Test
  void aChallengeOfOursIsGoodForTwoHoursAndOnlyOnce() {
    String challenge = scene.challenge();
    String proof = TipScene.proof(challenge);
    scene.sends(TipScene.client(), challenge, proof, List.of(), SITE);
    assertThat(TipScene.text(scene.sends(TipScene.client(), challenge, proof, List.of(), SITE)))
        .contains("已经提交过");
    String old = scene.challenge();
    clock.pass(Challenges.VALID.plus(Duration.ofSeconds(1)));
    assertThat(TipScene.text(scene.sends(TipScene.client(), old, "", List.of(), SITE)))
        .contains("打开太久", "有人在群里发假查询网站");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-2-3",
        "1640656800-00000000000000000000000000000000-0000000000000000000000000000000000000000000000000000000000000000",
        "' OR 1=1"
      })
  void aChallengeThatIsNotOursIsWorthNothing(String made) {
    long before = scene.count();
    assertThat(TipScene.text(scene.sends(TipScene.client(), made, "1", List.of(), SITE)))
        .contains("打开太久");
    assertThat(scene.count()).isEqualTo(before);
  }

  @Test
  void changingTheLanguageSendsNothingAndLosesNothing() {
    long before = scene.count();
    String challenge = scene.challenge();
    String page =
        TipScene.text(
            scene.sends(TipScene.client(), challenge, "", List.of(), "text", "写到一半", "lang", "en"));
    assertThat(page).contains("写到一半", "Send").doesNotContain("Choose what it is about.");
    assertThat(scene.count()).isEqualTo(before);
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
