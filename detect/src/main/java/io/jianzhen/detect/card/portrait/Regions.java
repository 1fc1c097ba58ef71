package io.jianzhen.detect.card.portrait;

import java.util.ArrayList;
import java.util.List;

/** The connected regions of a picture in which something is the case. */
final class Regions {

  private final int width;
  private final int height;
  private final boolean[] left;
  private final int[] next;

  private Regions(int width, int height, boolean[] mask) {
    this.width = width;
    this.height = height;
    this.left = mask.clone();
    this.next = new int[mask.length];
  }

  /**
   * A region.
   *
   * @param points how many it has
   * @param ends the corners of the first and last point of each row
   */
  record Region(int points, List<Spot> ends) {

    Region {
      ends = List.copyOf(ends);
    }
  }

  /** Those with at least so many points, from top to bottom. */
  static List<Region> of(int width, int height, boolean[] mask, int least) {
    var regions = new Regions(width, height, mask);
    List<Region> all = new ArrayList<>();
    for (int i = 0; i < mask.length; i++) {
      if (regions.left[i]) {
        int points = regions.fill(i);
        if (points >= least) {
          all.add(new Region(points, regions.ends(points)));
        }
      }
    }
    return all;
  }

  /** Collects the region of a point in {@link #next}, taking it out of what is left. */
  private int fill(int start) {
    int count = 0;
    next[count++] = start;
    left[start] = false;
    for (int i = 0; i < count; i++) {
      int x = next[i] % width;
      int y = next[i] / width;
      count = x > 0 ? take(next[i] - 1, count) : count;
      count = x < width - 1 ? take(next[i] + 1, count) : count;
      count = y > 0 ? take(next[i] - width, count) : count;
      count = y < height - 1 ? take(next[i] + width, count) : count;
    }
    return count;
  }

  private int take(int point, int count) {
    if (!left[point]) {
      return count;
    }
    left[point] = false;
    next[count] = point;
    return count + 1;
  }

  private List<Spot> ends(int count) {
    int[] first = new int[height];
    int[] last = new int[height];
    java.util.Arrays.fill(first, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      int y = next[i] / width;
      first[y] = Math.min(first[y], next[i] % width);
      last[y] = Math.max(last[y], next[i] % width + 1);
    }
    List<Spot> ends = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      if (first[y] != Integer.MAX_VALUE) {
        ends.add(new Spot(first[y], y));
        ends.add(new Spot(first[y], y + 1));
        ends.add(new Spot(last[y], y));
        ends.add(new Spot(last[y], y + 1));
      }
    }
    return ends;
  }
}
