package io.jianzhen.detect.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Something like the screenshot of a page. */
final class MadeUpPicture {

  private MadeUpPicture() {}

  static ByteBuffer png(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.setColor(new Color(0xB02020));
    canvas.fillRect(0, 0, width, height / 8);
    canvas.setColor(new Color(0x205090));
    canvas.fillRect(width / 10, height / 4, width / 3, height / 3);
    canvas.setColor(Color.DARK_GRAY);
    canvas.fillRect(width / 2, height / 4, width / 3, height / 20);
    canvas.fillRect(0, height - height / 10, width, height / 10);
    canvas.dispose();
    return written(image);
  }

  static ByteBuffer blank() throws IOException {
    return written(new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB));
  }

  private static ByteBuffer written(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return ByteBuffer.wrap(out.toByteArray());
  }
}
