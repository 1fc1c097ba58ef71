package io.jianzhen.detect.qr.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.detect.qr.Drawn;
import io.jianzhen.detect.qr.read.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each hostile page is followed by a good one, which is read all the same. */
class HostilePdfTest {

  private static final String LINK = "https://a.example.com/q?id=1";

  @TempDir private Path directory;

  private final PDDocument document = new PDDocument();
  private final PDPage hostile = page();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private PDPage page() {
    var page = new PDPage(PDRectangle.A4);
    page.setResources(new PDResources());
    document.addPage(page);
    return page;
  }

  private Path saved() throws IOException {
    PDPage good = page();
    try (var content = new PDPageContentStream(document, good)) {
      content.drawImage(
          LosslessFactory.createFromImage(document, Drawn.code(LINK).image()), 100, 300, 300, 300);
    }
    Path file = directory.resolve("hostile.pdf");
    document.save(file.toFile());
    return file;
  }

  private void leavesTheFirstPageOut() throws Exception {
    QrFile read = QrFiles.read(saved());

    assertThat(texts(read)).containsExactly(LINK);
    assertThat(read.remarks())
        .singleElement()
        .satisfies(
            remark -> assertThat(remark.en()).contains("Page 1", "its pictures are too large"));
  }

  private static List<String> texts(QrFile file) {
    return file.pages().stream().flatMap(page -> page.codes().stream()).map(QrCode::text).toList();
  }

  private COSStream picture(int wide, int high) {
    COSStream picture = document.getDocument().createCOSStream();
    picture.setItem(COSName.TYPE, COSName.XOBJECT);
    picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
    picture.setInt(COSName.WIDTH, wide);
    picture.setInt(COSName.HEIGHT, high);
    picture.setInt(COSName.BITS_PER_COMPONENT, 8);
    picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return picture;
  }

