package io.jianzhen.ocr;

import io.jianzhen.detect.card.text.CardField;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/**
 * Draws a card as it is printed since 2019, and takes a photo of it: on a dark table, turned a
 * little, out of focus a little, with the noise of a sensor.
 */
final class CardPicture {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 640;

  private final Font font;

  CardPicture(Font font) {
    this.font = font;
  }

  /** The card alone. */
  BufferedImage flat(MadeUpCard card) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D to = image.createGraphics();
    to.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    to.setPaint(new GradientPaint(0, 0, new Color(0xE9F3FC), WIDTH, HEIGHT, new Color(0xB9D6F2)));
    to.fillRect(0, 0, WIDTH, HEIGHT);
    to.setColor(new Color(0x9A9A9A));
    to.fillRect(50, 170, 200, 270);
    to.setColor(new Color(0x1A1A1A));
    to.setFont(font.deriveFont(Font.BOLD, 46f));
    to.drawString("中华人民共和国特种作业操作证", 170, 90);
    to.setFont(font.deriveFont(30f));
    line(to, 0, "证号  " + card.get(CardField.CERTIFICATE_NUMBER));
    line(to, 1, "姓名  " + card.get(CardField.NAME));
    to.drawString("性别  " + card.get(CardField.SEX), 620, y(1));
    line(to, 2, "作业类别  " + card.get(CardField.CATEGORY));
    line(to, 3, "操作项目  " + card.get(CardField.ITEM));
    line(to, 4, "初领日期  " + card.get(CardField.FIRST_ISSUED));
    line(
        to,
        5,
        "有效期限  %s 至 %s".formatted(card.get(CardField.TERM_START), card.get(CardField.TERM_END)));
    line(to, 6, "应复审日期  " + card.get(CardField.REVIEW_DUE));
    line(to, 7, "签发机关  " + card.get(CardField.ISSUER));
    to.setFont(font.deriveFont(22f));
    to.drawString("中华人民共和国应急管理部监制", 340, 610);
    to.dispose();
    return image;
  }

  /** A photo of the card. */
  BufferedImage photo(MadeUpCard card, Random dice) {
    double size = 0.75 + 0.45 * dice.nextDouble();
    int width = (int) (WIDTH * size * 1.15);
    int height = (int) (HEIGHT * size * 1.25);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D to = image.createGraphics();
    to.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    to.setColor(new Color(0x4A3B30));
    to.fillRect(0, 0, width, height);
    var turned = new AffineTransform();
    turned.translate(width / 2.0, height / 2.0);
    turned.rotate(Math.toRadians(6 * dice.nextDouble() - 3));
    turned.shear(0.04 * dice.nextDouble() - 0.02, 0);
    turned.scale(size, size);
    turned.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
    to.drawImage(flat(card), turned, null);
    to.dispose();
    return noisy(blurred(image, dice.nextInt(3)), 4 + 10 * dice.nextDouble(), dice);
  }

  private static BufferedImage blurred(BufferedImage image, int radius) {
    if (radius == 0) {
      return image;
    }
    int side = radius + 1;
    float[] even = new float[side * side];
    Arrays.fill(even, 1f / even.length);
    var out = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    return new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null)
        .filter(image, out);
  }

  private static BufferedImage noisy(BufferedImage image, double sigma, Random dice) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int add = (int) (dice.nextGaussian() * sigma);
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            clamp((rgb >> 16 & 0xFF) + add) << 16
                | clamp((rgb >> 8 & 0xFF) + add) << 8
                | clamp((rgb & 0xFF) + add));
      }
    }
    return image;
  }

  private static int clamp(int grey) {
    return Math.max(0, Math.min(255, grey));
  }

  private static void line(Graphics2D to, int row, String text) {
    to.drawString(text, 290, y(row));
  }

  private static int y(int row) {
    return 170 + 54 * row;
  }
}
