package io.jianzhen.platform.website.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.sun.net.httpserver.HttpServer;
import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Rendered;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.target.Resolver;
import io.jianzhen.capture.fetch.target.TargetPolicy;
import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.capture.store.StoreFault;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.page.PageSketch;
import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.website.capture.SiteCapture.Observation;
import io.jianzhen.platform.website.capture.SiteCapture.Outcome;
import io.jianzhen.platform.website.capture.SiteCapture.Taken;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What captures come to, with servers on loopback. */
@SpringBootTest(
    properties = {"jianzhen.first-administrator=false", "jianzhen.websites.capture=false"})
@ContextConfiguration(initializers = TestDatabase.class)
class InternetCaptureTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          "", "核查", "甲", "", "无：测试", "", "", "", "", Optional.empty(), Optional.empty());

  @Autowired private PageJudge judge;
  @TempDir private Path data;

  private HttpServer server;
  private EvidenceRoom room;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.start();
    room = new EvidenceRoom(data, "");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPageIsReachedAndItsPackageHolds() throws IOException {
    page("<title>t</title><p>text");

    Taken taken = capture("http://there.example:" + port() + "/");

    assertThat(taken.outcome()).isEqualTo(Outcome.REACHED);
    assertThat(room.verify(sha256(taken)).holds()).isTrue();
  }

  @Test
  void aPageLeavesItsAddressItsLookAndWhereItsCodeLeads() throws WriterException, IOException {
    String html = "<p>请输入证件编号和姓名进行查询，查询结果仅供参考，如有疑问请联系发证机关，扫码咨询客服，全国通用，长期有效。</p>";
    page(html);
    byte[] picture = code("http://kefu.example/wx?id=7");
    Renderer browser =
        (url, cancel) ->
            new Rendered(Optional.of(new Rendering("test", Bytes.of(picture), html)), List.of());

    Taken taken =
        internet(known(), browser)
            .capture("http://there.example:" + port() + "/", CIRCUMSTANCES, new CancelSignal());

    assertThat(taken.traces())
        .extracting(trace -> trace.kind() + " " + trace.value())
        .contains("IP " + HERE.getHostAddress(), "QR http://kefu.example/wx?id=7")
        .hasSize(3);
    assertThat(taken.traces())
        .filteredOn(trace -> trace.kind() == SiteCapture.Trace.Kind.PAGE)
        .allSatisfy(trace -> assertThat(PageSketch.parse(trace.sketch())).isPresent())
        .hasSize(1);
  }

  private static byte[] code(String text) throws WriterException, IOException {
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
    var picture = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aNameWithoutAddressIsGoneWhereOtherNamesHaveOne() {
    assertThat(capture("http://nowhere.example/").outcome()).isEqualTo(Outcome.GONE);
  }

  @Test
  void whereNoNameHasAnAddressNothingIsSaidOfTheSite() {
    Taken taken = capture(offline(), "http://nowhere.example/");

    assertThat(taken.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(rules(taken)).startsWith("DNS");
  }

  @Test
  void aSiteThatSendsVisitorsToADeadNameIsStillThere() {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://nowhere.example/");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(capture("http://there.example:" + port() + "/").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aPortThatRefusesWhileOthersAreNotKnownToIsNotGone() {
    int free = port();
    server.stop(0);

    Taken taken = capture("http://there.example:" + free + "/");

    assertThat(taken.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(rules(taken)).startsWith("OTHER_PORT");
  }

  @Test
  void aCaptureThatWasStoppedSaysNothingOfTheSite() {
    var cancel = new CancelSignal();
    cancel.cancel();

    assertThat(
            internet(known()).capture("http://nowhere.example/", CIRCUMSTANCES, cancel).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void withoutTheKeyOfItsLogAPackageIsKeptAndTheLogIsNotBegunAnew() throws IOException {
    page("<title>one</title>");
    capture("http://there.example:" + port() + "/");
    byte[] key = Files.readAllBytes(data.resolve("evidence/log.key"));
    Files.delete(data.resolve("evidence/log.secret"));

    Taken taken = capture("http://there.example:" + port() + "/again");

    assertThat(rules(taken)).contains("LOG");
    assertThat(room.verify(sha256(taken)).holds()).isTrue();
    assertThat(data.resolve("evidence/log.key")).hasBinaryContent(key);
  }

  @Test
  void aPackageGetsItsPlaceInTheLogLater() throws IOException {
    page("<title>one</title>");
    capture("http://there.example:" + port() + "/");
    Path secret = data.resolve("evidence/log.secret");
    byte[] key = Files.readAllBytes(secret);
    Files.delete(secret);
    Sha256 bare = sha256(capture("http://there.example:" + port() + "/again"));
    assertThat(room.vouchedLater(bare)).isEmpty();

    Files.write(secret, key);

    Sha256 vouched = room.vouchedLater(bare).orElseThrow();
    assertThat(vouched).isNotEqualTo(bare);
    assertThat(room.verify(vouched).holds()).isTrue();
    assertThat(room.record(vouched)).isEqualTo(room.record(bare));
  }

  @Test
  void theNightlyLookTellsWhatTheRecordsSpeakOfAndTheStoreHasNot() throws IOException {
    page("<title>t</title>");
    Sha256 there = sha256(capture("http://there.example:" + port() + "/"));
    Sha256 gone = Sha256.of(new byte[] {1});
    List<StoreFault> faults = new ArrayList<>();

    room.scrub(List.of(there, gone), faults::add);

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).digest()).contains(gone);
  }

  private void page(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Taken capture(String address) {
    return capture(known(), address);
  }

  private Taken capture(Resolver resolver, String address) {
    return internet(resolver).capture(address, CIRCUMSTANCES, new CancelSignal());
  }

  private InternetCapture internet(Resolver resolver) {
    return internet(resolver, Renderer.none());
  }

  private InternetCapture internet(Resolver resolver, Renderer renderer) {
    FetchSettings settings =
        FetchSettings.standard()
            .withPolicy(TargetPolicy.internet().withLoopbackForTests(Set.of(port())))
            .withResolver(resolver);
    var means = new InternetCapture.Means(settings, renderer, "always.example");
    return new InternetCapture(means, room, judge);
  }

  private static Resolver known() {
    return Resolver.fixed(
        Map.of(new HostName("there.example"), HERE, new HostName("always.example"), HERE));
  }

  private static Resolver offline() {
    return Resolver.fixed(Map.of());
  }

  private static Sha256 sha256(Taken taken) {
    return Sha256.parse(taken.sha256()).orElseThrow();
  }

  private static List<String> rules(Taken taken) {
    return taken.observations().stream().map(Observation::rule).toList();
  }
}
