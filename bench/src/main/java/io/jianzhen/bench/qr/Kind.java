package io.jianzhen.bench.qr;

/** What is wrong with a photo. */
enum Kind {
  CLEAN(0),
  ROTATED(1),
  BLURRED(2),
  MOVED(3),
  SLANTED(4),
  SMALL(5),
  GLARE(6),
  MIXED(7);

  private final int number;

  Kind(int number) {
    this.number = number;
  }

  /** From which its photos are made, so that another kind changes none of them. */
  int number() {
    return number;
  }
}
