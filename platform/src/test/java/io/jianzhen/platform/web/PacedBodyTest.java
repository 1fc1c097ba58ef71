package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** How long a body may take: ten seconds, and one for each thousand bytes that have come. */
class PacedBodyTest {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int PACE = 1_000;

  private long now;

  @Test
  void aBodyThatKeepsComingIsReadToItsEnd() throws IOException {
    var body = body(100, 500, Duration.ofMillis(400));
    body.drain(1_000_000);
    assertThat(body.isOver()).isTrue();
  }

  @Test
  void aBodyThatTricklesIsCutThoughEachByteComesInTime() {
    var body = body(1_000_000, 1, Duration.ofSeconds(1));
    assertThatThrownBy(() -> body.drain(10_000_000)).isInstanceOf(SocketTimeoutException.class);
    assertThat(Duration.ofNanos(now)).isBetween(GRACE, GRACE.plusSeconds(2));
  }

  @Test
  void ourOwnWorkBetweenTwoReadsDoesNotCount() throws IOException {
    var body = body(100, 500, Duration.ofMillis(1));
    while (body.doRead(ApplicationBufferHandler.EMPTY) >= 0) {
      now += Duration.ofSeconds(30).toNanos();
    }
    assertThat(body.isOver()).isTrue();
  }

  @Test
  void whoWaitedOnceInVainDoesNotWaitAgain() {
    var stalled =
        new PacedBody(
            failing(() -> now += Duration.ofSeconds(5).toNanos()), GRACE, PACE, () -> now);
    assertThatThrownBy(() -> stalled.drain(1_000)).isInstanceOf(SocketTimeoutException.class);
    long before = now;
    assertThatThrownBy(() -> stalled.drain(1_000)).isInstanceOf(IOException.class);
    assertThat(now).isEqualTo(before);
  }

  @Test
  void moreThanIsWorthReadingIsLeft() {
    var body = body(1_000_000, 1_000, Duration.ofNanos(1));
    assertThatThrownBy(() -> body.drain(10_000)).hasMessageContaining("not worth");
    assertThatCode(() -> body(5, 1_000, Duration.ofNanos(1)).drain(10_000))
        .doesNotThrowAnyException();
  }

  /** A body of pieces, each of which comes after a time. */
  private PacedBody body(int pieces, int size, Duration each) {
    return new PacedBody(
        new InputBuffer() {
          private int given;

          @Override
          public int doRead(ApplicationBufferHandler handler) {
            now += each.toNanos();
            return given++ < pieces ? size : -1;
          }

          @Override
          public int available() {
            return 0;
          }
        },
        GRACE,
        PACE,
        () -> now);
  }

  private static InputBuffer failing(Runnable before) {
    return new InputBuffer() {
      @Override
      public int doRead(ApplicationBufferHandler handler) throws IOException {
        before.run();
        throw new SocketTimeoutException("nothing came");
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }
}
