package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.certificate.SampleRoster;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.TestAccounts;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A clerk with a real browser: from the file to the reported lead. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-data"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class RosterPagesTest {

  @Autowired TestAccounts accounts;
  @Autowired Staff staff;
  @LocalServerPort int port;

  @Test
  void aClerkImportsARosterDecidesOnAFindingAndReportsTheLead(@TempDir Path folder)
      throws Exception {
    SignedIn clerk = accounts.open("roster-clerk", "120116401", Role.UNIT_REPORTER);
    long employer = staff.employer("海河机械有限公司", clerk);
    try (var chromium = new Chromium()) {
      Page page = chromium.person(1280);
      var browser = new BrowserFixture(page, port).signIn("roster-clerk");
      browser.open("/certificates/imports/new?enterprise=" + employer);
      page.setInputFiles("#file", SampleRoster.in(folder));
      page.click("main button[type=submit]");
      page.waitForSelector("#findings");
      look(browser, "import-preview");
      page.click("details.confirm >> nth=0");
      page.click("details.confirm[open] button[type=submit]");
      page.waitForSelector(".banner--good");
      look(browser, "import-confirmed");
      browser.open("/certificates?severity=ERROR");
      look(browser, "certificates");
      page.click("a.rowlink");
      look(browser, "certificate");
      page.click("input[value=SUSPECTED_FORGED] >> nth=0");
      page.click("form.form button[type=submit] >> nth=0");
      page.waitForSelector(".banner--good");
      look(browser, "certificate-decided");
      browser.open("/leads");
      look(browser, "leads");
      page.click("a.rowlink");
      page.click("details.confirm summary");
      page.fill("#note", "已报区专班办公室");
      look(browser, "lead");
      page.click("details.confirm button[type=submit]");
      assertThat(page.textContent(".timeline")).contains("已报区专班办公室");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("roster-" + name);
  }
}