  private void put(COSStream picture) {
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.getPDFName("Parent"), picture);
    hostile.getResources().getCOSObject().setItem(COSName.XOBJECT, names);
  }

  private void draws(String operators) throws IOException {
    COSStream content = document.getDocument().createCOSStream();
    try (OutputStream out = content.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
    }
    hostile.getCOSObject().setItem(COSName.CONTENTS, content);
  }

  private COSDictionary withLargePicture() throws Exception {
    COSDictionary pictures = new COSDictionary();
    pictures.setItem(COSName.A, picture(6000, 5000));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, pictures);
    return resources;
  }

  @Test
  void aMaskIsAPictureToo() throws Exception {
    COSStream picture = picture(10, 10);
    picture.setItem(COSName.SMASK, picture(6000, 5000));
    put(picture);

    leavesTheFirstPageOut();
  }

  @Test
  void aPictureInAPatternIsAPictureToo() throws Exception {
    COSStream pattern = document.getDocument().createCOSStream();
    pattern.setItem(COSName.RESOURCES, withLargePicture());
    COSDictionary patterns = new COSDictionary();
    patterns.setItem(COSName.P, pattern);
    hostile.getResources().getCOSObject().setItem(COSName.PATTERN, patterns);

    leavesTheFirstPageOut();
  }

  @Test
  void whatStandsForAnAnnotationIsWalkedToo() throws Exception {
    COSStream look = document.getDocument().createCOSStream();
    look.setItem(COSName.RESOURCES, withLargePicture());
    COSDictionary looks = new COSDictionary();
    looks.setItem(COSName.N, look);
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
    annotation.setItem(COSName.P, hostile.getCOSObject());
    annotation.setItem(COSName.AP, looks);
    COSArray annotations = new COSArray();
    annotations.add(annotation);
    hostile.getCOSObject().setItem(COSName.ANNOTS, annotations);

    leavesTheFirstPageOut();
  }

  @Test
  void aJpegIsAsLargeAsItSaysItselfNotAsThePdfSays() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY), "jpeg", bytes);
    byte[] jpeg = bytes.toByteArray();
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        jpeg[i + 5] = 0x75;
        jpeg[i + 7] = 0x75;
      }
    }
    COSStream picture = picture(16, 16);
    try (OutputStream out = picture.createRawOutputStream()) {
      out.write(jpeg);
    }
    picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
    put(picture);

    leavesTheFirstPageOut();
  }

  @Test
  void aFaxIsAsLargeAsItsParametersSay() throws Exception {
    COSStream picture = picture(16, 5000);
    COSDictionary how = new COSDictionary();
    how.setInt(COSName.COLUMNS, 10_000_000);
    picture.setItem(COSName.DECODE_PARMS, how);
    picture.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    put(picture);

    leavesTheFirstPageOut();
  }

  @Test
  void aStreamIsAsLargeAsItUnpacksTo() throws Exception {
    COSStream picture = picture(10, 10);
    try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 101; i++) {
        out.write(zeros);
      }
    }
    put(picture);

    leavesTheFirstPageOut();
  }

  @Test
  void aPictureBetweenOperatorsIsAPictureToo() throws Exception {
    draws("q 100 0 0 100 0 0 cm BI /W 6000 /H 5000 /BPC 8 /CS /G /F /AHx ID 00> EI Q");

    leavesTheFirstPageOut();
  }

  @Test
  void whatLeadsToItselfIsWalkedOnce() throws Exception {
    @Nullable COSStream form = null;
    for (int depth = 0; depth < 8; depth++) {
      COSStream outer = document.getDocument().createCOSStream();
      outer.setItem(COSName.SUBTYPE, COSName.FORM);
      COSDictionary forms = new COSDictionary();
      for (int i = 0; i < 100; i++) {
        forms.setItem(COSName.getPDFName("F" + i), form == null ? outer : form);
      }
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.XOBJECT, forms);
      outer.setItem(COSName.RESOURCES, resources);
      form = outer;
    }
    put(Objects.requireNonNull(form));

    assertThat(texts(QrFiles.read(saved()))).containsExactly(LINK);
  }

  @Test
  void tooMuchOnAPageIsNotWalked() throws Exception {
    COSArray many = new COSArray();
    for (int i = 0; i < 60_000; i++) {
      many.add(new COSDictionary());
    }
    hostile.getResources().getCOSObject().setItem(COSName.XOBJECT, many);

    leavesTheFirstPageOut();
  }

  @Test
  void aPageThatTakesTooLongIsGivenUp() throws Exception {
    draws("q Q ".repeat(2000));
    QrFile read = QrFiles.read(saved(), new Steps());

    assertThat(texts(read)).containsExactly(LINK);
    assertThat(read.remarks().get(0).en()).contains("Page 1", "takes too long");
  }

  @Test
  void aFileThatTakesTooLongIsReadNoFurther() throws Exception {
    draws("q Q ".repeat(2000));
    for (int i = 0; i < 3; i++) {
      page()
          .getCOSObject()
          .setItem(COSName.CONTENTS, hostile.getCOSObject().getItem(COSName.CONTENTS));
    }
    QrFile read = QrFiles.read(saved(), new Steps());

    assertThat(read.pages()).isEmpty();
    assertThat(read.remarks()).hasSize(4);
    assertThat(read.remarks().get(3).en()).contains("From page 4 on", "takes too long");
  }

  @Test
  void wantOfMemoryRefusesTheFileOnly() throws Exception {
    Path file = saved();
    assertThatExceptionOfType(UnusablePicture.class)
        .isThrownBy(
            () ->
                QrFiles.read(
                    file,
                    () -> {
                      throw new OutOfMemoryError("for the test");
                    }))
        .withMessageContaining("memory");
    assertThatExceptionOfType(UnusablePicture.class)
        .isThrownBy(
            () ->
                QrFiles.read(
                    file,
                    () -> {
                      throw new StackOverflowError("for the test");
                    }))
        .withMessageContaining("memory");
  }

  /** A clock that goes on by 20 milliseconds whenever it is asked. */
  private static final class Steps implements LongSupplier {

    private long at;

    @Override
    public long getAsLong() {
      at += 20_000_000;
      return at;
    }
  }
}
