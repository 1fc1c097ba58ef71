package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An employer's self-check from its assignment to its acceptance. */
@SelfCheckTest
class SelfCheckFlowTest {

  private static final String MINE = "/self-check/mine";

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired JdbcClient jdbc;

  private Visitor inspector;
  private long employer;

  @BeforeEach
  void anEmployerOfTheZone() {
    clock.set(SelfCheckClock.NOTICE);
    inspector = scene.inspector(Scene.ZONE);
    employer = scene.employer("渤海机械有限公司", inspector);
  }

  @Test
  void theEmployerSeesItsEntriesWithWhatContradictsInWordsAndNumbersMasked() throws IOException {
    scene.roster(employer, inspector);
    String page = entered().page(MINE);
    assertThat(page)
        .contains("样例甲", "样例乙", "样例丙", "性别", "cx.mem.gov.cn")
        .contains("请在“名册”页重新上传完整的名册");
    assertThat(page.indexOf("样例乙")).as("the gravest first").isLessThan(page.indexOf("样例甲"));
    assertThat(page).doesNotContainPattern("\\d{17}[\\dX]");
  }

  @Test
  void aDraftKeepsEverythingAlsoAReasonWithoutAMark() throws IOException {
    long roster = scene.roster(employer, inspector);
    Visitor me = entered();
    String row = roster + "-" + rowOf(roster, "样例甲");
    String said = saves(me, 0, "holders", "12", "reason-" + row, "样子不对", "plan", "第一行\r\n第二行");
    assertThat(said).contains("已保存");
    assertThat(me.page(MINE)).contains("value=\"12\"", "样子不对", "第一行\n第二行", "已填写");
    assertThat(scene.counted("B1", employer)).as("a draft counts nothing").isZero();
    assertThat(inspector.page(checkPage())).doesNotContain("样子不对").contains("企业还没有提交");
  }

  @Test
  void itCountsWhenSubmittedNotWhenReturnedAndAgainWhenSubmittedAgain() throws IOException {
    long roster = scene.roster(employer, inspector);
    Visitor me = entered();
    assertThat(submits(me, 0, complete(roster))).contains("已提交");
    assertThat(scene.counted("B1", employer)).isEqualTo(1);
    assertThat(inspector.page(checkPage())).contains("样例乙", "官方平台查无此证", "周负责");
    assertThat(inspector.page("/")).contains("家企业提交了自查");

    assertThat(answer(inspector, "/return", "version", "1", "reason", "人数不对")).contains("已退回");
    assertThat(scene.counted("B1", employer)).isZero();
    assertThat(me.page(MINE)).contains("人数不对");
    assertThat(me.page("/")).contains("自查被退回");

    clock.set(SelfCheckClock.NOTICE.plusDays(10));
    String[] again = complete(roster);
    again[1] = "4";
    assertThat(submits(me, 1, again)).contains("已提交");
    assertThat(scene.counted("B1", employer)).isEqualTo(1);
    assertThat(answer(inspector, "/accept", "version", "2")).contains("已通过");
    assertThat(scene.counted("B1", employer)).isEqualTo(1);
    assertThat(me.page(MINE)).contains("自查已通过").doesNotContain("<textarea");
    assertThat(scene.counted("B2", employer) + scene.counted("B3", employer)).isZero();
  }

