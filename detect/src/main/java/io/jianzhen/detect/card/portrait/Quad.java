package io.jianzhen.detect.card.portrait;

/**
 * A rectangle as a camera sees it.
 *
 * @param a one corner; the others follow clockwise
 */
record Quad(Spot a, Spot b, Spot c, Spot d) {

  /** The whole of a picture. */
  static Quad frame(int width, int height) {
    return new Quad(
        new Spot(0, 0), new Spot(width, 0), new Spot(width, height), new Spot(0, height));
  }

  double area() {
    return (a.turn(b, c) + a.turn(c, d)) / 2;
  }

  /** The mean of the first side and the one opposite. */
  double width() {
    return (a.to(b) + d.to(c)) / 2;
  }

  /** The mean of the other two. */
  double height() {
    return (b.to(c) + a.to(d)) / 2;
  }

  Spot middle() {
    return new Spot((a.x() + b.x() + c.x() + d.x()) / 4, (a.y() + b.y() + c.y() + d.y()) / 4);
  }

  /** The same with the next corner first. */
  Quad turned() {
    return new Quad(b, c, d, a);
  }

  Quad times(double scale) {
    return new Quad(times(a, scale), times(b, scale), times(c, scale), times(d, scale));
  }

  private static Spot times(Spot spot, double scale) {
    return new Spot(spot.x() * scale, spot.y() * scale);
  }

  /** Where a place of the rectangle lies: {@code 0, 0} at the first corner, 1, 1 at the third. */
  Spot at(double u, double v) {
    // The projective map of the unit square, after Heckbert, 1989.
    double sumX = a.x() - b.x() + c.x() - d.x();
    double sumY = a.y() - b.y() + c.y() - d.y();
    double x1 = b.x() - c.x();
    double x2 = d.x() - c.x();
    double y1 = b.y() - c.y();
    double y2 = d.y() - c.y();
    double under = x1 * y2 - x2 * y1;
    double g = (sumX * y2 - x2 * sumY) / under;
    double h = (x1 * sumY - sumX * y1) / under;
    double w = g * u + h * v + 1;
    double x = (b.x() - a.x() + g * b.x()) * u + (d.x() - a.x() + h * d.x()) * v + a.x();
    double y = (b.y() - a.y() + g * b.y()) * u + (d.y() - a.y() + h * d.y()) * v + a.y();
    return new Spot(x / w, y / w);
  }
}
