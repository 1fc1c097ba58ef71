package io.jianzhen.platform.tipoff.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a camera writes beside a picture goes; the picture stays to the byte. */
class PlainPictureTest {

  private static final String PLACE = "GPS 39.0N 117.7E";

  @Test
  void placeDeviceOwnerAndCommentsOfAJpegGo() throws IOException {
    byte[] plain = jpeg();
    byte[] told =
        with(
            plain,
            segment(0xe1, "Exif\0\0II*\0" + PLACE),
            segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + PLACE),
            segment(0xed, "Photoshop 3.0\0" + PLACE),
            segment(0xe2, "MPF\0" + PLACE),
            segment(0xe5, PLACE),
            segment(0xfe, PLACE));
    assertThat(text(told)).contains(PLACE);
    byte[] copied = copy("image/jpeg", told);
    assertThat(text(copied)).doesNotContain(PLACE, "Exif", "adobe.com");
    assertThat(copied).isEqualTo(plain);
    assertThat(ImageIO.read(new ByteArrayInputStream(copied)).getWidth()).isEqualTo(40);
  }

  @Test
  void theColourProfileAndWhichSideIsUpStay() throws IOException {
    byte[] exif =
        bytes(
            "Exif\0\0MM\0*\0\0\0\b\0\2"
                + "\1\17\0\2\0\0\0\4MAK\0"
                + "\1\22\0\3\0\0\0\1\0\6\0\0"
                + "\0\0\0\0"
                + PLACE);
    byte[] told = with(jpeg(), segment(0xe1, exif), segment(0xe2, "ICC_PROFILE\0\1\1profile"));
    String copied = text(copy("image/jpeg", told));
    assertThat(copied).contains("ICC_PROFILE", "Exif").doesNotContain(PLACE, "MAK");
    byte[] turned = Arrays.copyOfRange(copy("image/jpeg", told), 24, 24 + 32);
    assertThat(Orientation.in(turned)).isEqualTo(6);
  }

  @Test
  void whatFollowsTheEndOfAPictureGoes() throws IOException {
    byte[] jpeg = jpeg();
    byte[] film = with(jpeg, segment(0xe1, "Exif\0\0" + PLACE));
    assertThat(copy("image/jpeg", joined(jpeg, film))).isEqualTo(jpeg);
    byte[] png = png();
    assertThat(copy("image/png", joined(png, bytes(PLACE)))).isEqualTo(png);
  }

  @Test
  void textsTimesAndExifDataOfAPngGo() throws IOException {
    byte[] plain = png();
    byte[] told = plain;
    for (String type : new String[] {"eXIf", "tEXt", "iTXt", "zTXt", "tIME", "prVt"}) {
      told = withChunk(told, type, PLACE);
    }
    assertThat(text(told)).contains(PLACE);
    assertThat(copy("image/png", told)).isEqualTo(plain);
    assertThat(text(copy("image/png", withChunk(plain, "gAMA", "abcd")))).contains("gAMA");
  }

  @Test
  void aProgressivePictureWithManyScansStaysWhole() throws IOException {
    byte[] many =
        HexFormat.of()
            .parseHex(
                "ffd8"
                    + "ffc20008080808000101"
                    + "ffda0008010100003f00aaff00bbffd0ccff"
                    + "ffc40004aabb"
                    + "ffda0008010100003f00ddee"
                    + "ffd9");
    byte[] copied = copy("image/jpeg", many);
    assertThat(HexFormat.of().formatHex(copied))
        .contains("aaff00bbffd0cc", "ffc40004aabb", "ddeeffd9");
  }

  @Test
  void aPictureThatBreaksOffIsCopiedAsFarAsItGoes() throws IOException {
    byte[] told = with(jpeg(), segment(0xe1, "Exif\0\0" + PLACE));
    for (int length = 0; length < told.length; length++) {
      assertThat(text(copy("image/jpeg", Arrays.copyOf(told, length)))).doesNotContain(PLACE);
    }
    byte[] png = withChunk(png(), "tEXt", PLACE);
    for (int length = 0; length < png.length; length++) {
      assertThat(text(copy("image/png", Arrays.copyOf(png, length)))).doesNotContain(PLACE);
    }
  }

  @Property(tries = 300)
  void whateverIsChangedInIt_copyingEndsAndNothingGrowsMuch(
      @ForAll @IntRange(min = 0, max = 2_000) int at, @ForAll byte to) throws IOException {
    byte[] told = with(jpeg(), segment(0xe1, "Exif\0\0MM\0*\0\0\0\b" + PLACE));
    told[at % told.length] = to;
    assertThat(copy("image/jpeg", told).length).isLessThanOrEqualTo(told.length + 64);
    byte[] png = withChunk(png(), "tEXt", PLACE);
    png[at % png.length] = to;
    assertThat(copy("image/png", png).length).isLessThanOrEqualTo(png.length);
  }

  private static byte[] copy(String media, byte[] file) throws IOException {
    var out = new ByteArrayOutputStream();
    PlainPicture.copy(media, new ByteArrayInputStream(file), out);
    return out.toByteArray();
  }

  private static byte[] jpeg() throws IOException {
    return picture("jpg");
  }

  private static byte[] png() throws IOException {
    return picture("png");
  }

  private static byte[] picture(String format) throws IOException {
    var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      picture.setRGB(x, x % 30, 0xff8800 + x);
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  /** Segments behind the start of a JPEG file and its JFIF head. */
  private static byte[] with(byte[] jpeg, byte[]... segments) {
    int head = 2 + 2 + 16;
    byte[] made = Arrays.copyOf(jpeg, head);
    for (byte[] one : segments) {
      made = joined(made, one);
    }
    return joined(made, Arrays.copyOfRange(jpeg, head, jpeg.length));
  }

  private static byte[] segment(int marker, String content) {
    return segment(marker, bytes(content));
  }

  private static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    byte[] head = {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
    return joined(head, content);
  }

  /** A chunk behind the head of a PNG file. */
  private static byte[] withChunk(byte[] png, String type, String content) throws IOException {
    var chunk = new ByteArrayOutputStream();
    var out = new DataOutputStream(chunk);
    byte[] typed = bytes(type + content);
    out.writeInt(content.length());
    out.write(typed);
    var sum = new CRC32();
    sum.update(typed);
    out.writeInt((int) sum.getValue());
    int head = 8 + 25;
    return joined(
        joined(Arrays.copyOf(png, head), chunk.toByteArray()),
        Arrays.copyOfRange(png, head, png.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
