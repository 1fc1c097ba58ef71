package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Suspect sites with a real browser: from the check of an address to the blocking, and the pages.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SitePagesTest {

  private static final String LONG = "cx-mem-gov-cn." + "very-long-label-".repeat(9) + "x.example";

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Chromium chromium;
  private String record;

  @BeforeAll
  void openAccounts() {
    chromium = new Chromium();
    accounts.open("site-officer", "120116400", Role.UNIT_REVIEWER);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  @Order(1)
  void anOfficerTakesAnAddressFromTheCheckToTheBlockingByKeyboard() {
    Page page = chromium.person(1280);
    new BrowserFixture(page, port).signIn("site-officer").open("/websites/check");
    page.fill("#addresses", "http://cx-mem-gov-cn.example.net/<script>alert(1)</script>");
    page.click("#check button[type=submit]");
    press(page, "#results form[action='/websites/sites'] button");
    record = page.url().replaceAll("^.*?(/websites/sites/\\d+)$", "$1");
    assertThat(page.textContent("h1")).contains("cx-mem-gov-cn[.]example[.]net");

    take(page, "evidence", "#note", "录屏，存专班硬盘");
    press(page, "a[href$='/steps/judge']");
    page.check("input[name=judgement][value=COUNTERFEIT]");
    page.fill("#note", "照搬官方页面");
    press(page, "main form button[type=submit]");
    press(page, "a[href$='/steps/letter']");
    page.selectOption("#recipient", "HOSTING");
    page.fill("#name", "某某网络科技有限公司");
    press(page, "main form button[type=submit]");
    press(page, "a[href$='/steps/report']");
    page.selectOption("#recipient", "HOSTING");
    page.fill("#name", "某某网络科技有限公司");
    page.fill("#means", "快递单999999199001011238");
    press(page, "main form button[type=submit]");
    assertThat(page.textContent(".errors")).contains("这里不能写身份证号");
    assertThat(page.inputValue("#name")).isEqualTo("某某网络科技有限公司");
    page.fill("#means", "当面送达");
    page.selectOption("#letter", new com.microsoft.playwright.options.SelectOption().setIndex(1));
    press(page, "main form button[type=submit]");
    take(page, "block", "#note", "服务商关停");
    assertThat(page.textContent("main")).contains("已封堵", "服务商关停", "登记复查");
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest(name = "{0} wide, {1}")
  @Order(2)
  @CsvSource({"1280,zh-CN", "1280,en", "390,zh-CN", "390,en"})
  void everyPageOfARecordIsAccessibleAndFits(int width, String language) {
    Page page = chromium.person(width);
    var browser = new BrowserFixture(page, port).signIn("site-officer");
    browser.open("/websites/sites/new?lang=" + language);
    page.fill("#addresses", LONG);
    page.click("#intake button[type=submit]");
    look(browser, "long-" + width + "-" + language);
    for (String end :
        new String[] {
          "", "/facts", "/steps/report", "/steps/receipt", "/steps/recheck", "/steps/unblock"
        }) {
      browser.open(record + end);
      look(browser, "record" + end.replace('/', '-') + "-" + width + "-" + language);
    }
    browser.open("/websites/sites");
    look(browser, "list-" + width + "-" + language);
    assertThat(chromium.complaints()).isEmpty();
  }

  private static void take(Page page, String step, String field, String text) {
    press(page, "a[href$='/steps/" + step + "']");
    page.fill(field, text);
    press(page, "main form button[type=submit]");
  }

  /** With the keyboard, as somebody without a mouse does. */
  private static void press(Page page, String what) {
    page.evaluate("document.body.dataset.left = 'yes'");
    page.focus(what);
    page.keyboard().press("Enter");
    page.waitForSelector("body:not([data-left])");
    page.waitForLoadState();
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("site-" + name);
  }
}
