package io.jianzhen.detect.card.text;

/** Where something stands in a picture, in points from its upper left corner. */
public record Place(int left, int top, int right, int bottom) {

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  double middleX() {
    return (left + right) / 2.0;
  }

  double middleY() {
    return (top + bottom) / 2.0;
  }

  /** The part from one share of the width to another. */
  Place between(double from, double to) {
    return new Place(
        left + (int) Math.round(width() * from),
        top,
        left + (int) Math.round(width() * to),
        bottom);
  }

  /** What holds both. */
  Place and(Place other) {
    return new Place(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
