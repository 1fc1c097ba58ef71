package io.jianzhen.detect.page;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a picture looks like in 64 bits: which of its 64 lowest frequencies but the first are above
 * their median (pHash, discrete cosine transform of 32 by 32 grey points). Copies that were scaled,
 * encoded anew or slightly changed differ in a few bits.
 *
 * @param bits the bits
 */
record PictureHash(long bits) {

  private static final int SIDE = 32;
  private static final int KEPT = 8;

  /** Points of a picture that are read at most; more are left out while reading. */
  private static final long MOST_POINTS = 50_000_000;

  /** A picture with less contrast than this says nothing: a blank page, a spinner. */
  private static final double FLAT = 4;

  private static final double[][] COSINES = cosines();

  /** Of a PNG or JPEG; empty if it is none, is damaged, far too large or blank. */
  static Optional<PictureHash> of(ByteBuffer picture) {
    try {
      Optional<BufferedImage> image = read(picture);
      return image.flatMap(PictureHash::of);
    } catch (IOException | RuntimeException damaged) {
      // Readers of pictures throw all sorts at damaged ones.
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(ByteBuffer picture) throws IOException {
    byte[] bytes = new byte[picture.remaining()];
    picture.duplicate().get(bytes);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_POINTS) {
          return Optional.empty();
        }
        // Only what is needed is kept: a window of 1,280 points is read at a fifth of its size.
        int step = (int) Math.max(1, Math.min(width, height) / (4 * SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<PictureHash> of(BufferedImage image) {
    double[][] grey = grey(image);
    if (contrast(grey) < FLAT) {
      return Optional.empty();
    }
    double[] low = lowFrequencies(grey);
    double[] sorted = Arrays.copyOfRange(low, 1, low.length);
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    long bits = 0;
    for (int i = 0; i < low.length; i++) {
      bits |= low[i] > median ? 1L << i : 0;
    }
    return Optional.of(new PictureHash(bits));
  }

  private static double[][] grey(BufferedImage image) {
    var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(image, 0, 0, SIDE, SIDE, null);
    canvas.dispose();
    double[][] grey = new double[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int rgb = small.getRGB(x, y);
        grey[y][x] = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
      }
    }
    return grey;
  }

  private static double contrast(double[][] grey) {
    double sum = 0;
    double squares = 0;
    for (double[] row : grey) {
      for (double value : row) {
        sum += value;
        squares += value * value;
      }
    }
    double mean = sum / (SIDE * SIDE);
    return Math.sqrt(Math.max(0, squares / (SIDE * SIDE) - mean * mean));
  }

  private static double[] lowFrequencies(double[][] grey) {
    double[] low = new double[KEPT * KEPT];
    for (int v = 0; v < KEPT; v++) {
      for (int u = 0; u < KEPT; u++) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            sum += grey[y][x] * COSINES[v][y] * COSINES[u][x];
          }
        }
        low[v * KEPT + u] = sum;
      }
    }
    return low;
  }

  private static double[][] cosines() {
    double[][] table = new double[KEPT][SIDE];
    for (int k = 0; k < KEPT; k++) {
      for (int n = 0; n < SIDE; n++) {
        table[k][n] = Math.cos(Math.PI * k * (2 * n + 1) / (2 * SIDE));
      }
    }
    return table;
  }

  /** In how many of 64 bits two pictures differ. */
  int distance(PictureHash other) {
    return Long.bitCount(bits ^ other.bits);
  }
}
