package io.jianzhen.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers accepted at a lead fills the case to which it leads, and decides nothing. */
@LeadTest
class LeadToCaseTest {

  private static final String ZONE = "120116403";
  private static final String HOLDERS = "总局令30(2015修正) 41.1";
  private static final String POLICE = "治安管理处罚法(2012) 52(1)(2)";

  @Autowired LeadScene scene;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private long lead;
  private String act = "";

  @BeforeEach
  void aLeadWithAnActAndWhoDidIt() {
    inspector = scene.person(ZONE, Role.INSPECTOR);
    lead = scene.told(inspector);
    scene.step(inspector, lead, LeadStep.TAKE);
    enter("PERSON", "王某某");
    enter("ORGANISATION", "某某机械厂");
    act =
        String.valueOf(
            scene
                .post(inspector, "/leads/%d/acts".formatted(lead), facts("用假证上岗"))
                .getResponse()
                .getRedirectedUrl());
  }

  @Test
  void withoutAnAcceptedSuggestionNothingIsCarried() {
    scene.post(
        inspector,
        act + "/answers",
        "version",
        "0",
        "rule",
        "W12",
        "answer",
        "REFUSED",
        "reason",
        "证据不足");

    String page = scene.page(inspector, "/cases/" + open());

    assertThat(page).doesNotContain("线索中采纳的法律建议", "王某某", "某某机械厂");
  }

  @Test
  void anAcceptedSuggestionBringsPersonsArticleRangeRouteAndAuthorityWithTheirOrigin() {
    accept("W12");

    long id = open();

    assertThat(scene.page(inspector, "/cases/" + id))
        .contains("线索中采纳的法律建议", HOLDERS, "1000–5000", "应急部门行政处罚，构成犯罪的移送公安")
        .contains("王某某", "某某机械厂", "带入线索内容")
        .contains(act, "由 %s 于".formatted(inspector.username()))
        .doesNotContain(POLICE);
    assertThat(roles(id)).containsExactly("某某机械厂 OTHER", "王某某 HOLDER");
    assertThat(outcomes(id)).as("nothing is decided by it").isZero();
  }

  @Test
  void itsOutcomeIsPrefilledAndTheAmountAndTheDecisionAreLeftToTheOfficer() {
    accept("W12");
    long id = open();

    String form =
        scene.page(inspector, "/cases/%d/steps/outcome?of=%d".formatted(id, proposal(id)));

    assertThat(form)
        .contains("处理结果、依据和人员已按线索中采纳的建议填好", HOLDERS)
        .containsPattern("<option value=\"FINE\" selected")
        .containsPattern("<input type=\"checkbox\" name=\"persons\" value=\"\\d+\" checked")
        .containsPattern("id=\"yuan\"[^>]*value=\"\"");
    assertThat(outcomes(id)).isZero();
  }

  @Test
  void inACaseOfTheBureauAPenaltyOfThePoliceIsProposedAsReferred() {
    accept("P01");
    long id = open();

    assertThat(scene.page(inspector, "/cases/%d/steps/outcome?of=%d".formatted(id, proposal(id))))
        .containsPattern("<option value=\"REFERRED\" selected");
  }

  @Test
  void theRuleThatAnOfficerPutInItsPlaceIsTheOneThatIsCarried() {
    scene.post(
        inspector,
        act + "/answers",
        "version",
        "0",
        "rule",
        "P01",
        "answer",
        "CHANGED",
        "instead",
        "P02",
        "reason",
        "情节较轻");

    assertThat(rules(open())).containsExactly("P02");
  }

  @Test
  void whatWasAcceptedBeforeTheFactsChangedIsMarked() {
    accept("W12");
    long id = open();
    assertThat(scene.page(inspector, "/cases/" + id)).doesNotContain("事实或答复后来有修改");
    String[] changed = facts("又写了一遍");
    String[] all = new String[changed.length + 2];
    System.arraycopy(changed, 0, all, 0, changed.length);
    all[changed.length] = "version";
    all[changed.length + 1] = "0";

    scene.post(inspector, act, all);

    assertThat(scene.page(inspector, "/cases/" + id)).contains("事实或答复后来有修改");
  }

