package io.jianzhen.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import io.jianzhen.platform.selfcheck.ScriptedCardText;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** An employer without a roster enters its people on a phone: one by a form, one from a photo. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-data"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
class RosterByHandOnAPhoneTest {

  private static final String UNIT = "120116402";

  @Autowired TestAccounts accounts;
  @Autowired Staff staff;
  @Autowired Clock clock;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void peopleComeOnTheRosterByFormAndByPhoto() throws Exception {
    staff.employer("手工登记有限公司", accounts.open("hand-inspector", UNIT, Role.INSPECTOR));
    ScriptedCardText.says("证号 T999999198907045755", "姓名 钱示例", "签发机关 天津市应急管理局", "作业类别 电工作叶");
    try (var chromium = new Chromium()) {
      var unit = new BrowserFixture(chromium.person(1280), port).signIn("hand-inspector");
      String code = invites(unit.open("/self-checks/new").page());
      var phone = new BrowserFixture(chromium.person(390), port);
      comesIn(phone, code);
      byForm(phone);
      byPhoto(phone);
      var desk = new BrowserFixture(chromium.person(1280), port).signIn("hand-safety");
      desk.open("/self-check/mine/roster?lang=en");
      desk.expectAccessible().expectFitsTheScreen().picture("by-hand-roster-1280-en");
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private String invites(Page page) {
    page.selectOption("#unit", UNIT);
    page.fill("#due", LocalDate.now(clock).plusDays(20).toString());
    page.click("main form button[type=submit]");
    return page.textContent("#codes code");
  }

  private static void comesIn(BrowserFixture phone, String code) {
    Page page = phone.open("/self-check").page();
    page.fill("#code", code);
    page.click("#code-form button[type=submit]");
    page.fill("#displayName", "安全员");
    page.fill("#username", "hand-safety");
    page.fill("#password", TestAccounts.PASSWORD);
    page.fill("#again", TestAccounts.PASSWORD);
    page.click("#account-form button[type=submit]");
    phone.signIn("hand-safety");
  }

  private static void byForm(BrowserFixture phone) {
    Page page = phone.open("/self-check/mine/roster").page();
    page.click("#add-entry");
    page.fill("#name", "赵示例");
    page.fill("#termEnd", "明年");
    page.fill("#number", "T999999199001010016");
    page.click("#save-entry");
    assertThat(page.locator("#termEnd-error")).containsText("2021-03-01");
    look(phone, "form");
    page.fill("#termEnd", "2027-02-28");
    page.click("#save-entry");
    assertThat(page.locator(".banner").first()).containsText("已入档");
    phone.open("/self-check/mine/roster");
    assertThat(page.locator("#one-by-one")).containsText("赵示例");
    look(phone, "roster");
    page.click("#one-by-one .reasons a");
    assertThat(page.locator("#name")).hasValue("赵示例");
    look(phone, "correct");
  }

  private void byPhoto(BrowserFixture phone) throws Exception {
    Page page = phone.open("/self-check/mine/photos").page();
    var picture = new BufferedImage(800, 500, BufferedImage.TYPE_BYTE_GRAY);
    picture.createGraphics().fillRect(20, 20, 760, 460);
    Path file = folder.resolve("card.png");
    ImageIO.write(picture, "png", file.toFile());
    page.setInputFiles("#photo", file);
    page.click("#photo-form button[type=submit]");
    page.click("a[href$='/entry']");
    Locator form = page.locator("#entry-form");
    assertThat(form).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    assertThat(page.locator("#name")).hasValue("钱示例");
    assertThat(page.locator(".beside-picture img")).isVisible();
    look(phone, "photo");
    page.click("#save-entry");
    assertThat(page.locator("#name-error")).containsText("请对照照片");
    for (Locator tick : page.locator("input[name=seen]").all()) {
      tick.check();
    }
    page.click("#save-entry");
    assertThat(page.locator("main")).containsText("已逐项对照登记");
    phone.open("/self-check/mine/photos?lang=en");
    page.click("a[href$='/entry']");
    assertThat(form).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    look(phone, "photo-en");
    page.setViewportSize(1280, 900);
    look(phone, "photo-1280-en");
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("by-hand-" + name);
  }
}
