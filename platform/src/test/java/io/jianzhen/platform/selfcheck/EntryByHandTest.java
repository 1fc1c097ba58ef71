package io.jianzhen.platform.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.certificate.EmployerRosters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An employer keeps its roster up to date entry by entry, without any recognition of text. */
@SelfCheckTest
@TestPropertySource(properties = "jianzhen.card-text.enabled=false")
class EntryByHandTest {

  private static final String MINE = "/self-check/mine";
  private static final String FORM = MINE + "/roster/entry";

  @Autowired Scene scene;
  @Autowired SelfCheckClock clock;
  @Autowired EmployerRosters rosters;
  @Autowired JdbcClient jdbc;

  private Visitor inspector;
  private long employer;

  @BeforeEach
  void anEmployerOfTheZone() {
    clock.set(SelfCheckClock.NOTICE);
    inspector = scene.inspector(Scene.ZONE);
    employer = scene.employer("手工机械有限公司", inspector);
  }

  @Test
  void anEmployerWithoutARosterBeginsOneByHandAndItsUnitSeesWhoTypedIt() {
    Visitor me = entered();
    assertThat(me.page(FORM)).contains("name=\"idNumber\"", "name=\"base\" value=\"0\"");
    assertThat(saves(me, 0, "", sun())).contains("已入档");
    long roster = onFile();
    assertThat(names(roster)).containsExactly("孙示例");
    assertThat(inspector.page("/certificates/imports/" + roster))
        .contains("手工登记：" + me.me().username());
    assertThat(me.page(MINE)).contains("企业手工登记一人", "孙示例");
  }

  @Test
  void oneMoreHolderLeavesTheOthersAsTheyWere() throws IOException {
    long before = scene.roster(employer, inspector);
    Visitor me = entered();
    assertThat(saves(me, before, "", sun())).contains("已入档");
    long now = onFile();
    assertThat(names(now)).containsExactly("样例甲", "样例乙", "样例丙", "孙示例");
    assertThat(content(now).subList(0, 3)).isEqualTo(content(before));
    assertThat(rules(now)).startsWith(rules(before).toArray(String[]::new));
    assertThat(
            jdbc.sql("SELECT superseded_by FROM roster_import WHERE id = :id")
                .param("id", before)
                .query(Long.class)
                .single())
        .isEqualTo(now);
  }

  @Test
  void aCorrectionIsJudgedAtOnceAndNumbersStayWithoutBeingShown() throws IOException {
    long before = scene.roster(employer, inspector);
    Visitor me = entered();
    String key = key(before, "样例乙");
    String page = me.page(FORM + "?entry=" + key);
    assertThat(page).contains("value=\"样例乙\"", "value=\"女\"", "不改请留空");
    assertThat(page).doesNotContainPattern("\\d{17}[\\dX]");
    assertThat(saves(me, before, key, with(typed("样例乙"), "sex", "男"))).contains("没有发现矛盾");
    long now = onFile();
    assertThat(content(now)).hasSize(3);
    assertThat(numbers(now)).isEqualTo(numbers(before));
    assertThat(rules(now)).hasSizeLessThan(rules(before).size());
    assertThat(saves(me, now, key(now, "样例乙"), with(typed("样例乙"), "sex", "男"))).contains("没有改动");
    assertThat(onFile()).isEqualTo(now);
  }

  @Test
  void whatWasReportedAndMarkedStaysWithItsEntry() throws IOException {
    long before = scene.roster(employer, inspector);
    Visitor me = entered();
    me.post(MINE + "/report", "version", "0", "report", key(before, "样例甲"));
    saves(me, before, key(before, "样例乙"), with(typed("样例乙"), "post", "安全生产管理人员"));
    String page = me.page(MINE);
    assertThat(page).contains("已举报为假证").doesNotContain("不在现在的名册上");
    assertThat(page)
        .containsPattern("value=\"" + key(onFile(), "样例甲") + "\"[^>]*checked")
        .doesNotContain("\"" + key(before, "样例甲") + "\"");
  }

  @Test
  void takingSomebodyOffNeedsASecondThoughtAndTheUnitSeesIt() throws IOException {
    long before = scene.roster(employer, inspector);
    Visitor me = entered();
    String key = key(before, "样例乙");
    String base = Long.toString(before);
    assertThat(Visitor.answer(me.post(FORM + "/gone", "base", base, "entry", key)))
        .contains("请先确认此人");
    assertThat(onFile()).isEqualTo(before);
    assertThat(Visitor.answer(me.post(FORM + "/gone", "base", base, "entry", key, "sure", "true")))
        .contains("已移出名册");
    assertThat(names(onFile())).containsExactly("样例甲", "样例丙");
    assertThat(inspector.page("/self-checks/" + scene.checkOf(employer)))
        .contains("企业从名册移出一人", "不在新名册上");
  }

