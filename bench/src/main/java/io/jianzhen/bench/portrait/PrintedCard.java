package io.jianzhen.bench.portrait;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A card with a portrait, strokes that stand for writing, and a QR code; 1012 by 638 points. No
 * letters, so that it looks the same whatever fonts a machine has.
 */
final class PrintedCard {

  static final int WIDTH = 1012;
  static final int HEIGHT = 638;

  private static final int CODE_SIDE = 200;

  private PrintedCard() {}

  /** Everything but the portrait by chance. */
  static BufferedImage with(BufferedImage portrait, Random dice) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D to = image.createGraphics();
    to.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int light = 195 + dice.nextInt(25);
    to.setPaint(
        new GradientPaint(0, 0, grey(light + 10), WIDTH, HEIGHT, grey(light - dice.nextInt(25))));
    to.fillRect(0, 0, WIDTH, HEIGHT);
    int wide = 190 + dice.nextInt(40);
    to.drawImage(portrait, 48 + dice.nextInt(15), 165 + dice.nextInt(20), wide, wide * 7 / 5, null);
    write(to, dice);
    code(to, dice);
    to.dispose();
    return image;
  }

  private static void write(Graphics2D to, Random dice) {
    to.setColor(grey(40));
    strokes(to, 190, 60, 600, 44, dice);
    for (int row = 0; row < 8; row++) {
      strokes(to, 330, 165 + 50 * row, 180 + dice.nextInt(row < 4 ? 430 : 180), 28, dice);
    }
    strokes(to, 340, 590, 340, 22, dice);
  }

  /** Crosses and boxes as dense as Chinese characters. */
  private static void strokes(Graphics2D to, int x, int y, int wide, int side, Random dice) {
    int thick = Math.max(2, side / 11);
    for (int left = x; left < x + wide; left += side * 11 / 10) {
      for (int i = 0; i < 3; i++) {
        to.fillRect(left, y + dice.nextInt(side - thick), side * 9 / 10, thick);
        to.fillRect(left + dice.nextInt(side - thick), y, thick, side * 9 / 10);
      }
    }
  }

  private static void code(Graphics2D to, Random dice) {
    try {
      String address = "https://cx.mem.gov.cn/?c=" + Long.toHexString(dice.nextLong());
      ByteMatrix code = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
      int module = CODE_SIDE / (code.getWidth() + 8);
      int left = WIDTH - CODE_SIDE - 45;
      int top = HEIGHT - CODE_SIDE - 70;
      to.setColor(grey(245));
      to.fillRect(left, top, CODE_SIDE, CODE_SIDE);
      to.setColor(grey(30));
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y) == 1) {
            to.fillRect(left + (x + 4) * module, top + (y + 4) * module, module, module);
          }
        }
      }
    } catch (WriterException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Color grey(int level) {
    return new Color(level, level, level);
  }
}
