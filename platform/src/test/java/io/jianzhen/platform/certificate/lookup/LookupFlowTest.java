package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.SiteClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the work sheet to the answer of the issuer, as people see it. */
@SpringBootTest(
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.data=target/test-data"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import({Staff.class, SiteClock.class, Roster.class})
class LookupFlowTest {

  private static final String UNIT = "120116401";
  private static final String SHEET = "/certificates/lookups?view=";

  @Autowired private MockMvcTester mvc;
  @Autowired private Staff staff;
  @Autowired private Roster roster;
  @Autowired private SiteClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ScreenshotScrub scrub;

  private SignedIn clerk;
  private LookupVisitor visitor;

  @BeforeEach
  void signIn() {
    clock.set(SiteClock.NOTICE);
    clerk = staff.person(UNIT, Role.UNIT_REPORTER);
    visitor = new LookupVisitor(mvc, clerk);
  }

  @Test
  void theSheetListsWhatNobodyHasLookedUpAndShowsNoNumber() {
    String entry = filed("待查甲");

    assertThat(visitor.page(SHEET + "TO_DO"))
        .contains("待查甲", entry + "/lookup", "本系统从不自动查询")
        .doesNotContain(Filed.ID);
    assertThat(visitor.page(SHEET + "DONE")).doesNotContain("待查甲");
  }

  @Test
  void numbersCanBeCopiedOnceTheyAreShownAndThatIsRecorded() {
    String entry = filed("复制乙");

    assertThat(visitor.page(entry + "/lookup"))
        .contains("data-copy=\"copyName\"", "href=\"https://cx.mem.gov.cn/\"")
        .doesNotContain(Filed.ID);
    assertThat(LookupVisitor.text(visitor.post(entry + "/lookup/reveal")))
        .contains("data-copy=\"copyNumber\"", "T" + Filed.ID);
    assertThat(audited("CERTIFICATE_REVEAL", entry)).containsExactly(clerk.username());
  }

  @Test
  void whatIsFoundIsComparedFieldByFieldAndKeptWithItsPicture() {
    String entry = filed("查到丙");

    String said =
        visitor.notesResult(
            entry,
            LookupResult.FOUND,
            "seenNAME",
            "查到丙",
            "seenTERM_END",
            "2026年2月28日",
            "seenITEM",
            "高压电工作业");

    assertThat(said).contains("不一致");
    assertThat(visitor.page(entry))
        .containsSubsequence("官方平台核查记录", "查到，但与登记不一致", clerk.username(), "cx.mem.gov.cn")
        .containsSubsequence("高压电工作业", "低压电工作业", "不一致");
    MvcTestResult picture = visitor.get(link(entry, "screenshot"));
    assertThat(picture).hasStatusOk().hasContentType("image/png");
    assertThat(picture.getResponse().getContentAsByteArray())
        .isEqualTo(Pictures.of("png", 640, 400));
  }

  @Test
  void whatIsFoundAsOnFileIsDone() {
    String entry = filed("一致丁");

    visitor.notesResult(entry, LookupResult.FOUND, "seenNAME", "一致丁", "seenTERM_END", "2026-02-28");

    assertThat(visitor.page(SHEET + "DONE")).contains("一致丁", "查到，与登记一致");
    assertThat(visitor.page(SHEET + "TO_DO")).doesNotContain("一致丁");
  }

  @Test
  void whatIsNotFoundIsDueAgainInThreeDaysThenGoesToTheIssuerWhoAloneSaysThatItIsForged() {
    String entry = filed("未查到戊");

    assertThat(visitor.notesResult(entry, LookupResult.NOT_FOUND)).contains("不等于假证");
    assertThat(visitor.page(SHEET + "WAITING")).contains("未查到戊", "2021-12-31");
    assertThat(visitor.page("/")).doesNotContain("未查到戊");
    assertThat(visitor.sends(entry, "letter", "recipient", "天津市应急管理局")).contains("不需要");

    clock.set(SiteClock.NOTICE.plusDays(3));
    assertThat(visitor.page(SHEET + "RECHECK")).contains("未查到戊");
    assertThat(visitor.page("/")).contains("未查到戊", entry + "/lookup");
    visitor.notesResult(entry, LookupResult.NOT_FOUND);
    assertThat(visitor.page("/")).doesNotContain("未查到戊");
    assertThat(visitor.page(SHEET + "LETTER")).contains("未查到戊", "须向签发机关发函");
    assertThat(
            visitor.sends(
                entry,
                "answer",
                "source",
                "ISSUER",
                "outcome",
                "FORGED",
                "on",
                "2021-12-31",
                "reference",
                "津应急函〔2021〕1号"))
        .contains("还没有向签发机关发过函");

    assertThat(visitor.sends(entry, "letter", "recipient", "天津市应急管理局")).contains("函已生成");
    MvcTestResult letter = visitor.get(link(entry, "letter.docx"));
    assertThat(letter).hasStatusOk();
    assertThat(audited("LOOKUP_LETTER_TAKE", entry)).containsExactly(clerk.username());
    assertThat(
            visitor.sends(
                entry,
                "answer",
                "source",
                "ISSUER",
                "outcome",
                "FORGED",
                "on",
                "2021-12-31",
                "reference",
                "津应急函〔2021〕1号"))
        .contains("确认为假");
    assertThat(visitor.page(SHEET + "DONE")).contains("未查到戊", "确认为假");
    assertThat(visitor.page(entry)).contains("津应急函〔2021〕1号");
  }

  @Test
  void thePoliceMaySpeakWithoutALetterAndTheLastWordHolds() {
    String entry = filed("公安己");
    visitor.notesResult(entry, LookupResult.NUMBER_WRONG);

    visitor.sends(
        entry,
        "answer",
        "source",
        "POLICE",
        "outcome",
        "FORGED",
        "on",
        "2021-12-28",
        "reference",
        "认定书1号");
    visitor.sends(
        entry,
        "answer",
        "source",
        "POLICE",
        "outcome",
        "GENUINE",
        "on",
        "2021-12-28",
        "reference",
        "更正书2号");

    assertThat(visitor.page(entry)).contains("认定书1号", "更正书2号", "确认为真");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://cx-mem-gov-cn.example/", "https://cx.mem.gov.cn@evil.example/ok"})
  void anAddressThatIsNotThePlatformsIsRefusedAndOfferedAsSuspectAndNothingIsLost(String address) {
    String entry = filed("仿冒庚");

    String page =
        visitor.notes(
            entry,
            Pictures.of("png", 64, 40),
            "result",
            "NOT_FOUND",
            "address",
            address,
            "note",
            "扫码打开的");

    assertThat(page).contains("这样骗人", "action=\"/websites/sites\"", "登记为可疑网站", "扫码打开的", "截图已收到");
    assertThat(page).containsPattern("value=\"NOT_FOUND\"[^>]*checked");
    assertThat(looked(entry)).isZero();
    assertThat(visitor.post("/websites/sites", "addresses", address)).hasStatus3xxRedirection();
  }

  @Test
  void aPictureThatCameWithAMistakeNeedNotBeSentAgain() {
    String entry = filed("重交辛");
    String page = visitor.notes(entry, Pictures.of("png", 65, 40), "result", "NOT_FOUND");
    String kept = page.replaceAll("(?s).*name=\"kept\" value=\"([0-9a-f]{64})\".*", "$1");
    assertThat(kept).hasSize(64);

    assertThat(
            visitor.notes(
                entry,
                new byte[0],
                "result",
                "NOT_FOUND",
                "address",
                LookupVisitor.PLATFORM,
                "kept",
                kept))
        .contains("没有查到");

    String other = filed("他人壬");
    var colleague = new LookupVisitor(mvc, staff.person(UNIT, Role.INSPECTOR));
    assertThat(
            colleague.notes(
                other,
                new byte[0],
                "result",
                "NOT_FOUND",
                "address",
                LookupVisitor.PLATFORM,
                "kept",
                kept))
        .contains("请附上查询结果的截图");
  }

  @Test
  void noPictureATextCalledPngAndAPictureTooLargeAreRefusedAtTheField() {
    String entry = filed("截图癸");
    byte[] huge = new byte[Screenshot.MOST_BYTES + 1];
    byte[] text = "查询结果：有效".getBytes(StandardCharsets.UTF_8);

    assertThat(visitor.notes(entry, new byte[0], "result", "NOT_FOUND")).contains("请附上查询结果的截图");
    assertThat(visitor.notes(entry, text, "result", "NOT_FOUND")).contains("不是 PNG 或 JPEG");
    assertThat(visitor.notes(entry, huge, "result", "NOT_FOUND")).contains("超过 10 MB");
    assertThat(looked(entry)).isZero();
  }

  @Test
  void aPlatformThatDoesNotOpenNeedsNoPicture() {
    String entry = filed("打不开子");

    assertThat(
            visitor.notes(
                entry, new byte[0], "result", "UNAVAILABLE", "address", LookupVisitor.PLATFORM))
        .contains("平台打不开");
    assertThat(visitor.page(SHEET + "TO_DO")).contains("打不开子");
  }

  @Test
  void identityNumbersInFreeTextAreRefusedAtTheField() {
    String entry = filed("号码丑");

    assertThat(visitor.notesResult(entry, LookupResult.NOT_FOUND, "note", "查的是" + Filed.ID))
        .contains("id=\"note-error\"", "这里不能写身份证号");
    assertThat(
            visitor.notesResult(
                entry, LookupResult.FOUND, "seenNAME", Filed.ID, "seenTERM_END", "2026年"))
        .contains("id=\"seenNAME-error\"", "id=\"seenTERM_END-error\"");
    assertThat(looked(entry)).isZero();
  }

  @Test
  void whoeverIsSlowerIsToldAndKeepsWhatWasTyped() {
    String entry = filed("先后寅");
    visitor.notesResult(entry, LookupResult.NOT_FOUND);

    String page =
        LookupVisitor.text(
            visitor.post(
                entry + "/lookup",
                "version",
                "0",
                "result",
                "UNAVAILABLE",
                "address",
                LookupVisitor.PLATFORM,
                "note",
                "慢了一步"));

    assertThat(page).contains("另一位同志", "慢了一步");
    assertThat(looked(entry)).isOne();
  }

  @Test
  void lookUpsStayWhenANewerRosterReplacesTheEntry() {
    long employer = staff.employer("换册样例厂", clerk);
    String before = roster.files(employer, "换册卯", clerk);
    visitor.notesResult(before, LookupResult.NOT_FOUND);

    String after = roster.files(employer, "换册卯", clerk);

    assertThat(visitor.page(after)).contains("未查到，待复查");
    assertThat(visitor.post(before + "/lookup", "version", "1")).hasStatus3xxRedirection();
    clock.set(SiteClock.NOTICE.plusDays(3));
    assertThat(visitor.page("/")).contains(after + "/lookup").doesNotContain(before + "/lookup");
  }

  @Test
  void whatThePoliceCallForgedCanBeDecidedOnAndCountsUntilTheyTakeItBack() {
    String entry = filed("认定巳");
    visitor.notesResult(entry, LookupResult.NUMBER_WRONG);

    policeSay(entry, "FORGED");

    assertThat(visitor.page(entry)).contains("签发机关或公安机关认定为假证", "/decision");
    assertThat(counted(entry)).containsExactly("E1 1");

    policeSay(entry, "WITHDRAWN");

    assertThat(visitor.page(entry)).contains("不属实").doesNotContain("/decision");
    assertThat(counted(entry)).containsExactly("E1 1", "E1 reversed");
    assertThat(visitor.page(SHEET + "LETTER")).contains("认定巳");
  }

  @Test
  void aPlatformThatDoesNotOpenSaysNothingOfAnotherCard() {
    long employer = staff.employer("换证打不开厂", clerk);
    String before = roster.files(employer, "换证戌", clerk);
    visitor.notesResult(
        before, LookupResult.FOUND, "seenNAME", "换证戌", "seenTERM_END", "2026-02-28");
    String after = roster.files(employer, "换证戌", "another card", clerk);

    visitor.notes(after, new byte[0], "result", "UNAVAILABLE", "address", LookupVisitor.PLATFORM);

    assertThat(visitor.page(SHEET + "TO_DO")).contains("换证戌");
  }

  @Test
  void whatTheyCallForgedAgainCanBeDecidedOnAgain() {
    String entry = filed("再认定巳");
    visitor.notesResult(entry, LookupResult.NUMBER_WRONG);

    policeSay(entry, "FORGED");
    policeSay(entry, "WITHDRAWN");
    policeSay(entry, "FORGED");

    assertThat(visitor.page(entry)).contains("/decision");
  }

  @Test
  void theirLastWordCountsOnce() {
    long employer = staff.employer("假证样例厂", clerk);
    String before = roster.files(employer, "认定午", clerk);
    visitor.notesResult(before, LookupResult.NUMBER_WRONG);

    policeSay(before, "FORGED");
    policeSay(before, "WITHDRAWN");
    policeSay(before, "FORGED");

    assertThat(counted(before)).containsExactly("E1 1", "E1 reversed", "E1 1");
  }

  @Test
  void anAnswerCanBeNotedThoughThePersonHasLeftTheRoster() {
    long employer = staff.employer("离职样例厂", clerk);
    String before = roster.files(employer, "离职未", clerk);
    visitor.notesResult(before, LookupResult.NUMBER_WRONG);
    visitor.sends(before, "letter", "recipient", "天津市应急管理局");

    roster.files(employer, "接任申", clerk);

    assertThat(visitor.page(SHEET + "LETTER")).contains("离职未");
    policeSay(before, "FORGED");
    assertThat(visitor.page(before)).contains("确认为假");
  }

  @Test
  void anotherCardOfTheSameNumberIsLookedUpAnew() {
    long employer = staff.employer("换证样例厂", clerk);
    String before = roster.files(employer, "换证酉", clerk);
    visitor.notesResult(
        before, LookupResult.FOUND, "seenNAME", "换证酉", "seenTERM_END", "2026-02-28");

    roster.files(employer, "换证酉", "another card", clerk);

    assertThat(visitor.page(SHEET + "TO_DO")).contains("换证酉");
    assertThat(visitor.page(SHEET + "DONE")).doesNotContain("换证酉");
  }

  @Test
  void charactersThatCannotBeSeenAreRefusedAtTheField() {
    String entry = filed("零宽戌");

    assertThat(visitor.notesResult(entry, LookupResult.NOT_FOUND, "note", "9\u200b9"))
        .contains("id=\"note-error\"", "看不见的字符");
  }

  private void policeSay(String entry, String outcome) {
    visitor.sends(
        entry,
        "answer",
        "source",
        "POLICE",
        "outcome",
        outcome,
        "on",
        "2021-12-28",
        "reference",
        "认定书1号");
  }

  /** What the ledger says of the certificate, in its order. */
  private List<String> counted(String entry) {
    return jdbc.sql(
            """
            SELECT item || CASE WHEN reverses IS NULL THEN ' ' || quantity::int ELSE ' reversed' END
              FROM ledger_entry
             WHERE reference = 'lookup:' || (SELECT of_case FROM lookup
                                              WHERE '/certificates/' || import || '/' || sheet_row
                                                    = :entry LIMIT 1)
             ORDER BY id
            """)
        .param("entry", entry)
        .query(String.class)
        .list();
  }

  @Test
  void aScreenshotThatWasChangedOnTheDiskIsOnTheOfficesListInTheMorning() throws IOException {
    visitor.notesResult(filed("截图亥"), LookupResult.NOT_FOUND);
    String sha256 =
        jdbc.sql("SELECT sha256 FROM lookup_picture ORDER BY taken_at DESC, sha256 LIMIT 1")
            .query(String.class)
            .single();
    Path file = Path.of("target/test-data/lookups", sha256 + ".sealed");
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    var office = new LookupVisitor(mvc, staff.person("YJ-BGS", Role.OFFICE));
    try {
      Files.write(file, changed);
      scrub.run();
      assertThat(office.page("/")).contains("1 张核查截图损坏或丢失");
    } finally {
      Files.write(file, whole);
      scrub.run();
    }
    assertThat(office.page("/")).doesNotContain("核查截图损坏");
  }

  @Test
  void noLookUpIsEverChanged() {
    String entry = filed("不改辰");
    visitor.notesResult(entry, LookupResult.NOT_FOUND);

    for (String table :
        List.of("lookup", "lookup_field", "lookup_picture", "lookup_letter", "lookup_answer")) {
      assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void anotherUnitFindsNothingAndALeaderMayOnlyRead() {
    String entry = filed("外人巳");
    visitor.notesResult(entry, LookupResult.NOT_FOUND);
    String picture = link(entry, "screenshot");
    var stranger = new LookupVisitor(mvc, staff.person("120116403", Role.UNIT_REPORTER));
    var leader = new LookupVisitor(mvc, staff.person("YJ-BGS", Role.LEADER));

    assertThat(stranger.get(entry + "/lookup")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.get(picture)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.post(entry + "/lookup")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.page(SHEET + "WAITING")).doesNotContain("外人巳");
    assertThat(leader.page(SHEET + "WAITING")).contains("外人巳").doesNotContain(entry + "/lookup");
    assertThat(leader.post(entry + "/lookup")).hasStatus(HttpStatus.FORBIDDEN);
  }

  private String filed(String name) {
    return roster.files(staff.employer(name + "样例厂", clerk), name, clerk);
  }

  /** The link on the page of an entry that ends so. */
  private String link(String entry, String ending) {
    String link =
        visitor
            .page(entry)
            .replaceAll("(?s).*?href=\"(" + entry + "/lookup/[^\"]*" + ending + ")\".*", "$1");
    assertThat(link).startsWith(entry).hasSizeLessThan(200);
    return link;
  }

  private long looked(String entry) {
    return jdbc.sql("SELECT count(*) FROM lookup WHERE import = :import")
        .param("import", Long.parseLong(entry.split("/")[2]))
        .query(Long.class)
        .single();
  }

  private List<String> audited(String action, String entry) {
    return jdbc.sql(
            "SELECT username FROM audit_event WHERE action = :action AND subject = :subject")
        .param("action", action)
        .param("subject", "certificate:" + entry.substring("/certificates/".length()))
        .query(String.class)
        .list();
  }
}
