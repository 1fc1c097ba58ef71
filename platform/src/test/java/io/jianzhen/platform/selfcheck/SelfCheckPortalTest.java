package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.jianzhen.platform.certificate.EmployerRosters;
import io.jianzhen.platform.certificate.RosterDesk;
import io.jianzhen.platform.certificate.SampleRoster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What employers do themselves, what they must not see, and what their units change. */
@SelfCheckTest
class SelfCheckPortalTest {

  private static final String MINE = "/self-check/mine";
  private static final String HEAD = "姓名,性别,身份证号,岗位类别,作业类别,准操项目,证书编号\n";
  private static final String PERSON =
      "孙示例,男,999999199505050070,特种作业人员,电工作业,低压电工作业,T999999199505050070\n";

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired EmployerRosters rosters;
  @Autowired RosterDesk desk;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private Visitor inspector;
  private long employer;

  @BeforeEach
  void anEmployerOfTheZone() {
    clock.set(SelfCheckClock.NOTICE);
    inspector = scene.inspector(Scene.ZONE);
    employer = scene.employer("门户机械有限公司", inspector);
  }

  @Test
  void anEmployerLooksUpItsOwnEntriesAndNobodyElses() throws IOException {
    long own = scene.roster(employer, inspector);
    long other = scene.roster(scene.employer("邻家企业", inspector), inspector);
    Visitor me = entered();
    assertThat(me.page("/certificates/lookups"))
        .contains("样例甲", "/certificates/" + own + "/")
        .doesNotContain("邻家企业", "/certificates/" + other + "/");
    String address = "/certificates/%d/%d/lookup";
    assertThat(me.page(address.formatted(own, rowOf(own, "样例甲"))))
        .contains("样例甲", "平台怎么说")
        .doesNotContain("/lookup/letter", "/lookup/answer");
    String others = address.formatted(other, rowOf(other, "样例甲"));
    assertThat(me.get(others)).hasStatus(404);
    assertThat(me.post(others + "/reveal")).hasStatus(404);
    assertThat(me.post(others, "result", "UNAVAILABLE", "address", "https://cx.mem.gov.cn/"))
        .hasStatus(404);
  }

  @Test
  void anEmployerIsNotShownWhatItsUnitSawOrWhatTheIssuerSaid() throws IOException {
    long own = scene.roster(employer, inspector);
    String address = "/certificates/%d/%d/lookup".formatted(own, rowOf(own, "样例甲"));
    inspector.post(
        address,
        "version",
        "0",
        "result",
        "UNAVAILABLE",
        "address",
        "https://cx.mem.gov.cn/",
        "note",
        "怀疑老板知情");
    jdbc.sql("UPDATE lookup_case SET state = 'FORGED' WHERE enterprise = :id")
        .param("id", employer)
        .update();
    assertThat(inspector.page(address)).contains("怀疑老板知情", "确认为假");
    assertThat(entered().page(address)).contains("由属地单位核实").doesNotContain("怀疑老板知情", "确认为假");
  }

  @Test
  void whatTheUnitHasWaitingIsNotTheEmployersToSeeConfirmOrThrowAway() throws IOException {
    long waiting =
        desk.importNow(
            SampleRoster.in(folder), "单位的名册.xlsx", employer, SelfCheckClock.NOTICE, inspector.me());
    Visitor me = entered();
    assertThat(me.page(MINE + "/roster")).doesNotContain("单位的名册");
    assertThat(me.post(MINE + "/roster/" + waiting + "/confirm")).hasStatus(404);
    assertThat(me.post(MINE + "/roster/" + waiting + "/discard")).hasStatus(404);
  }

  @Test
  void aFileThatWasNoUseIsForgottenOnceARosterIsOnFile() throws Exception {
    Visitor me = entered();
    unusable(me);
    assertThat(me.page(MINE + "/roster")).contains("无用.csv");
    long id = brings(me, HEAD + PERSON);

    me.post(MINE + "/roster/" + id + "/confirm");

    assertThat(me.page(MINE + "/roster")).doesNotContain("无用.csv");
  }

  @Test
  void aCodeWithoutAnAddressIsCalledNeitherOfficialNorSuspect() throws Exception {
    Visitor me = entered();

    assertThat(answer(photographs(me, "应急管理部：证书真实有效"))).contains("没有网址");

    assertThat(me.page(MINE + "/photos"))
        .contains("不含网址")
        .doesNotContain("官方网站</span>", "须核实", "button--bad");
  }

