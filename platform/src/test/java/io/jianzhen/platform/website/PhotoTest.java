package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.jianzhen.capture.Sha256;
import io.jianzhen.detect.qr.file.QrFile;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.SignedInFixture;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos with QR codes, from an officer's phone. */
@SiteTest
@TestPropertySource(
    properties = {"jianzhen.data=target/test-photos", "jianzhen.websites.photo-wait=PT0S"})
class PhotoTest {

  private static final int SIDE = 300;

  @Autowired private MockMvcTester mvc;
  @Autowired private EvidenceRoom room;
  @Autowired private ReadingTurn turn;
  @Autowired private OfficialNames names;
  @Autowired private JdbcClient jdbc;

  private final SignedIn me = SignedInFixture.ofZone(Role.INSPECTOR);

  @Test
  void aCodeThatLeadsToAnImitationOpensItsRecordAndThePhotoIsKept() throws Exception {
    byte[] photo = photo("http://cx-mem-gov-cn.photos.example/q?bh=1");

    assertThat(read(new MockMultipartFile("photos", "card.png", "image/png", photo)))
        .contains(
            "须核实", "QR_NOT_OFFICIAL", "已登记为可疑网站", "http://cx-mem-gov-cn.photos.example/q?bh=1");

    String note =
        jdbc.sql(
                """
                SELECT g.source || ' ' || g.note
                  FROM site_sighting g JOIN suspect_site s ON s.id = g.site
                 WHERE s.site_key = 'cx-mem-gov-cn.photos.example'
                """)
            .query(String.class)
            .single();
    Sha256 digest = Sha256.of(photo);
    assertThat(note).isEqualTo("QR 二维码照片 SHA-256 " + digest.hex());
    try (InputStream kept = room.open(digest)) {
      assertThat(kept.readAllBytes()).isEqualTo(photo);
    }
  }

  @Test
  void aCodeThatLeadsToTheOfficialPlatformOpensNothing() throws Exception {
    long before = sites();
    assertThat(
            read(
                new MockMultipartFile(
                    "photos", "a.png", "image/png", photo("https://cx.mem.gov.cn/"))))
        .contains("官方网站", "不等于证件是真的");
    assertThat(sites()).isEqualTo(before);
  }