  @Test
  void whatIsMissingIsSaidAtEachFieldAndNothingTypedIsLost() throws IOException {
    long roster = scene.roster(employer, inspector);
    Visitor me = entered();
    String row = roster + "-" + rowOf(roster, "样例乙");
    String page = submits(me, 0, "holders", "2", "uncertified", "3", "forged", row);
    assertThat(page)
        .contains("没有证书的人数不能多于", "请写明认定为假证的依据", "请写明整改计划", "请填写企业负责人姓名", "请勾选承诺")
        .contains("value=\"2\"", "value=\"3\"", "checked");
    assertThat(scene.counted("B1", employer)).isZero();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "plan,        张三 999999199001011238,  这里不能写身份证号",
    "inCharge,    999999199001011238,       这里不能写身份证号",
    "plan,        换证\u202E证换,           看不见的字符",
    "inCharge,    周\u200B负责,             看不见的字符",
    "holders,     十二,                     请填写整数",
    "uncertified, -1,                       请填写整数"
  })
  void whatCannotBeKeptIsRefusedAtItsFieldAndStaysThere(String field, String typed, String says) {
    Visitor me = entered();
    assertThat(saves(me, 0, field, typed)).contains(says, typed);
    assertThat(versions()).isZero();
  }

  @Test
  void anIdentityNumberInAReasonIsRefusedToo() throws IOException {
    long roster = scene.roster(employer, inspector);
    String row = roster + "-" + rowOf(roster, "样例乙");
    assertThat(saves(entered(), 0, "reason-" + row, "本人 999999199001011238"))
        .contains("这里不能写身份证号", "本人 999999199001011238");
    assertThat(versions()).isZero();
  }

  @Test
  void whoeverSavesSecondSeesWhatChangedAndNothingIsLost() {
    Visitor me = entered();
    Visitor colleague = scene.colleague(employer, inspector);
    saves(me, 0, "holders", "12", "plan", "甲的计划");
    String page = saves(colleague, 0, "holders", "15", "plan", "乙的计划");
    assertThat(page)
        .contains("另一位同事已先保存", me.me().username(), "甲的计划", "乙的计划", "value=\"15\"")
        .contains("name=\"version\" value=\"1\"");
    assertThat(saves(colleague, 1, "holders", "15", "plan", "甲乙合并")).contains("已保存");
    assertThat(me.page(MINE)).contains("甲乙合并");
    assertThat(
            jdbc.sql("SELECT plan FROM self_check_answer WHERE self_check = :id ORDER BY version")
                .param("id", scene.checkOf(employer))
                .query(String.class)
                .list())
        .containsExactly("甲的计划", "甲乙合并");
  }

  @Test
  void savingTheSameTwiceIsOneVersion() {
    Visitor me = entered();
    saves(me, 0, "holders", "12");
    assertThat(saves(me, 0, "holders", "12")).contains("已保存");
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void anEntryOfAnotherEmployerCannotBeMarked() throws IOException {
    long other = scene.roster(scene.employer("别家企业", inspector), inspector);
    Visitor me = entered();
    saves(me, 0, "holders", "1", "forged", other + "-" + rowOf(other, "样例乙"));
    assertThat(me.page(MINE)).doesNotContain("样例乙");
  }

  @Test
  void theEmployerSeesNothingButItsOwnPages() throws IOException {
    scene.roster(scene.employer("隔壁企业", inspector), inspector);
    Visitor me = entered();
    for (String address :
        new String[] {
          "/certificates",
          "/enterprises",
          "/leads",
          "/reports",
          "/ledger",
          "/campaign",
          "/organisation",
          "/self-checks",
          checkPage(),
          "/websites/sites"
        }) {
      assertThat(me.get(address)).as(address).hasStatus(403);
    }
    assertThat(me.page(MINE) + me.page("/")).doesNotContain("隔壁企业", "href=\"/campaign\"");
    assertThat(me.me().reach()).as("no unit's records").isEqualTo("//");
  }

  @Test
  void anAccountWithoutAnEmployerSeesNone() {
    assertThat(scene.as(Scene.ZONE, Role.ENTERPRISE).get(MINE)).hasStatus(404);
  }

  @Test
  void aUnitReachesItsOwnEmployersOnly() {
    entered();
    Visitor street = scene.inspector(Scene.STREET);
    assertThat(street.get(checkPage())).hasStatus(404);
    for (String step : new String[] {"/accept", "/return", "/invitation"}) {
      assertThat(street.post(checkPage() + step, "version", "1", "reason", "x")).hasStatus(404);
    }
    assertThat(street.page("/self-checks")).doesNotContain("渤海机械有限公司");
    assertThat(scene.as("YJ-BGS", Role.OFFICE).page("/self-checks?q=渤海")).contains("渤海机械");
    MvcTestResult refused =
        street.post("/self-checks", "codes", scene.creditCode(employer), "due", "2022-01-31");
    assertThat(Visitor.answer(refused)).contains("名单中第 1 家不在本单位范围内");
  }

  @Test
  void anEmployerHasOneOpenSelfCheckAndAnAcceptedOneIsNotAskedAgainUnlessNamed() {
    Visitor me = entered();
    assertThat(scene.assigns(inspector, "codes", scene.creditCode(employer), "due", "2022-02-01"))
        .as("one is open")
        .isEmpty();
    submits(me, 0, "holders", "0", "uncertified", "0", "inCharge", "周负责", "stated", "true");
    answer(inspector, "/accept", "version", "1");
    assertThat(scene.assigns(inspector, "unit", Scene.ZONE, "due", "2022-02-01"))
        .as("accepted")
        .noneMatch(one -> one.employer().equals("渤海机械有限公司") && isNewFor(one));
    assertThat(scene.assigns(inspector, "codes", scene.creditCode(employer), "due", "2022-02-01"))
        .as("named")
        .hasSize(1);
  }

  @Test
  void aUnitOrAnIndustryIsAssignedAtOnce() {
    Visitor port = scene.inspector("120116403");
    scene.employer("东疆一号", port);
    scene.employer("东疆二号", port);
    assertThat(scene.assigns(port, "industry", "TOBACCO", "due", "2022-01-31")).isEmpty();
    assertThat(scene.assigns(port, "industry", "MACHINERY", "due", "2022-01-31"))
        .extracting(SelfCheckDesk.Invitation::employer)
        .containsExactlyInAnyOrder("东疆一号", "东疆二号");
  }

  @Test
  void progressIsAFunnelByUnitAndByIndustry() {
    Visitor city = scene.inspector("120116406");
    long first = scene.employer("生态一号", city);
    scene.employer("生态二号", city);
    var made = scene.assigns(city, "due", "2022-01-31");
    assertThat(made).hasSize(2);
    employer = first;
    String code =
        made.stream().filter(one -> one.employer().equals("生态一号")).findFirst().orElseThrow().code();
    submits(
        scene.enters(code),
        0,
        "holders",
        "0",
        "uncertified",
        "0",
        "inCharge",
        "周负责",
        "stated",
        "true");
    String page = city.page("/self-checks").replaceAll("(?s)<svg.*?</svg>|\\s+", "");
    assertThat(page)
        .contains("布置</span><spanclass=\"bar-text\">2")
        .contains("提交</span><spanclass=\"bar-text\">1")
        .contains("通过</span><spanclass=\"bar-text\">0")
        .contains("中新天津生态城</span><spanclass=\"bar-text\">1/2")
        .contains("机械（工贸）</span><spanclass=\"bar-text\">1/2");
  }

  @Test
  void whatIsOverdueStandsInTheListOfWork() {
    Visitor me = entered();
    clock.set(SelfCheckClock.NOTICE.plusDays(60));
    assertThat(inspector.page("/")).contains("逾期未提交自查", "2022-01-31");
    assertThat(inspector.page("/self-checks?state=OVERDUE")).contains("渤海机械有限公司");
    assertThat(me.page(MINE)).contains("已过截止日期（2022-01-31）");
    assertThat(me.page("/")).contains("请完成自查自改");
  }

  @Test
  void returningNeedsAReasonThatCanBeKept() {
    Visitor me = entered();
    submits(me, 0, "holders", "0", "uncertified", "0", "inCharge", "周负责", "stated", "true");
    assertThat(answer(inspector, "/return", "version", "1", "reason", " ")).contains("请写明退回原因");
    assertThat(answer(inspector, "/return", "version", "1", "reason", "见 999999199001011238"))
        .contains("这里不能写身份证号", "见 999999199001011238");
    assertThat(scene.counted("B1", employer)).isEqualTo(1);
  }

  @Test
  void whatSomebodyElseHasDoneMeanwhileIsNotUndone() {
    Visitor me = entered();
    submits(me, 0, "holders", "0", "uncertified", "0", "inCharge", "周负责", "stated", "true");
    answer(inspector, "/return", "version", "1", "reason", "请补充");
    assertThat(answer(inspector, "/accept", "version", "1")).contains("已有变动");
    submits(me, 1, "holders", "1", "uncertified", "0", "inCharge", "周负责", "stated", "true");
    assertThat(answer(inspector, "/accept", "version", "1")).as("read another").contains("已有变动");
    assertThat(saves(me, 2, "holders", "9")).as("the unit is reading it").contains("已有变动");
    assertThat(answer(inspector, "/accept", "version", "2")).contains("已通过");
  }

  @ParameterizedTest
  @CsvSource({"2021-12-27", "''", "2023-12-28", "31.1.2022"})
  void aDueDateMustLieAheadAndWithinAYear(String due) {
    MvcTestResult result = inspector.post("/self-checks", "due", due);
    assertThat(Visitor.answer(result)).contains("请填写截止日期");
  }

  private Visitor entered() {
    return scene.enters(scene.assign(employer, inspector));
  }

  private String checkPage() {
    return "/self-checks/" + scene.checkOf(employer);
  }

  private boolean isNewFor(SelfCheckDesk.Invitation made) {
    return made.id() == scene.checkOf(employer);
  }

  private int versions() {
    return jdbc.sql("SELECT count(*) FROM self_check_answer WHERE self_check = :id")
        .param("id", scene.checkOf(employer))
        .query(Integer.class)
        .single();
  }

  private int rowOf(long roster, String name) {
    return jdbc.sql("SELECT sheet_row FROM certificate WHERE import = :id AND name = :name")
        .param("id", roster)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private String[] complete(long roster) {
    String row = roster + "-" + rowOf(roster, "样例乙");
    return new String[] {
      "holders",
      "3",
      "uncertified",
      "0",
      "forged",
      row,
      "reason-" + row,
      "官方平台查无此证",
      "plan",
      "一月底前调离岗位",
      "inCharge",
      "周负责",
      "stated",
      "true"
    };
  }

  private String answer(Visitor who, String step, String... fields) {
    return Visitor.answer(who.post(checkPage() + step, fields));
  }

  private static String saves(Visitor who, int version, String... fields) {
    return Visitor.answer(who.post(MINE, with(version, fields)));
  }

  private static String submits(Visitor who, int version, String... fields) {
    return Visitor.answer(who.post(MINE + "/submit", with(version, fields)));
  }

  private static String[] with(int version, String... fields) {
    List<String> all = new ArrayList<>(Arrays.asList(fields));
    all.add("version");
    all.add(Integer.toString(version));
    return all.toArray(String[]::new);
  }
}
