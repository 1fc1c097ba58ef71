package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.SignedInFixture;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entering suspect sites: one record for each, however often and however written. */
@SiteTest
class IntakeTest {

  @Autowired private SiteVisitor.Door door;
  @Autowired private SuspectWebsites suspects;
  @Autowired private JdbcClient jdbc;

  private final SignedIn clerk = SignedInFixture.ofZone(Role.UNIT_REPORTER);
  private final SignedIn street = SignedInFixture.ofStreet(Role.UNIT_REPORTER);
  private SiteVisitor browser;

  @BeforeEach
  void signIn() {
    browser = door.enter(clerk);
  }

  @Test
  void theSameSiteSeenTwiceIsOneRecordWithTwoSightings() {
    long first = browser.enters("http://cx-mem-gov-cn.example.net/special?id=7");
    long second = browser.enters("HTTPS://CX-MEM-GOV-CN。example.net:443/other");

    assertThat(second).isEqualTo(first);
    assertThat(browser.page("/websites/sites/" + first))
        .containsPattern("WZ-2021-\\d{4}")
        .contains("cx-mem-gov-cn[.]example[.]net", "OFFICIAL_NAME", "/special?id=7");
    assertThat(count("site_sighting WHERE site = " + first)).isEqualTo(2);
  }

  @Test
  void aSightingKeepsWhatTheScreenSaidThen() {
    long id = browser.enters("cx-mem-gov-cn.kept.example");
    assertThat(
            jdbc.sql("SELECT label || ' ' || rules[1] FROM site_sighting WHERE site = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("ALERT OFFICIAL_NAME");
    assertThat(
            jdbc.sql("SELECT imitates || ' ' || registrable FROM suspect_site WHERE id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("mem-cx kept.example");
  }

  @Test
  void oneBadLineMeansThatNothingIsEnteredAndEverythingTypedIsKept() {
    long before = count("suspect_site");
    String page =
        SiteVisitor.text(
            browser.post(
                "/websites/sites",
                "addresses",
                "good.example.org\nhttp://\n\nhttps://cx.mem.gov.cn/x",
                "note",
                "墙上的二维码"));
    assertThat(page).contains("第 2 行：", "第 4 行：", "不能登记为可疑网站", "good.example.org", "墙上的二维码");
    assertThat(count("suspect_site")).isEqualTo(before);
  }

  @Test
  void nothingTypedTooManyLinesAndAnIdentityNumberAreSaidAtTheField() {
    assertThat(enter("addresses", " ")).contains("id=\"addresses-error\"", "请填写至少一个网址");
    assertThat(enter("addresses", "a.example\n".repeat(1_001))).contains("超过 1,000 行");
    assertThat(enter("addresses", "a.example", "note", "持证人999999199001011238"))
        .contains("id=\"note-error\"", "这里不能写身份证号");
    assertThat(enter("addresses", "a.example", "source", "GUESS")).contains("id=\"source-error\"");
    assertThat(enter("kind", "CAVE", "addresses", "a.example")).contains("请选择类型");
  }

  @Test
  void anAccountIsKnownByItsNameWhateverItsWidthCaseAndSpaces() {
    browser.post(
        "/websites/sites",
        "kind",
        "WECHAT_ACCOUNT",
        "account",
        "安全证书查询 ABC",
        "owner",
        "某某文化传媒有限公司",
        "verification",
        "UNVERIFIED");
    browser.post("/websites/sites", "kind", "WECHAT_ACCOUNT", "account", "安全证书\u200B查询ａｂｃ");
    browser.post("/websites/sites", "kind", "MINI_PROGRAM", "account", "安全证书查询 ABC");

    assertThat(
            jdbc.sql(
                    "SELECT kind || owner FROM suspect_site WHERE site_key = '安全证书查询abc' ORDER BY 1")
                .query(String.class)
                .list())
        .containsExactly("MINI_PROGRAM", "WECHAT_ACCOUNT某某文化传媒有限公司");
    assertThat(enter("kind", "WECHAT_ACCOUNT", "account", "\u200B "))
        .contains("id=\"account-error\"");
  }

  @Test
  void aSiteOfAnotherUnitGetsTheSightingAndStaysWhereItIs() {
    long id = browser.enters("elsewhere.example");
    SiteVisitor stranger = door.enter(street);

    var result = stranger.post("/websites/sites", "addresses", "elsewhere.example");

    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/websites/sites");
    assertThat(SiteVisitor.answer(result)).contains("并入其他单位办理的记录", "天津经济技术开发区");
    assertThat(stranger.get("/websites/sites/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(stranger.page("/websites/sites")).doesNotContain("elsewhere.example");
    assertThat(count("site_sighting WHERE site = " + id)).isEqualTo(2);
  }

  @Test
  void anAddressWithAnIdentityNumberIsKeptWithoutIt() {
    long id = browser.enters("http://numbers.example/q?card=999999199001011238");
    assertThat(browser.page("/websites/sites/" + id)).doesNotContain("99999919900101");
  }

  @Test
  void aScriptInAnAddressOrANoteIsShownAndHarmsNobody() {
    long id = browser.enters("http://script.example/<script>alert(1)</script>");
    browser.post(
        "/websites/sites",
        "addresses",
        "script.example",
        "note",
        "<img src=x onerror=alert(1)>\u202E");
    assertThat(browser.page("/websites/sites/" + id))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert", "<img src=x")
        .doesNotContainPattern("href=\"[^\"]*example");
  }

  @Test
  void anOfficerOpensTheRecordFromTheResultOfACheckAndALeaderCannot() {
    assertThat(check(clerk)).contains("登记为可疑网站", "action=\"/websites/sites\"");
    assertThat(check(SignedInFixture.ofZone(Role.LEADER)))
        .doesNotContain("action=\"/websites/sites\"");
  }

  @Test
  void anotherModuleSaysThroughTheDoorWhatItSaw() {
    var seen = suspects.sighted(Sighting.ofAddress("door.example/a", SightingSource.QR), clerk);
    assertThat(seen.isNew()).isTrue();
    assertThat(
            suspects.sighted(
                List.of(Sighting.ofAddress("door.example", SightingSource.HOST_SCAN)), street))
        .singleElement()
        .satisfies(again -> assertThat(again.id()).isEqualTo(seen.id()));
    assertThatExceptionOfType(NoSuspectSite.class)
        .isThrownBy(
            () -> suspects.sighted(Sighting.ofAddress("cx.mem.gov.cn", SightingSource.QR), clerk));
  }

  @Test
  void theListIsFilteredByTheAddress() {
    browser.enters("filter-mem-gov-cn.example");
    assertThat(browser.page("/websites/sites?q=FILTER-mem&state=SUSPECTED&kind=WEB_HOST"))
        .contains("filter-mem-gov-cn.example");
    assertThat(browser.page("/websites/sites?q=filter-mem&state=BLOCKED"))
        .contains("没有符合条件的可疑网站", "已封堵");
    assertThat(browser.page("/websites/sites?due=overdue&q=filter-mem")).contains("没有符合条件的可疑网站");
    assertThat(browser.page("/websites/sites?state=<b>&page=99999999&q=%25_'"))
        .doesNotContain("<b>");
  }

  private String check(SignedIn who) {
    return SiteVisitor.text(
        door.enter(who).post("/websites/check", "addresses", "cx-mem-gov-cn.example.net"));
  }

  private String enter(String... fields) {
    return SiteVisitor.text(browser.post("/websites/sites", fields));
  }

  private long count(String of) {
    return jdbc.sql("SELECT count(*) FROM " + of).query(Long.class).single();
  }
}
