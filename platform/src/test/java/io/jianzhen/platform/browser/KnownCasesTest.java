package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.TestAccounts;
import io.jianzhen.platform.website.Judgement;
import io.jianzhen.platform.website.Sighting;
import io.jianzhen.platform.website.SightingSource;
import io.jianzhen.platform.website.SiteDesk;
import io.jianzhen.platform.website.SuspectWebsites;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * Cases that the papers told of, with the totals that they told and without their names: played
 * through in the browser, each in a month of its own, and read from the form of that month.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(KnownCasesTest.LastDayOfMarch.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownCasesTest {

  @Autowired TestAccounts accounts;
  @Autowired SuspectWebsites sites;
  @Autowired SiteDesk siteDesk;
  @LocalServerPort int port;

  private Chromium chromium;
  private SignedIn netPolice;

  /** The clock stands where all four months have begun. */
  @TestConfiguration
  static class LastDayOfMarch {

    @Bean
    @Primary
    Clock lastDayOfMarch() {
      return Clock.fixed(Instant.parse("2022-03-31T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @BeforeAll
  void openAccounts() {
    chromium = new Chromium();
    netPolice = accounts.open("net-police", "GA-WA", Role.CASE_OFFICER);
    accounts.open("case-police", "GA-ZA", Role.CASE_OFFICER);
    accounts.open("inspector", "120116400", Role.INSPECTOR);
    accounts.open("police-reporter", "GA", Role.UNIT_REPORTER);
    accounts.open("zone-reporter", "120116400", Role.UNIT_REPORTER);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  void jiangyinFortySuspectsAndThirtySevenSites() {
    var officer = signedIn("net-police", 1280);
    String address = opens(officer, "江阴制售假证案", "CRIMINAL", "GA-WA");
    Page page = officer.page();
    enters(officer, address, "SITE_MAKER", "网站制作", 2);
    enters(officer, address, "CARD_MAKER", "制证", 4);
    enters(officer, address, "MIDDLEMAN", "中间", 34);
    assertThat(page.textContent("#strip").replaceAll("\\s+", " "))
        .contains("40 人 = 2 网站制作人 + 4 制证人 + 34 中间人");

    officer.open(address + "/steps/outcome");
    for (String role : new String[] {"SITE_MAKER", "CARD_MAKER", "MIDDLEMAN"}) {
      page.check("input[name=roles][value=" + role + "]");
    }
    page.selectOption("#outcome", "FILED");
    page.fill("#on", "2022-01-05");
    officer.expectAccessible().expectFitsTheScreen().picture("case-outcome-1280-zh");
    send(page);

    officer.open(address + "/steps/gang");
    page.fill("#name", "某某制售假证团伙");
    for (String role : new String[] {"SITE_MAKER", "CARD_MAKER", "MIDDLEMAN"}) {
      page.check("input[name=roles][value=" + role + "]");
    }
    send(page);
    page.click("#gangs a[href*='/steps/gang-dealt']");
    page.fill("#on", "2022-01-07");
    send(page);
    assertThat(page.textContent("main")).contains("1 个团伙 40 人");

    figure(officer, address, "假证", "true", "40000", "张");
    figure(officer, address, "涉及省份", "false", "6", "个");
    assertThat(page.textContent("#figures")).contains("至少 40,000 张", "6 个");
    closeSites(37);

    officer.open(address).expectAccessible().expectFitsTheScreen().picture("case-1280-zh");
    var phone = signedIn("net-police", 390);
    phone.open(address).expectAccessible().expectFitsTheScreen().picture("case-390-zh");
    phone.open(address + "?lang=en").expectAccessible().expectFitsTheScreen();
    phone.picture("case-390-en");

    var reporter = signedIn("police-reporter", 1280);
    assertThat(month(reporter, "GA", "2022-01", "D1")).isEqualTo("40");
    assertThat(month(reporter, "GA", "2022-01", "D3")).isEqualTo("40");
    assertThat(month(reporter, "GA", "2022-01", "D4")).isEqualTo("37");
    assertThat(chromium.complaints()).isEmpty();
  }

  /** Each would take five pages; SitePagesTest walks them, here the desk behind them is used. */
  private void closeSites(int many) {
    LocalDate on = LocalDate.of(2022, 1, 7);
    for (int n = 1; n <= many; n++) {
      long id =
          sites
              .sighted(
                  Sighting.ofAddress(
                      "cx-mem-gov-cn-%d.example".formatted(n), SightingSource.OFFICER),
                  netPolice)
              .id();
      siteDesk.noteEvidence(siteDesk.now(id, netPolice), on, "录屏", netPolice);
      siteDesk.judge(siteDesk.now(id, netPolice), Judgement.COUNTERFEIT, "照搬官方页面", netPolice);
      siteDesk.block(siteDesk.now(id, netPolice), on, "服务商关停", netPolice);
    }
  }

  @Test
  void wuhuAHolderWhoBoughtForSixHundredYuanIsDetainedForFiveDays() {
    var officer = signedIn("case-police", 390);
    String address = opens(officer, "芜湖购买使用假证案", "PUBLIC_ORDER", "GA-ZA");
    Page page = officer.page();
    enters(officer, address, "HOLDER", "持证", 1);
    figure(officer, address, "购买价格", "false", "600", "元");
    page.navigate(page.url() + "/steps/seize");
    page.selectOption("#thing", "CARDS");
    page.fill("#what", "假特种作业操作证");
    page.fill("#quantity", "1");
    page.fill("#measured_in", "张");
    page.fill("#on", "2021-11-20");
    page.fill("#place", "某工地");
    page.fill("#keeper", "办案人甲");
    send(page);

    officer.open(address).page().click("#people a[href*='/persons/']");
    page.click("a[href*='/steps/outcome']");
    page.selectOption("#outcome", "DETENTION");
    page.fill("#on", "2021-11-21");
    send(page);
    assertThat(page.textContent(".errors")).contains("1 至 20");
    page.fill("#days", "5");
    page.fill("#remark", "治安管理处罚法第五十二条，情节较轻");
    officer.expectAccessible().expectFitsTheScreen().picture("case-outcome-390-zh");
    send(page);
    assertThat(page.textContent("#people")).contains("行政拘留", "5");
    assertThat(page.textContent("#figures")).contains("600 元");

    var reporter = signedIn("police-reporter", 1280);
    assertThat(month(reporter, "GA", "2021-11", "E3")).isEqualTo("1");
    assertThat(month(reporter, "GA", "2021-11", "D1")).isEqualTo("0");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void fengtaiTheIssuerConfirmsTheForgeryAndThePoliceGetThePersonForPublicOrder() {
    var officer = signedIn("inspector", 1280);
    String address = opens(officer, "丰台持用假证案", "ADMINISTRATIVE", "120116400");
    Page page = officer.page();
    enters(officer, address, "HOLDER", "持证", 1);
    officer.open(address + "/steps/measure");
    page.selectOption("#measure", "ISSUER_LETTER");
    page.fill("#on", "2022-02-10");
    page.fill("#who", "发证机关");
    page.fill("#note", "复函：该证不是本机关核发");
    send(page);
    officer.open(address + "/steps/outcome");
    page.check("input[name=roles][value=HOLDER]");
    page.selectOption("#outcome", "REFERRED");
    page.fill("#on", "2022-02-15");
    page.fill("#remark", "治安管理处罚法第五十二条第二项");
    send(page);
    assertThat(page.textContent("main")).contains("移送公安（治安案件）", "复函：该证不是本机关核发", "第五十二条第二项");
    officer.expectAccessible().expectFitsTheScreen();

    var reporter = signedIn("zone-reporter", 1280);
    assertThat(month(reporter, "120116400", "2022-02", "D1"))
        .as("an offence against public order is no crime")
        .isEqualTo("0");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void xichengTwentyOneFakePagesAndSixtySevenArrested() {
    var officer = signedIn("case-police", 1280);
    String address = opens(officer, "西城制售假证案", "CRIMINAL", "GA-ZA");
    Page page = officer.page();
    enters(officer, address, "SELLER", "嫌疑", 67);
    for (String[] outcome :
        new String[][] {{"DETAINED", "2022-03-01"}, {"ARRESTED", "2022-03-20"}}) {
      officer.open(address + "/steps/outcome");
      page.check("input[name=roles][value=SELLER]");
      page.selectOption("#outcome", outcome[0]);
      page.fill("#on", outcome[1]);
      send(page);
    }
    figure(officer, address, "假冒查询页面", "false", "21", "个");
    figure(officer, address, "网站关注人数", "true", "500,000", "人");
    figure(officer, address, "单价", "false", "500", "元");
    assertThat(page.textContent("#figures")).contains("21 个", "至少 500,000 人", "500 元");
    assertThat(page.textContent("#people")).contains("售证人（67）", "批准逮捕");
    officer.expectFitsTheScreen().picture("case-67-1280-zh");

    var reporter = signedIn("police-reporter", 1280);
    assertThat(month(reporter, "GA", "2022-03", "D1")).isEqualTo("67");
    assertThat(month(reporter, "GA", "2022-03", "D3")).isEqualTo("0");
    assertThat(chromium.complaints()).isEmpty();
  }

  private BrowserFixture signedIn(String who, int width) {
    return new BrowserFixture(chromium.person(width), port).signIn(who);
  }

  /** Opens a case; its address. */
  private static String opens(BrowserFixture officer, String title, String kind, String unit) {
    Page page = officer.open("/cases/new").page();
    page.fill("#title", title);
    page.selectOption("#kind", kind);
    page.selectOption("#unit", unit);
    send(page);
    assertThat(page.textContent("main")).contains(title);
    return page.url().replaceAll("^.*?(/cases/\\d+)$", "$1");
  }

  private static void enters(
      BrowserFixture officer, String address, String role, String name, int many) {
    Page page = officer.open(address + "/steps/persons-in").page();
    page.fill(
        "#names",
        IntStream.rangeClosed(1, many)
            .mapToObj(n -> name + "嫌疑人" + n)
            .collect(Collectors.joining("\n")));
    page.selectOption("#role", role);
    send(page);
  }

  private static void figure(
      BrowserFixture officer,
      String address,
      String what,
      String atLeast,
      String quantity,
      String unit) {
    Page page = officer.open(address + "/steps/figure").page();
    page.fill("#what", what);
    page.check("input[name=at_least][value=" + atLeast + "]");
    page.fill("#quantity", quantity);
    page.fill("#measured_in", unit);
    page.fill("#source", "通报");
    send(page);
  }

  private static void send(Page page) {
    page.click("main form.form button[type=submit]");
  }

  /** What the form of a month says was added in it. */
  private static String month(BrowserFixture reporter, String unit, String month, String item) {
    Page page = reporter.open("/reports/" + unit + "/" + month).page();
    return page.locator("a[href*='item=" + item + "'][href*='scope=month']").innerText().strip();
  }
}