  @Test
  void theLastHolderCanLeaveToo() {
    Visitor me = entered();
    saves(me, 0, "", sun());
    long before = onFile();
    me.post(FORM + "/gone", "base", "" + before, "entry", key(before, "孙示例"), "sure", "true");
    assertThat(names(onFile())).isEmpty();
    assertThat(saves(me, onFile(), "", sun())).contains("已入档");
  }

  @Test
  void whoeverSavesSecondSeesWhatChangedAndOverwritesNothing() throws IOException {
    long before = scene.roster(employer, inspector);
    Visitor me = entered();
    Visitor colleague = scene.colleague(employer, inspector);
    String key = key(before, "样例乙");
    saves(me, before, key, with(typed("样例乙"), "issuer", "北京市应急管理局"));
    long between = onFile();
    String page = saves(colleague, before, key, with(typed("样例乙"), "issuer", "河北省应急管理厅"));
    assertThat(page)
        .contains("您的改动还没有保存", me.me().username(), "北京市应急管理局", "value=\"河北省应急管理厅\"")
        .contains("name=\"base\" value=\"" + between + "\"");
    assertThat(onFile()).isEqualTo(between);
    String again = key(between, "样例乙");
    assertThat(saves(colleague, between, again, with(typed("样例乙"), "issuer", "河北省应急管理厅")))
        .contains("已入档");
  }

