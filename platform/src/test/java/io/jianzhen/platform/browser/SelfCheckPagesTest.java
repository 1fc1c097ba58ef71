package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.certificate.RosterDesk;
import io.jianzhen.platform.certificate.SampleRoster;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.TestAccounts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** An employer with a phone on which no script runs, and the unit that invites it. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-data"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class SelfCheckPagesTest {

  @Autowired TestAccounts accounts;
  @Autowired Staff staff;
  @Autowired RosterDesk rosters;
  @Autowired Clock clock;
  @LocalServerPort int port;

  @Test
  void anEmployerChecksItselfOnAPhoneAndTheUnitAcceptsIt(@TempDir Path folder) throws Exception {
    SignedIn inspector = accounts.open("check-inspector", "120116402", Role.INSPECTOR);
    long employer = staff.employer("高新机械有限公司", inspector);
    LocalDate day = LocalDate.of(2021, 12, 28);
    long roster = rosters.importNow(SampleRoster.in(folder), "名册.xlsx", employer, day, inspector);
    rosters.confirm(roster, inspector);
    try (var chromium = new Chromium()) {
      Page desk = chromium.person(1280);
      var unit = new BrowserFixture(desk, port).signIn("check-inspector");
      String code = invite(desk, unit);

      Page phone = chromium.personWithoutScripts(390);
      Page eyes = chromium.person(390);
      comeIn(phone, new BrowserFixture(phone, port), code);
      var seen = new BrowserFixture(eyes, port).signIn("gaoxin-safety");
      seen.open("/self-check/mine");
      look(seen, "mine-390");
      seen.open("/self-check/mine?lang=en");
      look(seen, "mine-390-en");
      fillIn(phone);
      seen.open("/self-check/mine?lang=zh-CN");
      look(seen, "submitted-390");

      unit.open("/self-checks?state=SUBMITTED");
      look(unit, "list");
      desk.click("a.rowlink");
      look(unit, "one");
      desk.click("form[action$='/accept'] button");
      assertThat(desk.textContent(".banner--good")).contains("已通过");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private String invite(Page desk, BrowserFixture unit) {
    unit.open("/self-checks/new");
    desk.fill("#due", LocalDate.now(clock).plusDays(20).toString());
    look(unit, "assign");
    desk.click("main form button[type=submit]");
    look(unit, "codes");
    return desk.textContent("#codes code");
  }

  private static void comeIn(Page phone, BrowserFixture browser, String code) {
    browser.open("/self-check");
    phone.fill("#code", "wrong");
    phone.click("#code-form button[type=submit]");
    assertThat(phone.textContent(".errors")).contains("邀请码无效");
    phone.fill("#code", code);
    phone.click("#code-form button[type=submit]");
    phone.fill("#displayName", "安全员");
    phone.fill("#username", "gaoxin-safety");
    phone.fill("#password", TestAccounts.PASSWORD);
    phone.fill("#again", TestAccounts.PASSWORD);
    phone.click("#account-form button[type=submit]");
    assertThat(phone.textContent(".banner--good")).contains("账号已开通");
    browser.signIn("gaoxin-safety").open("/self-check/mine");
  }

  private static void fillIn(Page phone) {
    phone.fill("#holders", "3");
    phone.click("#save");
    assertThat(phone.textContent(".banner--good")).contains("已保存");
    assertThat(phone.inputValue("#holders")).isEqualTo("3");
    phone.fill("#uncertified", "0");
    phone.check("input[name=forged] >> nth=0");
    phone.fill("textarea[name^=reason-] >> nth=0", "官方平台查无此证");
    phone.fill("#plan", "一月底前调离岗位");
    phone.fill("#inCharge", "周负责");
    phone.click("button[formaction$='/submit']");
    assertThat(phone.textContent(".errors")).contains("请勾选承诺");
    phone.check("#stated");
    phone.click("button[formaction$='/submit']");
    assertThat(phone.textContent("main")).contains("等待属地单位审核", "官方平台查无此证");
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("self-check-" + name);
  }
}
