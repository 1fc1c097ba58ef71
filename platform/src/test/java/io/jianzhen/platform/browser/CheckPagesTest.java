package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
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
import org.springframework.test.context.ContextConfiguration;

/** Checking addresses with a real browser: at a desk, and at the roadside without scripts. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "jianzhen.first-administrator=false")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckPagesTest {

  private static final String ADDRESSES =
      """
      https://cx.mem.gov.cn/special?index=0
      http://cx-mem-gov-cn.example.net/special?id=7
      https://www.baidu.com/
      https://cx.mem.gov.cn@login.example.org/
      http://yingjiguanlibu-chaxun.example.com
      http://cx.mеm.gov.cn.example.org/
      https://blog.example.org/read/cx.mem.gov.cn
      www.mep.gov.cn
      http://\u202Enc.vog.mem.xc/
      http://
      """;

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;

  private Chromium chromium;

  @BeforeAll
  void openAccounts() {
    chromium = new Chromium();
    accounts.open("address-officer", "120116400", Role.INSPECTOR);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @ParameterizedTest(name = "{0} wide, {1}")
  @CsvSource({"1280,zh-CN", "1280,en", "390,zh-CN", "390,en"})
  void anOfficerSeesTheWorstFirstFiltersAndOpensTheTextForTheFile(int width, String language) {
    Page page = chromium.person(width);
    var browser = new BrowserFixture(page, port).signIn("address-officer");
    browser.open("/websites/check?lang=" + language);
    page.fill("#addresses", ADDRESSES);
    page.click("#check button[type=submit]");
    assertThat(page.locator("tbody tr").first().textContent()).contains("cx-mem-gov-cn");
    page.locator("summary.note-open").first().click();
    look(browser, "officer-" + width + "-" + language);
    page.click("button[formaction*='label=OFFICIAL']");
    page.waitForLoadState();
    assertThat(page.url()).endsWith("/websites/check?label=OFFICIAL");
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(page.inputValue("#addresses")).isEqualTo(ADDRESSES);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void everythingWorksFromTheKeyboardAndTheResultCanBeTaken() throws IOException {
    Page page = chromium.person(1280);
    new BrowserFixture(page, port).signIn("address-officer").open("/websites/check");
    page.focus("#addresses");
    page.keyboard().insertText("cx-mem-gov-cn.example.net");
    page.keyboard().press("Tab"); // the file
    page.keyboard().press("Tab"); // the button
    page.keyboard().press("Enter");
    page.waitForSelector("#results");
    Download csv =
        page.waitForDownload(
            () -> {
              page.focus("button[formaction$='result.csv']");
              page.keyboard().press("Enter");
            });
    assertThat(csv.suggestedFilename()).isEqualTo("jianzhen-addresses.csv");
    assertThat(Files.readString(csv.path())).contains("OFFICIAL_NAME");
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void theLanguageChangesUnderAResultWithoutLosingIt() {
    Page page = chromium.person(1280);
    new BrowserFixture(page, port).signIn("address-officer").open("/websites/check");
    page.fill("#addresses", "cx-mem-gov-cn.example.net");
    page.click("#check button[type=submit]");
    page.click("button.language");
    assertThat(page.textContent("#results")).contains("Look now");
    assertThat(page.inputValue("#addresses")).isEqualTo("cx-mem-gov-cn.example.net");
  }

  @ParameterizedTest(name = "{0} on {1} wide, {2}")
  @CsvSource(
      textBlock =
          """
          cx-mem-gov-cn.example.net,  390, zh-CN
          cx-mem-gov-cn.example.net, 1280, en
          cx.mem.gov.cn,              390, en
          www.mep.gov.cn,             390, zh-CN
          www.baidu.com,              390, zh-CN
          http://,                   1280, zh-CN
          """)
  void theAnswerForThePublicIsAccessible(String address, int width, String language) {
    Page page = chromium.person(width);
    var browser = new BrowserFixture(page, port).open("/check?lang=" + language);
    page.fill("#address", address);
    page.click("#check button[type=submit]");
    page.waitForSelector("#result");
    look(browser, "public-" + address.replaceAll("\\W+", "-") + "-" + width + "-" + language);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void aPhoneWithoutScriptsAndWithoutAnAccountGetsTheSameAnswer() {
    Page page = chromium.personWithoutScripts(390);
    new BrowserFixture(page, port).open("/sign-in");
    page.click("a[href='/check']");
    page.fill("#address", "http://cx-mem-gov-cn.example.net/");
    page.click("#check button[type=submit]");
    assertThat(page.textContent("#result")).contains("不是官方网站", "cx.mem.gov.cn");
    assertThat(page.inputValue("#address")).isEqualTo("http://cx-mem-gov-cn.example.net/");
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("check-" + name);
  }
}
