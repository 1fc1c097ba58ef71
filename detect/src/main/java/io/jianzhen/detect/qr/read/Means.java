package io.jianzhen.detect.qr.read;

/** Means of squares around points, each by four look-ups in a table of sums. */
final class Means {

  private final int width;
  private final int height;
  private final int[] sums;

  Means(GreyPicture picture) {
    width = picture.width();
    height = picture.height();
    // Sums may run over; differences of them come out right, as no square holds 2^31 / 255 points.
    sums = new int[(width + 1) * (height + 1)];
    byte[] grey = picture.grey();
    for (int y = 0; y < height; y++) {
      int row = 0;
      int above = y * (width + 1) + 1;
      for (int x = 0; x < width; x++) {
        row += grey[y * width + x] & 0xFF;
        sums[above + width + 1 + x] = sums[above + x] + row;
      }
    }
  }

  /** Whether a point of this grey is darker than the mean around it by more than {@code by}. */
  boolean isDark(int grey, int x, int y, int radius, int by) {
    int left = Math.max(0, x - radius);
    int top = Math.max(0, y - radius) * (width + 1);
    int right = Math.min(width, x + radius + 1);
    int bottom = Math.min(height, y + radius + 1) * (width + 1);
    int sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
    int area = (right - left) * ((bottom - top) / (width + 1));
    return (grey + by) * area < sum;
  }

  /** The mean of the points at most {@code radius} away, across or down, cut to the picture. */
  double around(int x, int y, int radius) {
    int left = Math.max(0, x - radius);
    int top = Math.max(0, y - radius);
    int right = Math.min(width, x + radius + 1);
    int bottom = Math.min(height, y + radius + 1);
    int sum =
        sums[bottom * (width + 1) + right]
            - sums[top * (width + 1) + right]
            - sums[bottom * (width + 1) + left]
            + sums[top * (width + 1) + left];
    return (double) sum / ((right - left) * (bottom - top));
  }
}
