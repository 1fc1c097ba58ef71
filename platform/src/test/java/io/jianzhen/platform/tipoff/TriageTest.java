package io.jianzhen.platform.tipoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What officers do with tip-offs, and who never learns who told them. */
@TipTest
class TriageTest {

  private static final String NAME = "沈举报";
  private static final String CONTACT = "13900001111";

  @Autowired TipScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn officer;
  private long tip;

  @BeforeEach
  void tellSomething() {
    officer = scene.officer();
    scene.tell(
        "subject",
        "SITE",
        "text",
        "假网站收费五百",
        "addresses",
        "www.fake.example",
        "name",
        NAME,
        "contact",
        CONTACT);
    tip = scene.last();
  }

  @Test
  void anAcceptedTipOffOpensALeadForEachUnitWithWhatWasToldAndWithoutWhoToldIt() {
    scene.step(officer, tip, TipStep.ACCEPT, "units", "GA-WA", "units", "GA-XZ");
    assertThat(scene.state(tip)).isEqualTo("ACCEPTED");
    List<Long> leads =
        jdbc.sql("SELECT lead FROM tip_off_lead WHERE tip_off = :tip ORDER BY lead")
            .param("tip", tip)
            .query(Long.class)
            .list();
    assertThat(leads).hasSize(2);
    SignedIn police = scene.person("GA-WA", Role.CASE_OFFICER);
    assertThat(scene.page(police, "/leads/" + leads.get(0)))
        .contains("假网站收费五百", "www.fake.example", scene.number(tip))
        .doesNotContain(NAME, CONTACT);
    assertThat(scene.get(police, "/leads/" + leads.get(1))).hasStatus(404);
  }

  @Test
  void aPictureOfAnAnonymousInformerIsGivenOutWithoutWhereAndWithWhatItWasTaken() throws Exception {
    byte[] told = withPlace(TipScene.PHOTO);
    var photo = new MockMultipartFile("files", "a.jpg", "image/jpeg", told);
    scene.sends(TipScene.client(), List.of(photo), "subject", "SITE");
    long anonymous = scene.last();
    assertThat(scene.page(officer, "/tipoffs/" + anonymous)).contains("已去掉拍摄地点", sha256(told));
    assertThat(picture(officer, "/tipoffs/" + anonymous)).isEqualTo(TipScene.PHOTO);
    scene.step(officer, anonymous, TipStep.ACCEPT, "units", "GA-WA");
    assertThat(picture(scene.person("GA-WA", Role.CASE_OFFICER), "/leads/" + lead(anonymous)))
        .isEqualTo(TipScene.PHOTO);
  }

  @Test
  void aNamedInformersPictureIsGivenOutTheSameWayForAPlaceTellsTooMuch() throws Exception {
    byte[] told = withPlace(TipScene.PHOTO);
    var photo = new MockMultipartFile("files", "a.jpg", "image/jpeg", told);
    scene.sends(
        TipScene.client(), List.of(photo), "subject", "SITE", "name", NAME, "contact", CONTACT);
    long named = scene.last();
    assertThat(picture(officer, "/tipoffs/" + named)).isEqualTo(TipScene.PHOTO);
    assertThat(picture(scene.person("YJ", Role.LEADER), "/tipoffs/" + named))
        .isEqualTo(TipScene.PHOTO);
    scene.step(officer, named, TipStep.ACCEPT, "units", "GA-WA");
    assertThat(picture(scene.person("GA-WA", Role.CASE_OFFICER), "/leads/" + lead(named)))
        .isEqualTo(TipScene.PHOTO);
  }

  private byte[] picture(SignedIn who, String page) {
    String link =
        scene
            .page(who, page)
            .replaceAll("(?s).*?(?:href|src)=\"(" + page + "/[a-z/-]+\\d+)\".*", "$1");
    MvcTestResult content = scene.get(who, link);
    assertThat(content).hasStatusOk().hasContentType("image/jpeg");
    return content.getResponse().getContentAsByteArray();
  }

