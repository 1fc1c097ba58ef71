package io.jianzhen.detect.page;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/**
 * A fair sample of the parts of a text or a document: those whose hashes are the smallest (bottom-k
 * sketch, Cohen and Kaplan 2007). How many of the sample another text has tells how much of the
 * whole it has.
 *
 * @param hashes encoded in Base64, eight bytes each, ascending
 */
record Sketch(String hashes) {

  /** Parts in a sample: one in 16 of error at most, nearly always. */
  static final int SIZE = 256;

  /** The sample of these parts. */
  static Sketch of(Parts parts) {
    TreeSet<Long> least = new TreeSet<>();
    parts.each(
        part -> {
          long hash = mix(part);
          if (least.size() < SIZE || hash < least.last()) {
            least.add(hash);
            if (least.size() > SIZE) {
              least.pollLast();
            }
          }
        });
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * least.size());
    least.forEach(bytes::putLong);
    return new Sketch(Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** The sample as it was written; empty if the text is none. */
  static Optional<Sketch> parse(String text) {
    try {
      int length = Base64.getDecoder().decode(text).length;
      return length % Long.BYTES == 0 && length <= Long.BYTES * SIZE
          ? Optional.of(new Sketch(text))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** The hashes, ascending. */
  long[] values() {
    LongBuffer longs = ByteBuffer.wrap(Base64.getDecoder().decode(hashes)).asLongBuffer();
    long[] values = new long[longs.remaining()];
    longs.get(values);
    return values;
  }

  int size() {
    return values().length;
  }

  /** The share of this sample that the parts of another document have, 0 to 1; 0 of nothing. */
  double sharedWith(Parts parts) {
    long[] wanted = values();
    if (wanted.length == 0) {
      return 0;
    }
    boolean[] met = new boolean[wanted.length];
    long last = wanted[wanted.length - 1];
    parts.each(
        part -> {
          long hash = mix(part);
          if (hash <= last) {
            int at = Arrays.binarySearch(wanted, hash);
            if (at >= 0) {
              met[at] = true;
            }
          }
        });
    int shared = 0;
    for (boolean one : met) {
      shared += one ? 1 : 0;
    }
    return (double) shared / wanted.length;
  }

  /** The finaliser of SplitMix64: every bit of the part changes half of the bits of the hash. */
  private static long mix(long part) {
    long z = part + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The parts of a document, each as a number; the same one may come again. */
  @FunctionalInterface
  interface Parts {
    void each(LongConsumer taker);
  }
}
