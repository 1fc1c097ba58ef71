package io.jianzhen.detect.qr.read;

import io.jianzhen.detect.qr.read.GridFit.Fitted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Our own way of looking: three squares, a grid laid over them, and the blur taken out. It finds
 * what is blurred, slanted, tiny or half in the shade. The picture itself is read; sharpened or
 * enlarged versions of it only help to find the squares.
 */
final class GridLook {

  private static final int MOST_CORNERS = 10;

  /** Grids that are laid exactly and read, of the rough ones from one version of the picture. */
  private static final int MOST_CLIMBED = 5;

  /** A rough grid that lies worse than this is not pursued. */
  private static final double LEAST_ROUGH = 0.3;

  /** Below this, what lies under an exact grid is no code. */
  private static final double LEAST_QUALITY = 0.4;

  private final GreyPicture picture;
  private final Means means;
  private final Effort effort;
  private final Decoding decoding = new Decoding();
  private final Set<String> tried = new HashSet<>();
  private final List<Grid> done = new ArrayList<>();

  /** A look at a picture, which remembers where it has looked. */
  GridLook(GreyPicture picture, Effort effort) {
    this.picture = picture;
    this.effort = effort;
    means = new Means(picture);
  }

  Means means() {
    return means;
  }

  /** Leaves out a place that was read otherwise. */
  void leaveOut(Grid grid) {
    done.add(grid);
  }

  /** The places that were read, those left out included. */
  List<Grid> done() {
    return List.copyOf(done);
  }

  /** Reads what the squares are corners of, which were found in a version of the picture. */
  List<QrCode> at(List<Finder> finders) {
    List<Rough> rough = new ArrayList<>();
    finders.removeIf(finder -> isDone(finder.x(), finder.y()));
    for (Corners corners : Corners.among(finders, MOST_CORNERS)) {
      if (!effort.isSpent() && tried.add(place(corners))) {
        var fit = new GridFit(picture, means, corners.module());
        for (Fitted fitted : fit.rough(corners)) {
          if (effort.takes(Effort.ROUGH) && fitted.quality() >= LEAST_ROUGH) {
            rough.add(new Rough(fit, fitted));
          }
        }
      }
    }
    rough.sort(Comparator.comparingDouble((Rough one) -> one.fitted.quality()).reversed());
    List<QrCode> found = new ArrayList<>();
    int climbed = 0;
    for (Rough one : rough) {
      double[] middle = one.fitted.grid().middle();
      if (climbed < MOST_CLIMBED && !isDone(middle[0], middle[1]) && effort.takes(Effort.EXACT)) {
        climbed++;
        read(one).ifPresent(seen -> found.add(seen.code()));
      }
    }
    return found;
  }

  private boolean isDone(double x, double y) {
    return done.stream().anyMatch(grid -> grid.holds(x, y));
  }

  /** Squares in the same place, give or take a third of a module, were tried already. */
  private static String place(Corners corners) {
    double unit = Math.max(1, corners.corner().module() / 3);
    var place = new StringBuilder();
    for (Finder finder : List.of(corners.corner(), corners.right(), corners.below())) {
      place.append(Math.round(finder.x() / unit)).append(' ');
      place.append(Math.round(finder.y() / unit)).append(' ');
    }
    return place.toString();
  }

  private Optional<Sighting> read(Rough rough) {
    Fitted fitted = rough.fit.climb(rough.fitted);
    if (fitted.quality() < LEAST_QUALITY || !effort.takes(Effort.READ)) {
      return Optional.empty();
    }
    Optional<Sighting> seen = read(fitted.grid());
    if (seen.isPresent()) {
      done.add(fitted.grid());
    }
    return seen;
  }

  /** As they are; lighter and darker; then with the blur taken out, step by step. */
  private Optional<Sighting> read(Grid grid) {
    Modules modules = Modules.under(grid, picture);
    for (double threshold : new double[] {0, 0.25, -0.25}) {
      Optional<Sighting> seen = decoding.of(modules.bits(threshold), grid);
      if (seen.isPresent()) {
        return seen;
      }
    }
    Equaliser near = new Equaliser(modules, 1).learnKnown();
    for (int round = 0; round < 3; round++) {
      Optional<Sighting> seen = decoding.of(near.bits(), grid);
      if (seen.isPresent()) {
        return seen;
      }
      near.learnAll();
    }
    Equaliser last = near;
    for (int reach = 2; reach <= 3; reach++) {
      Equaliser far = new Equaliser(modules, reach).startingFrom(last);
      for (int round = 0; round < 3; round++) {
        Optional<Sighting> seen = decoding.of(far.learnAll().bits(), grid);
        if (seen.isPresent()) {
          return seen;
        }
      }
      last = far;
    }
    return Optional.empty();
  }

  private record Rough(GridFit fit, Fitted fitted) {}
}
