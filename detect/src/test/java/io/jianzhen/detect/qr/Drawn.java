package io.jianzhen.detect.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.jianzhen.detect.qr.read.GreyPicture;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** White paper on which codes can be put. */
public final class Drawn {

  private final int width;
  private final int height;
  private final byte[] grey;

  /** A white sheet. */
  public Drawn(int width, int height) {
    this.width = width;
    this.height = height;
    grey = new byte[width * height];
    Arrays.fill(grey, (byte) 255);
  }

  /** A sheet with one code of these bytes, which says nothing of their charset. */
  public static Drawn code(byte[] bytes) {
    return new Drawn(400, 400).put(matrix(bytes), 40, 40, 4);
  }

  /** A sheet with one code of this text in UTF-8. */
  public static Drawn code(String text) {
    return code(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Modules of a code of these bytes as they are. */
  public static ByteMatrix matrix(byte[] bytes) {
    return matrix(new String(bytes, StandardCharsets.ISO_8859_1), Map.of());
  }

  /** Modules of a code that names its charset. */
  public static ByteMatrix matrix(String text, Charset declared) {
    return matrix(text, Map.of(EncodeHintType.CHARACTER_SET, declared.name()));
  }

  private static ByteMatrix matrix(String text, Map<EncodeHintType, Object> hints) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException wrong) {
      throw new IllegalArgumentException(text, wrong);
    }
  }

  /** Puts a code somewhere, a module taking {@code module} points. */
  public Drawn put(ByteMatrix code, int left, int top, int module) {
    for (int y = 0; y < code.getHeight() * module; y++) {
      for (int x = 0; x < code.getWidth() * module; x++) {
        grey[(top + y) * width + left + x] =
            (byte) (code.get(x / module, y / module) == 1 ? 20 : 250);
      }
    }
    return this;
  }

  /** Black for white. */
  public Drawn inverted() {
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) ~grey[i];
    }
    return this;
  }

  /** The points. */
  public GreyPicture picture() {
    return new GreyPicture(width, height, grey.clone());
  }

  /** The same for those who write files. */
  public BufferedImage image() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (grey[y * width + x] & 0xFF) * 0x10101);
      }
    }
    return image;
  }
}