  private long lead(long of) {
    return jdbc.sql("SELECT lead FROM tip_off_lead WHERE tip_off = :tip")
        .param("tip", of)
        .query(Long.class)
        .single();
  }

  /** The picture with a segment of Exif data behind its start. */
  private static byte[] withPlace(byte[] jpeg) {
    byte[] exif = "Exif\0\0MM 39.0N 117.7E made-up camera".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(jpeg.length + 4 + exif.length)
        .put(jpeg, 0, 2)
        .putShort((short) 0xffe1)
        .putShort((short) (exif.length + 2))
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static String sha256(byte[] file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
  }

  @Test
  void severalTipOffsGoToOneLead() {
    scene.step(officer, tip, TipStep.ACCEPT, "units", "GA-WA");
    long lead =
        jdbc.sql("SELECT lead FROM tip_off_lead WHERE tip_off = :tip")
            .param("tip", tip)
            .query(Long.class)
            .single();
    String number =
        jdbc.sql("SELECT number FROM lead WHERE id = :id")
            .param("id", lead)
            .query(String.class)
            .single();
    scene.tell("subject", "SITE", "text", "另一个人说的");
    long other = scene.last();
    scene.step(officer, other, TipStep.ACCEPT, "lead", number);
    assertThat(scene.page(scene.person("GA-WA", Role.CASE_OFFICER), "/leads/" + lead))
        .contains("假网站收费五百", "另一个人说的");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"TIPOFF_OFFICER", "OFFICE", "LEADER"})
  void noListAndNoPageHoldsWhoToldIt(Role role) {
    SignedIn me = scene.person("YJ-BGS", role);
    assertThat(scene.page(me, "/tipoffs")).contains("实名").doesNotContain(NAME, CONTACT);
    assertThat(scene.page(me, "/tipoffs/" + tip)).contains("假网站收费五百").doesNotContain(NAME, CONTACT);
    assertThat(scene.page(me, "/")).doesNotContain(NAME, CONTACT);
  }

  @Test
  void whoToldItIsShownOnceForAReasonThatStandsOnTheTrail() {
    String asked = "/tipoffs/%d/informer".formatted(tip);
    assertThat(TipScene.text(scene.post(officer, asked))).contains("请选择原因").doesNotContain(NAME);
    MvcTestResult shown = scene.post(officer, asked, "reason", "ASK", "remark", "问清网址");
    assertThat(TipScene.text(shown)).contains(NAME, CONTACT);
    assertThat(scene.page(officer, "/tipoffs/" + tip)).doesNotContain(NAME).contains("问清网址");
    assertThat(
            jdbc.sql(
                    "SELECT detail FROM audit_event WHERE action = 'TIP_OFF_IDENTITY' AND subject ="
                        + " :subject")
                .param("subject", "tip-off:" + tip)
                .query(String.class)
                .list())
        .containsExactly("ASK");
    assertThat(scene.rowsWith("audit_event", NAME)).isZero();
    assertThat(scene.rowsWith("audit_event", "问清网址")).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TIPOFF_OFFICER"})
  void nobodyElseLearnsWhoToldIt(Role role) {
    SignedIn me = scene.person("YJ-BGS", role);
    assertThat(scene.post(me, "/tipoffs/%d/informer".formatted(tip), "reason", "ASK"))
        .hasStatus(403);
  }

  @Test
  void officersOfAnotherUnitDoNotSeeIt() {
    SignedIn elsewhere = scene.person("120116400", Role.TIPOFF_OFFICER);
    assertThat(scene.get(elsewhere, "/tipoffs/" + tip)).hasStatus(404);
    assertThat(scene.page(elsewhere, "/tipoffs")).doesNotContain(scene.number(tip));
  }

  @Test
  void settingAsideCanBeTakenBack() {
    scene.step(officer, tip, TipStep.SPAM, "note", "像广告");
    assertThat(scene.state(tip)).isEqualTo("SPAM");
    assertThat(scene.page(officer, "/")).doesNotContain(scene.number(tip));
    scene.step(officer, tip, TipStep.RESTORE);
    assertThat(scene.state(tip)).isEqualTo("NEW");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).contains("像广告", "恢复办理");
  }

