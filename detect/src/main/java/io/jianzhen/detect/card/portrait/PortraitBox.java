package io.jianzhen.detect.card.portrait;

import io.jianzhen.detect.qr.read.GreyPicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the portrait is printed on a card that lies straight: the rectangle of a one-inch photo's
 * proportions that differs from the ground. Two of them are none, for nobody says which.
 */
final class PortraitBox {

  private static final int WRITING = 5;
  private static final int[] CONTRASTS = {10, 14, 20, 28, 38, 50};

  /** Sides in widths of the card; a one-inch photo takes a fifth to a quarter. */
  private static final double NARROWEST = 0.12;

  private static final double WIDEST = 0.36;

  /** A one-inch photo is 25 mm by 35 mm: 0.71. */
  private static final double SLIMMEST = 0.6;

  private static final double BROADEST = 0.88;
  private static final double LEAST_STRAIGHT = 0.93;
  private static final double LEAST_FILLED = 0.4;

  /** Of the card's sides, where the table may still show. */
  private static final double RIM = 0.02;

  private PortraitBox() {}

  private record Seen(Quad quad, double straight) {}

  /** The box, its upper or lower side first. */
  static Optional<Quad> on(GreyPicture card) {
    GreyPicture plain = Plain.of(card, WRITING);
    double[] off = off(plain);
    List<Seen> all = new ArrayList<>();
    for (int contrast : CONTRASTS) {
      boolean[] mask = new boolean[off.length];
      for (int i = 0; i < off.length; i++) {
        mask[i] = off[i] > contrast;
      }
      double least = NARROWEST * card.width();
      Regions.of(card.width(), card.height(), mask, (int) (least * least / 2)).stream()
          .flatMap(region -> box(region, card.width()).stream())
          .forEach(all::add);
    }
    return all.stream()
        .max(Comparator.comparingDouble(Seen::straight))
        .map(Seen::quad)
        .filter(best -> all.stream().allMatch(one -> isSame(best, one.quad())));
  }

  private static boolean isSame(Quad best, Quad other) {
    return best.middle().to(other.middle()) < best.width() / 2;
  }

  private static double[] off(GreyPicture plain) {
    Ground ground = Ground.of(plain);
    int width = plain.width();
    int height = plain.height();
    double[] off = new double[width * height];
    int rim = (int) Math.ceil(width * RIM);
    for (int y = rim; y < height - rim; y++) {
      for (int x = rim; x < width - rim; x++) {
        int i = y * width + x;
        off[i] = Math.abs((plain.grey()[i] & 0xFF) - ground.at(x, y));
      }
    }
    return off;
  }

  private static Optional<Seen> box(Regions.Region region, int cardWidth) {
    Optional<Hull> hull = Hull.around(region.ends());
    Optional<Quad> quad = hull.flatMap(Hull::quad).map(PortraitBox::upright);
    if (quad.isEmpty() || hull.isEmpty()) {
      return Optional.empty();
    }
    double wide = quad.get().width();
    double proportion = wide / quad.get().height();
    double straight = hull.get().area() / quad.get().area();
    boolean isBox =
        wide >= NARROWEST * cardWidth
            && wide <= WIDEST * cardWidth
            && proportion >= SLIMMEST
            && proportion <= BROADEST
            && straight >= LEAST_STRAIGHT
            && region.points() >= LEAST_FILLED * hull.get().area();
    return isBox ? Optional.of(new Seen(quad.get(), straight)) : Optional.empty();
  }

  /** The uppermost side first. */
  private static Quad upright(Quad quad) {
    Quad best = quad;
    Quad next = quad;
    for (int i = 0; i < 3; i++) {
      next = next.turned();
      best = next.a().y() + next.b().y() < best.a().y() + best.b().y() ? next : best;
    }
    return best;
  }
}
