package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.TestAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Legal clocks, transfers and the calendar of working days with a real browser. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockPagesTest {

  private static final LocalDate EXPIRES = LocalDate.of(2090, 12, 31);

  @Autowired TestAccounts accounts;
  @Autowired Clocks clocks;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private Chromium chromium;
  private SignedIn office;
  private long running;
  private String transfer = "";
  private long asked;

  @BeforeAll
  void startClocks() {
    chromium = new Chromium();
    office = accounts.open("clock-office", "YJ-BGS", Role.OFFICE);
    accounts.open("clock-reviewer", "YJ-ZFD", Role.UNIT_REVIEWER);
    OffsetDateTime now = OffsetDateTime.now(clock);
    openTransfer();
    running = start("T14", now);
    asked = start("T23", now.minusDays(25));
    start("T03", now.minusHours(30));
    start("T17", now);
    start("T24", EXPIRES.atStartOfDay(clock.getZone()).toOffsetDateTime());
  }

  private void openTransfer() {
    jdbc.sql(
            """
            INSERT INTO case_file (number, unit, kind, title, state, created_by, created_at)
            VALUES ('AJ-2021-9001', 'YJ-ZFD', 'ADMINISTRATIVE', '贩卖假操作证', 'OPEN', 'x', now())
            """)
        .update();
    Page page = chromium.person(1280);
    new BrowserFixture(page, port).signIn("clock-office").open("/transfers?case=AJ-2021-9001");
    page.selectOption("#police", "GA-ZA");
    press(page, "form[action='/transfers'] button[type=submit]");
    page.waitForURL("**/transfers/*");
    transfer = page.url().replaceAll("^.*/", "");
  }

  private long start(String id, OffsetDateTime event) {
    return clocks.start(
        id, "case:1", new Clocks.Shown("AJ-2021-0001", "/clocks"), "YJ-ZFD", event, office);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  void aReviewerAsksAndTheOfficeApprovesByKeyboard() {
    Page page = chromium.person(1280);
    new BrowserFixture(page, port).signIn("clock-reviewer").open("/clocks/" + asked);
    press(page, "#step-ASK-%d summary".formatted(asked));
    page.fill("#days-ASK-" + asked, "30");
    page.fill("#reason-ASK-" + asked, "案情复杂");
    press(page, "#step-ASK-%d button[type=submit]".formatted(asked));
    page.waitForSelector(".banner--flash");
    assertThat(page.textContent("main")).contains("待批延期", "clock-reviewer 申请延长 30 日");

    Page second = chromium.person(1280);
    new BrowserFixture(second, port).signIn("clock-office").open("/clocks/" + asked);
    press(second, "#step-APPROVE-%d summary".formatted(asked));
    press(second, "#step-APPROVE-%d button[type=submit]".formatted(asked));
    second.waitForSelector(".banner--flash");
    assertThat(second.textContent("main")).contains("批准延期", "+30");
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest(name = "{0} wide, {1}")
  @CsvSource({"1280,zh-CN", "1280,en", "390,zh-CN", "390,en"})
  void everyPageIsAccessibleAndFits(int width, String language) {
    Page page = chromium.person(width);
    var browser = new BrowserFixture(page, port).signIn("clock-office");
    browser.open("/clocks?lang=" + language);
    look(browser, "list-" + width + "-" + language);
    browser.open("/clocks/" + running);
    page.click("#step-ASK_PAUSE-%d summary".formatted(running));
    page.click("#step-ASK_PAUSE-%d button[type=submit]".formatted(running));
    assertThat(page.isVisible("#reason-ASK_PAUSE-%d-error".formatted(running))).isTrue();
    look(browser, "one-" + width + "-" + language);
    browser.open("/transfers");
    look(browser, "transfers-" + width + "-" + language);
    browser.open("/transfers/" + transfer);
    page.click("#step-TEAM summary");
    page.click("#step-TEAM button[type=submit]");
    assertThat(page.isVisible("#note-TEAM-error")).isTrue();
    look(browser, "transfer-" + width + "-" + language);
    browser.open("/clocks/calendar?year=2022");
    look(browser, "calendar-" + width + "-" + language);
    assertThat(chromium.complaints()).isEmpty();
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("clocks-" + name);
  }

  private static void press(Page page, String selector) {
    page.focus(selector);
    page.keyboard().press("Enter");
    page.waitForLoadState();
  }
}
