package io.jianzhen.detect.card.portrait;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rubber band around a region encloses.
 *
 * @param corners clockwise, at least three
 */
record Hull(List<Spot> corners) {

  Hull {
    corners = List.copyOf(corners);
  }

  /** Around these places; empty if they lie in a line. */
  static Optional<Hull> around(List<Spot> places) {
    List<Spot> sorted =
        places.stream()
            .sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y))
            .toList();
    List<Spot> corners = new ArrayList<>();
    half(sorted, 0, corners);
    int turn = corners.size() - 1;
    half(reversed(sorted), turn, corners);
    corners.remove(corners.size() - 1);
    return corners.size() < 3 ? Optional.empty() : Optional.of(new Hull(corners));
  }

  private static List<Spot> reversed(List<Spot> sorted) {
    List<Spot> back = new ArrayList<>(sorted);
    java.util.Collections.reverse(back);
    return back;
  }

  /** Andrew's monotone chain; in pictures, where y grows downwards, a right turn is positive. */
  private static void half(List<Spot> sorted, int from, List<Spot> corners) {
    for (Spot next : sorted) {
      int last = corners.size() - 1;
      while (last > from && corners.get(last - 1).turn(corners.get(last), next) <= 0) {
        corners.remove(last--);
      }
      if (corners.isEmpty() || !corners.get(last).equals(next)) {
        corners.add(next);
      }
    }
  }

  double area() {
    double sum = 0;
    for (int i = 1; i + 1 < corners.size(); i++) {
      sum += corners.get(0).turn(corners.get(i), corners.get(i + 1)) / 2;
    }
    return sum;
  }

  /**
   * Four sides around it: the side that costs the least area is given up, again and again, its
   * neighbours reaching further. Empty if that comes to no end.
   */
  Optional<Quad> quad() {
    List<Spot> left = new ArrayList<>(corners);
    while (left.size() > 4) {
      if (!giveUpOne(left)) {
        return Optional.empty();
      }
    }
    return left.size() < 4
        ? Optional.empty()
        : Optional.of(new Quad(left.get(0), left.get(1), left.get(2), left.get(3)));
  }

  private static boolean giveUpOne(List<Spot> left) {
    int count = left.size();
    int best = -1;
    double least = Double.MAX_VALUE;
    Spot meeting = left.get(0);
    for (int i = 0; i < count; i++) {
      Spot before = left.get((i + count - 1) % count);
      Spot from = left.get(i);
      Spot to = left.get((i + 1) % count);
      Spot after = left.get((i + 2) % count);
      Spot tip = Spot.crossing(before, from, after, to);
      double cost = from.turn(tip, to) / 2;
      // A tip on the other side means that the neighbours part instead of meeting.
      if (cost >= 0 && cost < least && Double.isFinite(tip.x()) && Double.isFinite(tip.y())) {
        least = cost;
        best = i;
        meeting = tip;
      }
    }
    if (best < 0) {
      return false;
    }
    left.set(best, meeting);
    left.remove((best + 1) % count);
    return true;
  }
}
