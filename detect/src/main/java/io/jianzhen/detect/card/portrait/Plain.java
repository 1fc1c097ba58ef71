package io.jianzhen.detect.card.portrait;

import io.jianzhen.detect.qr.read.GreyPicture;

/** A picture without what is thin and dark on it, such as writing (a morphological closing). */
final class Plain {

  private Plain() {}

  /**
   * Takes away what is thinner than twice the reach.
   *
   * @param reach in points
   */
  static GreyPicture of(GreyPicture picture, int reach) {
    GreyPicture bright = along(along(picture, reach, true).turned(), reach, true);
    GreyPicture back = along(along(bright, reach, false).turned(), reach, false);
    // Two quarters so far.
    return back.turned().turned();
  }

  private static GreyPicture along(GreyPicture picture, int reach, boolean most) {
    int width = picture.width();
    byte[] from = picture.grey();
    byte[] out = new byte[from.length];
    for (int start = 0; start < from.length; start += width) {
      for (int x = 0; x < width; x++) {
        int found = from[start + x] & 0xFF;
        int end = Math.min(width - 1, x + reach);
        for (int i = Math.max(0, x - reach); i <= end; i++) {
          int here = from[start + i] & 0xFF;
          found = most ? Math.max(found, here) : Math.min(found, here);
        }
        out[start + x] = (byte) found;
      }
    }
    return new GreyPicture(width, picture.height(), out);
  }
}
