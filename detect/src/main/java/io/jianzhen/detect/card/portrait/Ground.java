package io.jianzhen.detect.card.portrait;

import io.jianzhen.detect.qr.read.GreyPicture;

/**
 * The grey of a card where nothing is printed: a surface of the second degree, for light falls from
 * a side, that most of the card agrees with.
 */
final class Ground {

  private static final int STEP = 8;
  private static final int ROUNDS = 8;
  private static final int TERMS = 6;

  /** How far off a point is that hardly counts, in greys; it halves from round to round. */
  private static final double FIRST_REACH = 64;

  private static final double LAST_REACH = 4;

  private final double[] terms;
  private final int width;
  private final int height;

  private Ground(double[] terms, int width, int height) {
    this.terms = terms;
    this.width = width;
    this.height = height;
  }

  static Ground of(GreyPicture card) {
    var ground = new Ground(new double[TERMS], card.width(), card.height());
    double reach = 1e6;
    for (int round = 0; round < ROUNDS; round++) {
      ground = ground.better(card, reach);
      reach = Math.max(LAST_REACH, Math.min(FIRST_REACH, reach / 2));
    }
    return ground;
  }

  double at(int x, int y) {
    double[] here = here(x, y);
    double sum = 0;
    for (int i = 0; i < TERMS; i++) {
      sum += terms[i] * here[i];
    }
    return sum;
  }

  private double[] here(int x, int y) {
    double u = 2.0 * x / width - 1;
    double v = 2.0 * y / height - 1;
    return new double[] {1, u, v, u * u, u * v, v * v};
  }

  /** Least squares in which points far from this surface count little. */
  private Ground better(GreyPicture card, double reach) {
    double[][] sums = new double[TERMS][TERMS + 1];
    for (int y = STEP; y < height - STEP; y += STEP) {
      for (int x = STEP; x < width - STEP; x += STEP) {
        double[] here = here(x, y);
        double grey = card.at((double) x, y);
        double off = (grey - at(x, y)) / reach;
        double weight = 1 / (1 + off * off) / (1 + off * off);
        for (int i = 0; i < TERMS; i++) {
          for (int j = 0; j < TERMS; j++) {
            sums[i][j] += weight * here[i] * here[j];
          }
          sums[i][TERMS] += weight * here[i] * grey;
        }
      }
    }
    return new Ground(solved(sums), width, height);
  }

  private static double[] solved(double[][] sums) {
    for (int i = 0; i < TERMS; i++) {
      // A trace of the diagonal keeps it solvable where hardly anything agrees.
      sums[i][i] += 1e-9;
      for (int row = 0; row < TERMS; row++) {
        double part = row == i ? 0 : sums[row][i] / sums[i][i];
        for (int column = i; column <= TERMS; column++) {
          sums[row][column] -= part * sums[i][column];
        }
      }
    }
    double[] terms = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      terms[i] = sums[i][TERMS] / sums[i][i];
    }
    return terms;
  }
}
