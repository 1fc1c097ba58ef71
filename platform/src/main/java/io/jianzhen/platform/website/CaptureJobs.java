package io.jianzhen.platform.website;

import io.jianzhen.capture.fetch.wire.CancelSignal;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Captures that are under way, one for each site, so that nobody waits for a page that does not
 * come. What came of one is in the database; only the word to whoever asked for it is kept here,
 * until that person looks.
 */
@Component
class CaptureJobs implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureJobs.class);

  /** Each may hold a page and a browser. */
  private static final int LANES = 2;

  private final SiteCaptures captures;
  private final ExecutorService lanes = Executors.newFixedThreadPool(LANES);
  private final Map<Long, Job> running = new ConcurrentHashMap<>();
  private final Map<Answer, Said> answers = new ConcurrentHashMap<>();

  CaptureJobs(SiteCaptures captures) {
    this.captures = captures;
  }

  private record Job(CancelSignal cancel, CompletableFuture<Void> end) {}

  private record Answer(long site, String username) {}

  /**
   * What is to be said of a capture that has ended.
   *
   * @param kind as of {@link io.jianzhen.platform.web.Flash}
   */
  record Said(String kind, String messageKey) {}

  /**
   * Begins to capture a site, unless that is under way.
   *
   * @throws StepRefused if it cannot be captured at all
   */
  void start(long site, String second, String witness, SignedIn me) {
    captures.require(site, me);
    var cancel = new CancelSignal();
    var job = new Job(cancel, new CompletableFuture<>());
    if (running.putIfAbsent(site, job) != null) {
      return;
    }
    lanes.execute(
        () -> {
          try {
            Said said = take(site, second, witness, me, cancel);
            answers.put(new Answer(site, me.username()), said);
          } finally {
            running.remove(site);
            job.end().complete(null);
          }
        });
  }

  private Said take(long site, String second, String witness, SignedIn me, CancelSignal cancel) {
    try {
      if (cancel.isCancelled()) {
        return new Said("warn", "website.capture.cancelled");
      }
      return switch (captures.take(site, second, witness, me, cancel)) {
        case REACHED -> new Said("good", "website.captured.REACHED");
        case GONE -> new Said("good", "website.captured.GONE");
        case FAILED -> new Said("warn", "website.captured.FAILED");
      };
    } catch (StepRefused refused) {
      return new Said("warn", refused.messageKey());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      LOG.error("site {} could not be captured", site, failed);
      return new Said("bad", "website.capture.failed");
    }
  }

  boolean isRunning(long site) {
    return running.containsKey(site);
  }

  /** Ends a capture early; what was received so far is kept. */
  void cancel(long site) {
    Optional.ofNullable(running.get(site)).map(Job::cancel).ifPresent(CancelSignal::cancel);
  }

  /** What is to be said to a person of a capture that has ended, once. */
  Optional<Said> answer(long site, SignedIn me) {
    return Optional.ofNullable(answers.remove(new Answer(site, me.username())));
  }

  /** Returns when no capture of the site is under way. */
  void await(long site) {
    Optional.ofNullable(running.get(site)).map(Job::end).ifPresent(CompletableFuture::join);
  }

  @Override
  public void destroy() {
    running.values().forEach(job -> job.cancel().cancel());
    lanes.shutdown();
  }
}
