package io.jianzhen.platform.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import io.jianzhen.platform.certificate.Staff;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.TestAccounts;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import org.springframework.test.context.ContextConfiguration;

/**
 * An employer's self-check as it is done: on a phone from the invitation to the submission, with a
 * roster, a card whose code leads to an imitation and three look-ups; then at the office, from its
 * arrival to the figures of the month.
 */
@Tag("pages")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jianzhen.first-administrator=false", "jianzhen.data=target/test-phone"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Staff.class, EmployerOnAPhoneTest.Noon.class})
class EmployerOnAPhoneTest {

  private static final String UNIT = "120116402";
  private static final String IMITATION = "cx-mem-gov-cn.phone.example";
  private static final int SIDE = 300;

  private static final String ROSTER =
      """
      序号,姓名,性别,身份证号,岗位类别,作业类别,准操项目,证书编号,初领日期,有效期开始日期,有效期结束日期,应复审日期,签发机关
      1,赵示例,男,999999199001010016,特种作业人员,电工作业,低压电工作业,T999999199001010016,2020-06-15,2020-06-15,2026-06-14,2023-06-14,天津市应急管理局
      2,钱示例,男,999999198907045755,特种作业人员,电工作业,低压电工作业,T999999198907045755,2020-06-15,2020-06-15,2026-06-14,2023-06-14,天津市应急管理局
      3,孙示例,男,999999199505050070,特种作业人员,电工作业,低压电工作业,T999999199505050070,2020-06-15,2020-06-15,2026-06-14,2023-06-14,天津市应急管理局
      """;

  @Autowired TestAccounts accounts;
  @Autowired Staff staff;
  @LocalServerPort int port;
  @TempDir Path folder;

  /** The clock stands at the day of the notice. */
  @TestConfiguration
  static class Noon {

