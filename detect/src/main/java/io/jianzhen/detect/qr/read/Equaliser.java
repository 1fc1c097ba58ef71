package io.jianzhen.detect.qr.read;

import com.google.zxing.common.BitMatrix;
import io.jianzhen.detect.qr.read.FunctionModules.Known;
import java.util.Arrays;

/**
 * Takes blur and motion out again. How each module mixes with its neighbours is learnt from the
 * code itself: from the modules whose colour is known, then from all that are clear enough, by
 * least squares. A radio does the same with the echoes of a transmission.
 */
final class Equaliser {

  /** How strongly a module is held to its own darkness until there is reason for more. */
  private static final double HOLD = 6;

  /** Modules less clear than this teach nothing. */
  private static final double CLEAR = 0.25;

  private final Modules modules;
  private final int size;
  private final int reach;
  private final int taps;
  private final byte[] known;
  private double[] clear;

  /**
   * @param reach how far away the neighbours may be that a module is mixed with
   */
  Equaliser(Modules modules, int reach) {
    this.modules = modules;
    this.reach = reach;
    size = modules.size();
    taps = (2 * reach + 1) * (2 * reach + 1) + 1;
    known = new byte[size * size];
    for (Known one : FunctionModules.of(size).all()) {
      if (one.across() >= 0 && one.down() >= 0 && one.across() < size && one.down() < size) {
        known[one.down() * size + one.across()] = (byte) (one.isBlack() ? 1 : -1);
      }
    }
    clear = new double[size * size];
  }

  /** Starts from what another one found out. */
  Equaliser startingFrom(Equaliser other) {
    clear = other.clear.clone();
    return this;
  }

  /** Learns from known modules alone. */
  Equaliser learnKnown() {
    learn(true);
    return this;
  }

  /** Learns from all that are clear. */
  Equaliser learnAll() {
    learn(false);
    return this;
  }

  BitMatrix bits() {
    var bits = new BitMatrix(size);
    for (int i = 0; i < clear.length; i++) {
      boolean isBlack = known[i] == 0 ? clear[i] > 0 : known[i] > 0;
      if (isBlack) {
        bits.set(i % size, i / size);
      }
    }
    return bits;
  }

  private void learn(boolean knownOnly) {
    double[][] normal = new double[taps][taps + 1];
    double[] row = new double[taps];
    for (int i = 0; i < known.length; i++) {
      double wanted = known[i];
      if (wanted == 0 && !knownOnly && Math.abs(clear[i]) > CLEAR) {
        wanted = Math.signum(clear[i]);
      }
      if (wanted != 0) {
        fill(row, i % size, i / size);
        add(normal, row, wanted);
      }
    }
    for (int k = 0; k < taps; k++) {
      for (int before = 0; before < k; before++) {
        normal[k][before] = normal[before][k];
      }
      normal[k][k] += HOLD;
      normal[k][taps] += k == (taps - 1) / 2 ? HOLD : 0;
    }
    double[] weights = solve(normal);
    for (int i = 0; i < clear.length; i++) {
      fill(row, i % size, i / size);
      double sum = 0;
      for (int k = 0; k < taps; k++) {
        sum += weights[k] * row[k];
      }
      clear[i] = sum;
    }
  }

  private void fill(double[] row, int x, int y) {
    int k = 0;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        row[k++] = modules.at(x + dx, y + dy);
      }
    }
    row[k] = 1;
  }

  private static void add(double[][] normal, double[] row, double wanted) {
    int taps = row.length;
    for (int a = 0; a < taps; a++) {
      double[] line = normal[a];
      double factor = row[a];
      for (int b = a; b < taps; b++) {
        line[b] += factor * row[b];
      }
      line[taps] += factor * wanted;
    }
  }

  /** Gauss with the largest pivot; what was held to a value cannot be singular. */
  private static double[] solve(double[][] normal) {
    int n = normal.length;
    for (int step = 0; step < n; step++) {
      int pivot = step;
      for (int i = step + 1; i < n; i++) {
        if (Math.abs(normal[i][step]) > Math.abs(normal[pivot][step])) {
          pivot = i;
        }
      }
      double[] swap = normal[step];
      normal[step] = normal[pivot];
      normal[pivot] = swap;
      for (int i = step + 1; i < n; i++) {
        double factor = normal[i][step] / normal[step][step];
        for (int k = step; k <= n; k++) {
          normal[i][k] -= factor * normal[step][k];
        }
      }
    }
    double[] out = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = normal[i][n];
      for (int k = i + 1; k < n; k++) {
        sum -= normal[i][k] * out[k];
      }
      out[i] = sum / normal[i][i];
    }
    return Arrays.copyOf(out, n);
  }
}
