package io.jianzhen.bench.portrait;

import java.util.Random;

/**
 * What belongs to the sitting, not to the face: two persons who come one after the other share it.
 *
 * @param ground grey behind the person, 0 to 1
 * @param coat grey of the coat
 * @param shirt grey of the shirt
 * @param collar how deep the collar is open, 0 to 1
 */
record Look(double ground, double coat, double shirt, double collar) {

  static Look of(Random dice) {
    double[] grounds = {0.97, 0.5, 0.33};
    return new Look(
        grounds[dice.nextInt(grounds.length)],
        0.1 + 0.5 * dice.nextDouble(),
        0.6 + 0.4 * dice.nextDouble(),
        dice.nextDouble());
  }
}
