package io.jianzhen.platform.casework.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.casework.Pages;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A case on its way to the police, from the file to the handing over of things. */
@ATransferTest
class TransferTest {

  private static final String UNIT = TransferScene.UNIT;
  private static final String NOW = TransferScene.NOW;

  @Autowired TransferScene scene;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;

  private SignedIn inspector;
  private SignedIn leader;
  private SignedIn police;
  private long caseFile;
  private long person;
  private String number = "";

  @BeforeEach
  void aCase() {
    inspector = staff.person(UNIT, Role.INSPECTOR);
    leader = staff.person("YJ", Role.LEADER);
    police = staff.person("GA-ZA", Role.CASE_OFFICER);
    caseFile = scene.aCase();
    number = scene.number(caseFile);
    person =
        jdbc.sql(
                """
                INSERT INTO case_person (case_file, organisation, name, role)
                VALUES (:case, false, '嫌疑人一', 'SELLER') RETURNING id
                """)
            .param("case", caseFile)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO case_seizure (case_file, kind, what, quantity, measured_in, fact_date, place,
                                      keeper, by, at)
            VALUES (:case, 'CARDS', '假电工证', 12, '张', '2021-12-27', '塘沽', '保管室', 'x',
                    '2021-12-28T08:00+08')
            """)
        .param("case", caseFile)
        .update();
  }

  @Test
  void goesFromTheFileToTheHandingOverOfThingsWithItsClocks() {
    long id = open();
    assertThat(running(id)).containsExactly("T01");
    step(inspector, id, "TEAM", "note", "甲、乙");
    assertThat(running(id)).isEmpty();
    step(inspector, id, "REPORT");
    assertThat(running(id)).containsExactly("T02");
    step(leader, id, "APPROVE");
    assertThat(running(id)).containsExactly("T03");
    assertThat(page(inspector, id)).contains("还缺：", "移送书副本").doesNotContain("step-DELIVER");
    assertThat(step(inspector, id, "DELIVER", "note", "回执1号")).hasStatus(404);
    assertThat(get(police, "/transfers/" + id)).hasStatus(404);

    complete(id);
    assertThat(step(inspector, id, "DELIVER")).hasStatus(200);
    step(inspector, id, "DELIVER", "note", "回执1号");

    assertThat(counted(id)).isEqualTo(1);
    assertThat(running(id)).containsExactly("T05");
    assertThat(page(police, id))
        .contains("已送达")
        .contains("step-PAPERS_MISSING")
        .doesNotContain("step-POLICE_FILED");
    assertThat(text(get(police, "/clocks"))).contains(number);
    step(inspector, id, "POLICE_FILED");
    assertThat(running(id)).containsExactly("T12");
    step(inspector, id, "HAND_OVER");
    assertThat(running(id)).isEmpty();
    assertThat(page(inspector, id)).contains("已办结");
    assertThat(counted(id)).isEqualTo(1);
  }

  @Test
  void whereNoCaseIsFiledReviewAndSupervisionFollow() {
    long id = delivered();
    step(inspector, id, "POLICE_REFUSED", "note", "情节轻微");
    assertThat(running(id)).containsExactly("T09");
    make(id, "REVIEW");
    step(inspector, id, "ASK_REVIEW", "note", "复1号");
    assertThat(running(id)).containsExactly("T10");
    step(inspector, id, "REVIEW_REFUSED", "note", "维持");
    assertThat(running(id)).containsExactly("T11");
    step(inspector, id, "ASK_SUPERVISION", "note", "检1号");
    assertThat(running(id)).isEmpty();
    step(inspector, id, "POLICE_FILED");
    assertThat(running(id)).containsExactly("T12");
  }

  @Test
  void theHeadRefusesWithAReasonAndNobodyDecidesOnTheirOwnReport() {
    SignedIn reviewer = staff.person(UNIT, Role.UNIT_REVIEWER);
    long id = open();
    step(reviewer, id, "REPORT");
    assertThat(step(reviewer, id, "APPROVE")).hasStatus(404);
    assertThat(step(inspector, id, "APPROVE")).hasStatus(404);
    assertThat(text(step(leader, id, "REFUSE"))).contains("note-REFUSE-error");
    step(leader, id, "REFUSE", "note", "不构成犯罪");

    assertThat(page(inspector, id)).contains("未批准", "不构成犯罪");
    assertThat(running(id)).isEmpty();
    assertThat(counted(id)).isZero();
  }

  @Test
  void aFineWaitsUntilTheTransferIsSettled() {
    long id = open();
    tellsTheParty();
    assertThat(text(fine())).contains("正在移送公安");
    assertThat(outcomes()).isZero();
    step(inspector, id, "WITHDRAW", "note", "误开");
    assertThat(running(id)).isEmpty();
    fine();
    assertThat(outcomes()).isEqualTo(1);
  }

  @Test
  void aCaseIsUnderWayOnceAndNumbersOfAUnitFollowEachOther() {
    long id = open();
    assertThat(text(opening(number, NOW))).contains("已在移送中");
    step(inspector, id, "WITHDRAW", "note", "误开");
    long next = open();
    assertThat(serial(next)).isEqualTo(serial(id) + 1);
    assertThat(text(opening("AJ-1", NOW))).contains("number-error");
    assertThat(text(opening(number, "2021-12-28T12:01"))).contains("when-error");
  }

  @Test
  void papersHaveTheCasesDataAndEveryEditionStays() throws IOException {
    long id = open();
    make(id, "LETTER");
    make(id, "LETTER");
    make(id, "ITEMS");
    List<Long> papers =
        jdbc.sql("SELECT id FROM transfer_paper WHERE transfer = :id ORDER BY id")
            .param("id", id)
            .query(Long.class)
            .list();
    assertThat(papers).hasSize(3);
    assertThat(page(inspector, id)).contains("移送书（第 1 版）", "移送书（第 2 版）", "涉案物品清单（第 1 版）");
    assertThat(words(id, papers.get(0))).contains(number, "嫌疑人一", "网上贩卖", "第310号");
    assertThat(words(id, papers.get(2))).contains("假电工证", "12 张", "保管室");
    assertThat(
            jdbc.sql("SELECT count(*) FROM transfer_paper p WHERE strpos(p::text, '嫌疑人') > 0")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(get(police, "/transfers/%d/papers/%d".formatted(id, papers.get(0)))).hasStatus(404);
  }

  @Test
  void theSecondOfTwoChangesNothing() {
    long id = open();
    int version = version(id);
    step(inspector, id, "TEAM", "note", "甲、乙");

    MvcTestResult second =
        post(
            staff.person(UNIT, Role.INSPECTOR),
            "/transfers/%d/steps".formatted(id),
            "step",
            "WITHDRAW",
            "version",
            Integer.toString(version),
            "when",
            NOW,
            "note",
            "误开");

    assertThat(second).hasStatus(409);
    assertThat(text(second)).contains("已有变动", "甲、乙", "误开");
    assertThat(running(id)).isEmpty();
    assertThat(page(inspector, id)).contains("准备案卷");
  }

  @Test
  void whatCannotBeTakenIsSaidAtTheField() {
    long id = open();
    assertThat(text(stepAt(inspector, id, "TEAM", "2021-12-28T12:01", "note", "甲、乙")))
        .contains("when-TEAM-error");
    assertThat(text(stepAt(inspector, id, "TEAM", "2021-12-28T09:00", "note", "甲、乙")))
        .contains("when-TEAM-error");
    assertThat(text(step(inspector, id, "TEAM", "note", "a\u202eb"))).contains("note-TEAM-error");
    assertThat(
            text(
                post(
                    inspector,
                    "/transfers/%d/parts".formatted(id),
                    "version",
                    Integer.toString(version(id)),
                    "state-EXPERT",
                    "NOT_NEEDED")))
        .contains("note-EXPERT-error");
    assertThat(get(staff.person("120116001", Role.INSPECTOR), "/transfers/" + id)).hasStatus(404);
  }

  private long delivered() {
    return scene.delivered(inspector, caseFile, NOW);
  }

  private long open() {
    return scene.open(inspector, caseFile);
  }

  private MvcTestResult opening(String of, String when) {
    return scene.opening(inspector, of, when);
  }

  private void complete(long id) {
    scene.complete(inspector, id);
  }

  private MvcTestResult fine() {
    return post(
        inspector,
        "/cases/%d/steps/outcome".formatted(caseFile),
        "version",
        jdbc.sql("SELECT version::text FROM case_file WHERE id = :id")
            .param("id", caseFile)
            .query(String.class)
            .single(),
        "persons",
        Long.toString(person),
        "outcome",
        "FINE",
        "on",
        "2021-12-28",
        "yuan",
        "1000");
  }

  private void tellsTheParty() {
    jdbc.sql(
            """
            INSERT INTO case_notice (person, yuan, fact_date, hearing, basis, note, by, at)
            VALUES (:person, 1000, '2021-12-28', false, '', '', 'x', now())
            """)
        .param("person", person)
        .update();
  }

  private long outcomes() {
    return jdbc.sql("SELECT count(*) FROM case_outcome WHERE person = :person")
        .param("person", person)
        .query(Long.class)
        .single();
  }

  private void make(long id, String kind) {
    post(inspector, "/transfers/%d/papers".formatted(id), "kind", kind);
  }

  private String words(long id, long paper) throws IOException {
    byte[] bytes =
        get(inspector, "/transfers/%d/papers/%d".formatted(id, paper))
            .getResponse()
            .getContentAsByteArray();
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        var words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  private List<String> running(long id) {
    return scene.running(id);
  }

  private long counted(long id) {
    return scene.counted(id);
  }

  private int serial(long id) {
    return jdbc.sql("SELECT serial FROM transfer WHERE id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private int version(long id) {
    return scene.version(id);
  }

  private MvcTestResult step(SignedIn me, long id, String step, String... fields) {
    return scene.step(me, id, step, fields);
  }

  private MvcTestResult stepAt(SignedIn me, long id, String step, String when, String... fields) {
    return scene.stepAt(me, id, step, when, fields);
  }

  private MvcTestResult post(SignedIn me, String address, String... fields) {
    return scene.post(me, address, fields);
  }

  private MvcTestResult get(SignedIn me, String address) {
    return scene.get(me, address);
  }

  private String page(SignedIn me, long id) {
    return scene.page(me, id);
  }

  private static String text(MvcTestResult result) {
    return Pages.text(result);
  }
}
