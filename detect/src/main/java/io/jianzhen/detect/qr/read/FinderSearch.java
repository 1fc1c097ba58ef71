package io.jianzhen.detect.qr.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the squares in a code's corners: runs of black, white, black, white, black in the
 * proportion 1 : 1 : 3 : 1 : 1, across and down. Blur and light make black wider or narrower than
 * it is, so the proportions may be far off; whoever uses the squares checks them again.
 */
final class FinderSearch {

  private static final int MOST = 24;
  private static final int MOST_AT_ONCE = 300;

  private final int width;
  private final int height;
  private final boolean[] black;

  /**
   * @param radius of the surroundings that a point is compared with: darker is black
   */
  FinderSearch(GreyPicture picture, Means means, int radius) {
    width = picture.width();
    height = picture.height();
    black = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Paper without print is no black, however it is lit.
        black[y * width + x] = means.isDark(picture.at(x, y), x, y, radius, 3);
      }
    }
  }

  /** What was found, seen most often first. */
  List<Finder> find() {
    List<Finder> found = new ArrayList<>();
    int[] ends = new int[5];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int runs = 0;
      for (int x = 1; x <= width; x++) {
        if (x < width && black[row + x] == black[row + x - 1]) {
          continue;
        }
        // A run ends before x.
        System.arraycopy(ends, 1, ends, 0, 4);
        ends[4] = x;
        runs++;
        if (black[row + x - 1] && runs >= 5) {
          int start = runs == 5 ? 0 : beginOfRun(row, ends[0] - 1);
          look(start, ends, y, found);
        }
      }
    }
    found.sort(Comparator.comparingInt(Finder::hits).reversed());
    return found.size() > MOST ? new ArrayList<>(found.subList(0, MOST)) : found;
  }

  private int beginOfRun(int row, int x) {
    int at = x;
    while (at > 0 && black[row + at - 1] == black[row + x]) {
      at--;
    }
    return at;
  }

  private void look(int start, int[] ends, int y, List<Finder> found) {
    int whole = ends[4] - start;
    if (whole < 7
        || !isProportioned(
            ends[0] - start,
            ends[1] - ends[0],
            ends[2] - ends[1],
            ends[3] - ends[2],
            ends[4] - ends[3])) {
      return;
    }
    double middle = (ends[1] + ends[2]) / 2.0;
    double[] down = cross((int) middle, y, 0, 1, whole);
    if (down.length == 0) {
      return;
    }
    double[] across = cross((int) middle, (int) (y + down[0]), 1, 0, whole);
    if (across.length == 0) {
      return;
    }
    add(
        new Finder(
            (int) middle + across[0] + 0.5, y + down[0] + 0.5, (across[1] + down[1]) / 14, 1),
        found);
  }

  private static void add(Finder seen, List<Finder> found) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).isSame(seen)) {
        found.set(i, found.get(i).joined(seen));
        return;
      }
    }
    if (found.size() >= MOST_AT_ONCE) {
      // In noise, nearly all are seen in one row only.
      found.removeIf(finder -> finder.hits() == 1);
    }
    found.add(seen);
  }

  /**
   * The five runs through a point.
   *
   * @return how far their middle lies from the point, and how long they are; empty if they are none
   */
  private double[] cross(int x, int y, int dx, int dy, int like) {
    if (!isBlack(x, y)) {
      return new double[0];
    }
    int most = like * 2;
    int[] up = runs(x, y, -dx, -dy, most);
    int[] down = runs(x, y, dx, dy, most);
    int whole = up[2] + down[2] - 1;
    boolean isOne =
        whole > like / 2
            && whole < most
            && isProportioned(
                up[2] - up[1],
                up[1] - up[0],
                up[0] + down[0] - 1,
                down[1] - down[0],
                down[2] - down[1]);
    return isOne ? new double[] {(down[0] - up[0]) / 2.0, whole} : new double[0];
  }

  /** Where black, white and black end, counted in points from here, this one included. */
  private int[] runs(int x, int y, int dx, int dy, int most) {
    int[] ends = new int[3];
    int at = 0;
    for (int run = 0; run < 3; run++) {
      boolean wanted = run != 1;
      while (at < most
          && isInside(x + at * dx, y + at * dy)
          && black[(y + at * dy) * width + x + at * dx] == wanted) {
        at++;
      }
      ends[run] = at;
    }
    return ends;
  }

  private boolean isInside(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  private boolean isBlack(int x, int y) {
    return isInside(x, y) && black[y * width + x];
  }

  private static boolean isProportioned(int b1, int w1, int b2, int w2, int b3) {
    double module = (b1 + w1 + b2 + w2 + b3) / 7.0;
    return isNear(b1, 0.35, 1.9, module)
        && isNear(w1, 0.25, 1.8, module)
        && isNear(b2, 1.7, 4.4, module)
        && isNear(w2, 0.25, 1.8, module)
        && isNear(b3, 0.35, 1.9, module)
        && Math.abs(b1 - b3) <= 0.9 * module + 1
        && Math.abs(w1 - w2) <= 0.9 * module + 1;
  }

  private static boolean isNear(int run, double least, double most, double module) {
    return run >= Math.max(1, least * module - 0.5) && run <= most * module + 0.5;
  }
}
