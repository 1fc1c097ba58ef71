package io.jianzhen.bench.portrait;

import io.jianzhen.detect.qr.read.GreyPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * How a card is photographed, as a pinhole sees it.
 *
 * @param width of the card in the photo, in points
 * @param turn in radians
 * @param tilt how far it leans away, in radians
 * @param lean the direction in which it leans, in radians
 * @param sigma deviation of the blur, in points
 * @param light how strong the shade across the photo is, 0 to 1
 * @param table grey of the table
 * @param quality of the JPEG, 0 to 1
 */
record Snapshot(
    double width,
    double turn,
    double tilt,
    double lean,
    double sigma,
    double light,
    int table,
    float quality) {

  private static final double NOISE = 3;

  /**
   * By chance.
   *
   * @param hardness 0 for a scan, 1 for a careless photo
   */
  static Snapshot of(double hardness, Random dice) {
    double quarter = Math.PI / 2 * dice.nextInt(hardness < 0.3 ? 1 : 4);
    return new Snapshot(
        900 - 350 * hardness * dice.nextDouble(),
        quarter + Math.toRadians(14 * hardness * (2 * dice.nextDouble() - 1)),
        Math.toRadians(28 * hardness * dice.nextDouble()),
        2 * Math.PI * dice.nextDouble(),
        0.4 + 1.6 * hardness * dice.nextDouble(),
        0.7 * hardness * dice.nextDouble(),
        dice.nextInt(4) == 0 ? 245 : 40 + dice.nextInt(80),
        0.9f - 0.4f * (float) (hardness * dice.nextDouble()));
  }

  /** The photo, packed as JPEG and unpacked again. */
  GreyPicture of(BufferedImage card, Random dice) {
    double scale = width / card.getWidth();
    int side = (int) (width * 1.25);
    double[] grey = new double[side * side];
    int[] points =
        card.getRaster().getSamples(0, 0, card.getWidth(), card.getHeight(), 0, (int[]) null);
    double shade = 2 * Math.PI * dice.nextDouble();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double sum = 0;
        for (int s = 0; s < 4; s++) {
          double px = (x + s % 2 / 2.0 - side / 2.0) / scale;
          double py = (y + (s >> 1) / 2.0 - side / 2.0) / scale;
          sum += seen(card, points, px, py);
        }
        double along =
            ((x - side / 2.0) * Math.cos(shade) + (y - side / 2.0) * Math.sin(shade)) / side;
        grey[y * side + x] = sum / 4 * (1 - light * (0.35 + 0.6 * along));
      }
    }
    double[] soft = blurred(blurred(grey, side, 1), side, side);
    return packed(soft, side, dice);
  }

  private double seen(BufferedImage card, int[] points, double px, double py) {
    double distance = card.getWidth() * 1.6;
    double along = px * Math.cos(lean) + py * Math.sin(lean);
    double across = -px * Math.sin(lean) + py * Math.cos(lean);
    double depth = distance * Math.cos(tilt) - along * Math.sin(tilt);
    double u = along * distance / depth;
    double v = across * distance * Math.cos(tilt) / depth;
    double qx = u * Math.cos(lean) - v * Math.sin(lean);
    double qy = u * Math.sin(lean) + v * Math.cos(lean);
    double x = card.getWidth() / 2.0 + qx * Math.cos(turn) + qy * Math.sin(turn);
    double y = card.getHeight() / 2.0 - qx * Math.sin(turn) + qy * Math.cos(turn);
    if (!(x >= 0 && y >= 0 && x < card.getWidth() - 1 && y < card.getHeight() - 1)) {
      return table;
    }
    int i = ((int) y) * card.getWidth() + (int) x;
    double above = mix(points[i], points[i + 1], x - (int) x);
    int j = i + card.getWidth();
    return mix(above, mix(points[j], points[j + 1], x - (int) x), y - (int) y);
  }

  private static double mix(double from, double to, double part) {
    return from + (to - from) * part;
  }

  private double[] blurred(double[] grey, int side, int step) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] kernel = new double[reach + 1];
    for (int k = 0; k <= reach; k++) {
      kernel[k] = Math.exp(-k * k / (2 * sigma * sigma));
    }
    double[] out = new double[grey.length];
    for (int i = 0; i < grey.length; i++) {
      double sum = 0;
      double weights = 0;
      int here = i / step % side;
      for (int k = Math.max(-reach, -here); k <= Math.min(reach, side - 1 - here); k++) {
        double weight = kernel[Math.abs(k)];
        sum += weight * grey[i + k * step];
        weights += weight;
      }
      out[i] = sum / weights;
    }
    return out;
  }

  private GreyPicture packed(double[] grey, int side, Random dice) {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < grey.length; i++) {
      double noisy = grey[i] + NOISE * dice.nextGaussian();
      image.getRaster().setSample(i % side, i / side, 0, Math.min(255, Math.max(0, noisy)));
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
      out.flush();
      var points = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getRaster();
      byte[] read = new byte[side * side];
      for (int i = 0; i < read.length; i++) {
        read[i] = (byte) points.getSample(i % side, i / side, 0);
      }
      return new GreyPicture(side, side, read);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    } finally {
      writer.dispose();
    }
  }
}
