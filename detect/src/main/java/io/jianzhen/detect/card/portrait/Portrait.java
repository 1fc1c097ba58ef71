package io.jianzhen.detect.card.portrait;

import io.jianzhen.detect.qr.file.QrFiles;
import io.jianzhen.detect.qr.file.UnusablePicture;
import io.jianzhen.detect.qr.read.GreyPicture;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the portrait on the photo of a card, however the card lies. */
public final class Portrait {

  /** More points show nothing that is compared. */
  private static final int LONGEST_SIDE = 1100;

  private static final int CARD_WIDTH = 640;
  private static final int SIDE = PortraitHash.SIDE;

  /** Samples across and down for one point. */
  private static final int SAMPLES = 4;

  /** Of the sides of the box, left out all around: where it ends is known to a few points only. */
  private static final double RIM = 0.04;

  private Portrait() {}

  /**
   * What the portrait on a photo looks like, in bits.
   *
   * @return empty if no portrait is found for certain, or it is blank
   * @throws UnusablePicture if the file is too large, damaged, or of a kind that is not read
   */
  public static Optional<PortraitHash> of(Path photo) throws UnusablePicture {
    return of(QrFiles.greys(photo));
  }

  /** The same of a picture that is unpacked. */
  public static Optional<PortraitHash> of(GreyPicture photo) {
    GreyPicture small = photo;
    while (Math.max(small.width(), small.height()) > LONGEST_SIDE) {
      small = small.halved();
    }
    GreyPicture picture = small;
    Quad outline = CardOutline.of(picture);
    GreyPicture card = straight(picture, outline);
    return PortraitBox.on(card).flatMap(box -> PortraitHash.of(cut(picture, outline, box, card)));
  }

  private static GreyPicture straight(GreyPicture picture, Quad outline) {
    boolean isFrame = outline.equals(Quad.frame(picture.width(), picture.height()));
    double proportion = isFrame ? outline.width() / outline.height() : CardOutline.PROPORTION;
    int height = (int) Math.max(1, Math.round(CARD_WIDTH / proportion));
    byte[] grey = new byte[CARD_WIDTH * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < CARD_WIDTH; x++) {
        Spot from = outline.at((x + 0.5) / CARD_WIDTH, (y + 0.5) / height);
        grey[y * CARD_WIDTH + x] = (byte) Math.round(picture.at(from.x() - 0.5, from.y() - 0.5));
      }
    }
    return new GreyPicture(CARD_WIDTH, height, grey);
  }

  /** The portrait, out of the photo itself. */
  private static double[][] cut(GreyPicture picture, Quad outline, Quad box, GreyPicture card) {
    double[][] grey = new double[SIDE][SIDE];
    int steps = SIDE * SAMPLES;
    for (int y = 0; y < steps; y++) {
      for (int x = 0; x < steps; x++) {
        Spot on = box.at(inside((x + 0.5) / steps), inside((y + 0.5) / steps));
        Spot from = outline.at(on.x() / card.width(), on.y() / card.height());
        grey[y / SAMPLES][x / SAMPLES] +=
            picture.at(from.x() - 0.5, from.y() - 0.5) / (SAMPLES * SAMPLES);
      }
    }
    return grey;
  }

  private static double inside(double part) {
    return RIM + part * (1 - 2 * RIM);
  }
}
