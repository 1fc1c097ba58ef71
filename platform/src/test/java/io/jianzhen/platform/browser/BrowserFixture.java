package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.jianzhen.platform.organisation.TestAccounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A person in front of a screen. */
final class BrowserFixture {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final Page page;
  private final String site;

  BrowserFixture(Page page, int port) {
    this.page = page;
    this.site = "http://localhost:" + port;
  }

  Page page() {
    return page;
  }

  /** Signs in with the password of all test accounts. */
  BrowserFixture signIn(String username) {
    open("/sign-in");
    page.fill("#username", username);
    page.fill("#password", TestAccounts.PASSWORD);
    page.click("main button[type=submit]");
    assertThat(page.url()).isEqualTo(site + "/");
    return this;
  }

  /** Opens an address of the site; the page must not be an error page. */
  BrowserFixture open(String address) {
    var response = page.navigate(site + address);
    assertThat(response.status()).as(address).isEqualTo(200);
    return this;
  }

  /** Nobody is kept out: no serious or critical violation of WCAG 2.1 A and AA. */
  BrowserFixture expectAccessible() {
    var results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze();
    assertThat(
            results.getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(BrowserFixture::told)
                .toList())
        .as(page.url())
        .isEmpty();
    return this;
  }

  /** The page does not scroll sideways. */
  BrowserFixture expectFitsTheScreen() {
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue()).as(page.url()).isZero();
    return this;
  }

  /**
   * Keeps a picture of the page under target/screens for people to look at, with {@code
   * -Djianzhen.pictures=true}.
   */
  BrowserFixture picture(String name) {
    if (!Boolean.getBoolean("jianzhen.pictures")) {
      return this;
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screens", name + ".png"))
            .setFullPage(true));
    return this;
  }

  private static String told(Rule rule) {
    return "%s: %s %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList());
  }
}
