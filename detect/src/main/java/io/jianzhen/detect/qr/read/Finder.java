package io.jianzhen.detect.qr.read;

/**
 * What may be one of the three squares in the corners of a code.
 *
 * @param x of its middle, in points
 * @param y of its middle, in points
 * @param module width of a module in points, as the row and column through the middle show it
 * @param hits how many rows showed it
 */
record Finder(double x, double y, double module, int hits) {

  double distance(Finder other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** 0 if all rows through the inner square showed it, up to 1 if hardly any did. */
  double doubt() {
    return 1 - Math.min(1, hits / (2.5 * module));
  }

  /** Whether both are the same square. */
  boolean isSame(Finder other) {
    return distance(other) < 2 * Math.max(module, other.module)
        && module < 1.6 * other.module
        && other.module < 1.6 * module;
  }

  /** Both together, seen in different rows. */
  Finder joined(Finder other) {
    int all = hits + other.hits;
    return new Finder(
        (x * hits + other.x * other.hits) / all,
        (y * hits + other.y * other.hits) / all,
        (module * hits + other.module * other.hits) / all,
        all);
  }
}
