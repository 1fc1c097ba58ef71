package io.jianzhen.platform.website;

import io.jianzhen.detect.qr.file.QrFile;
import io.jianzhen.detect.qr.file.UnusablePicture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One file is read at a time, as reading takes up to 100 MB of memory; the others wait a while. */
@Component
class ReadingTurn {

  /** What is done in a turn. */
  @FunctionalInterface
  interface Reading {
    QrFile read() throws UnusablePicture;
  }

  private final Semaphore one = new Semaphore(1, true);
  private final Duration patience;

  ReadingTurn(@Value("${jianzhen.websites.photo-wait:PT10S}") Duration patience) {
    this.patience = patience;
  }

  /**
   * Does something when it is its turn.
   *
   * @return what came of it; empty if others took too long and it was not begun
   * @throws UnusablePicture if that is what came of it
   */
  Optional<QrFile> take(Reading what) throws UnusablePicture {
    try {
      if (!one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(what.read());
    } finally {
      one.release();
    }
  }
}
