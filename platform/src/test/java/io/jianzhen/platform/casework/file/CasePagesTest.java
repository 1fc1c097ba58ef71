package io.jianzhen.platform.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of cases: who sees what, and what becomes of input that is wrong. */
@CaseTest
class CasePagesTest {

  @Autowired CaseScene scene;
  @Autowired LeadDesk leads;
  @Autowired JdbcClient jdbc;

  private SignedIn police;
  private long id;
  private long person;

  @BeforeEach
  void aCaseOfThePolice() {
    police = scene.person("GA-ZA", Role.CASE_OFFICER);
    id = scene.opens(police, "某某等人制售假证案");
    person = scene.enters(police, id, PersonRole.CARD_MAKER, "嫌疑人一").get(0);
  }

  @Test
  void aCaseIsSeenWithinTheReachOfItsUnitAndNowhereElse() {
    SignedIn zone = scene.person("120116400", Role.INSPECTOR);
    assertThat(scene.get(zone, "/cases/" + id)).hasStatus(404);
    assertThat(scene.get(zone, "/cases/%d/steps/outcome".formatted(id))).hasStatus(404);
    assertThat(scene.sends(zone, id, CaseStep.CLOSE, "note", "x")).hasStatus(404);
    assertThat(scene.page(zone, "/cases")).doesNotContain(scene.number(id));
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    assertThat(scene.page(office, "/cases?unit=GA-ZA&state=OPEN&kind=CRIMINAL&q=制售"))
        .contains(scene.number(id));
    assertThat(scene.page(office, "/cases?kind=ADMINISTRATIVE&unit=GA-ZA"))
        .doesNotContain(scene.number(id));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEADER", "UNIT_REPORTER"})
  void whoeverReadsOnlyHasNothingToPress(Role role) {
    SignedIn reader = scene.person("GA-ZA", role);
    assertThat(scene.page(reader, "/cases/" + id)).contains("嫌疑人一").doesNotContain("/steps/");
    assertThat(scene.page(reader, "/cases/%d/persons/%d".formatted(id, person)))
        .doesNotContain("/steps/");
    assertThat(scene.sends(reader, id, CaseStep.CLOSE, "note", "x")).hasStatus(403);
  }

  @Test
  void aCaseIsOpenedFromALeadAndTheLeadSaysSo() {
    SignedIn zone = scene.person("120116400", Role.INSPECTOR);
    LeadDesk.Opened lead = leads.openFor(new LeadDesk.Told("120116400", "test:1", "举报：制售假证"), zone);
    String leadPage = "/leads/" + lead.id();
    assertThat(scene.page(zone, leadPage)).contains("还没有立案", "/cases/new?lead=" + lead.number());
    MvcTestResult opened =
        scene.post(
            zone,
            "/cases",
            "title",
            "由线索立的案",
            "kind",
            "ADMINISTRATIVE",
            "unit",
            "120116400",
            "leads",
            lead.number());
    assertThat(opened).hasStatus3xxRedirection();
    assertThat(scene.page(zone, leadPage)).contains("由线索立的案", "AJ-2021-");
    assertThat(scene.page(zone, String.valueOf(opened.getResponse().getRedirectedUrl())))
        .contains(lead.number(), "由线索立的案");
  }

  @Test
  void whoHasTheWorkOfALeadOpensACaseFromItThoughItsTerritoryIsAnothers() {
    SignedIn zone = scene.person("120116400", Role.INSPECTOR);
    LeadDesk.Opened lead = leads.openFor(new LeadDesk.Told("120116400", "test:3", "举报：制售假证"), zone);
    assertThat(adds(lead.number(), scene.number(id))).contains("没有可用的线索");
    jdbc.sql("UPDATE lead SET owner = 'GA-ZA' WHERE id = ?").param(lead.id()).update();
    assertThat(
            scene.post(
                police, "/cases/add-leads", "number", scene.number(id), "leads", lead.number()))
        .hasStatus3xxRedirection();
    assertThat(scene.page(police, "/cases/" + id)).contains("href=\"/leads/" + lead.id());
  }

  @Test
  void afterTheSplitNobodyReadsOnThePageOfAPersonWhatWasDoneInTheMainCase() {
    long main = scene.opens(police, "主案");
    scene.takes(police, id, CaseStep.JOIN, "number", scene.number(main), "note", "并案");
    scene.takes(
        police,
        main,
        CaseStep.ROLE,
        "of",
        Long.toString(person),
        "role",
        "HELPER",
        "remark",
        "主案里的说法");
    assertThat(scene.page(police, "/cases/%d/persons/%d".formatted(main, person)))
        .contains("主案里的说法");
    scene.takes(police, id, CaseStep.SPLIT, "note", "拆分");
    assertThat(scene.page(police, "/cases/%d/persons/%d".formatted(id, person)))
        .contains("登记人员")
        .doesNotContain("主案里的说法");
  }

  @Test
  void ofALongHistoryTheNewestIsShownAndThePageSaysSo() {
    assertThat(scene.page(police, "/cases/" + id)).doesNotContain("只显示最近");
    jdbc.sql(
            """
            INSERT INTO case_event (case_file, version, at, by, step, note)
            SELECT ?, n, now(), 'test', 'FACTS', 'no. ' || n || '.' FROM generate_series(1, 600) n
            """)
        .param(id)
        .update();
    assertThat(scene.page(police, "/cases/" + id))
        .contains("只显示最近 500 条", "no. 600.", "no. 101.")
        .doesNotContain("no. 100.");
  }

  @Test
  void aLeadIsAddedToACaseThatIsOpenAndToNoOther() {
    LeadDesk.Opened lead = leads.openFor(new LeadDesk.Told("GA-ZA", "test:2", "举报：假冒网站"), police);
    assertThat(adds(lead.number(), "AJ-2021-9999")).contains("不能并入这个案件", "AJ-2021-9999");
    assertThat(adds("XS-2021-9999", scene.number(id))).contains("没有可用的线索 XS-2021-9999");
    assertThat(
            scene.post(
                police, "/cases/add-leads", "number", scene.number(id), "leads", lead.number()))
        .hasStatus3xxRedirection();
    assertThat(scene.page(police, "/leads/" + lead.id())).contains(scene.number(id));
  }

  private String adds(String lead, String number) {
    return CaseScene.text(scene.post(police, "/cases/add-leads", "number", number, "leads", lead));
  }

  @Test
  void nobodyOpensACaseForAUnitOutOfReach() {
    assertThat(
            CaseScene.text(
                scene.post(
                    police, "/cases", "title", "别处的案件", "kind", "CRIMINAL", "unit", "120116400")))
        .contains("unit-error", "别处的案件");
  }

  @Test
  void severalPersonsAreEnteredAtOnceAndAWrongLineIsNamed() {
    String wrong = "嫌疑人二\n嫌疑人三 999999199001011239";
    assertThat(names(wrong)).contains("第 2 行的身份证号不对", "嫌疑人三 999999199001011239</textarea>");
    assertThat(names("嫌疑人二\n\n嫌疑人二")).contains("第 3 行重复");
    assertThat(names("嫌疑人一")).contains("嫌疑人一 已在本案中");
    assertThat(names("嫌疑人二\u202e")).contains("第 1 行不是姓名");
    assertThat(names("")).contains("请填写姓名或名称");
    assertThat(names("x\n".repeat(201))).contains("一次最多 200 行");
    assertThat(names(",".repeat(20_000))).contains("第 1 行不是姓名");
    assertThat(names(",".repeat(1_000_000))).contains("太长，最多 20,000 个字");
    assertThat(people()).isEqualTo(1);
  }

  private String names(String names) {
    return CaseScene.text(
        scene.sends(
            police, id, CaseStep.PERSONS_IN, "names", names, "role", "SELLER", "sort", "false"));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      textBlock =
          """
          FINE,      yuan, 100.005,    金额
          FINE,      yuan, 0,          金额
          FINE,      yuan, '',         金额
          FINE,      yuan, -5,         金额
          DETENTION, days, 21,         1 至 20
          DETENTION, days, 1.5,        1 至 20
          NONE,      days, '',         请写明原因
          FILED,     on,   2021-12-29, 不能晚于今天
          FILED,     on,   2021-10-31, 不能早于 2021-11-01
          FILED,     on,   soon,       请填写日期
          NOTHING,   days, '',         请选择处理结果
          DETENTION, yuan, 5000,       请另登记一次“罚款”
          FINE,      days, 5,          请另登记一次“行政拘留”
          """)
  void anOutcomeThatIsWrongSaysSoAtItsField(
      String kind, String field, String value, String sentence) {
    assertThat(
            CaseScene.text(
                scene.sends(
                    police,
                    id,
                    CaseStep.OUTCOME,
                    "persons",
                    Long.toString(person),
                    "outcome",
                    kind,
                    field,
                    value,
                    field.equals("on") ? "days" : "on",
                    field.equals("on") ? "" : "2021-12-10")))
        .contains(sentence, "value=\"" + person + "\" checked");
    assertThat(
            jdbc.sql("SELECT count(*) FROM case_outcome WHERE person = ?")
                .param(person)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whatIsTypedIsKeptWhenSomebodyElseWasFaster() {
    int seen = scene.version(id);
    scene.takes(
        police, id, CaseStep.MEASURE, "measure", "SEARCH", "on", "2021-12-10", "note", "搜查某处");
    MvcTestResult late =
        scene.post(
            police,
            "/cases/%d/steps/close".formatted(id),
            "version",
            Integer.toString(seen),
            "note",
            "我写的理由");
    assertThat(late).hasStatus(409);
    assertThat(CaseScene.text(late))
        .contains("您的操作没有生效", "登记措施、文书", police.username(), "我写的理由</textarea>");
    assertThat(scene.page(police, "/cases/" + id)).contains("办理中");
  }

  @Test
  void whoeverWithdrawsWhatAColleagueHasWithdrawnIsTold() {
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    int seen = scene.version(id);
    String of =
        jdbc.sql("SELECT max(id) FROM case_outcome WHERE person = ?")
            .param(person)
            .query(Long.class)
            .single()
            .toString();
    scene.withdraws(police, id, person);
    MvcTestResult late =
        scene.post(
            police,
            "/cases/%d/steps/withdraw".formatted(id),
            "version",
            Integer.toString(seen),
            "of",
            of,
            "note",
            "登记错了");
    assertThat(late.getResponse().getRedirectedUrl()).isEqualTo("/cases/" + id);
    assertThat(late.getMvcResult().getFlashMap().get("flash")).asString().contains("没有生效");
  }

  @ParameterizedTest
  @CsvSource({"note, 控制\u0007字符", "note, 左右\u202e颠倒", "note, 号码999999199001011238"})
  void whatOthersWouldReadIsTakenWithoutHiddenCharactersAndNumbers(String field, String value) {
    assertThat(CaseScene.text(scene.sends(police, id, CaseStep.CLOSE, field, value)))
        .contains("note-error");
    assertThat(scene.page(police, "/cases/" + id)).contains("办理中");
  }

  @Test
  void markupIsShownAsItWasTyped() {
    scene.enters(police, id, PersonRole.SELLER, "<script>alert(1)</script>");
    assertThat(scene.page(police, "/cases/" + id))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void theChainOfCustodyBeginsWithWhoeverKeepsItAndGoesForward() {
    assertThat(
            scene.sends(
                police,
                id,
                CaseStep.SEIZE,
                "thing",
                "CARDS",
                "what",
                "假特种作业操作证",
                "quantity",
                "1,200",
                "measured_in",
                "张",
                "on",
                "2021-12-10",
                "place",
                "某处",
                "keeper",
                "办案人甲"))
        .hasStatus3xxRedirection();
    assertThat(CaseScene.text(hands("物证室", "2021-12-09", "09:00"))).contains("时间不能早于扣押");
    assertThat(hands("物证室", "2021-12-11", "09:00")).hasStatus3xxRedirection();
    assertThat(CaseScene.text(hands("鉴定机构", "2021-12-11", "08:59"))).contains("上一次移交");
    assertThat(CaseScene.text(hands("鉴定机构", "2021-12-28", "12:01"))).contains("不能晚于现在");
    assertThat(hands("鉴定机构", "2021-12-12", "10:00")).hasStatus3xxRedirection();
    assertThat(scene.page(police, "/cases/" + id))
        .contains("1,200 张", "办案人甲 → 物证室", "物证室 → 鉴定机构", "2021-12-12 10:00");
  }

  private MvcTestResult hands(String taker, String on, String at) {
    return scene.sends(
        police,
        id,
        CaseStep.HAND_OVER,
        "of",
        scene.last("case_seizure", id),
        "taker",
        taker,
        "place",
        "支队",
        "on",
        on,
        "at",
        at);
  }

  @Test
  void aFigureKnownRoughlyIsShownAsAtLeastAndTheLatestHolds() {
    figure("false", "30000");
    figure("true", "40,000");
    assertThat(scene.page(police, "/cases/" + id))
        .contains("至少 40,000 张")
        .doesNotContain("<span>30,000 张");
  }

  private void figure(String atLeast, String quantity) {
    scene.takes(
        police,
        id,
        CaseStep.FIGURE,
        "what",
        "假证",
        "at_least",
        atLeast,
        "quantity",
        quantity,
        "measured_in",
        "张",
        "source",
        "通报");
  }

  @Test
  void ofTwoTracksTheLatestOfEachIsShownAndEveryStepOnThePageOfThePerson() {
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    scene.outcome(police, id, person, OutcomeKind.ARRESTED, 20);
    scene.outcome(police, id, person, OutcomeKind.TALK, 21);
    assertThat(group(scene.page(police, "/cases/" + id)))
        .contains("批准逮捕", "约谈告诫", "D1")
        .doesNotContain("刑事立案");
    assertThat(scene.page(police, "/cases/%d/persons/%d".formatted(id, person)))
        .contains("刑事立案", "批准逮捕", "约谈告诫", "D1 2021-12");
  }

  private static String group(String page) {
    return page.substring(page.indexOf("id=\"people\""), page.indexOf("id=\"gangs\""));
  }

  @Test
  void theLedgerLeadsBackToTheCase() {
    scene.outcome(police, id, person, OutcomeKind.FILED, 10);
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    assertThat(scene.page(office, "/cases/" + id)).contains("/ledger?item=D1&amp;unit=GA-ZA");
    assertThat(scene.page(office, "/ledger?item=D1&unit=GA-ZA&month=2021-12"))
        .contains("/cases/" + id);
  }

  @Test
  void aCaseMovedOutOfReachLeadsToTheListAndAClosedOneIsReadOnly() {
    scene.takes(police, id, CaseStep.CLOSE, "note", "已移送审查起诉");
    assertThat(scene.page(police, "/cases/" + id))
        .contains("已结案", "已移送审查起诉", "/steps/reopen")
        .doesNotContain("/steps/outcome");
    assertThat(scene.get(police, "/cases/%d/steps/outcome".formatted(id)))
        .hasStatus3xxRedirection();
    scene.takes(police, id, CaseStep.REOPEN, "note", "发现新的嫌疑人");
    MvcTestResult moved = scene.sends(police, id, CaseStep.MOVE, "unit", "GA-XZ", "note", "管辖");
    assertThat(moved.getResponse().getRedirectedUrl()).isEqualTo("/cases");
    assertThat(scene.get(police, "/cases/" + id)).hasStatus(404);
  }

  @Test
  void everyFormOpensAndNamesWhatItIsAbout() {
    for (String step :
        List.of(
            "facts",
            "leads",
            "parent",
            "persons-in",
            "outcome",
            "gang",
            "den",
            "measure",
            "seize",
            "figure",
            "publish",
            "join",
            "move",
            "close")) {
      assertThat(scene.page(police, "/cases/%d/steps/%s".formatted(id, step)))
          .contains(scene.number(id));
    }
    for (String step : List.of("role", "identify", "same", "remove")) {
      assertThat(scene.page(police, "/cases/%d/steps/%s?of=%d".formatted(id, step, person)))
          .contains("嫌疑人一");
      assertThat(scene.get(police, "/cases/%d/steps/%s?of=0".formatted(id, step))).hasStatus(404);
    }
    assertThat(scene.page(police, "/cases/new?lang=en")).contains("Open a case");
    assertThat(scene.page(police, "/cases/" + id + "?lang=en")).contains("Card maker");
  }

  private long people() {
    return jdbc.sql("SELECT count(*) FROM case_person WHERE case_file = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
