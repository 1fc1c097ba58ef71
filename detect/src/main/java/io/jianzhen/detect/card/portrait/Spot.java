package io.jianzhen.detect.card.portrait;

/** A place in a picture, in points across and down. */
record Spot(double x, double y) {

  double to(Spot other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** Twice the area of the triangle with two others; positive if they turn clockwise. */
  double turn(Spot next, Spot last) {
    return (next.x - x) * (last.y - y) - (next.y - y) * (last.x - x);
  }

  /** Where the line through {@code a} and {@code b} meets that through {@code c} and {@code d}. */
  static Spot crossing(Spot a, Spot b, Spot c, Spot d) {
    double across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    double part = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
    return new Spot(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y));
  }
}
