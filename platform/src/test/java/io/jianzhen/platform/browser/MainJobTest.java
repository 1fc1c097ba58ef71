package io.jianzhen.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * The main job as people do it: from an employer's roster to the month's form, accepted and on
 * paper.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(MainJobTest.Noon.class)
class MainJobTest {

  private static final String REPORT = "/reports/120116400/2021-12";

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;
  @TempDir Path folder;

  /** The clock stands at the day of the notice. */
  @TestConfiguration
  static class Noon {

    @Bean
    @Primary
    Clock noon() {
      return Clock.fixed(Instant.parse("2021-12-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @Test
  void aRosterBecomesALeadAFigureAndAPaper() throws IOException {
    accounts.open("reporter", "120116400", Role.UNIT_REPORTER);
    accounts.open("reviewer", "120116400", Role.UNIT_REVIEWER);
    accounts.open("office", "YJ-BGS", Role.OFFICE);
    try (Chromium chromium = new Chromium()) {
      var reporter = new BrowserFixture(chromium.person(1280), port).signIn("reporter");
      entersAnEmployer(reporter);
      importsItsRoster(reporter);
      decidesThatOneIsSuspectedForged(reporter);
      findsTheLead(reporter);
      handsInTheForm(reporter);
      submits(new BrowserFixture(chromium.person(1280), port).signIn("reviewer"));
      var office = new BrowserFixture(chromium.person(1280), port).signIn("office");
      accepts(office);
      downloads(office, "Word", "docx", "PK");
      downloads(office, "Excel", "xlsx", "PK");
      downloads(office, "PDF", "pdf", "%PDF");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void entersAnEmployer(BrowserFixture reporter) {
    Page page = reporter.open("/enterprises/new").page();
    page.fill("#name", "某某化工有限公司");
    page.fill("#creditCode", "91120116MAT000018Y");
    page.selectOption("#industry", "HAZARDOUS_CHEMICALS");
    page.click("main form button[type=submit]");
    assertThat(page.locator("#creditCode-error")).containsText("统一社会信用代码不对");
    assertThat(page.locator("#name")).hasValue("某某化工有限公司");
    page.fill("#creditCode", "91120116MAT000018U");
    page.click("main form button[type=submit]");
  }

  private void importsItsRoster(BrowserFixture reporter) throws IOException {
    Page page = reporter.page();
    page.setInputFiles("input[type=file]", RosterSheet.write(folder));
    page.click("main form button[type=submit]");
    Locator confirm = page.locator("details.confirm summary").first();
    assertThat(confirm)
        .hasText(
            "确认导入",
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(30_000));
    assertThat(page.locator("main")).containsText("证书编号与持证人不符");
    reporter.expectAccessible().expectFitsTheScreen().picture("import-preview");
    confirm.click();
    page.click("details.confirm[open] button[type=submit]");
    assertThat(page.locator("body")).containsText("已导入 2 条");
  }

  private static void decidesThatOneIsSuspectedForged(BrowserFixture reporter) {
    Page page = reporter.open("/certificates?rule=CERT_NUMBER_NOT_HOLDER").page();
    page.click("main table a.rowlink");
    page.locator("input[name=decision][value=SUSPECTED_FORGED]").first().check();
    reporter.expectAccessible().expectFitsTheScreen().picture("finding");
    page.locator("main form:has(input[name=decision]) button[type=submit]").first().click();
    assertThat(page.locator("body")).containsText("已判定为疑似假冒");
  }

  private static void findsTheLead(BrowserFixture reporter) {
    Page page = reporter.open("/leads").page();
    assertThat(page.locator("main table")).containsText("XS-2021-0001");
    page.click("main table a.rowlink");
    reporter.expectAccessible().expectFitsTheScreen().picture("lead");
  }

  private static void handsInTheForm(BrowserFixture reporter) {
    Page page = reporter.open(REPORT).page();
    Locator figure = page.locator("a[href*='item=B2'][href*='scope=month']");
    assertThat(figure).hasText("1");
    figure.click();
    assertThat(page.locator("main table")).containsText("1");
    reporter.expectAccessible().picture("figure-opened");
    page.click("main table a[href*='/certificates/findings/']");
    assertThat(page.locator("main")).containsText("钱示例");
    reporter.open(REPORT);
    page.fill("#narrative", "本月核查名册一份。");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
    takesStep(page, "送审");
  }

  private static void submits(BrowserFixture reviewer) {
    Page page = reviewer.open(REPORT).page();
    reviewer.expectAccessible().expectFitsTheScreen().picture("report");
    takesStep(page, "报送");
  }

  private static void accepts(BrowserFixture office) {
    Page page = office.open(REPORT).page();
    takesStep(page, "接收");
    assertThat(page.locator("main")).containsText("已接收");
  }

  private static void takesStep(Page page, String step) {
    Locator open =
        page.locator("details.confirm")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(step))));
    open.locator("summary").click();
    open.locator("button[type=submit]").click();
  }

  private static void downloads(BrowserFixture office, String name, String ending, String begins)
      throws IOException {
    Page page = office.open(REPORT).page();
    Download download =
        page.waitForDownload(() -> page.locator("a[href$='form." + ending + "']").click());
    assertThat(download.suggestedFilename()).as(name).endsWith("." + ending);
    assertThat(
            new String(
                Files.readAllBytes(download.path()), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith(begins);
  }
}
