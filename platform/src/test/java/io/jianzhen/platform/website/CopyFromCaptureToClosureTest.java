package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.Trust;
import io.jianzhen.capture.evidence.Verifier;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.indicator.Resolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The copy of the demonstration, from the capture to the look that finds it gone, with a real
 * browser behind the capture and a real resolver behind the block list.
 */
@SpringBootTest(properties = {"jianzhen.demo=true", "jianzhen.data=target/test-copy"})
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@Import(SiteVisitor.Door.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CopyFromCaptureToClosureTest {

  private static final String COPY = "zscx-mingzhou.example";
  private static final int FLIPS = 40;

  @Autowired private SiteVisitor.Door door;
  @Autowired private UserDetailsService people;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private SiteVisitor browser;
  private long site;

  @BeforeEach
  void signIn() {
    browser = door.enter((SignedIn) people.loadUserByUsername("inspector"));
    site =
        jdbc.sql("SELECT id FROM suspect_site WHERE site_key = :copy")
            .param("copy", COPY)
            .query(Long.class)
            .single();
  }

  @Test
  @Order(1)
  void theCaptureNamesWhatThePageImitatesAndWhy() {
    assertThat(browser.captures(site, "second", "示例人员", "witness", "示例见证人"))
        .contains("取证：已打开并固定")
        .contains("疑似仿冒，对象是“明洲市应急管理局证书查询平台（虚构）”", "MARK_OF_ANOTHER", "SAME_FILE", "GENUINE_TEXT")
        .contains("待判定", "/genuine.png", "/screenshot.png")
        .doesNotContain("没有截图");
    assertThat(browser.get(page() + "/genuine.png")).hasStatusOk().hasContentType("image/png");
    assertThat(browser.get(capture() + "/screenshot.png")).hasContentType("image/png");
  }

  @Test
  @Order(2)
  void thePackageHoldsUntilAnyByteIsChanged() throws IOException {
    MvcTestResult downloaded = browser.get(capture() + "/package.wacz");
    byte[] whole = downloaded.getResponse().getContentAsByteArray();
    assertThat(verifies(whole)).isTrue();

    var dice = new Random(7);
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = whole.clone();
      changed[dice.nextInt(changed.length)] ^= (byte) (1 << dice.nextInt(8));
      assertThat(verifies(changed)).isFalse();
    }
    assertThat(SiteVisitor.answer(browser.post(capture() + "/verify"))).contains("证据包完好");
    assertThat(browser.get(page() + "/evidence.zip")).hasStatusOk();
    for (String paper : new String[] {"list", "minutes"}) {
      byte[] word =
          browser.get(capture() + "/" + paper + ".docx").getResponse().getContentAsByteArray();
      try (var document = new XWPFDocument(new ByteArrayInputStream(word));
          var text = new XWPFWordExtractor(document)) {
        assertThat(text.getText()).contains("线索固定材料", Sha256.of(whole).hex());
      }
    }
  }

  private boolean verifies(byte[] bytes) throws IOException {
    Path file = folder.resolve("package.wacz");
    Files.write(file, bytes);
    return new Verifier(Trust.NONE).verify(file).holds();
  }

  @Test
  @Order(3)
  void aPackageThatIsDamagedInTheStoreIsSaidToBe() throws IOException {
    String sha256 =
        jdbc.sql("SELECT sha256 FROM site_capture WHERE site = :site")
            .param("site", site)
            .query(String.class)
            .single();
    Path file =
        Path.of("target/test-copy/evidence/objects")
            .resolve(sha256.substring(0, 2))
            .resolve(sha256);
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    Files.write(file, changed);
    try {
      assertThat(SiteVisitor.answer(browser.post(capture() + "/verify"))).contains("已损坏或丢失");
      assertThat(browser.get(capture() + "/package.wacz")).hasStatus(HttpStatus.NOT_FOUND);
    } finally {
      Files.write(file, whole);
    }
  }

  @Test
  @Order(4)
  void itIsJudgedReportedAndBlockedAndResolversRefuseItsName() throws IOException {
    assertThat(browser.takes(site, "judge", "judgement", "COUNTERFEIT", "note", "照搬官方查询页"))
        .contains("已");
    browser.takes(site, "letter", "recipient", "HOSTING", "name", "某某网络科技有限公司（示例）");
    browser.takes(
        site,
        "report",
        "recipient",
        "HOSTING",
        "name",
        "某某网络科技有限公司（示例）",
        "on",
        "2022-04-28",
        "means",
        "当面送达");
    browser.takes(site, "block", "on", "2022-04-28", "note", "服务商关停");
    assertThat(state()).isEqualTo("BLOCKED");

    String zone = COPY + ". 300 A 192.0.2.7\nhonest.example. 300 A 192.0.2.9\n";
    String policy = SiteVisitor.text(browser.get("/websites/indicators/rpz"));
    try (Resolver resolver = Resolver.start(folder, zone, policy)) {
      assertThat(resolver.ask(COPY).isRefusedByPolicy()).isTrue();
      assertThat(resolver.ask("honest.example").isAnAddress()).isTrue();
    }
  }

  @Test
  @Order(5)
  void theNextLookFindsItGone() {
    assertThat(browser.captures(site)).contains("取证：打不开");
    assertThat(browser.takes(site, "recheck", "on", "2022-04-28", "outcome", "GONE"))
        .contains("已登记复查");
    assertThat(state()).isEqualTo("BLOCKED");
  }

  private String state() {
    return jdbc.sql("SELECT state FROM suspect_site WHERE id = :site")
        .param("site", site)
        .query(String.class)
        .single();
  }

  private String page() {
    return "/websites/sites/" + site;
  }

  private String capture() {
    long id =
        jdbc.sql("SELECT min(id) FROM site_capture WHERE site = :site")
            .param("site", site)
            .query(Long.class)
            .single();
    return page() + "/captures/" + id;
  }
}
