package io.jianzhen.detect.qr.file;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a file and each of its pages may take. It is asked between pages and between the
 * operators of a page; what a single operator does, such as unpacking one picture or filling one
 * shading, and the search for codes in the page that was drawn are not broken off. The former is
 * bounded by the size of pictures, the latter by its own effort.
 */
final class Patience {

  private static final Duration FILE = Duration.ofSeconds(45);
  private static final Duration PAGE = Duration.ofSeconds(15);

  private final LongSupplier nanos;
  private final long begin;
  private long pageBegin;

  private Patience(LongSupplier nanos) {
    this.nanos = nanos;
    begin = nanos.getAsLong();
    pageBegin = begin;
  }

  /** Begins to count, by this clock of nanoseconds. */
  static Patience from(LongSupplier nanos) {
    return new Patience(nanos);
  }

  /** Whether there is time for another page, which begins then. */
  boolean hasTimeForAPage() {
    pageBegin = nanos.getAsLong();
    return pageBegin - begin < FILE.toNanos();
  }

  /**
   * Goes on drawing.
   *
   * @throws GivenUp if the page has taken too long
   */
  void check() {
    if (nanos.getAsLong() - pageBegin > PAGE.toNanos()) {
      throw new GivenUp("绘制太久", "it takes too long to draw");
    }
  }
}
