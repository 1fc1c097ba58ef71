package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.campaign.duty.DutyClock;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What is due, in the browser: the office asks, the unit does it, the office sees who has not. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "jianzhen.first-administrator=false",
      "jianzhen.websites.capture=false",
      "jianzhen.reminders.send-every=1h"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(DutyClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyPagesTest {

  private static final String ZONE = "120116403";

  @Autowired TestAccounts accounts;
  @Autowired DutyClock clock;
  @LocalServerPort int port;

  private Chromium chromium;

  @BeforeAll
  void openAccounts() {
    clock.set("2022-04-10");
    chromium = new Chromium();
    accounts.open("duty-office", "YJ-BGS", Role.OFFICE);
    accounts.open("duty-reporter", ZONE, Role.UNIT_REPORTER);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  void whatTheOfficeAsksForIsDoneByTheUnitOnAPhone() {
    BrowserFixture office = signedIn("duty-office", 1280);
    Page page = office.open("/calendar/items/new").page();
    page.fill("#title", "报送检查照片");
    page.check("input[name=every][value=WEEK]");
    page.fill("#first", "2022-04-15");
    page.fill("#until", "2022-04-29");
    page.check("input[name=units][value='" + ZONE + "']");
    page.check("input[name=units][value='120116001']");
    page.click("main form.form button[type=submit]");
    assertThat(page.textContent("main")).contains("报送检查照片", "每周");

    BrowserFixture reporter = signedIn("duty-reporter", 390);
    reporter.open("/").page().click("text=报送检查照片 2022-04-15");
    Page phone = reporter.page();
    phone.click("summary:has-text('标记已办结')");
    phone.fill("#note-" + ZONE, "已发专班邮箱");
    reporter.expectAccessible().expectFitsTheScreen().picture("duty-owed-390-zh");
    phone.click("details[open] button[type=submit]");
    assertThat(phone.textContent("main")).contains("已办结", "已发专班邮箱");
    reporter.open("/calendar").expectAccessible().expectFitsTheScreen();
    reporter.picture("duty-calendar-390-zh");

    office.open("/calendar").expectAccessible().expectFitsTheScreen();
    office.picture("duty-calendar-1280-zh");
    assertThat(page.textContent("main")).contains("1 / 2", "塘沽街道");
    page.click("a.rowlink:has-text('报送检查照片')");
    assertThat(page.textContent("main")).contains("已发专班邮箱", "塘沽街道");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theCalendarIsSubscribedAndTheAddressShownOnce() {
    BrowserFixture reporter = signedIn("duty-reporter", 1280);
    Page page = reporter.open("/calendar/feed").page();
    page.click("main form button[type=submit]");
    String address = page.textContent("#address").strip();
    reporter.expectAccessible().expectFitsTheScreen();
    var calendar = page.request().get(address);
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.headers().get("content-type")).startsWith("text/calendar");
    assertThat(calendar.text()).contains("BEGIN:VCALENDAR");
    assertThat(chromium.complaints()).isEmpty();
  }

  private BrowserFixture signedIn(String who, int width) {
    return new BrowserFixture(chromium.person(width), port).signIn(who);
  }
}
