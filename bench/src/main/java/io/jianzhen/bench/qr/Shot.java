package io.jianzhen.bench.qr;

import java.util.Random;

/**
 * How a photo is taken.
 *
 * @param module points one module takes in the photo
 * @param turn by how much the card is turned, in radians
 * @param slant how strongly it leans away, 0 to about 1
 * @param sigma deviation of the blur, in points
 * @param motion how far the hand moved, in points
 * @param light how strong glare and shadow are, 0 to 1
 * @param noise deviation of the noise
 * @param quality of the JPEG, 0 to 1
 */
record Shot(
    double module,
    double turn,
    double slant,
    double sigma,
    double motion,
    double light,
    double noise,
    float quality) {

  /**
   * A photo of a kind.
   *
   * @param hardness 0 for the easiest of its kind, 1 for the hardest
   */
  static Shot of(Kind kind, double hardness, Random dice) {
    double slight = Math.toRadians(8 * (2 * dice.nextDouble() - 1));
    double any = 2 * Math.PI * dice.nextDouble();
    double four = 3.6 + 0.8 * dice.nextDouble();
    double six = four + 2.2;
    return switch (kind) {
      case CLEAN -> new Shot(2.5 + 3 * dice.nextDouble(), slight, 0.05, 0.4, 0, 0, 2, 0.85f);
      case ROTATED -> new Shot(four, any, 0.05, 0.5, 0, 0, 2, 0.85f);
      case BLURRED -> new Shot(six, slight, 0.05, 1 + 2.9 * hardness, 0, 0, 2, 0.85f);
      case MOVED -> new Shot(six, slight, 0.05, 0.5, 3 + 12 * hardness, 0, 2, 0.85f);
      case SLANTED -> new Shot(four, slight, 0.2 + 0.8 * hardness, 0.5, 0, 0, 2, 0.85f);
      case SMALL -> new Shot(5 - 3.8 * hardness, slight, 0.05, 0.4, 0, 0, 2, 0.85f);
      case GLARE -> new Shot(four, slight, 0.05, 0.5, 0, 0.2 + 0.55 * hardness, 2, 0.85f);
      case MIXED ->
          new Shot(
              four - 0.8 * hardness,
              any,
              0.1 + 0.4 * hardness,
              0.5 + 0.9 * hardness,
              1 + 2 * hardness,
              0.2 + 0.3 * hardness,
              3 + 3 * hardness,
              0.75f - 0.3f * (float) hardness);
    };
  }

  /** The photo of a card on a table. */
  Plane take(Card card, Random dice) {
    double scale = module / Card.MODULE;
    int width = (int) (card.picture().width * scale * 1.2);
    int height = (int) (width * 0.75);
    Plane photo = project(card, width, height, scale, dice.nextDouble() * 2 * Math.PI);
    if (light > 0) {
      shine(photo, dice);
    }
    if (sigma > 0) {
      photo = photo.blurred(sigma);
    }
    if (motion > 0) {
      photo = photo.moved(motion, dice.nextDouble() * Math.PI);
    }
    photo.addNoise(noise, dice);
    return photo;
  }

  /**
   * The card as a pinhole sees it: turned by {@link #turn}, leaning by {@link #slant} away in the
   * direction {@code lean}. Each point is the mean of four.
   */
  private Plane project(Card card, int width, int height, double scale, double lean) {
    Plane flat = card.picture();
    double[] code = card.middleOfCode();
    // The eye looks at a place between the middle of the card and its code.
    double middleX = (flat.width / 2.0 + code[0]) / 2;
    double middleY = (flat.height / 2.0 + code[1]) / 2;
    double tilt = Math.toRadians(65) * slant;
    double distance = flat.width * 1.1;
    double cosTurn = Math.cos(turn);
    double sinTurn = Math.sin(turn);
    double cosLean = Math.cos(lean);
    double sinLean = Math.sin(lean);
    var photo = new Plane(width, height, 0);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int s = 0; s < 4; s++) {
          int right = s % 2;
          int down = s / 2;
          double px = (x + (right - 0.5) / 2 - width / 2.0) / scale;
          double py = (y + (down - 0.5) / 2 - height / 2.0) / scale;
          // Along and across the direction of leaning.
          double along = px * cosLean + py * sinLean;
          double across = -px * sinLean + py * cosLean;
          double depth = distance * Math.cos(tilt) - along * Math.sin(tilt);
          double u = along * distance / depth;
          double v = across * distance * Math.cos(tilt) / depth;
          double qx = u * cosLean - v * sinLean;
          double qy = u * sinLean + v * cosLean;
          double cardX = middleX + qx * cosTurn + qy * sinTurn;
          double cardY = middleY - qx * sinTurn + qy * cosTurn;
          sum += depth <= 0 ? 90 : flat.at(cardX, cardY, 90);
        }
        photo.grey[y * width + x] = sum / 4;
      }
    }
    return photo;
  }

  /** A lamp's reflection near the code, white where it is strongest, and a shadow's edge. */
  private void shine(Plane photo, Random dice) {
    double lampX = photo.width * (0.35 + 0.4 * dice.nextDouble());
    double lampY = photo.height * (0.35 + 0.4 * dice.nextDouble());
    double size = photo.width * (0.06 + 0.10 * light);
    double shadow = dice.nextDouble() * 2 * Math.PI;
    double edge = photo.width * 0.2 * (dice.nextDouble() - 0.5);
    for (int y = 0; y < photo.height; y++) {
      for (int x = 0; x < photo.width; x++) {
        double side =
            (x - photo.width / 2.0) * Math.cos(shadow)
                + (y - photo.height / 2.0) * Math.sin(shadow)
                - edge;
        double dark = 1 - 0.6 * light / (1 + Math.exp(-side / (photo.width * 0.02)));
        double r2 = ((x - lampX) * (x - lampX) + (y - lampY) * (y - lampY)) / (size * size);
        double glare = 330 * light * Math.exp(-r2);
        int i = y * photo.width + x;
        photo.grey[i] = (float) Math.min(255, photo.grey[i] * dark + glare);
      }
    }
  }
}
