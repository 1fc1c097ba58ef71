package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.text.CardField;
import io.jianzhen.detect.card.text.CardPhoto;
import io.jianzhen.detect.card.text.CardText;
import io.jianzhen.detect.card.text.ReadField;
import io.jianzhen.detect.card.text.TextUnreadable;
import io.jianzhen.detect.qr.file.UnusablePicture;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.roster.Field;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has the printed text of photos read where the optional recognition is installed, one photo at a
 * time. What was read is a proposal for a form: it is kept in memory, for half an hour at most.
 */
@Component
class CardReadings {

  private static final Logger LOG = LoggerFactory.getLogger(CardReadings.class);

  private static final int MAY_WAIT = 20;
  private static final int MOST_KEPT = 200;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private static final Sentence BUSY =
      new Sentence(
          "等待识读的照片太多，请直接人工填写", "too many photos wait to be read; fill in the form by hand");

  private static final Sentence TOO_LONG =
      new Sentence(
          "识读用时太长，已停止；请对照照片人工填写",
          "reading took too long and was stopped; fill in the form by hand");

  private static final Sentence BROKEN =
      new Sentence("识读没有成功；请对照照片人工填写", "reading failed; fill in the form by hand");

  private final SelfCheckFiles files;
  private final Clock clock;
  private final boolean isWanted;
  private final Duration limit;
  private final Map<Long, Reading> readings = new LinkedHashMap<>();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAY_WAIT), CardReadings::thread);
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(1, CardReadings::thread);
  private boolean isLookedFor;
  private @Nullable CardText installed;

  /**
   * @param isWanted whether to use the recognition if it is installed
   * @param limit how long anybody waits for one photo
   */
  CardReadings(
      SelfCheckFiles files,
      Clock clock,
      @Value("${jianzhen.card-text.enabled:true}") boolean isWanted,
      @Value("${jianzhen.card-text.limit:90s}") Duration limit) {
    this.files = files;
    this.clock = clock;
    this.isWanted = isWanted;
    this.limit = limit;
    watch.setRemoveOnCancelPolicy(true);
  }

  /** How far the reading of a photo has come. */
  enum State {
    READING,
    READ,
    FAILED
  }

  /**
   * What is known of the text of a photo.
   *
   * @param why it could not be read, or null
   * @param fields what was read, each with its doubt
   */
  record Seen(State state, @Nullable Sentence why, Map<Field, ReadField> fields) {

    Seen {
      fields = Map.copyOf(fields);
    }
  }

  private static final Seen READING = new Seen(State.READING, null, Map.of());

  /** Whether photos can be read. */
  boolean isInstalled() {
    return text().isPresent();
  }

  private synchronized Optional<CardText> text() {
    if (isWanted && !isLookedFor) {
      installed = CardText.installed().orElse(null);
      isLookedFor = true;
    }
    return Optional.ofNullable(installed);
  }

  /** What is known of a photo; empty if nobody has had it read, or it is long ago. */
  synchronized Optional<Seen> of(long file) {
    Instant oldest = clock.instant().minus(KEPT);
    readings.values().removeIf(one -> one.begun.isBefore(oldest) && one.isOver());
    return Optional.ofNullable(readings.get(file)).map(one -> one.seen);
  }

  /**
   * Notes that what was read stands in a form: from now on each field of it has to be confirmed.
   */
  synchronized void shown(long file) {
    Optional.ofNullable(readings.get(file)).ifPresent(one -> one.isShown = true);
  }

  /** Whether what was read on a photo stood in a form. */
  synchronized boolean wasShown(long file) {
    return Optional.ofNullable(readings.get(file)).filter(one -> one.isShown).isPresent();
  }

  /** Begins to read a photo, unless it is read already. */
  void begin(Brought photo) {
    Reading begun = new Reading(clock.instant());
    synchronized (this) {
      if (readings.putIfAbsent(photo.id(), begun) != null) {
        return;
      }
      if (readings.size() > MOST_KEPT) {
        readings.keySet().stream()
            .filter(id -> id != photo.id())
            .findFirst()
            .ifPresent(readings::remove);
      }
    }
    try {
      Future<?> work = worker.submit(() -> read(photo, begun));
      Future<?> alarm =
          watch.schedule(
              () -> {
                begun.end(failed(TOO_LONG));
                work.cancel(true);
              },
              limit.toMillis(),
              TimeUnit.MILLISECONDS);
      begun.onEnd(alarm);
    } catch (RejectedExecutionException full) {
      begun.end(failed(BUSY));
    }
  }

  /** Forgets what was read on a photo, once a person has confirmed it or wants it read again. */
  synchronized void forget(long file) {
    readings.remove(file);
  }

  private void read(Brought photo, Reading reading) {
    try {
      CardText reader = text().orElseThrow();
      Path file = Files.createTempFile("jianzhen-card", "");
      try {
        Files.write(file, files.content(photo));
        reading.end(read(new CardPhoto(reader).read(file)));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (UnusablePicture unusable) {
      reading.end(failed(unusable.why()));
    } catch (TextUnreadable unreadable) {
      reading.end(failed(unreadable.why()));
    } catch (IOException | RuntimeException broken) { // the person who waits has to know
      LOG.warn("the text of photo {} was not read: {}", photo.id(), broken.getClass().getName());
      reading.end(failed(BROKEN));
    }
  }

  private static Seen read(CardPhoto.Reading reading) {
    Map<Field, ReadField> fields = new EnumMap<>(Field.class);
    for (ReadField one : reading.fields().all()) {
      if (one.field() != CardField.OTHER && !one.value().isBlank()) {
        fields.put(Field.valueOf(one.field().name()), one);
      }
    }
    return new Seen(State.READ, null, fields);
  }

  private static Seen failed(Sentence why) {
    return new Seen(State.FAILED, why, Map.of());
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "card-text");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  synchronized void close() {
    worker.shutdownNow();
    watch.shutdownNow();
    CardText reader = installed;
    if (reader != null) {
      reader.close();
    }
  }

  /** A photo that is read, or was; the first end counts. */
  private static final class Reading {

    private final Instant begun;
    private volatile Seen seen = READING;
    private volatile boolean isShown;
    private @Nullable Future<?> alarm;

    Reading(Instant begun) {
      this.begun = begun;
    }

    boolean isOver() {
      return seen.state() != State.READING;
    }

    synchronized void end(Seen with) {
      if (!isOver()) {
        seen = with;
        if (alarm != null) {
          alarm.cancel(false);
        }
      }
    }

    synchronized void onEnd(Future<?> what) {
      alarm = what;
      if (isOver()) {
        what.cancel(false);
      }
    }
  }
}
