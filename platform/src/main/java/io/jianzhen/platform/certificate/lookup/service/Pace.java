package io.jianzhen.platform.certificate.lookup.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Requests one after the other, never closer together than agreed. */
final class Pace {

  private final Duration between;
  private final Clock clock;
  private final Sleeper sleeper;
  private Instant next = Instant.MIN;

  /** How to wait; {@link Thread#sleep}, or a test's own. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  Pace(int perMinute, Clock clock, Sleeper sleeper) {
    this.between = Duration.ofMinutes(1).dividedBy(perMinute);
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Waits until it is time. */
  void await() throws InterruptedException {
    Instant now = clock.instant();
    if (next.isAfter(now)) {
      Duration wait = Duration.between(now, next);
      // A clock that was set back makes nobody wait for hours.
      sleeper.sleep(wait.compareTo(between) > 0 ? between : wait);
    }
    next = (next.isAfter(now) ? next : now).plus(between);
  }

  /** Twice as long after each attempt that failed: 2 s, 4 s, 8 s, at most a minute. */
  void backOff(int attempt) throws InterruptedException {
    sleeper.sleep(Duration.ofSeconds(Math.min(60, 1L << Math.min(attempt, 6))));
  }
}
