package io.jianzhen.detect.card.portrait;

import io.jianzhen.detect.qr.read.GreyPicture;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the card lies in a photo: the region, brighter or darker than what surrounds it, that looks
 * most like a rectangle of a card's proportions.
 */
final class CardOutline {

  /** ISO/IEC 7810, ID-1: 85.60 mm by 53.98 mm. */
  static final double PROPORTION = 85.60 / 53.98;

  private static final int SIDE = 420;
  private static final int WRITING = 3;
  private static final int STEP = 8;

  /** Of the photo; a smaller card shows no portrait that can be compared. */
  private static final double LEAST = 0.12;

  /**
   * Of the photo; what is larger is the photo itself, in whose proportions nothing is to be read.
   */
  private static final double MOST = 0.97;

  private static final double LEAST_STRAIGHT = 0.93;
  private static final double LEAST_FILLED = 0.6;

  /** How much a lean may change the proportions. */
  private static final double MOST_LEAN = 1.45;

  private CardOutline() {}

  /** A rectangle and how straight its sides are, 1 at most. */
  private record Seen(Quad quad, double straight) {}

  /** The card with a long side first; the whole photo if none shows. */
  static Quad of(GreyPicture photo) {
    GreyPicture small = photo;
    while (Math.max(small.width(), small.height()) > SIDE) {
      small = small.halved();
    }
    double scale = (double) photo.width() / small.width();
    GreyPicture plain = Plain.of(small, WRITING);
    Quad found =
        IntStream.iterate(STEP, level -> level < 256, level -> level + STEP)
            .boxed()
            .flatMap(level -> Stream.concat(at(plain, level, true), at(plain, level, false)))
            .max(Comparator.comparingDouble(Seen::straight))
            .map(seen -> seen.quad().times(scale))
            .orElse(Quad.frame(photo.width(), photo.height()));
    return found.width() >= found.height() ? found : found.turned();
  }

  private static Stream<Seen> at(GreyPicture plain, int level, boolean bright) {
    byte[] grey = plain.grey();
    boolean[] mask = new boolean[grey.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (grey[i] & 0xFF) >= level == bright;
    }
    return Regions.of(plain.width(), plain.height(), mask, (int) (grey.length * LEAST)).stream()
        .flatMap(region -> card(region).stream())
        .filter(seen -> seen.quad().area() < MOST * grey.length);
  }

  private static Optional<Seen> card(Regions.Region region) {
    Optional<Hull> hull = Hull.around(region.ends());
    Optional<Quad> quad = hull.flatMap(Hull::quad);
    if (quad.isEmpty() || hull.isEmpty()) {
      return Optional.empty();
    }
    double wide = quad.get().width();
    double high = quad.get().height();
    double lean = Math.max(wide, high) / Math.min(wide, high) / PROPORTION;
    double straight = hull.get().area() / quad.get().area();
    boolean isCard =
        lean < MOST_LEAN
            && lean > 1 / MOST_LEAN
            && straight >= LEAST_STRAIGHT
            && region.points() >= LEAST_FILLED * hull.get().area();
    return isCard ? Optional.of(new Seen(quad.get(), straight)) : Optional.empty();
  }
}
