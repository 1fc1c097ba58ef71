package io.jianzhen.platform.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases hang together with leads and with each other by what is named in them. */
@CaseTest
class CaseLinksTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired private CaseScene scene;
  @Autowired private LeadDesk leads;

  private SignedIn police;
  private long one;
  private long other;
  private String mark;

  @BeforeEach
  void twoCases() {
    police = scene.person("GA-WA", Role.CASE_OFFICER);
    one = scene.opens(police, "甲案");
    other = scene.opens(police, "乙案");
    mark = "%d号楼".formatted(COUNT.incrementAndGet());
  }

  @Test
  void aLeadAndTheCaseToWhichItLedHangTogetherAndTheEdgeSaysWhy() {
    LeadDesk.Opened lead = lead();
    scene.takes(police, one, CaseStep.LEADS, "leads", lead.number());

    assertThat(scene.page(police, "/links?from=lead:" + lead.id()))
        .contains(scene.number(one) + " 甲案", "由线索立案或并入案件");
    assertThat(scene.page(police, "/links?from=case:" + one)).contains(lead.number());
  }

  @Test
  void casesWithTheSameDenHangTogetherHoweverItWasWritten() {
    den(one, "某区 某路 " + mark);
    den(other, "某区某路" + mark);

    assertThat(list(one)).contains(scene.number(other), "案件中的窝点地址");
  }

  @Test
  void aPlaceOfSeizureThatIsADenOfAnotherCaseJoinsThem() {
    den(one, "库房" + mark);
    scene.takes(
        police,
        other,
        CaseStep.SEIZE,
        "thing",
        "CARDS",
        "what",
        "空白卡",
        "quantity",
        "20",
        "measured_in",
        "张",
        "on",
        "2021-12-03",
        "place",
        "库房" + mark,
        "keeper",
        "物证室");

    assertThat(list(one)).contains(scene.number(other), "案件中的扣押地点（空白卡）");
  }

  @Test
  void aFirmIsTheSameInACaseAndInALead() {
    LeadDesk.Opened lead = lead();
    scene.takes(
        police,
        one,
        CaseStep.PERSONS_IN,
        "names",
        "甲" + mark + "（天津）有限公司",
        "role",
        "EMPLOYER",
        "sort",
        "true");
    scene.post(
        police,
        "/leads/%d/particulars".formatted(lead.id()),
        "kind",
        "ORGANISATION",
        "texts",
        "甲" + mark + "(天津) 有限公司");

    assertThat(list(one)).contains(lead.number(), "案件中的涉案人员、单位（用人单位）");
  }

  @Test
  void onePersonInTwoCasesJoinsThemAndNoNumberIsShown() {
    String identity = CaseScene.identity();
    long mine = scene.enters(police, one, PersonRole.SELLER, "甲某").get(0);
    long theirs = scene.enters(police, other, PersonRole.CARD_MAKER, "乙某").get(0);
    scene.takes(police, one, CaseStep.IDENTIFY, "of", "" + mine, "identity", identity);
    assertThat(list(one)).doesNotContain(scene.number(other));

    scene.takes(police, other, CaseStep.IDENTIFY, "of", "" + theirs, "identity", identity);

    assertThat(list(one))
        .contains(scene.number(other), "同一人", "（售证人）", "（制证人）")
        .doesNotContain(identity, identity.substring(0, 6));
  }

  @Test
  void aPersonWhoIsTakenOffJoinsNothingAnyMore() {
    String identity = CaseScene.identity();
    long person = 0;
    for (long id : new long[] {one, other}) {
      person = scene.enters(police, id, PersonRole.SELLER, "甲某").get(0);
      scene.takes(police, id, CaseStep.IDENTIFY, "of", "" + person, "identity", identity);
    }
    assertThat(list(one)).contains(scene.number(other));

    scene.takes(police, other, CaseStep.REMOVE, "of", "" + person, "note", "登记错了");

    assertThat(list(one)).doesNotContain(scene.number(other));
  }

  @Test
  void aGangOfJoinedCasesKeepsItsPartsAndIsSplitAgain() {
    long mine = scene.enters(police, one, PersonRole.SELLER, "甲某").get(0);
    long theirs = scene.enters(police, other, PersonRole.CARD_MAKER, "乙某").get(0);
    den(other, "某村" + mark);
    scene.takes(police, other, CaseStep.JOIN, "number", scene.number(one), "note", "同一团伙");
    scene.takes(
        police,
        one,
        CaseStep.GANG,
        "name",
        "团伙" + mark,
        "persons",
        "" + mine,
        "persons",
        "" + theirs);

    assertThat(list(one))
        .as("both cases, with what each has")
        .contains(
            scene.number(one),
            scene.number(other),
            "团伙" + mark,
            "已并案处理",
            "案件中登记的团伙",
            "被并案件的涉案人员是该团伙成员",
            "某村" + mark,
            "href=\"/cases/%d\"".formatted(other));

    scene.takes(police, other, CaseStep.SPLIT, "note", "不是同一团伙");

    assertThat(list(one)).contains("团伙" + mark).doesNotContain(scene.number(other), "某村" + mark);
    assertThat(list(other)).contains("某村" + mark).doesNotContain("团伙" + mark);
  }

  @Test
  void theWayFromALeadToACaseSaysWhyEachStepIsThere() {
    LeadDesk.Opened lead = lead();
    scene.takes(police, one, CaseStep.LEADS, "leads", lead.number());
    den(one, "某路" + mark);
    den(other, "某路" + mark);

    String page =
        scene.page(police, "/links?from=lead:%d&to=%s".formatted(lead.id(), scene.number(other)));

    assertThat(page.replaceAll("(?s).*<ol[^>]*id=\"way\"[^>]*>(.*?)</ol>.*", "$1"))
        .containsSubsequence(
            lead.number(),
            scene.number(one),
            "由线索立案或并入案件",
            "某路" + mark,
            "案件中的窝点地址",
            scene.number(other),
            "案件中的窝点地址");
  }

  @Test
  void aCaseOutOfReachJoinsNothingAndIsNotFound() {
    SignedIn zone = scene.person("120116402", Role.INSPECTOR);
    long hidden = scene.opens(police, "不给看的案");
    long seen = scene.opens(zone, "看得见的案");
    den(hidden, "某路" + mark);
    scene.takes(zone, seen, CaseStep.DEN, "address", "某路" + mark, "on", "2021-12-01");

    assertThat(scene.page(zone, "/links?from=case:" + seen))
        .contains("某路" + mark)
        .doesNotContain(scene.number(hidden));
    assertThat(scene.get(zone, "/links?from=case:" + hidden)).hasStatus(404);
    assertThat(scene.get(zone, "/links/graph?from=case:" + hidden)).hasStatus(404);
    assertThat(scene.page(zone, "/links?from=case:%d&to=%s".formatted(seen, scene.number(hidden))))
        .contains("没有找到");
  }

  @Test
  void aMemberTellsOfNoGangOfACaseThatIsOutOfReach() {
    SignedIn office = scene.person("YJ-BGS", Role.OFFICE);
    SignedIn zone = scene.person("120116402", Role.INSPECTOR);
    long theirs = scene.opens(zone, "属地案");
    long member = scene.enters(zone, theirs, PersonRole.SELLER, "丁某").get(0);
    scene.takes(office, theirs, CaseStep.JOIN, "number", scene.number(one), "note", "并案");
    scene.takes(office, one, CaseStep.GANG, "name", "暗帮" + mark, "persons", "" + member);

    assertThat(scene.page(zone, "/links?from=case:" + theirs)).doesNotContain("暗帮" + mark);
    assertThat(scene.page(office, "/links?from=case:" + theirs)).contains("暗帮" + mark);
  }

  @Test
  void thePictureHoldsCasesWithTheReasonsOfTheirEdges() {
    den(one, "某路" + mark);
    den(other, "某路" + mark);

    assertThat(CaseScene.text(scene.get(police, "/links/graph?from=case:" + one)))
        .contains("\"case:%d\"".formatted(other), "\"why\":\"DEN\"", "案件中的窝点地址");
  }

  private void den(long id, String address) {
    scene.takes(police, id, CaseStep.DEN, "address", address, "on", "2021-12-01");
  }

  private String list(long id) {
    return scene.page(police, "/links?from=case:" + id);
  }

  private LeadDesk.Opened lead() {
    return leads.openFor(
        new LeadDesk.Told(
            "GA-WA", "tip-off:%d".formatted(8_000_000 + COUNT.incrementAndGet()), "有人卖证"),
        police);
  }
}
