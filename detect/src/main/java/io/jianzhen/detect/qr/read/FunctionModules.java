package io.jianzhen.detect.qr.read;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules that are the same in every code of a size: squares in three corners with their white
 * rims, the two lines of alternating modules, and the small squares in between (ISO/IEC 18004,
 * section 6.3).
 *
 * @param size modules along a side
 * @param all the modules
 * @param timingAcross those of the line along the top
 * @param timingDown those of the line along the left
 */
record FunctionModules(
    int size, List<Known> all, List<Known> timingAcross, List<Known> timingDown) {

  private static final ConcurrentHashMap<Integer, FunctionModules> MADE = new ConcurrentHashMap<>();

  /**
   * A module whose colour is known.
   *
   * @param across column, from 0
   * @param down row, from 0
   * @param isBlack its colour
   */
  record Known(int across, int down, boolean isBlack) {}

  /** Those of a size from 21 to 177. */
  static FunctionModules of(int size) {
    return MADE.computeIfAbsent(size, FunctionModules::make);
  }

  private static FunctionModules make(int size) {
    List<Known> all = new ArrayList<>();
    corner(all, 0, 0);
    corner(all, size - 7, 0);
    corner(all, 0, size - 7);
    List<Known> across = new ArrayList<>();
    List<Known> down = new ArrayList<>();
    for (int i = 8; i < size - 8; i++) {
      across.add(new Known(i, 6, i % 2 == 0));
      down.add(new Known(6, i, i % 2 == 0));
    }
    all.addAll(across);
    all.addAll(down);
    int[] centres = Version.getVersionForNumber((size - 17) / 4).getAlignmentPatternCenters();
    for (int x : centres) {
      for (int y : centres) {
        boolean isCorner = (x < 8 && y < 8) || (x < 8 && y > size - 9) || (x > size - 9 && y < 8);
        if (!isCorner) {
          square(all, x, y, x == 6 || y == 6);
        }
      }
    }
    return new FunctionModules(size, List.copyOf(all), List.copyOf(across), List.copyOf(down));
  }

  /** The large square whose first module is given, and the rim around it. */
  private static void corner(List<Known> all, int left, int top) {
    for (int y = -1; y <= 7; y++) {
      for (int x = -1; x <= 7; x++) {
        int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        all.add(new Known(left + x, top + y, ring != 2 && ring != 4));
      }
    }
  }

  private static void square(List<Known> all, int middleX, int middleY, boolean liesOnLine) {
    for (int y = -2; y <= 2; y++) {
      for (int x = -2; x <= 2; x++) {
        boolean isListed = liesOnLine && (middleX + x == 6 || middleY + y == 6);
        if (!isListed) {
          int ring = Math.max(Math.abs(x), Math.abs(y));
          all.add(new Known(middleX + x, middleY + y, ring != 1));
        }
      }
    }
  }
}
