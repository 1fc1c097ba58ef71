package io.jianzhen.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/**
 * From the whisper to the reward: somebody without an account, without a name and without scripts
 * tells, and follows it with the receipt until the money is there.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-tip-reward"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TipRewardPagesTest.Morning.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TipRewardPagesTest {

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2021-12-28T02:00:00Z"));
  private static final String PLACE = "GPS 39.0N 117.7E";

  @Autowired TestAccounts accounts;
  @LocalServerPort int port;
  @TempDir Path folder;

  private Chromium chromium;

  /** The clock stands until the test moves it. */
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
  void openAccounts() {
    chromium = new Chromium();
    accounts.open("tip-first", "YJ-BGS", Role.TIPOFF_OFFICER);
    accounts.open("tip-second", "YJ-BGS", Role.TIPOFF_OFFICER);
    accounts.open("tip-inspector", "YJ-ZFD", Role.INSPECTOR);
    accounts.open("tip-reporter", "YJ", Role.UNIT_REPORTER);
  }

  @AfterAll
  void closeChromium() {
    chromium.close();
  }

  @Test
  void anAnonymousTipOffIsFollowedWithItsReceiptToTheReward() throws Exception {
    var phone = new BrowserFixture(chromium.personWithoutScripts(390), port);
    String receipt = tells(phone);
    var officer = new BrowserFixture(chromium.person(1280), port).signIn("tip-first");
    String tip = accepts(officer);
    finesTheEmployer();
    closes(officer, tip);
    assertThat(follows(phone, receipt))
        .contains("已办结", "对用人单位罚款 20,001 元")
        .doesNotContain("3,000.15");

    proposes(officer);
    var second = new BrowserFixture(chromium.person(1280), port).signIn("tip-second");
    second.page().click("a[href$='/reward']");
    second.expectAccessible().expectFitsTheScreen().picture("reward-decide-1280-zh");
    second.page().click("#decide button[value=true]");
    assertThat(second.page().textContent("#state")).contains("已批准，待领取");
    NOW.updateAndGet(before -> before.plus(Duration.ofDays(3)));
    assertThat(follows(phone, receipt)).contains("3,000.15", "2022-02-26", "凭回执号");
    phone.expectFitsTheScreen().picture("reward-followed-390-zh");

    paysAtTheCounter(officer, receipt);
    assertThat(follows(phone, receipt)).contains("奖励 3,000.15 元已发放");
    phone.open("/tip/receipt?lang=en");
    assertThat(followsFromHere(phone, receipt)).contains("3,000.15 yuan was paid");
    phone.expectFitsTheScreen();

    var reporter = new BrowserFixture(chromium.person(1280), port).signIn("tip-reporter");
    Page month = reporter.open("/reports/YJ/2021-12").page();
    assertThat(month.locator("a[href*='item=F2'][href*='scope=month']").innerText().strip())
        .isEqualTo("1");
    assertThat(chromium.complaints()).isEmpty();
  }

  private String tells(BrowserFixture phone) throws IOException {
    Page page = phone.open("/tip").page();
    page.check("input[name=subject][value=EMPLOYER]");
    page.fill("#text", "这家单位让没有真证的电工上岗，证是网上买的");
    page.fill("#place", "某工地");
    page.setInputFiles("#files", photo());
    NOW.updateAndGet(before -> before.plus(Duration.ofSeconds(30)));
    page.click("#tip button.button--wide");
    return page.textContent("#receipt");
  }

  private static String accepts(BrowserFixture officer) {
    Page page = officer.open("/tipoffs").page();
    page.click("tr:has-text('证是网上买的') .rowlink");
    assertThat(page.textContent("main")).contains("匿名", "已去掉拍摄地点");
    assertThat(new String(picture(page), StandardCharsets.ISO_8859_1)).doesNotContain(PLACE);
    page.click("#step-ACCEPT summary");
    page.check("#step-ACCEPT input[value=YJ-ZFD]");
    page.click("#step-ACCEPT .buttons button[type=submit]");
    return page.url();
  }

  private static byte[] picture(Page page) {
    String address = page.locator("a[href*='/files/']").first().getAttribute("href");
    String site = page.url().replaceAll("^(https?://[^/]+)/.*$", "$1");
    return page.request().get(site + address).body();
  }

  /** From the lead to a case and its fine. */
  private void finesTheEmployer() {
    var inspector = new BrowserFixture(chromium.person(1280), port).signIn("tip-inspector");
    Page page = inspector.open("/leads").page();
    page.click("tr:has-text('举报') .rowlink");
    assertThat(page.textContent("main")).contains("证是网上买的");
    page.click("#cases a[href*='/cases/new']");
    page.fill("#title", "使用假证电工案");
    page.selectOption("#kind", "ADMINISTRATIVE");
    page.selectOption("#unit", "YJ-ZFD");
    send(page);
    String address = page.url().replaceAll("^.*?(/cases/\\d+)$", "$1");
    inspector.open(address + "/steps/persons-in");
    page.fill("#names", "样例责任人");
    page.selectOption("#role", "HOLDER");
    send(page);
    inspector.open(address + "/steps/penalty-notice");
    page.check("input[name=roles][value=HOLDER]");
    page.fill("#on", "2021-12-28");
    page.fill("#yuan", "20001");
    send(page);
    page.click("#notices a[href*='hearing-waived']");
    send(page);
    inspector.expectAccessible().expectFitsTheScreen().picture("penalty-notices-1280");
    page.setViewportSize(390, 900);
    inspector.expectFitsTheScreen();
    page.setViewportSize(1280, 900);
    inspector.open(address + "/steps/outcome");
    page.check("input[name=roles][value=HOLDER]");
    page.selectOption("#outcome", "FINE");
    page.fill("#on", "2021-12-28");
    page.fill("#yuan", "20001");
    send(page);
    assertThat(page.textContent("#people")).contains("罚款");
  }

  private static void closes(BrowserFixture officer, String tip) {
    Page page = officer.page();
    page.navigate(tip);
    page.click("#step-CLOSE summary");
    page.fill("#note-CLOSE", "查实，对用人单位罚款 20,001 元");
    page.click("#step-CLOSE .buttons button[type=submit]");
  }

  private static void proposes(BrowserFixture officer) {
    Page page = officer.page();
    page.click("#to-reward");
    officer.expectAccessible().expectFitsTheScreen().picture("reward-propose-1280-zh");
    page.fill("#fine", "20,001");
    page.click("#propose button[type=submit]");
    assertThat(page.textContent("#working")).contains("20,001.00", "15%", "3,000.1500");
    assertThat(page.textContent("#amount")).contains("3,000.15");
  }

  private static void paysAtTheCounter(BrowserFixture officer, String receipt) throws IOException {
    Page page = officer.page();
    page.reload();
    page.fill("#receipt", "1234 5678 1234 5678");
    page.click("#pay button[type=submit]");
    assertThat(page.textContent("body")).contains("没有记为发放");
    page.fill("#receipt", receipt);
    page.click("#pay button[type=submit]");
    assertThat(page.textContent("#state")).contains("已发放");
    page.click("#slip button[type=submit]");
    officer.expectAccessible().expectFitsTheScreen().picture("reward-paid-1280-zh");
    Download slip = page.waitForDownload(() -> page.click("#slips a"));
    try (InputStream in = slip.createReadStream();
        var word = new XWPFDocument(in);
        var words = new XWPFWordExtractor(word)) {
      assertThat(words.getText())
          .contains("举报奖励发放单", "叁仟元壹角伍分", "匿名", "2021年12月31日")
          .doesNotContain(receipt, receipt.replace(" ", ""));
    }
    page.setViewportSize(390, 900);
    officer.expectAccessible().expectFitsTheScreen().picture("reward-paid-390-zh");
    page.navigate(page.url() + "?lang=en");
    officer.expectFitsTheScreen().picture("reward-paid-390-en");
  }

  /** What the informer reads, with nothing but the receipt. */
  private static String follows(BrowserFixture phone, String receipt) {
    phone.open("/tip/receipt");
    return followsFromHere(phone, receipt);
  }

  private static String followsFromHere(BrowserFixture phone, String receipt) {
    Page page = phone.page();
    page.fill("#receipt", receipt);
    page.click("#receipt-form button[type=submit]");
    return page.textContent("main");
  }

  private static void send(Page page) {
    page.click("main form.form button[type=submit]");
  }

  /** The least of a JPEG file, with a place in its Exif data. */
  private Path photo() throws IOException {
    byte[] exif = ("Exif\0\0MM" + PLACE).getBytes(StandardCharsets.US_ASCII);
    byte[] rest = {
      (byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 1, 2, (byte) 0xff, (byte) 0xd9
    };
    var made = new java.io.ByteArrayOutputStream();
    made.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0});
    made.write(exif.length + 2);
    made.write(exif);
    made.write(rest);
    return Files.write(folder.resolve("photo.jpg"), made.toByteArray());
  }
}
