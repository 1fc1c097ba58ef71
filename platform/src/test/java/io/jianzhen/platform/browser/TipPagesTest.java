package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** Telling us something on a phone, with scripts and without, and what officers make of it. */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-tip-pages"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TipPagesTest.Morning.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TipPagesTest {

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2021-12-28T02:00:00Z"));

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Chromium chromium;

  /** The clock stands until a test moves it. */
  @TestConfiguration
  static class Morning {

    @Bean
    @Primary
    Clock morning() {
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
          return Objects.requireNonNull(NOW.get());
        }
      };
    }
  }

  @BeforeAll
  void openChromium() {
    chromium = new Chromium();
    accounts.open("tip-officer", "YJ-BGS", Role.TIPOFF_OFFICER);
    accounts.open("tip-police", "GA-WA", Role.CASE_OFFICER);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  void withoutScriptsAPhoneTellsFollowsAndAdds() throws Exception {
    var phone = new BrowserFixture(chromium.personWithoutScripts(390), port);
    Page page = phone.open("/tip").page();
    page.check("input[name=subject][value=SELLER]");
    page.fill("#text", "工地门口有人收钱办电工证");
    page.setInputFiles("#files", photo());
    NOW.updateAndGet(before -> before.plus(Duration.ofSeconds(30)));
    page.click("#tip button.button--wide");
    String receipt = page.textContent("#receipt");
    assertThat(receipt).matches("(\\d{4} ?){4}");
    assertThat(page.url()).doesNotContain(receipt.replace(" ", ""));
    phone.expectFitsTheScreen().picture("tip-received-390-zh");
    phone.open("/tip/receipt");
    page.fill("#receipt", receipt);
    page.click("#receipt-form button[type=submit]");
    assertThat(page.textContent("#state")).contains("等待受理");
    page.fill("#text", "收钱的人开一辆面包车");
    page.click("#add button[type=submit]");
    assertThat(page.textContent("#history")).contains("收钱的人开一辆面包车");
    phone.expectFitsTheScreen().picture("tip-followed-390-zh");
  }

  @Test
  void withScriptsTheWorkIsDoneWhileTypingAndTheTipOffBecomesALead() {
    var phone = new BrowserFixture(chromium.person(390), port);
    Page page = phone.open("/tip").page();
    phone.expectAccessible().expectFitsTheScreen().picture("tip-390-zh");
    page.check("input[name=subject][value=SITE]");
    page.fill("#text", "搜索时排第一的是假网站");
    page.fill("#addresses", "http://cx-mem-gov-cn.tip.example/");
    page.fill("#name", "沈示例");
    page.fill("#contact", "13800000000");
    page.click("#tip button.button--wide");
    page.waitForSelector("#receipt");
    phone.expectAccessible();
    String receipt = page.textContent("#receipt");

    var officer = new BrowserFixture(chromium.person(1280), port).signIn("tip-officer");
    Page desk = officer.open("/tipoffs").page();
    officer.expectAccessible().expectFitsTheScreen().picture("tips-1280-zh");
    desk.click("tr:has-text('假网站') .rowlink");
    assertThat(desk.textContent("main")).contains("排第一的是假网站").doesNotContain("沈示例");
    officer.expectAccessible().expectFitsTheScreen();
    desk.click("#step-ACCEPT summary");
    desk.check("#step-ACCEPT input[value=GA-WA]");
    officer.expectAccessible().expectFitsTheScreen().picture("tip-accept-1280-zh");
    desk.click("#step-ACCEPT .buttons button[type=submit]");
    officer.picture("tip-accepted-1280-zh");

    var police = new BrowserFixture(chromium.person(1280), port).signIn("tip-police");
    Page lead = police.open("/leads").page();
    lead.click("tr:has-text('举报') .rowlink");
    assertThat(lead.textContent("main"))
        .contains("排第一的是假网站", "cx-mem-gov-cn.tip.example")
        .doesNotContain("沈示例", "13800000000");
    police.expectAccessible().expectFitsTheScreen().picture("tip-lead-1280-zh");

    closesItAndProposesAReward(officer);

    phone.open("/tip/receipt?lang=en");
    page.fill("#receipt", receipt);
    page.click("#receipt-form button[type=submit]");
    assertThat(page.textContent("#state")).contains("Closed");
    phone.expectAccessible().expectFitsTheScreen().picture("tip-followed-390-en");
    assertThat(chromium.complaints()).isEmpty();
  }

  private static void closesItAndProposesAReward(BrowserFixture officer) {
    Page desk = officer.page();
    desk.click("#step-CLOSE summary");
    desk.fill("#note-CLOSE", "网站已关停，办证人被罚款");
    desk.click("#step-CLOSE .buttons button[type=submit]");
    String tip = desk.url();
    desk.click("#to-reward");
    officer.expectAccessible().expectFitsTheScreen().picture("tip-reward-open-1280-zh");
    desk.fill("#fine", "20001");
    desk.click("#propose button[type=submit]");
    assertThat(desk.textContent("#amount")).contains("3,000.15");
    officer.expectAccessible().expectFitsTheScreen().picture("tip-reward-1280-zh");
    desk.navigate(tip);
    desk.click("#informer-card summary");
    desk.selectOption("#reason", "REWARD");
    officer.expectAccessible().expectFitsTheScreen();
    desk.click("#informer-card form button[type=submit]");
    assertThat(desk.textContent("#informer")).contains("沈示例", "13800000000");
    desk.setViewportSize(390, 900);
    officer.expectAccessible().expectFitsTheScreen().picture("tip-informer-390-zh");
  }

  private Path photo() throws Exception {
    return Files.write(
        folder.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3});
  }
}
