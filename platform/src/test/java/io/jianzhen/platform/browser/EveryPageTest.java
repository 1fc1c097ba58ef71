package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Each page without a record behind it: at a desk and on a phone, in both languages. Accessible in
 * one is accessible in the other: the words differ, nothing else.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private final Map<String, BrowserFixture> people = new HashMap<>();
  private Chromium chromium;

  @BeforeAll
  void openAccounts() {
    chromium = new Chromium();
    accounts.open("office", "YJ-BGS", Role.OFFICE);
    accounts.open("reporter", "120116400", Role.UNIT_REPORTER);
    accounts.open("inspector", "120116400", Role.INSPECTOR);
    accounts.open("admin", "YJ-BGS", Role.SECURITY_ADMIN);
    accounts.open("tipoffs", "YJ-BGS", Role.TIPOFF_OFFICER);
    accounts.open("auditor", "YJ-BGS", Role.AUDITOR);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @ParameterizedTest(name = "{1} as {0}")
  @CsvSource(
      textBlock =
          """
          office,   /
          office,   /overview
          office,   /campaign
          office,   /campaign/next
          office,   /calendar
          office,   /calendar/feed
          office,   /calendar/items
          office,   /calendar/items/new
          office,   /calendar/messages
          office,   /calendar/targets
          office,   /calendar/owed/monthly-report/2021-12
          reporter, /calendar
          reporter, /calendar/owed/liaison-list/once
          office,   /ledger/campaigns
          office,   /organisation
          office,   /enterprises
          office,   /certificates
          office,   /certificates/imports
          office,   /certificates/lookups
          office,   /certificates/due
          office,   /certificates/holders
          office,   /certificates/portraits
          office,   /certificates/find
          office,   /certificates/recheck
          office,   /retention
          office,   /retention/forecast
          office,   /retention/holds
          office,   /leads
          office,   /links/near
          office,   /search
          office,   /handover
          office,   /publicity
          office,   /publicity/new
          auditor,  /notices
          auditor,  /notices/poster
          office,   /supervision/rounds
          office,   /supervision/rounds/new
          office,   /supervision/findings
          office,   /inspection/plans
          office,   /inspection/orders
          inspector, /inspection/plans/new
          office,   /cases
          office,   /cases/new
          office,   /cases/add-leads
          office,   /transfers
          office,   /clocks
          office,   /clocks/calendar
          office,   /reports
          office,   /summaries
          office,   /summaries/BH
          office,   /liaison
          reporter, /liaison/units/120116400
          office,   /reports/district/2021-12
          office,   /ledger
          office,   /self-checks
          office,   /self-checks/new
          office,   /websites/check
          office,   /websites/sites
          office,   /websites/sites/new
          office,   /websites/indicators
          office,   /websites/genuine
          office,   /websites/photos
          reporter, /enterprises/new
          reporter, /certificates/imports/new
          reporter, /reports
          reporter, /reports/120116400/2021-12
          reporter, /ledger/new
          reporter, /account/password
          admin,    /accounts
          admin,    /accounts/new
          auditor,  /audit
          auditor,  /check
          auditor,  /self-check
          auditor,  /tip
          auditor,  /tip/receipt
          office,   /tipoffs
          tipoffs,  /tipoffs
          tipoffs,  /tipoffs/new
          """)
  void isAccessibleAndFitsDeskAndPhoneInBothLanguages(String who, String address) {
    for (int width : new int[] {1280, 390}) {
      for (String language : new String[] {"zh-CN", "en"}) {
        BrowserFixture page =
            person(who, width).open(address + "?lang=" + language).expectFitsTheScreen();
        (language.equals("en") ? page : page.expectAccessible())
            .picture(who + address.replace('/', '-') + "-" + width + "-" + language);
      }
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  /** One sign-in for each person and screen serves for all pages. */
  private BrowserFixture person(String who, int width) {
    return people.computeIfAbsent(
        who + width, key -> new BrowserFixture(chromium.person(width), port).signIn(who));
  }
}
