package io.jianzhen.detect.qr.read;

import io.jianzhen.detect.qr.read.FunctionModules.Known;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a grid over three squares so that the modules whose colour is known come to lie on points of
 * that colour. Works on greys, not on black and white, so blur hurts it little.
 */
final class GridFit {

  private static final double STEP = 0.04;
  private static final int STEPS = 14;
  private static final int[][] LEANS = {
    {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}
  };
  private static final int SMALLEST = 21;
  private static final int LARGEST = 177;

  private final GreyPicture picture;
  private final Means means;
  private final int radius;

  GridFit(GreyPicture picture, Means means, double module) {
    this.picture = picture;
    this.means = means;
    radius = (int) Math.max(4, Math.round(4 * module));
  }

  /**
   * A grid and how well it lies.
   *
   * @param quality 1 if every known module has its colour, about 0 if it is chance
   */
  record Fitted(Grid grid, double quality) {}

  /** Grids of every size that comes into question, laid roughly. */
  List<Fitted> rough(Corners corners) {
    List<Fitted> rough = new ArrayList<>();
    double guess = size(corners);
    int middle = (int) Math.round((guess - 17) / 4);
    int spread = Math.max(1, (int) Math.round(guess * 0.12 / 4));
    for (int version = middle - spread; version <= middle + spread; version++) {
      int size = 17 + 4 * version;
      if (size >= SMALLEST && size <= LARGEST) {
        rough.add(slant(corners, FunctionModules.of(size)));
      }
    }
    return rough;
  }

  /** Modules along a side, measured along the sides; else by the width of modules. */
  private double size(Corners corners) {
    double right = side(corners.corner(), corners.right());
    double below = side(corners.corner(), corners.below());
    if (right > 0 && below > 0) {
      return 7 + (right + below) / 2;
    }
    return right + below > 0 ? 7 + right + below : corners.sizeByModules();
  }

  /** Modules from one square to another, 0 if it cannot be told. */
  private double side(Finder from, Finder to) {
    double here = width(from, to);
    double there = width(to, from);
    return here > 0 && there > 0 ? from.distance(to) * 7 / Math.sqrt(here * there) : 0;
  }

  /** How wide a square is along the line to another, in points; 0 if it cannot be told. */
  private double width(Finder from, Finder to) {
    double length = from.distance(to);
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    double ahead = edge(from, dx, dy);
    double behind = edge(from, -dx, -dy);
    return ahead > 0 && behind > 0 ? ahead + behind : 0;
  }

  /** How far the outer edge of a square is away from its middle: black, white, black, white. */
  private double edge(Finder from, double dx, double dy) {
    double step = Math.max(0.2, from.module() / 8);
    int changes = 0;
    for (double t = step; t < 9 * from.module(); t += step) {
      double x = from.x() + t * dx - 0.5;
      double y = from.y() + t * dy - 0.5;
      if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
        return 0;
      }
      boolean isBlack = picture.at(x, y) < means.around((int) x, (int) y, radius);
      if (isBlack == (changes % 2 == 1)) {
        changes++;
      }
      if (changes == 3) {
        return t - step / 2;
      }
    }
    return 0;
  }

  /** How far the code leans away, by its two lines of alternating modules; then by all. */
  private Fitted slant(Corners corners, FunctionModules modules) {
    int size = modules.size();
    double g = 0;
    double h = 0;
    double bestG = -1;
    double bestH = -1;
    for (int i = -STEPS / 2; i <= STEPS; i++) {
      Grid across = Grid.through(corners, size, i * STEP, 0);
      double quality = quality(across, modules.timingAcross()) - 0.004 * Math.abs(i);
      if (quality > bestG) {
        bestG = quality;
        g = i * STEP;
      }
      Grid down = Grid.through(corners, size, 0, i * STEP);
      quality = quality(down, modules.timingDown()) - 0.004 * Math.abs(i);
      if (quality > bestH) {
        bestH = quality;
        h = i * STEP;
      }
    }
    Fitted slanted = lean(corners, modules, g, h);
    Fitted flat = lean(corners, modules, 0, 0);
    return slanted.quality > flat.quality ? slanted : flat;
  }

  /** Leans the grid more or less as long as it gets better. */
  private Fitted lean(Corners corners, FunctionModules modules, double fromG, double fromH) {
    double g = fromG;
    double h = fromH;
    Fitted best = rated(Grid.through(corners, modules.size(), g, h), modules);
    for (double step = STEP; step > STEP / 8; step /= 2) {
      for (int round = 0; round < 4; round++) {
        double before = best.quality;
        for (int way = 0; way < 8; way++) {
          double otherG = g + LEANS[way][0] * step;
          double otherH = h + LEANS[way][1] * step;
          Fitted other = rated(Grid.through(corners, modules.size(), otherG, otherH), modules);
          if (other.quality > best.quality) {
            best = other;
            g = otherG;
            h = otherH;
          }
        }
        if (best.quality <= before) {
          break;
        }
      }
    }
    return best;
  }

  private Fitted rated(Grid grid, FunctionModules modules) {
    return new Fitted(grid, quality(grid, modules.all()));
  }

  /** Moves the corners, by less and less, as long as it gets better. */
  Fitted climb(Fitted start) {
    FunctionModules modules = FunctionModules.of(start.grid.size());
    Fitted best = start;
    double module = start.grid.module();
    for (double step = 0.8 * module; step > 0.05 * module; step /= 2) {
      boolean better = true;
      for (int round = 0; better && round < 6; round++) {
        better = false;
        for (int which = 0; which < 8; which++) {
          for (int sign = -1; sign <= 1; sign += 2) {
            Fitted moved = rated(best.grid.moved(which, sign * step), modules);
            if (moved.quality > best.quality + 1e-4) {
              best = moved;
              better = true;
            }
          }
        }
      }
    }
    return best;
  }

  private double quality(Grid grid, List<Known> modules) {
    double sum = 0;
    for (Known known : modules) {
      double x = grid.x(known.across() + 0.5, known.down() + 0.5) - 0.5;
      double y = grid.y(known.across() + 0.5, known.down() + 0.5) - 0.5;
      int px = (int) x;
      int py = (int) y;
      if (x < 0 || y < 0 || px >= picture.width() || py >= picture.height()) {
        continue;
      }
      double dark = means.around(px, py, radius) - picture.at(x, y);
      double sign = Math.max(-1, Math.min(1, dark / 24));
      sum += known.isBlack() ? sign : -sign;
    }
    return sum / modules.size();
  }
}
