package io.jianzhen.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.inspection.InspectionRoster;
import io.jianzhen.platform.ledger.Figures;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.TestAccounts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A visit as it is made: planned at a desk, filled in on a telephone in a workshop without a
 * signal, sent once when the signal is back.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-inspect-phone"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Staff.class, InspectionOnAPhoneTest.April.class})
class InspectionOnAPhoneTest {

  private static final String UNIT = "120116402";

  @Autowired TestAccounts accounts;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired Figures figures;
  @LocalServerPort int port;
  @TempDir Path folder;

  /** The clock of this test. */
  @TestConfiguration
  static class April {

    @Bean
    @Primary
    Clock april() {
      return Clock.fixed(Instant.parse("2022-04-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @Test
  void aVisitWithoutASignalIsKeptOnThePhoneAndSentOnce() throws IOException {
    SignedIn inspector = accounts.open("visit-inspector", UNIT, Role.INSPECTOR);
    long employer = staff.employer("无信号铸造厂", inspector);
    new InspectionRoster(jdbc).put(employer, "赵示例", "钱示例");
    try (var chromium = new Chromium()) {
      var desk = new BrowserFixture(chromium.person(1280), port).signIn("visit-inspector");
      plans(desk);
      long visitsBefore = figure(ReportItem.C1);
      long forgedBefore = figure(ReportItem.C2);
      var phone = new BrowserFixture(chromium.person(390), port).signIn("visit-inspector");
      Page page = phone.open(visit()).page();
      look(phone, "form");
      page.context().setOffline(true);
      fillsIn(page);
      assertThat(page.locator("#draft")).containsText("没有信号");
      assertThat(figure(ReportItem.C1)).isEqualTo(visitsBefore);
      String sent =
          (String)
              page.evaluate(
                  "() => new URLSearchParams(new FormData(document.getElementById('result'))).toString()");
      chromium.complaints();
      page.context().setOffline(false);
      assertThat(page.locator("#seen")).containsText("持假证上岗");
      assertThat(page.locator("#photos a")).hasText("操作证正面");
      look(phone, "done");
      sendsAgain(page, sent);
      assertThat(figure(ReportItem.C1)).isEqualTo(visitsBefore + 1);
      assertThat(figure(ReportItem.C2)).isEqualTo(forgedBefore + 1);
      assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasTypedIsStillThereWhenThePageWasClosed() {
    SignedIn inspector = accounts.open("draft-inspector", "120116401", Role.INSPECTOR);
    staff.employer("草稿铸造厂", inspector);
    try (var chromium = new Chromium()) {
      var phone = new BrowserFixture(chromium.person(390), port).signIn("draft-inspector");
      plans(phone);
      Page page = phone.open(visit()).page();
      page.fill("#statement", "企业称全员持证");
      assertThat(page.locator("#draft")).containsText("已存在本机");
      phone.open("/");
      phone.open(visit());
      assertThat(page.locator("#statement")).hasValue("企业称全员持证");
      assertThat(page.locator("#draft")).containsText("已找回");
      jdbc.sql("UPDATE inspection_visit SET state = 'DROPPED' WHERE id = ?")
          .param(Long.parseLong(visit().substring(visit().lastIndexOf('/') + 1)))
          .update();
      phone.open(visit());
      assertThat(page.locator("#left")).containsText("企业称全员持证");
      page.click("#left button");
      assertThat(page.locator("#left")).isHidden();
      assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void whatIsSentAfterTheSessionHasEndedWaitsForTheNextSignIn() {
    SignedIn inspector = accounts.open("late-inspector", "120116403", Role.INSPECTOR);
    staff.employer("会话铸造厂", inspector);
    try (var chromium = new Chromium()) {
      var phone = new BrowserFixture(chromium.person(390), port).signIn("late-inspector");
      plans(phone);
      Page page = phone.open(visit()).page();
      page.fill("#statement", "企业称全员持证");
      page.context().clearCookies();
      page.click("#result button[type=submit]");
      assertThat(page.locator("#draft")).containsText("登录已过期");
      phone.signIn("late-inspector").open(visit());
      assertThat(page.locator("#seen")).containsText("未发现问题");
      assertThat(page.locator("main")).containsText("企业称全员持证");
    }
  }

  private static void plans(BrowserFixture desk) {
    Page page = desk.open("/inspection/plans/new").page();
    page.fill("#title", "四月持证检查");
    page.fill("#firstDay", "2022-04-01");
    page.fill("#lastDay", "2022-04-30");
    page.click("main form button[type=submit]");
    page.check("input[name=employer]");
    page.fill("#day", "2022-04-11");
    page.fill("#firstName", "检查员甲");
    page.fill("#firstCard", "ZF0001");
    page.fill("#secondName", "检查员乙");
    page.fill("#secondCard", "ZF0002");
    look(desk, "plan");
    page.click("form[action$='/visits'] button[type=submit]");
    assertThat(page.locator("body")).containsText("新列入 1 家");
  }

  private void fillsIn(Page page) throws IOException {
    page.selectOption("select[name^=card-] >> nth=0", "NOT_FOUND");
    page.check("input[name^=forged-] >> nth=0");
    page.fill("input[name^=basis-] >> nth=0", "持证人承认购买");
    page.fill("#statement", "企业负责人表示不知情");
    assertThat(page.locator("#draft")).containsText("已存在本机");
    Path picture = folder.resolve("card.png");
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
    page.setInputFiles("#photo", picture);
    page.fill("#photoNote", "操作证正面");
    page.click("#photo-form button[type=submit]");
    assertThat(page.locator("#photo-draft")).containsText("1 张照片存在本机");
    page.click("#result button[type=submit]");
  }

  /** The same submission once more, as a telephone sends it that never saw the answer. */
  private static void sendsAgain(Page page, String sent) {
    Object answer =
        page.evaluate(
            """
            sent => fetch(location.pathname + '/result', {
              method: 'POST', credentials: 'same-origin',
              headers: {'Content-Type': 'application/x-www-form-urlencoded'},
              body: sent.replace(/_csrf=[^&]*/, '_csrf='
                + encodeURIComponent(document.querySelector('input[name=_csrf]').value)),
            }).then(answer => answer.status + ' ' + new URL(answer.url).pathname.split('/')[2])
            """,
            sent);
    assertThat(answer).isEqualTo("200 visits");
  }

  private String visit() {
    return "/inspection/visits/"
        + jdbc.sql("SELECT max(id) FROM inspection_visit").query(Long.class).single();
  }

  private long figure(ReportItem item) {
    var tally = Objects.requireNonNull(figures.of("/", YearMonth.of(2022, 4)).get(item));
    return tally.cumulative().longValue();
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("inspect-" + name);
  }
}
