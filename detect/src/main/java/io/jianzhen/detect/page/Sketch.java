package io.jianzhen.detect.page;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fair sample of the parts of a text or a document: those whose hashes are the smallest (bottom-k
 * sketch, Cohen and Kaplan 2007). How many of the sample another text has tells how much of the
 * whole it has.
 */
final class Sketch {

  /** Parts in a sample: one in 16 of error at most, nearly always. */
  static final int SIZE = 256;

  /** Ascending. */
  private final long[] hashes;

  private Sketch(long[] hashes) {
    this.hashes = hashes;
  }

  /** The sample of these parts, each a number; the same one may come again. */
  static Sketch of(long[] parts) {
    TreeSet<Long> least = new TreeSet<>();
    for (long part : parts) {
      long hash = mix(part);
      if (least.size() < SIZE || hash < least.last()) {
        least.add(hash);
        if (least.size() > SIZE) {
          least.pollLast();
        }
      }
    }
    return new Sketch(least.stream().mapToLong(Long::longValue).toArray());
  }

  /** The sample as {@link #toString} wrote it; empty if the text is none. */
  static Optional<Sketch> parse(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
    if (bytes.length % Long.BYTES != 0 || bytes.length > Long.BYTES * SIZE) {
      return Optional.empty();
    }
    long[] hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] >= hashes[i]) {
        return Optional.empty();
      }
    }
    return Optional.of(new Sketch(hashes));
  }

  int size() {
    return hashes.length;
  }

  /**
   * The hashes of a document's parts that may stand in one of these samples, ascending. A document
   * is hashed once, however many samples it is compared with; most of its hashes are too large for
   * any.
   */
  static long[] hashes(long[] parts, Collection<Sketch> samples) {
    long most = samples.stream().mapToLong(Sketch::last).max().orElse(Long.MIN_VALUE);
    long[] small = new long[parts.length];
    int count = 0;
    // Lists have the same few parts over and over; most repetitions are left out here.
    long[] met = new long[SIZE];
    met[0] = -1; // whose slot is another: nothing was met yet
    for (long part : parts) {
      long hash = mix(part);
      int slot = (int) hash & (SIZE - 1);
      if (hash <= most && met[slot] != hash) {
        met[slot] = hash;
        small[count++] = hash;
      }
    }
    long[] sorted = Arrays.copyOf(small, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * The share of this sample that another document has, 0 to 1; 0 of nothing.
   *
   * @param others its {@link #hashes}
   */
  double sharedWith(long[] others) {
    if (hashes.length == 0) {
      return 0;
    }
    int shared = 0;
    int at = 0;
    for (long hash : hashes) {
      while (at < others.length && others[at] < hash) {
        at++;
      }
      shared += at < others.length && others[at] == hash ? 1 : 0;
    }
    return (double) shared / hashes.length;
  }

  /**
   * The share of two wholes that they have in common, told by their samples: what stands in either
   * sample below the end of both is a fair sample of both together; 0 to 1.
   *
   * @param fewest with fewer parts to compare the share is 0
   */
  double sharedWith(Sketch other, int fewest) {
    long end = Math.min(end(), other.end());
    int compared = 0;
    int shared = 0;
    int at = 0;
    for (long hash : hashes) {
      while (at < other.hashes.length && other.hashes[at] < hash) {
        compared += other.hashes[at++] <= end ? 1 : 0;
      }
      if (hash <= end) {
        compared++;
        if (at < other.hashes.length && other.hashes[at] == hash) {
          shared++;
          at++;
        }
      }
    }
    while (at < other.hashes.length && other.hashes[at] <= end) {
      at++;
      compared++;
    }
    return compared < fewest ? 0 : (double) shared / compared;
  }

  /** Up to where the sample is the whole: to its last hash, or everywhere if it is not full. */
  private long end() {
    return hashes.length < SIZE ? Long.MAX_VALUE : last();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch that && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  /** In Base64, eight bytes each. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * hashes.length);
    bytes.asLongBuffer().put(hashes);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private long last() {
    return hashes.length == 0 ? Long.MIN_VALUE : hashes[hashes.length - 1];
  }

  /** The finaliser of SplitMix64: every bit of the part changes half of the bits of the hash. */
  private static long mix(long part) {
    long z = part + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
