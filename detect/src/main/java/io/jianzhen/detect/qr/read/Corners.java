package io.jianzhen.detect.qr.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three squares that may belong to one code, in the order in which a code has them.
 *
 * @param corner the one between the others
 * @param right the one to its right, as the code stands
 * @param below the one below it
 * @param oddness how far they are from a square lying flat, 0 and up
 */
record Corners(Finder corner, Finder right, Finder below, double oddness) {

  private static final double LEAST_SIDE = 11;
  private static final double MOST_SIDE = 180;

  /** All that are possible, the most likely first. */
  static List<Corners> among(List<Finder> finders, int most) {
    List<Corners> all = new ArrayList<>();
    for (int a = 0; a < finders.size(); a++) {
      for (int b = 0; b < finders.size(); b++) {
        for (int c = b + 1; c < finders.size(); c++) {
          if (a != b && a != c) {
            consider(finders.get(a), finders.get(b), finders.get(c), all);
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(Corners::oddness));
    return all.size() > most ? all.subList(0, most) : all;
  }

  private static void consider(Finder corner, Finder one, Finder other, List<Corners> all) {
    double largest = Math.max(corner.module(), Math.max(one.module(), other.module()));
    double least = Math.min(corner.module(), Math.min(one.module(), other.module()));
    double sideOne = corner.distance(one);
    double sideOther = corner.distance(other);
    double longer = Math.max(sideOne, sideOther);
    double shorter = Math.min(sideOne, sideOther);
    double module = (corner.module() + one.module() + other.module()) / 3;
    if (largest > 2.5 * least
        || longer > 2.5 * shorter
        || shorter < LEAST_SIDE * 0.7 * module
        || longer > MOST_SIDE * module) {
      return;
    }
    double ax = one.x() - corner.x();
    double ay = one.y() - corner.y();
    double bx = other.x() - corner.x();
    double by = other.y() - corner.y();
    double cosine = (ax * bx + ay * by) / (sideOne * sideOther);
    if (Math.abs(cosine) > 0.7) {
      return;
    }
    double doubt = (corner.doubt() + one.doubt() + other.doubt()) / 3;
    double oddness =
        Math.log(largest / least) + Math.log(longer / shorter) + Math.abs(cosine) + 2 * doubt;
    boolean isClockwise = ax * by - ay * bx > 0;
    all.add(new Corners(corner, isClockwise ? one : other, isClockwise ? other : one, oddness));
  }

  /** Width of a module in points. */
  double module() {
    return (corner.module() + right.module() + below.module()) / 3;
  }

  /** Modules along a side, corner to corner, by the width of modules; the middles are 7 less. */
  double sizeByModules() {
    return 7 + (side(right) + side(below)) / 2;
  }

  private double side(Finder end) {
    double dx = Math.abs(end.x() - corner.x());
    double dy = Math.abs(end.y() - corner.y());
    double length = Math.hypot(dx, dy);
    // A row through a square that is turned is longer than the square is wide.
    double straight = Math.max(dx, dy) / length;
    double module = straight * (corner.module() + end.module()) / 2;
    return length / module;
  }
}