  @Test
  void aLeadAddedToACaseBringsTheSameAndWhoStandsThereIsNotEnteredTwice() {
    accept("W12");
    long id = open();
    add(id);

    assertThat(roles(id)).containsExactly("某某机械厂 OTHER", "王某某 HOLDER");
    assertThat(rules(id)).containsExactly("W12");
  }

  @Test
  void whomALeadBringsIsAmongTheLinksAtOnce() {
    accept("W12");

    assertThat(linked(open())).containsExactly("某某机械厂");

    long other = open("");
    assertThat(linked(other)).isEmpty();
    add(other);
    assertThat(linked(other)).containsExactly("某某机械厂");
  }

  @Test
  void aLeadThatIsAddedAgainBringsBackNobodyWhoWasTakenOffAndNotesNothing() {
    accept("W12");
    long id = open();
    jdbc.sql("UPDATE case_person SET removed = true WHERE case_file = :id AND organisation")
        .param("id", id)
        .update();
    assertThat(carried(id)).isEqualTo(1);

    add(id);

    assertThat(roles(id)).containsExactly("某某机械厂 OTHER", "王某某 HOLDER");
    assertThat(carried(id)).isEqualTo(1);
  }

  @Test
  void whatIsRefusedAfterItWasAcceptedIsMarked() {
    accept("W12");
    long id = open();

    scene.post(
        inspector,
        act + "/answers",
        "version",
        "0",
        "rule",
        "W12",
        "answer",
        "REFUSED",
        "reason",
        "证据不足");

    assertThat(scene.page(inspector, "/cases/" + id)).contains("后来有修改，请重新确认");
    accept("W12");
    assertThat(scene.page(inspector, "/cases/" + id)).doesNotContain("后来有修改，请重新确认");
  }

  private void add(long id) {
    assertThat(
            scene.post(
                inspector,
                "/cases/add-leads",
                "number",
                number(id),
                "leads",
                scene.lead(lead).number()))
        .hasStatus3xxRedirection();
  }

  /** What is named in a case, as its links show it. */
  private List<String> linked(long id) {
    return texts(
        "SELECT p.shown FROM case_particular h JOIN particular p ON p.id = h.particular"
            + " WHERE h.case_file = :id ORDER BY p.shown",
        id);
  }

  private long carried(long id) {
    return texts("SELECT step FROM case_event WHERE case_file = :id AND step = 'CARRIED'", id)
        .size();
  }

  private void accept(String rule) {
    scene.post(inspector, act + "/answers", "version", "0", "rule", rule, "answer", "ACCEPTED");
  }

  private void enter(String kind, String texts) {
    scene.post(inspector, "/leads/%d/particulars".formatted(lead), "kind", kind, "texts", texts);
  }

  /** Opens a case of the zone from the lead. */
  private long open() {
    return open(scene.lead(lead).number());
  }

  private long open(String leads) {
    String address =
        String.valueOf(
            scene
                .post(
                    inspector,
                    "/cases",
                    "title",
                    "使用假证案",
                    "kind",
                    "ADMINISTRATIVE",
                    "unit",
                    ZONE,
                    "leads",
                    leads)
                .getResponse()
                .getRedirectedUrl());
    return Long.parseLong(address.replaceAll("\\D", ""));
  }

  private static String[] facts(String what) {
    return new String[] {
      "what", what,
      "regime", "SPECIAL_OPERATION",
      "need", "NEEDED",
      "card", "FORGED",
      "stated", "HOLDER",
      "stated", "USED_FORGED",
      "doneOn", "2021-12-01",
      "foundOn", "2021-12-20"
    };
  }

  private long proposal(long id) {
    return jdbc.sql("SELECT max(id) FROM case_proposal WHERE case_file = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private List<String> rules(long id) {
    return texts("SELECT rule FROM case_proposal WHERE case_file = :id ORDER BY id", id);
  }

  private List<String> roles(long id) {
    return texts(
        "SELECT name || ' ' || role FROM case_person WHERE case_file = :id ORDER BY id", id);
  }

  private String number(long id) {
    return texts("SELECT number FROM case_file WHERE id = :id", id).get(0);
  }

  private List<String> texts(String sql, long id) {
    return jdbc.sql(sql).param("id", id).query(String.class).list();
  }

  private long outcomes(long id) {
    return jdbc.sql(
            """
            SELECT count(*) FROM case_outcome o JOIN case_person p ON p.id = o.person
             WHERE p.case_file = :id
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
