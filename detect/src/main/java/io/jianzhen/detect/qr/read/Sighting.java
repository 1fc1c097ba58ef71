package io.jianzhen.detect.qr.read;

/** A code that was read, and where it lies. */
record Sighting(QrCode code, Grid grid) {

  static Sighting of(Message message, Grid grid) {
    double[] middle = grid.middle();
    return new Sighting(QrCode.of(message.bytes(), message.declared(), middle[0], middle[1]), grid);
  }
}
