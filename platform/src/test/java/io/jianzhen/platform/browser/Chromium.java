package io.jianzhen.platform.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium of the machine, without a window. Closing it closes every page. */
final class Chromium implements AutoCloseable {

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(
                      Path.of(
                          Optional.ofNullable(System.getenv("JIANZHEN_CHROMIUM"))
                              .orElse("/usr/bin/chromium")))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));

  /** What the pages complained of at their consoles: a policy violation, a script that failed. */
  private final List<String> complaints = new ArrayList<>();

  /** A new person at a screen of this width, with cookies of their own. */
  Page person(int width) {
    return person(width, true);
  }

  /** The same, where no script runs. */
  Page personWithoutScripts(int width) {
    return person(width, false);
  }

  private Page person(int width, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** The complaints since the last call. */
  List<String> complaints() {
    List<String> told = List.copyOf(complaints);
    complaints.clear();
    return told;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
