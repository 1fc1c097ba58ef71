package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples are compared fast; a slow way that anybody can check by eye must say the same. */
class SketchTest {

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theFastComparisonAgreesWithTheSlowOne(int seed) {
    var dice = new Random(seed);
    int kinds = 1 + dice.nextInt(2000);
    long[] document = parts(dice, kinds);
    List<long[]> genuine = IntStream.range(0, 4).mapToObj(each -> parts(dice, kinds)).toList();
    List<Sketch> samples = genuine.stream().map(Sketch::of).toList();

    long[] hashes = Sketch.hashes(document, samples);

    for (Sketch sample : samples) {
      assertThat(sample.sharedWith(hashes)).isEqualTo(slow(sample, document));
    }
  }

  @Test
  void aSampleOfAHalfTellsAboutAHalf() {
    long[] whole = LongStream.range(0, 10_000).toArray();
    Sketch sample = Sketch.of(whole);
    long[] half = LongStream.range(0, 5_000).toArray();

    assertThat(sample.sharedWith(Sketch.hashes(half, List.of(sample)))).isCloseTo(0.5, within(0.1));
  }

  /** One part after the other is asked for alone. */
  private static double slow(Sketch sample, long[] document) {
    if (sample.size() == 0) {
      return 0;
    }
    var distinct = new TreeSet<Long>();
    Arrays.stream(document).forEach(distinct::add);
    long shared =
        distinct.stream()
            .filter(
                part -> {
                  long[] one = Sketch.hashes(new long[] {part}, List.of(sample));
                  return sample.sharedWith(one) > 0;
                })
            .count();
    return (double) shared / sample.size();
  }

  /** Many of few kinds or few of many, with repetitions in a row. */
  private static long[] parts(Random dice, int kinds) {
    return LongStream.range(0, dice.nextInt(3000)).map(i -> dice.nextInt(kinds)).toArray();
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }
}