  @Test
  void aDuplicateIsJoinedAndSeparatedAgain() {
    scene.tell("subject", "SITE", "text", "重复的");
    long twin = scene.last();
    scene.step(officer, twin, TipStep.JOIN, "target", scene.number(tip));
    assertThat(scene.state(twin)).isEqualTo("JOINED");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).contains(scene.number(twin));
    scene.step(officer, twin, TipStep.SEPARATE);
    assertThat(scene.state(twin)).isEqualTo("NEW");
    assertThat(scene.page(officer, "/tipoffs/" + tip)).doesNotContain(scene.number(twin));
  }

  @Test
  void nothingIsJoinedToItselfOrToWhatIsJoined() {
    scene.tell("subject", "SITE", "text", "第二件");
    long second = scene.last();
    scene.step(officer, second, TipStep.JOIN, "target", scene.number(tip));
    for (String target : List.of(scene.number(tip), scene.number(second), "JB-2021-9999", "")) {
      assertThat(TipScene.text(scene.step(officer, tip, TipStep.JOIN, "target", target)))
          .contains("不能并入");
    }
  }

  @Test
  void theSecondOfTwoOfficersSeesWhatTheFirstDidAndOverwritesNothing() {
    int seen = scene.version(tip);
    SignedIn second = scene.officer();
    scene.stepAt(officer, tip, seen, TipStep.REFUSE, "note", "第一位的理由");
    MvcTestResult late =
        scene.stepAt(second, tip, seen, TipStep.PASS_ON, "body", "市场监管局", "note", "第二位写的");
    assertThat(late).hasStatus(409);
    assertThat(TipScene.text(late)).contains("您的操作没有生效", "第一位的理由", officer.username());
    assertThat(scene.state(tip)).isEqualTo("REFUSED");
    MvcTestResult answer = scene.stepAt(second, tip, seen, TipStep.ANSWER, "note", "写好的答复");
    assertThat(TipScene.text(answer)).as("what was typed is still there").contains("写好的答复");
  }

  @Test
  void whatIsMissingIsSaidAtTheField() {
    assertThat(TipScene.text(scene.step(officer, tip, TipStep.REFUSE)))
        .contains("note-REFUSE-error");
    assertThat(TipScene.text(scene.step(officer, tip, TipStep.ACCEPT))).contains("请选择单位");
    assertThat(TipScene.text(scene.step(officer, tip, TipStep.ACCEPT, "units", "NO-SUCH")))
        .contains("请选择单位");
    assertThat(TipScene.text(scene.step(officer, tip, TipStep.PASS_ON, "note", "x")))
        .contains("请写明部门");
    assertThat(scene.state(tip)).isEqualTo("NEW");
  }

  @Test
  void anOfficerEntersWhatCameByTelephoneAndReadsTheReceiptOut() {
    MvcTestResult entered =
        scene.post(officer, "/tipoffs", "source", "HOTLINE", "subject", "CARD", "text", "电话里说的");
    assertThat(entered).hasStatus3xxRedirection();
    Object receipt = entered.getMvcResult().getFlashMap().get("receipt");
    assertThat(String.valueOf(receipt)).matches("(\\d{4} ?){4}");
    assertThat(scene.follows(String.valueOf(receipt))).contains("已收到，等待受理");
    assertThat(scene.page(officer, "/tipoffs?source=HOTLINE")).contains("电话里说的");
    assertThat(TipScene.text(scene.post(officer, "/tipoffs", "source", "WEB", "text", "x")))
        .contains("请选择来源", "请选择举报什么");
  }

  @Test
  void whoeverReadsOnlyHasNothingToPress() {
    SignedIn leader = scene.person("YJ", Role.LEADER);
    assertThat(scene.page(leader, "/tipoffs/" + tip)).doesNotContain("name=\"step\"");
    assertThat(scene.step(leader, tip, TipStep.SPAM)).hasStatus(403);
  }
}