  @Test
  void whatIsNoPictureIsNamedAndTheOthersAreRead() throws Exception {
    assertThat(
            read(
                new MockMultipartFile(
                    "photos", "b.txt", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)),
                new MockMultipartFile("photos", "c.png", "image/png", blank()),
                new MockMultipartFile(
                    "photos", "<d>.png", "image/png", photo("https://cx.mem.gov.cn/"))))
        .contains("b.txt", "没有找到二维码", "&lt;d&gt;.png", "官方网站");
  }

  @Test
  void nothingIsReadWhereNothingOrTooMuchWasSent() throws Exception {
    assertThat(read()).contains("请选择照片或 PDF");
    MockMultipartFile[] eleven = new MockMultipartFile[11];
    for (int i = 0; i < eleven.length; i++) {
      eleven[i] = new MockMultipartFile("photos", i + ".png", "image/png", new byte[] {1});
    }
    assertThat(read(eleven)).contains("一次最多 10 个文件");
  }

  @Test
  void whatLeadsNowhereIsNotCalledOfficial() throws Exception {
    assertThat(read(sent("a.png", photo("姓名：甲示例"))))
        .contains("不含网址")
        .doesNotContain("chip--good", ">官方网站<");
    assertThat(read(sent("b.png", photo("weixin://contacts/profile/gh_0"))))
        .contains("须核实")
        .doesNotContain("chip--good");
  }

  @Test
  void identityNumbersInACodeAreHidden() throws Exception {
    assertThat(read(sent("999999199001010011.png", photo("甲示例 T999999199001010011"))))
        .contains("甲示例")
        .doesNotContain("999999199001010011");
  }

  @Test
  void whileOthersAreReadAFileIsRefusedWithAWordToTryAgain() throws Exception {
    byte[] photo = photo("https://cx.mem.gov.cn/");
    List<String> pages = new ArrayList<>();
    turn.take(
        () -> {
          pages.add(readIn(photo));
          return new QrFile(List.of(), List.of());
        });

    assertThat(pages.get(0)).contains("请稍后再试").doesNotContain("chip--good");
    assertThat(readIn(photo)).contains("chip--good");
  }

  private String readIn(byte[] photo) {
    try {
      return read(sent("a.png", photo));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void whereOnePhotoCannotBeKeptTheOthersAndTheTrailAreNotLost() throws Exception {
    read(sent("first.png", photo("http://cx-mem-gov-cn.kept.example/")));
    Path objects = Path.of("target/test-photos/evidence/objects");
    Path aside = objects.resolveSibling("aside");
    long before = audited("PHOTO_CHECK");
    Files.move(objects, aside);
    Files.writeString(objects, "in the way");
    try {
      assertThat(
              read(
                  sent("a.png", photo("http://cx-mem-gov-cn.lost.example/")),
                  sent("b.png", photo("https://cx.mem.gov.cn/"))))
          .contains("照片没有存下来", "QR_NOT_OFFICIAL", "chip--good")
          .doesNotContain("已登记为可疑网站");
    } finally {
      Files.delete(objects);
      Files.move(aside, objects);
    }
    assertThat(audited("PHOTO_CHECK")).isEqualTo(before + 1);
  }

  @Test
  void thePhotoIsGivenOutAndThatIsNoted() throws Exception {
    byte[] photo = photo("http://cx-mem-gov-cn.fetched.example/");
    read(sent("card.png", photo));
    String address =
        jdbc.sql(
                """
                SELECT '/websites/sites/' || site || '/sightings/' || id || '/photo'
                  FROM site_sighting WHERE given = 'http://cx-mem-gov-cn.fetched.example/'
                """)
            .query(String.class)
            .single();
    String site = address.replaceAll("/sightings.*", "");
    long before = audited("EVIDENCE_GET");

    assertThat(SiteVisitor.text(get(site))).contains(address, "evidence.zip");
    MvcTestResult got = get(address);
    assertThat(got.getResponse().getContentAsByteArray()).isEqualTo(photo);
    assertThat(got.getResponse().getHeader("Content-Disposition")).contains("attachment", ".png");
    assertThat(audited("EVIDENCE_GET")).isEqualTo(before + 1);
    byte[] zip = get(site + "/evidence.zip").getResponse().getContentAsByteArray();
    assertThat(new String(zip, StandardCharsets.ISO_8859_1))
        .contains(new String(photo, StandardCharsets.ISO_8859_1));
  }

  @Test
  void aTypedNoteDoesNotPassForAKeptPhoto() {
    String note = KeptPhoto.note(Sha256.of(new byte[0]));
    IntakeForm form = new IntakeForm(null, null, null, null, null, "QR", "x " + note);

    assertThat(KeptPhoto.of(SightingSource.QR, "x " + note)).isEmpty();
    assertThat(KeptPhoto.of(SightingSource.OFFICER, note)).isEmpty();
    assertThat(form.whatIsWrong(names)).containsKey("note");
  }

  private MvcTestResult get(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).with(user(me)).exchange();
    assertThat(result).hasStatusOk();
    return result;
  }

  private long audited(String action) {
    return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = :action")
        .param("action", action)
        .query(Long.class)
        .single();
  }

  private static MockMultipartFile sent(String name, byte[] photo) {
    return new MockMultipartFile("photos", name, "image/png", photo);
  }

  private String read(MockMultipartFile... photos) throws Exception {
    var request = mvc.post().uri("/websites/photos").multipart();
    for (MockMultipartFile photo : photos) {
      request = request.file(photo);
    }
    return SiteVisitor.text(request.with(user(me)).with(csrf()).exchange());
  }

  private long sites() {
    return jdbc.sql("SELECT count(*) FROM suspect_site").query(Long.class).single();
  }

  private static byte[] photo(String text) throws WriterException, IOException {
    BitMatrix code =
        new QRCodeWriter()
            .encode(
                text,
                BarcodeFormat.QR_CODE,
                SIDE,
                SIDE,
                Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    return png(picture);
  }

  private static byte[] blank() throws IOException {
    return png(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY));
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