  @Test
  void aReportOutlivesANewRosterAndWhoIsNoLongerOnItIsTheUnitsToSee() throws Exception {
    long first = scene.roster(employer, inspector);
    Visitor me = entered();
    String row = first + "-" + rowOf(first, "样例甲");
    assertThat(answer(me.post(MINE + "/report", "version", "0", "report", row))).contains("已举报");
    assertThat(me.page(MINE)).contains("已举报为假证");
    assertThat(inspector.page(checkPage())).contains("企业举报的假证（1）", "待判定");

    long second = brings(me, HEAD + PERSON);
    assertThat(answer(me.post(MINE + "/roster/" + second + "/confirm"))).contains("共 1 条");
    assertThat(inspector.page(checkPage())).contains("不在新名册上");
    assertThat(me.page(MINE)).doesNotContain("不在新名册上");
    assertThat(answer(inspector.post(checkPage() + "/reports/" + report() + "/lead")))
        .as("the entry is off the roster")
        .contains("未生效");

    long third =
        desk.importNow(
            SampleRoster.in(folder), "名册.xlsx", employer, SelfCheckClock.NOTICE, inspector.me());
    desk.confirm(third, inspector.me());
    assertThat(me.page(MINE)).as("entries of the newest roster").contains("样例甲");
  }

  @Test
  void aReportOfAnEntryThatStaysIsCarriedAndItsLeadCountsOnce() throws Exception {
    Visitor me = entered();
    long first = brings(me, HEAD + PERSON);
    me.post(MINE + "/roster/" + first + "/confirm");
    me.post(MINE + "/report", "version", "0", "report", first + "-2");
    long second = brings(me, HEAD + PERSON + "\n");
    me.post(MINE + "/roster/" + second + "/confirm");
    assertThat(answer(inspector.post(checkPage() + "/reports/" + report() + "/lead")))
        .contains("线索已生成");
    assertThat(
            jdbc.sql(
                    "SELECT state FROM certificate_finding WHERE import = :id AND rule = 'EMPLOYER_REPORT'")
                .param("id", second)
                .query(String.class)
                .list())
        .containsExactly("SUSPECTED_FORGED");
    assertThat(answer(inspector.post(checkPage() + "/reports/" + report() + "/lead")))
        .contains("未生效");
    assertThat(me.page(MINE)).as("leads are not the employer's to see").doesNotContain("线索");
  }

