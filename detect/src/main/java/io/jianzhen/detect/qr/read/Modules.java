package io.jianzhen.detect.qr.read;

import com.google.zxing.common.BitMatrix;

/**
 * How dark each module of a code is, compared with its surroundings: about 1 for black and -1 for
 * white where the picture is sharp, less where it is blurred. A rim of white lies around the code.
 */
final class Modules {

  /** Modules of the rim on each side that are looked at as well. */
  static final int RIM = 3;

  private static final int NEIGHBOURS = 4;
  private static final double LEAST_CONTRAST = 4;

  private final int size;
  private final int side;
  private final double[] dark;

  private Modules(int size, double[] dark) {
    this.size = size;
    this.side = size + 2 * RIM;
    this.dark = dark;
  }

  static Modules under(Grid grid, GreyPicture picture) {
    int side = grid.size() + 2 * RIM;
    double[] grey = new double[side * side];
    double reach = grid.module() < 2 ? 0 : 0.22;
    for (int down = 0; down < side; down++) {
      for (int across = 0; across < side; across++) {
        double u = across - RIM + 0.5;
        double v = down - RIM + 0.5;
        double sum = point(grid, picture, u, v);
        if (reach > 0) {
          sum +=
              point(grid, picture, u - reach, v)
                  + point(grid, picture, u + reach, v)
                  + point(grid, picture, u, v - reach)
                  + point(grid, picture, u, v + reach);
          sum /= 5;
        }
        grey[down * side + across] = sum;
      }
    }
    return new Modules(grid.size(), compared(grey, side));
  }

  private static double point(Grid grid, GreyPicture picture, double u, double v) {
    return picture.at(grid.x(u, v) - 0.5, grid.y(u, v) - 0.5);
  }

  /** Light and shadow taken out: each module against mean and deviation of those around it. */
  private static double[] compared(double[] grey, int side) {
    double[] dark = new double[grey.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        for (int j = Math.max(RIM, y - NEIGHBOURS);
            j <= Math.min(side - 1 - RIM, y + NEIGHBOURS);
            j++) {
          for (int i = Math.max(RIM, x - NEIGHBOURS);
              i <= Math.min(side - 1 - RIM, x + NEIGHBOURS);
              i++) {
            double g = grey[j * side + i];
            count++;
            sum += g;
            squares += g * g;
          }
        }
        double mean = sum / count;
        double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
        double value = (mean - grey[y * side + x]) / Math.max(LEAST_CONTRAST, spread);
        dark[y * side + x] = Math.max(-2.5, Math.min(2.5, value));
      }
    }
    return dark;
  }

  int size() {
    return size;
  }

  /** How dark a module is; the rim has numbers below 0 and from the size on. */
  double at(int across, int down) {
    int x = Math.max(0, Math.min(side - 1, across + RIM));
    int y = Math.max(0, Math.min(side - 1, down + RIM));
    return dark[y * side + x];
  }

  /** The modules in black and white: darker than {@code threshold} is black. */
  BitMatrix bits(double threshold) {
    var bits = new BitMatrix(size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (at(x, y) > threshold) {
          bits.set(x, y);
        }
      }
    }
    return bits;
  }
}