  @Test
  void theSameFormSentTwiceIsOneEntry() {
    Visitor me = entered();
    saves(me, 0, "", sun());
    long first = onFile();
    assertThat(saves(me, 0, "", sun())).contains("您的改动还没有保存");
    assertThat(saves(me, first, "", sun())).contains("已有同一个人的同一个证书");
    assertThat(onFile()).isEqualTo(first);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "name,      '',                  请填写姓名",
    "termEnd,   明年三月,             请写成 2021-03-01",
    "firstIssued, 3/4/2021,          请写成 2021-03-01",
    "idNumber,  999999199505050071,  与校验位不符",
    "number,    T999999199505050071, 与校验位不符",
    "post,      工号999999199505050070, 这里不能写身份证号",
    "item,      低压\u202E电工,      看不见的字符"
  })
  void whatCannotBeKeptIsSaidAtItsFieldAndNothingTypedIsLost(
      String field, String typed, String says) {
    Visitor me = entered();
    String page = saves(me, 0, "", with(sun(), field, typed));
    assertThat(page).contains(says, "value=\"天津市应急管理局\"", "id=\"" + field + "-error\"");
    assertThat(page).contains(typed);
    assertThat(imports()).isEmpty();
  }

  @Test
  void aNumberThatTheCardReallyHasIsTakenAndJudged() {
    Visitor me = entered();
    String[] odd = with(sun(), "number", "T999999199505050071");
    assertThat(saves(me, 0, "", odd)).contains("name=\"asPrinted\"");
    assertThat(saves(me, 0, "", with(odd, "asPrinted", "true"))).contains("处矛盾");
    assertThat(rules(onFile())).isNotEmpty();
  }

  @Test
  void aFileThatWaitsIsNotOvertaken() throws Exception {
    Visitor me = entered();
    byte[] table =
        "姓名,身份证号,证书编号\n周示例,999999199505050070,T999999199505050070\n"
            .getBytes(StandardCharsets.UTF_8);
    rosters.receive(new ByteArrayInputStream(table), "名册.csv", scene.creditCode(employer), me.me());
    assertThat(saves(me, 0, "", sun())).contains("有一份名册等待确认", "value=\"孙示例\"");
  }

  @Test
  void entriesOfOthersCanBeNeitherSeenNorChanged() throws IOException {
    long other = scene.roster(scene.employer("隔壁企业", inspector), inspector);
    Visitor me = entered();
    String key = key(other, "样例甲");
    assertThat(me.get(FORM + "?entry=" + key)).hasStatus(404);
    saves(me, other, key, typed("样例甲"));
    assertThat(me.post(FORM + "/gone", "base", "" + other, "entry", key, "sure", "true"))
        .hasStatusOk();
    assertThat(names(other)).containsExactly("样例甲", "样例乙", "样例丙");
    assertThat(imports()).isEmpty();
    assertThat(inspector.get(FORM)).hasStatus(403);
  }

  @Test
  void withoutARecognitionTheFormStandsEmptyBesideThePhotoWhichIsThenItsEntrys() throws Exception {
    Visitor me = entered();
    CardPicture.sent(me, "http://cx-mem-gov-cn.byhand.example/q");
    long photo = photo();
    String form = MINE + "/photos/" + photo + "/entry";
    assertThat(me.page(form))
        .contains("没有安装文字识别组件", MINE + "/photos/" + photo + "/content", "name=\"idNumber\"")
        .doesNotContain("name=\"seen\"");
    List<String> fields = new ArrayList<>(List.of("base", "0", "entry", ""));
    fields.addAll(Arrays.asList(sun()));
    assertThat(Visitor.answer(me.post(form, fields.toArray(String[]::new)))).contains("处矛盾");
    assertThat(rules(onFile())).contains("QR_NOT_OFFICIAL");
    assertThat(me.page(MINE + "/photos")).contains("孙示例", "已逐项对照登记");
    saves(me, onFile(), key(onFile(), "孙示例"), with(sun(), "name", "孙范例"));
    assertThat(me.page(MINE + "/photos")).as("follows its entry").contains("孙范例");
  }

  private static String[] sun() {
    return typed("孙示例", "idNumber", "999999199505050070", "number", "T999999199505050070");
  }

  /** A form without numbers, as one of the sample roster is shown. */
  private static String[] typed(String name, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "name",
                name,
                "sex",
                "男",
                "post",
                "特种作业人员",
                "kind",
                "特种作业操作证",
                "category",
                "电工作业",
                "item",
                "低压电工作业",
                "firstIssued",
                "2020-03-01",
                "termStart",
                "2020-03-01",
                "termEnd",
                "2026-02-28",
                "reviewDue",
                "2023-03-01",
                "issuer",
                "天津市应急管理局"));
    fields.addAll(Arrays.asList(more));
    return fields.toArray(String[]::new);
  }

  private static String[] with(String[] fields, String name, String value) {
    List<String> changed = new ArrayList<>(Arrays.asList(fields));
    int at = changed.indexOf(name);
    if (at < 0) {
      changed.add(name);
      changed.add(value);
    } else {
      changed.set(at + 1, value);
    }
    return changed.toArray(String[]::new);
  }

  private static String saves(Visitor me, long base, String entry, String... fields) {
    List<String> sent = new ArrayList<>(List.of("base", Long.toString(base), "entry", entry));
    sent.addAll(Arrays.asList(fields));
    return Visitor.answer(me.post(FORM, sent.toArray(String[]::new)));
  }

  private Visitor entered() {
    return scene.enters(scene.assign(employer, inspector));
  }

  private long onFile() {
    return jdbc.sql(
            "SELECT id FROM roster_import WHERE enterprise = :id AND state = 'CONFIRMED' AND superseded_by IS NULL")
        .param("id", employer)
        .query(Long.class)
        .single();
  }

  private List<Long> imports() {
    return jdbc.sql("SELECT id FROM roster_import WHERE enterprise = :id")
        .param("id", employer)
        .query(Long.class)
        .list();
  }

  private List<String> names(long roster) {
    return column(roster, "name");
  }

  private List<String> numbers(long roster) {
    return column(roster, "person_key || number_key || number_hash");
  }

  private List<String> column(long roster, String sql) {
    return jdbc.sql("SELECT " + sql + " FROM certificate WHERE import = :id ORDER BY sheet_row")
        .param("id", roster)
        .query(String.class)
        .list();
  }

  private List<Map<String, Object>> content(long roster) {
    return jdbc.sql(
            """
            SELECT name, sex, masked_id, person_key, post, industry, kind, masked_number, number_key,
                   category, item, first_issued, term_start, term_end, review_due, reviewed, issuer,
                   style, ten_year_rule, ends_on, review_on, card_key, number_hash
              FROM certificate WHERE import = :id ORDER BY sheet_row
            """)
        .param("id", roster)
        .query()
        .listOfRows();
  }

  private List<String> rules(long roster) {
    return jdbc.sql(
            "SELECT rule FROM certificate_finding WHERE import = :id AND severity <> 'NOTE' ORDER BY sheet_row, rule")
        .param("id", roster)
        .query(String.class)
        .list();
  }

  private long photo() {
    return jdbc.sql("SELECT max(id) FROM self_check_file WHERE self_check = :id")
        .param("id", scene.checkOf(employer))
        .query(Long.class)
        .single();
  }

  private String key(long roster, String name) {
    return roster
        + "-"
        + jdbc.sql("SELECT sheet_row FROM certificate WHERE import = :id AND name = :name")
            .param("id", roster)
            .param("name", name)
            .query(Integer.class)
            .single();
  }
}
