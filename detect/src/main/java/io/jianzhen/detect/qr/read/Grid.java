package io.jianzhen.detect.qr.read;

/**
 * Where in the picture each module of a code lies: the four corners of the code, and the pinhole
 * view between them.
 */
final class Grid {

  private final int size;
  private final double[] corners;
  private final double[] view = new double[8];

  /**
   * @param size modules along a side
   * @param corners across and down of the first, right, opposite and lower corner, in points
   */
  Grid(int size, double[] corners) {
    this.size = size;
    this.corners = corners;
    double dx1 = corners[2] - corners[4];
    double dx2 = corners[6] - corners[4];
    double dx3 = corners[0] - corners[2] + corners[4] - corners[6];
    double dy1 = corners[3] - corners[5];
    double dy2 = corners[7] - corners[5];
    double dy3 = corners[1] - corners[3] + corners[5] - corners[7];
    double whole = dx1 * dy2 - dx2 * dy1;
    double g = (dx3 * dy2 - dx2 * dy3) / whole;
    double h = (dx1 * dy3 - dx3 * dy1) / whole;
    view[0] = corners[2] - corners[0] + g * corners[2];
    view[1] = corners[6] - corners[0] + h * corners[6];
    view[2] = corners[0];
    view[3] = corners[3] - corners[1] + g * corners[3];
    view[4] = corners[7] - corners[1] + h * corners[7];
    view[5] = corners[1];
    view[6] = g;
    view[7] = h;
  }

  /**
   * The grid through the middles of three squares.
   *
   * @param g how much smaller the right end looks than the first corner, 0 if not
   * @param h how much smaller the lower end looks
   */
  static Grid through(Corners found, int size, double g, double h) {
    double[] corners = new double[8];
    double side = size - 7;
    double[][] ends = {
      {-3.5 / side, -3.5 / side},
      {1 + 3.5 / side, -3.5 / side},
      {1 + 3.5 / side, 1 + 3.5 / side},
      {-3.5 / side, 1 + 3.5 / side}
    };
    Finder first = found.corner();
    for (int i = 0; i < 4; i++) {
      double s = ends[i][0];
      double t = ends[i][1];
      double depth = 1 + g * s + h * t;
      corners[2 * i] =
          (first.x()
                  + s * (found.right().x() * (1 + g) - first.x())
                  + t * (found.below().x() * (1 + h) - first.x()))
              / depth;
      corners[2 * i + 1] =
          (first.y()
                  + s * (found.right().y() * (1 + g) - first.y())
                  + t * (found.below().y() * (1 + h) - first.y()))
              / depth;
    }
    return new Grid(size, corners);
  }

  int size() {
    return size;
  }

  /** The same code with one of its eight corner figures moved. */
  Grid moved(int which, double by) {
    double[] other = corners.clone();
    other[which] += by;
    return new Grid(size, other);
  }

  /** Across, of a place counted in modules from the first corner. */
  double x(double u, double v) {
    double s = u / size;
    double t = v / size;
    return (view[0] * s + view[1] * t + view[2]) / (view[6] * s + view[7] * t + 1);
  }

  /** Down, of a place counted in modules from the first corner. */
  double y(double u, double v) {
    double s = u / size;
    double t = v / size;
    return (view[3] * s + view[4] * t + view[5]) / (view[6] * s + view[7] * t + 1);
  }

  /** The middle of the code, across and down. */
  double[] middle() {
    return new double[] {x(size / 2.0, size / 2.0), y(size / 2.0, size / 2.0)};
  }

  /** Points a module takes, on average. */
  double module() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) % 4;
      sum += Math.hypot(corners[2 * j] - corners[2 * i], corners[2 * j + 1] - corners[2 * i + 1]);
    }
    return sum / 4 / size;
  }

  /** Whether a place lies within the code. */
  boolean holds(double x, double y) {
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) % 4;
      double ax = corners[2 * j] - corners[2 * i];
      double ay = corners[2 * j + 1] - corners[2 * i + 1];
      if (ax * (y - corners[2 * i + 1]) - ay * (x - corners[2 * i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
