package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.SignedInFixture;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Photos with QR codes, from an officer's phone. */
@SiteTest
@TestPropertySource(properties = "jianzhen.data=target/test-photos")
class PhotoTest {

  private static final int SIDE = 300;

  @Autowired private MockMvcTester mvc;
  @Autowired private EvidenceRoom room;
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
    BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
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
