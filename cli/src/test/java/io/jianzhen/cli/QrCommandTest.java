package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen qr FILE… [--format text|json] [--lang zh|en]}. */
class QrCommandTest {

  private static final String FAKE = "https://cx-mem-gov-cn.example.com/q?id=1";

  @TempDir private Path directory;

  private final Shell shell = new Shell();

  private String picture(String name, byte[] bytes) throws IOException {
    var image = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 300 * 300; i++) {
      image.setRGB(i % 300, i / 300, 0xFFFFFF);
    }
    try {
      ByteMatrix code =
          Encoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), ErrorCorrectionLevel.M)
              .getMatrix();
      for (int y = 0; y < 4 * code.getHeight(); y++) {
        for (int x = 0; x < 4 * code.getWidth(); x++) {
          image.setRGB(40 + x, 40 + y, code.get(x / 4, y / 4) == 1 ? 0 : 0xFFFFFF);
        }
      }
    } catch (WriterException never) {
      throw new IllegalArgumentException(never);
    }
    Path file = directory.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file.toString();
  }

  private String picture(String name, String text) throws IOException {
    return picture(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCodeThatLeadsToAnImitationIsToldWithItsReasons() throws IOException {
    assertThat(shell.run("qr", picture("a.png", FAKE))).isEqualTo(1);
    assertThat(shell.lines().get(1)).isEqualTo("  网址：" + FAKE);
    assertThat(shell.lines().get(2)).contains("[强] QR_NOT_OFFICIAL").contains("cx-mem-gov-cn");
    assertThat(shell.lines()).hasSizeGreaterThan(3);
  }

  @Test
  void aCodeThatLeadsToTheOfficialSiteIsNotCalledGenuine() throws IOException {
    assertThat(shell.run("qr", picture("a.png", "https://cx.mem.gov.cn/"))).isZero();
    assertThat(shell.lines().get(2)).contains("指向官方网站", "不表示证书真实");
  }

  @Test
  void aCodeWithoutAnAddressIsNotCalledOfficial() throws IOException {
    assertThat(shell.run("qr", picture("a.png", "T999999199001010011"))).isZero();
    assertThat(shell.lines().get(2)).contains("不含网址").doesNotContain("官方");
  }

  @Test
  void gbkIsShownAsItWasWritten() throws IOException {
    byte[] gbk = "姓名：甲示例".getBytes(Charset.forName("GBK"));

    assertThat(shell.run("qr", picture("a.png", gbk), "--lang", "en")).isZero();
    assertThat(shell.lines().get(1)).isEqualTo("  text: 姓名：甲示例");
  }

  @Test
  void jsonHasALineForEachFile() throws IOException {
    shell.run("qr", picture("a.png", FAKE), picture("b.png", "text"), "--format", "json");
    JsonNode first = JsonMapper.shared().readTree(shell.lines().get(0));

    assertThat(shell.lines()).hasSize(2);
    JsonNode code = first.get("codes").get(0);
    assertThat(code.get("kind").asString()).isEqualTo("WebPage");
    assertThat(code.get("text").asString()).isEqualTo(FAKE);
    assertThat(code.get("official").asBoolean()).isFalse();
    assertThat(code.get("findings").get(0).get("rule").asString()).isEqualTo("QR_NOT_OFFICIAL");
    assertThat(code.get("findings").get(0).get("explanation").get("en").asString()).isNotBlank();
  }

  @Test
  void aFileThatCannotBeUsedTakesNothingFromTheOthers() throws IOException {
    Path odd = Files.writeString(directory.resolve("odd.jpg"), "no picture");

    assertThat(shell.run("qr", odd.toString(), picture("a.png", FAKE), "none.png")).isEqualTo(2);
    assertThat(shell.lines().get(1)).contains(FAKE);
    assertThat(shell.err().lines()).hasSize(2);
    assertThat(shell.err()).contains("odd.jpg").contains("none.png");
  }

  @Test
  void aPictureWithoutACodeIsSaidToHaveNone() throws IOException {
    Path white = directory.resolve("white.png");
    ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", white.toFile());

    assertThat(shell.run("qr", white.toString())).isZero();
    assertThat(shell.lines().get(1)).contains("没有读出二维码");
  }

  @Test
  void whatACodeHoldsDoesNothingToTheTerminal() throws IOException {
    shell.run("qr", picture("a.png", "\u001b[2Jtext"));

    assertThat(shell.out()).doesNotContain("\u001b");
  }

  @Test
  void withoutAFileTheArgumentsAreUnusable() {
    assertThat(shell.run("qr")).isEqualTo(2);
  }
}
