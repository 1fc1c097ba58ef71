package io.jianzhen.detect.qr.read;

/** A picture in greys, one byte a point, 0 black to 255 white, row by row from the top. */
public final class GreyPicture {

  private final int width;
  private final int height;
  private final byte[] grey;

  /**
   * A picture of points that are not copied.
   *
   * @param width in points, at least 1
   * @param height in points, at least 1
   * @param grey {@code width * height} points
   * @throws IllegalArgumentException if there are more or fewer points
   */
  public GreyPicture(int width, int height, byte[] grey) {
    if (width < 1 || height < 1 || grey.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d x %d points, but %d given".formatted(width, height, grey.length));
    }
    this.width = width;
    this.height = height;
    this.grey = grey;
  }

  /** How wide it is, in points. */
  public int width() {
    return width;
  }

  /** How high it is, in points. */
  public int height() {
    return height;
  }

  /** The points themselves, not a copy. */
  public byte[] grey() {
    return grey;
  }

  int at(int x, int y) {
    return grey[y * width + x] & 0xFF;
  }

  /** The grey at a place between points; the edge goes on for ever. */
  public double at(double x, double y) {
    double cx = Math.min(width - 1.001, Math.max(0, x));
    double cy = Math.min(height - 1.001, Math.max(0, y));
    int left = (int) cx;
    int top = (int) cy;
    double u = cx - left;
    double v = cy - top;
    int i = top * width + left;
    int right = left + 1 < width ? 1 : 0;
    int down = top + 1 < height ? width : 0;
    double above = (grey[i] & 0xFF) * (1 - u) + (grey[i + right] & 0xFF) * u;
    double below = (grey[i + down] & 0xFF) * (1 - u) + (grey[i + down + right] & 0xFF) * u;
    return above * (1 - v) + below * v;
  }

  GreyPicture inverted() {
    byte[] out = new byte[grey.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (255 - (grey[i] & 0xFF));
    }
    return new GreyPicture(width, height, out);
  }

  /** Half as wide and high; each point is the mean of four. */
  public GreyPicture halved() {
    int w = Math.max(1, width / 2);
    int h = Math.max(1, height / 2);
    byte[] out = new byte[w * h];
    for (int y = 0; y < h; y++) {
      int y2 = Math.min(height - 1, 2 * y + 1);
      for (int x = 0; x < w; x++) {
        int x2 = Math.min(width - 1, 2 * x + 1);
        out[y * w + x] =
            (byte)
                ((at(2 * x, Math.min(y2, 2 * y))
                        + at(x2, Math.min(y2, 2 * y))
                        + at(2 * x, y2)
                        + at(x2, y2)
                        + 2)
                    / 4);
      }
    }
    return new GreyPicture(w, h, out);
  }

  /** {@code times} as wide and high, points in between filled in smoothly. */
  GreyPicture enlarged(int times) {
    int w = width * times;
    int h = height * times;
    byte[] out = new byte[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[y * w + x] = (byte) Math.round(at((x + 0.5) / times - 0.5, (y + 0.5) / times - 0.5));
      }
    }
    return new GreyPicture(w, h, out);
  }

  /** Turned by a quarter, clockwise. */
  public GreyPicture turned() {
    byte[] out = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[x * height + height - 1 - y] = grey[y * width + x];
      }
    }
    return new GreyPicture(/* width= */ height, /* height= */ width, out);
  }

  /** A part of the picture. */
  GreyPicture part(int left, int top, int wide, int high) {
    byte[] out = new byte[wide * high];
    for (int y = 0; y < high; y++) {
      System.arraycopy(grey, (top + y) * width + left, out, y * wide, wide);
    }
    return new GreyPicture(wide, high, out);
  }

  /** Edges made steeper: what differs from the mean of its surroundings differs more. */
  GreyPicture sharpened(int radius, double amount) {
    var means = new Means(this);
    byte[] out = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int here = at(x, y);
        double sharp = here + amount * (here - means.around(x, y, radius));
        out[y * width + x] = (byte) Math.round(Math.min(255, Math.max(0, sharp)));
      }
    }
    return new GreyPicture(width, height, out);
  }
}
