package io.jianzhen.platform.selfcheck;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A card with spots for a portrait, on a table. */
final class CardDrawing {

  private CardDrawing() {}

  /**
   * A photo as PNG.
   *
   * @param portrait another number is another portrait
   * @param turn of the card, in radians
   */
  static byte[] png(long portrait, double turn) throws IOException {
    var image = new BufferedImage(1050, 800, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D to = image.createGraphics();
    to.setColor(new Color(0x404040));
    to.fillRect(0, 0, 1050, 800);
    to.rotate(turn, 525, 400);
    to.translate(525 - 428, 400 - 270);
    to.setColor(new Color(0xD0D0D0));
    to.fillRect(0, 0, 856, 540);
    to.setColor(new Color(0x707070));
    to.fillRect(60, 160, 200, 280);
    var dice = new Random((portrait + 1) * 0x9E3779B97F4A7C15L);
    for (int i = 0; i < 12; i++) {
      int grey = dice.nextInt(170);
      to.setColor(new Color(grey, grey, grey));
      to.fillOval(60 + dice.nextInt(110), 160 + dice.nextInt(190), 50 + dice.nextInt(40), 90);
    }
    to.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