  @Test
  void aLongRosterIsMarkedPartByPartAndTurningThePageSaves() throws Exception {
    Visitor me = entered();
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 1; i <= OwnPage.MOST_ENTRIES + 1; i++) {
      table.append("工友").append(i).append(",男,,特种作业人员,电工作业,低压电工作业,\n");
    }
    long roster = brings(me, table.toString());
    rosters.confirm(employer, roster, me.me());
    String last = roster + "-" + rowOf(roster, "工友201");
    assertThat(me.page(MINE)).contains("第 1 部分，共 2 部分").doesNotContain("value=\"" + last + "\"");
    MvcTestResult turned =
        me.post(MINE, "version", "0", "part", "1", "holders", "201", "plan", "先写一半", "go", "2");
    assertThat(turned).hasRedirectedUrl(MINE + "?part=2#entries");
    assertThat(me.page(MINE + "?part=2")).contains("value=\"" + last + "\"", "先写一半");
    String reason = "reason-" + last;
    me.post(MINE, "version", "1", "part", "2", "plan", "先写一半", "forged", last, reason, "照片不是本人");
    assertThat(me.page(MINE)).contains("照片不是本人");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "99", "2147483647"})
  void aPartThatIsNotThereIsTheNearestOne(String part) {
    assertThat(entered().page(MINE + "?part=" + part)).contains("name=\"part\" value=\"1\"");
  }

  @Test
  void aReturnedCheckHasToBeStatedAnew() {
    Visitor me = entered();
    submits(me);
    inspector.post(checkPage() + "/return", "version", "1", "reason", "人数不对");
    assertThat(me.page(MINE)).doesNotContainPattern("name=\"stated\"[^>]*checked");
  }

  @Test
  void withdrawingStopsTheCountAndTheCodeAndReopeningGivesItBack() {
    String code = scene.assign(employer, inspector);
    assertThat(answer(inspector.post(checkPage() + "/withdraw"))).contains("请写明原因");
    inspector.post(checkPage() + "/withdraw", "reason", "重复布置");
    assertThat(Visitor.text(scene.fromOutside("/self-check", "code", code))).contains("邀请码无效");

    Visitor me = entered();
    submits(me);
    assertThat(scene.counted("B1", employer)).isEqualTo(1);
    inspector.post(checkPage() + "/withdraw", "reason", "企业已注销");
    assertThat(scene.counted("B1", employer)).isZero();
    assertThat(me.page(MINE)).contains("已撤回这次自查").doesNotContain("id=\"answers\"");
    assertThat(answer(inspector.post(checkPage() + "/reopen", "reason", "没有注销"))).contains("已重新打开");
    assertThat(me.page(MINE)).contains("没有注销", "id=\"answers\"");
  }

  @Test
  void anotherDueDateStandsInTheHistoryWithItsReasonAndEmployersAreReminded() {
    Visitor me = entered();
    inspector.post(checkPage() + "/due", "due", "2022-01-03", "reason", "提前检查");
    assertThat(inspector.page(checkPage())).contains("2022-01-31 → 2022-01-03：提前检查");
    assertThat(me.page(MINE)).contains("请在 2022-01-03 前提交");
    assertThat(inspector.page("/")).contains("七天内到期");
    inspector.post(checkPage() + "/remind");
    assertThat(me.page(MINE)).contains("提醒企业");
    clock.set(SelfCheckClock.NOTICE.plusDays(10));
    assertThat(me.page(MINE)).contains("已过截止日期");
  }

  @Test
  void proofIsShownToTheUnitAndWhatIsNeitherPictureNorPdfIsRefused() {
    Visitor me = entered();
    assertThat(answer(proves(me, "<html>"))).contains("只收 JPEG、PNG 照片和 PDF");
    assertThat(answer(proves(me, "%PDF-1.7 换岗决定"))).contains("已添加");
    long file =
        jdbc.sql("SELECT id FROM self_check_file WHERE self_check = :id")
            .param("id", scene.checkOf(employer))
            .query(Long.class)
            .single();
    assertThat(inspector.page(checkPage())).contains("换岗决定");
    assertThat(inspector.get(checkPage() + "/files/" + file))
        .hasStatusOk()
        .hasContentType("application/pdf")
        .containsHeader("Content-Disposition");
    assertThat(scene.inspector(Scene.STREET).get(checkPage() + "/files/" + file)).hasStatus(404);
  }

  private MvcTestResult proves(Visitor me, String content) {
    var file =
        new MockMultipartFile(
            "proof", "a.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    return me.mvc()
        .post()
        .uri(MINE + "/proof")
        .multipart()
        .file(file)
        .param("note", "换岗决定")
        .with(user(me.me()))
        .with(csrf())
        .exchange();
  }

  /** Brings a roster and waits until it is read; the id of the import. */
  private long brings(Visitor me, String table) throws Exception {
    long id = read(me, "名册.csv", table);
    assertThat(state(id)).isEqualTo("PREVIEW");
    return id;
  }

  /** Brings a file that holds no roster. */
  private void unusable(Visitor me) throws Exception {
    assertThat(state(read(me, "无用.csv", "a"))).isEqualTo("FAILED");
  }

  private long read(Visitor me, String name, String table) throws Exception {
    long id =
        rosters.receive(
            new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
            name,
            scene.creditCode(employer),
            me.me());
    while (state(id).equals("READING")) {
      Thread.onSpinWait();
    }
    return id;
  }

  private static MvcTestResult photographs(Visitor me, String payload) throws Exception {
    BitMatrix code =
        new QRCodeWriter()
            .encode(
                payload,
                BarcodeFormat.QR_CODE,
                400,
                400,
                Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
    var picture = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return me.mvc()
        .post()
        .uri(MINE + "/photos")
        .multipart()
        .file(new MockMultipartFile("photo", "card.png", "image/png", bytes.toByteArray()))
        .with(user(me.me()))
        .with(csrf())
        .exchange();
  }

  private String state(long id) {
    return jdbc.sql("SELECT state FROM roster_import WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private long report() {
    return jdbc.sql("SELECT max(id) FROM self_check_report WHERE self_check = :id")
        .param("id", scene.checkOf(employer))
        .query(Long.class)
        .single();
  }

  private void submits(Visitor me) {
    assertThat(
            answer(
                me.post(
                    MINE + "/submit",
                    "version",
                    "0",
                    "holders",
                    "3",
                    "uncertified",
                    "0",
                    "inCharge",
                    "周负责",
                    "stated",
                    "true")))
        .contains("已提交");
  }

  private static String answer(MvcTestResult result) {
    return Visitor.answer(result);
  }

  private Visitor entered() {
    return scene.enters(scene.assign(employer, inspector));
  }

  private String checkPage() {
    return "/self-checks/" + scene.checkOf(employer);
  }

  private int rowOf(long roster, String name) {
    return jdbc.sql("SELECT sheet_row FROM certificate WHERE import = :id AND name = :name")
        .param("id", roster)
        .param("name", name)
        .query(Integer.class)
        .single();
  }
}
