package io.jianzhen.detect.qr.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.detect.qr.Drawn;
import io.jianzhen.detect.qr.read.QrCode;
import java.awt.AlphaComposite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrFilesTest {

  private static final String LINK = "https://a.example.com/q?id=1";

  @TempDir private Path directory;

  private static List<String> texts(QrFile file) {
    return file.pages().stream().flatMap(page -> page.codes().stream()).map(QrCode::text).toList();
  }

  private Path written(String format) throws IOException {
    Path file = directory.resolve("picture." + format);
    assertThat(ImageIO.write(Drawn.code(LINK).image(), format, file.toFile())).isTrue();
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
  void picturesOfCommonKindsAreRead(String format) throws Exception {
    QrFile file = QrFiles.read(written(format));

    assertThat(texts(file)).containsExactly(LINK);
    assertThat(file.remarks()).isEmpty();
  }

  @Test
  void whatAFileIsCountsNotItsName() throws Exception {
    Path file = Files.move(written("png"), directory.resolve("picture.pdf"));

    assertThat(texts(QrFiles.read(file))).containsExactly(LINK);
  }

  @Test
  void blackOnNothingIsBlackOnWhite() throws Exception {
    BufferedImage drawn = Drawn.code(LINK).image();
    var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.setComposite(AlphaComposite.Src);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, (drawn.getRGB(x, y) & 0xFF) < 128 ? 0xFF000000 : 0);
      }
    }
    canvas.dispose();
    Path file = directory.resolve("clear.png");
    ImageIO.write(image, "png", file.toFile());

    assertThat(texts(QrFiles.read(file))).containsExactly(LINK);
  }

  @Test
  void aPictureWithoutACodeIsReadAndHasNone() throws Exception {
    Path file = directory.resolve("white.png");
    ImageIO.write(new Drawn(300, 200).image(), "png", file.toFile());

    assertThat(QrFiles.read(file).hasCodes()).isFalse();
  }

  @Test
  void ofAnAnimationTheFirstFrameIsReadAndTheRestIsMentioned() throws Exception {
    Path file = directory.resolve("moving.gif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(Drawn.code(LINK).image(), null, null), null);
      writer.writeToSequence(new IIOImage(Drawn.code("second").image(), null, null), null);
      writer.endWriteSequence();
    }
    QrFile read = QrFiles.read(file);

    assertThat(texts(read)).containsExactly(LINK);
    assertThat(read.remarks())
        .extracting(remark -> remark.en())
        .first()
        .asString()
        .contains("frames");
  }

  @Test
  void aBombOf30000PointsASideIsRefusedBeforeItIsUnpacked() throws Exception {
    refused(png(30_000, 30_000), "30000 by 30000");
  }

  @Test
  void aSizeThatOverflowsIsRefused() throws Exception {
    refused(png(65_536, 65_537), "65536 by 65537");
  }

  @Test
  void aSideThatIsTooLongIsRefusedThoughTheAreaIsNot() throws Exception {
    refused(png(50_000_000, 1), "50000000 by 1 points");
    refused(png(1, 30_001), "30001 points");
  }

  @Test
  void aPictureOf50MillionPointsIsRead() throws Exception {
    QrFile read = QrFiles.read(png(10_000, 5_000));

    assertThat(read.hasCodes()).isFalse();
  }

  @Test
  void aFileOf200MegabytesIsRefusedBeforeItIsRead() throws Exception {
    Path file = directory.resolve("large.jpg");
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(200_000_000);
    }
    refused(file, "200 MB");
  }

  @Test
  void heicIsAskedForAsJpeg() throws Exception {
    byte[] head = "\0\0\0\u0018ftypheic\0\0\0\0mif1".getBytes(StandardCharsets.ISO_8859_1);
    refused(Files.write(directory.resolve("photo.jpg"), head), "export as JPEG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "%PDF-1.7\nbroken", "GIF89a", "\u0089PNG\r\n\u001a\n", "BM"})
  void whatIsNoPictureIsRefusedWithAReason(String text) throws Exception {
    Path file = directory.resolve("odd");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(UnusablePicture.class)
        .isThrownBy(() -> QrFiles.read(file))
        .satisfies(refused -> assertThat(refused.why().zh()).isNotBlank());
  }

  @Test
  void aMissingFileIsRefused() {
    refused(directory.resolve("none"), "no such file");
  }

  @Test
  void aPageOfAPdfIsReadWhateverElseIsInIt() throws Exception {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      page(document, Drawn.code(LINK).image(), 300);
      page(document, Drawn.code("second").image(), 120);
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      Path file = directory.resolve("pages.pdf");
      document.save(file.toFile());
      QrFile read = QrFiles.read(file);

      assertThat(texts(read)).containsExactly(LINK, "second");
      assertThat(read.pages()).extracting(QrFile.Page::number).containsExactly(1, 2, 3);
      assertThat(read.remarks().get(0).en()).contains("scripts");
    }
  }

  @Test
  void aPictureInAPdfThatIsTooLargeLeavesItsPageOutOnly() throws Exception {
    try (var document = new PDDocument()) {
      page(document, new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_BINARY), 300);
      page(document, Drawn.code(LINK).image(), 300);
      Path file = directory.resolve("large.pdf");
      document.save(file.toFile());
      QrFile read = QrFiles.read(file);

      assertThat(texts(read)).containsExactly(LINK);
      assertThat(read.remarks().get(0).en()).contains("Page 1");
    }
  }

  @Test
  void aPdfWithAPasswordIsRefused() throws Exception {
    Path file = directory.resolve("locked.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    refused(file, "password");
  }

  @Test
  void anyDamageToAPictureIsSurvived() throws Exception {
    var dice = new Random(3);
    for (String format : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
      byte[] whole = Files.readAllBytes(written(format));
      for (int i = 0; i < 12; i++) {
        byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? whole.length / 2 : whole.length);
        for (int k = 0; k < 8; k++) {
          damaged[dice.nextInt(Math.min(damaged.length, i % 2 == 0 ? 200 : damaged.length))] =
              (byte) dice.nextInt(256);
        }
        survived(damaged);
      }
    }
  }

  @Property(tries = 200)
  void anyBytesAreSurvived(@ForAll byte[] bytes, @ForAll boolean isPdf) throws Exception {
    var out = new ByteArrayOutputStream();
    out.writeBytes(isPdf ? "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
    out.writeBytes(bytes);
    directory = Files.createTempDirectory("qr");
    try {
      survived(out.toByteArray());
    } finally {
      Files.deleteIfExists(directory.resolve("bytes"));
      Files.delete(directory);
    }
  }

  private void survived(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("bytes"), bytes);
    try {
      assertThat(texts(QrFiles.read(file))).isSubsetOf(LINK);
    } catch (UnusablePicture refused) {
      assertThat(refused.why().en()).isNotBlank();
    }
  }

  private static void refused(Path file, String why) {
    assertThatExceptionOfType(UnusablePicture.class)
        .isThrownBy(() -> QrFiles.read(file))
        .withMessageContaining(why);
  }

  private static void page(PDDocument document, BufferedImage image, float side)
      throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(LosslessFactory.createFromImage(document, image), 100, 300, side, side);
    }
  }

  /** A PNG in one colour that unpacks to this many points. */
  private Path png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    var head = new ByteArrayOutputStream();
    var fields = new DataOutputStream(head);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    var data = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(data, new Deflater(9))) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < Math.min(height, 5000); y++) {
        packed.write(row);
      }
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return Files.write(directory.resolve("bomb.png"), bytes.toByteArray());
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