    @Bean
    @Primary
    Clock noon() {
      return Clock.fixed(Instant.parse("2021-12-28T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
  }

  @Test
  void aForgedCardPhotographedByItsEmployerBecomesASiteALeadAndThreeFigures() throws Exception {
    staff.employer("临港装卸有限公司", accounts.open("phone-inspector", UNIT, Role.INSPECTOR));
    accounts.open("phone-office", "YJ-BGS", Role.OFFICE);
    try (var chromium = new Chromium()) {
      var office = new BrowserFixture(chromium.person(1280), port).signIn("phone-office");
      String code = invites(office);
      var phone = new BrowserFixture(chromium.person(390), port);
      comesIn(phone, code);
      bringsItsRoster(phone);
      photographsACard(phone);
      for (int i = 0; i < 3; i++) {
        looksOneUp(phone, i);
      }
      submits(phone);
      opensTheLead(office);
      reportsIt(office);
      countsOnce(office);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static String invites(BrowserFixture office) {
    Page page = office.open("/self-checks/new").page();
    page.selectOption("#unit", UNIT);
    page.fill("#due", "2022-01-20");
    page.click("main form button[type=submit]");
    return page.textContent("#codes code");
  }

  private static void comesIn(BrowserFixture phone, String code) {
    Page page = phone.open("/self-check").page();
    page.fill("#code", code);
    page.click("#code-form button[type=submit]");
    page.fill("#displayName", "安全员");
    page.fill("#username", "phone-safety");
    page.fill("#password", TestAccounts.PASSWORD);
    page.fill("#again", TestAccounts.PASSWORD);
    page.click("#account-form button[type=submit]");
    phone.signIn("phone-safety");
  }

  private void bringsItsRoster(BrowserFixture phone) throws Exception {
    Page page = phone.open("/self-check/mine/roster").page();
    look(phone, "roster");
    Path file = Files.writeString(folder.resolve("名册.csv"), ROSTER);
    page.setInputFiles("#file", file);
    page.click("#upload button[type=submit]");
    Locator confirm = page.locator("#confirm");
    assertThat(confirm).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(page.locator("#waiting")).containsText("读出 3 条证书");
    look(phone, "roster-preview");
    confirm.click();
    assertThat(page.locator("body")).containsText("名册已入档，共 3 条");
    look(phone, "mine");
  }

  private void photographsACard(BrowserFixture phone) throws Exception {
    Page page = phone.open("/self-check/mine/photos").page();
    page.selectOption("#entry", new SelectOption().setLabel("赵示例 低压电工作业"));
    page.setInputFiles("#photo", card());
    page.click("#photo-form button[type=submit]");
    assertThat(page.locator("body")).containsText("二维码没有指向官方网站");
    assertThat(page.locator("main")).containsText(IMITATION);
    assertThat(page.locator("main")).containsText("已自动登记为可疑网站：");
    look(phone, "photos");
    phone.open("/self-check/mine/photos?lang=en");
    look(phone, "photos-en");
    phone.open("/self-check/mine/photos?lang=zh-CN");
    page.click("form[action$='/report'] button");
    assertThat(page.locator("body")).containsText("已举报");
  }

  private Path card() throws Exception {
    BitMatrix code =
        new QRCodeWriter()
            .encode("http://" + IMITATION + "/q?bh=1", BarcodeFormat.QR_CODE, SIDE, SIDE);
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
      }
    }
    Path file = folder.resolve("card.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  /** The first screenshot is chosen as a file, the others are pasted. */
  private void looksOneUp(BrowserFixture phone, int turn) throws Exception {
    Page page = phone.open("/certificates/lookups").page();
    if (turn == 0) {
      look(phone, "lookups");
    }
    page.locator("main table a.rowlink").first().click();
    page.check("input[name=result][value=NOT_FOUND]");
    page.fill("#address", "https://cx.mem.gov.cn/special");
    if (turn == 0) {
      look(phone, "lookup");
      page.setInputFiles("#picture", card());
    } else {
      paste(page, turn);
      assertThat(page.locator("[data-paste]")).containsText("已粘贴截图");
    }
    page.click("form:has(#address) button[type=submit]");
    assertThat(page.locator("body")).containsText("已记录：没有查到");
  }

  private static void paste(Page page, int turn) {
    page.evaluate(
        """
        width => new Promise(done => {
          const canvas = document.createElement('canvas');
          canvas.width = width;
          canvas.toBlob(blob => {
            const data = new DataTransfer();
            data.items.add(new File([blob], 'screen.png', {type: 'image/png'}));
            document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data}));
            done();
          });
        })
        """,
        100 + turn);
  }

  private static void submits(BrowserFixture phone) {
    Page page = phone.open("/certificates/lookups").page();
    assertThat(page.locator("main table a.rowlink")).hasCount(0);
    phone.open("/self-check/mine");
    assertThat(page.locator("#answers")).containsText("已举报为假证");
    page.fill("#holders", "3");
    page.fill("#uncertified", "0");
    page.fill("#plan", "一月底前调离岗位");
    page.fill("#inCharge", "周负责");
    page.check("#stated");
    page.click("button[formaction$='/submit']");
    assertThat(page.locator("main")).containsText("等待属地单位审核");
  }

  private static void opensTheLead(BrowserFixture office) {
    Page page = office.open("/self-checks?state=SUBMITTED").page();
    office.expectAccessible().expectFitsTheScreen().picture("phone-office-list");
    page.click("a.rowlink");
    assertThat(page.locator("#lookups")).containsText("没有查到");
    assertThat(page.locator("#photos")).containsText(IMITATION);
    office.expectAccessible().expectFitsTheScreen().picture("phone-office-check");
    page.click("#reports form[action$='/lead'] button");
    assertThat(page.locator("#reports .chip")).hasText("疑似假冒");
    office.open(page.url().replaceFirst(".*(?=/self-checks)", "") + "?lang=en");
    office.expectAccessible().expectFitsTheScreen().picture("phone-office-check-en");
    office.open("/self-checks?lang=zh-CN");
    page.click("a.rowlink");
    page.click("#photos a[href*='/websites/sites/']");
    assertThat(page.locator("main")).containsText(IMITATION);
  }

  private static void reportsIt(BrowserFixture office) {
    Page page = office.open("/leads").page();
    page.click("main table a.rowlink");
    assertThat(page.locator("main")).containsText("临港装卸有限公司");
    page.locator("details.confirm summary").first().click();
    page.click("details.confirm[open] button[type=submit]");
  }

  private static void countsOnce(BrowserFixture office) {
    Page page = office.open("/reports/" + UNIT + "/2021-12").page();
    for (String item : new String[] {"B1", "B2", "B3"}) {
      assertThat(page.locator("a[href*='item=" + item + "'][href*='scope=month']")).hasText("1");
    }
  }

  private static void look(BrowserFixture browser, String name) {
    browser.expectAccessible().expectFitsTheScreen().picture("phone-" + name);
  }
}
