package io.jianzhen.bench.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A mock card, drawn flat: a ground that gets lighter, a portrait, lines that stand for writing,
 * and a QR code in its white field. No letters, so that it looks the same whatever fonts a machine
 * has.
 *
 * @param picture the card, {@link #MODULE} points for one module of the code
 */
record Card(Plane picture) {

  /** Points a module takes. */
  static final int MODULE = 8;

  private static final int QUIET = 4;
  private static final float INK = 38;
  private static final float PAPER = 236;

  /** A card whose code holds these bytes, as one segment without a word on their charset. */
  static Card of(byte[] payload, Random dice) {
    ByteMatrix code = code(payload);
    int field = (code.getWidth() + 2 * QUIET) * MODULE;
    int width = field * 5 / 2;
    int height = width * 54 / 86;
    var picture = new Plane(width, height, 0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.grey[y * width + x] = 165 + 45f * x / width + 15f * y / height;
      }
    }
    picture.fill(width / 20, height / 5, width / 5, height * 2 / 5, 120);
    write(picture, dice);
    int left = width - field - width / 25;
    int top = height - field - height / 20;
    picture.fill(left, top, field, field, PAPER);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          picture.fill(
              left + (x + QUIET) * MODULE, top + (y + QUIET) * MODULE, MODULE, MODULE, INK);
        }
      }
    }
    return new Card(picture);
  }

  /** The modules of a code of level M, 1 for black. */
  static ByteMatrix code(byte[] payload) {
    try {
      // Latin-1 is what a code holds where it says nothing, so these bytes are written as they are.
      String bytes = new String(payload, StandardCharsets.ISO_8859_1);
      return Encoder.encode(bytes, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(payload.length + " bytes", tooLong);
    }
  }

  /** Where the middle of the code lies, across and down. */
  double[] middleOfCode() {
    double field = picture.width / 2.5;
    return new double[] {
      picture.width - picture.width / 25.0 - field / 2,
      picture.height - picture.height / 20.0 - field / 2
    };
  }

  private static void write(Plane picture, Random dice) {
    int line = picture.height / 14;
    for (int row = 1; row < 12; row++) {
      int x = row < 3 ? picture.width / 4 : picture.width * 3 / 10;
      int end = x + (int) (picture.width * (0.2 + 0.15 * dice.nextDouble()));
      while (x < end) {
        int stroke = line / 8 + dice.nextInt(line / 5 + 1);
        int high = line / 3 + dice.nextInt(line / 4 + 1);
        picture.fill(x, row * line + dice.nextInt(line / 4 + 1), stroke, high, 60);
        x += stroke + line / 10 + dice.nextInt(line / 5 + 1);
      }
    }
  }
}
