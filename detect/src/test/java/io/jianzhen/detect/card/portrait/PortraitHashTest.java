package io.jianzhen.detect.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PortraitHashTest {

  @Property
  void portraitsThatAreNearAgreeInAPart(
      @ForAll long first,
      @ForAll long second,
      @ForAll @IntRange(max = PortraitHash.NEAR) int flips,
      @ForAll long seed) {
    var dice = new Random(seed);
    long[] bits = {first, second};
    for (int i = 0; i < flips; i++) {
      int bit = dice.nextInt(PortraitHash.BITS);
      bits[bit / 64] ^= 1L << bit;
    }
    Set<Integer> shared = new HashSet<>(new PortraitHash(first, second).parts());
    shared.retainAll(new PortraitHash(bits[0], bits[1]).parts());
    assertThat(shared).isNotEmpty();
  }

  @Property
  void whichWayUpACardLiesMakesNoDifference(@ForAll long first, @ForAll long second) {
    var one = new PortraitHash(first, second);
    assertThat(one.upsideDown().upsideDown()).isEqualTo(one);
    assertThat(one.distance(one.upsideDown())).isZero();
  }

  @Property
  void howFarTwoAreApartIsTheSameFromBothSides(
      @ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
    var one = new PortraitHash(a, b);
    var other = new PortraitHash(c, d);
    assertThat(one.distance(other)).isEqualTo(other.distance(one));
  }

  @Test
  void aPictureTurnedUpsideDownHasTheHashTurnedUpsideDown() {
    double[][] picture = spotted(7);
    double[][] turned = new double[PortraitHash.SIDE][PortraitHash.SIDE];
    for (int y = 0; y < PortraitHash.SIDE; y++) {
      for (int x = 0; x < PortraitHash.SIDE; x++) {
        turned[PortraitHash.SIDE - 1 - y][PortraitHash.SIDE - 1 - x] = picture[y][x];
      }
    }
    assertThat(PortraitHash.of(turned))
        .isEqualTo(PortraitHash.of(picture).map(PortraitHash::upsideDown));
  }

  @Test
  void aBlankOrNearlyBlankPortraitHasNone() {
    double[][] faint = spotted(7);
    for (double[] row : faint) {
      for (int x = 0; x < row.length; x++) {
        row[x] = 128 + (row[x] - 128) / 50;
      }
    }
    assertThat(PortraitHash.of(new double[PortraitHash.SIDE][PortraitHash.SIDE])).isEmpty();
    assertThat(PortraitHash.of(faint)).isEmpty();
  }

  /** Blocks of 4 by 4 points, each in a grey by chance. */
  private static double[][] spotted(long seed) {
    var dice = new Random(seed);
    double[][] blocks = new double[PortraitHash.SIDE / 4][PortraitHash.SIDE / 4];
    for (double[] row : blocks) {
      for (int x = 0; x < row.length; x++) {
        row[x] = 255 * dice.nextDouble();
      }
    }
    double[][] picture = new double[PortraitHash.SIDE][PortraitHash.SIDE];
    for (int y = 0; y < PortraitHash.SIDE; y++) {
      for (int x = 0; x < PortraitHash.SIDE; x++) {
        picture[y][x] = blocks[y / 4][x / 4];
      }
    }
    return picture;
  }
}
