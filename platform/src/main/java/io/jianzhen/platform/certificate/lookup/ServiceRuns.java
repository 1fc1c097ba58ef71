package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.ServiceRun.End;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs through the work sheet by means of the data-sharing service, one at a time, as the pace is
 * agreed for all. Each answer is noted at once; a run that ends early loses nothing, and the next
 * goes on with what is left.
 */
@Component
class ServiceRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceRuns.class);

  /** As many as one run asks about; more in the next. */
  static final int AT_MOST = 500;

  private final Lookups lookups;
  private final ServiceLookup service;
  private final AuditTrail audit;
  private final ExecutorService lane = Executors.newSingleThreadExecutor();
  private @Nullable ServiceRun latest;
  private @Nullable Future<?> task;

  ServiceRuns(Lookups lookups, ServiceLookup service, AuditTrail audit) {
    this.lookups = lookups;
    this.service = service;
    this.audit = audit;
  }

  /**
   * Begins a run over what is to be looked up within the person's reach.
   *
   * @return false if a run is under way, or there is nothing to ask
   */
  synchronized boolean start(SignedIn me) {
    if (latest != null && latest.isRunning()) {
      return false;
    }
    List<LookupEntry> entries = new ArrayList<>();
    for (LookupView view : List.of(LookupView.RECHECK, LookupView.TO_DO)) {
      var filter = new Lookups.Filter(view, "", "");
      entries.addAll(lookups.list(filter, me, 1, AT_MOST - entries.size()));
    }
    if (entries.isEmpty()) {
      return false;
    }
    var run = new ServiceRun(me, entries.size());
    audit.record(me, "LOOKUP_SERVICE_RUN", "lookups", Integer.toString(entries.size()));
    latest = run;
    task = lane.submit(() -> through(entries, run));
    return true;
  }

  private void through(List<LookupEntry> entries, ServiceRun run) {
    try {
      for (LookupEntry entry : entries) {
        if (!run.isRunning()) {
          return;
        }
        one(entry, run);
      }
      run.finish(End.DONE);
    } catch (InterruptedException stopped) {
      run.finish(End.CANCELLED);
    } catch (RuntimeException | Error failed) {
      LOG.error("the run through the work sheet broke off", failed);
      run.finish(End.FAILED);
    }
  }

  private void one(LookupEntry entry, ServiceRun run) throws InterruptedException {
    try {
      // As it stands now: its roster may have been replaced, somebody may have looked.
      LookupEntry now = lookups.get(entry.importId(), entry.sheetRow(), run.me());
      if (now.version() != entry.version() || !now.isOnFile()) {
        run.countMovedOn();
        return;
      }
      run.count(service.look(now, run.me()));
    } catch (LookupMovedOn | OutOfReach faster) {
      run.countMovedOn();
    }
  }

  /** The person's last run, also after its end; kept until the program ends. */
  synchronized Optional<ServiceRun> of(SignedIn me) {
    return Optional.ofNullable(latest).filter(run -> run.me().username().equals(me.username()));
  }

  /** Whether anybody's run is under way. */
  synchronized boolean isBusy() {
    return latest != null && latest.isRunning();
  }

  /** Stops the person's own run. */
  synchronized void cancel(SignedIn me) {
    of(me)
        .ifPresent(
            run -> {
              run.finish(End.CANCELLED);
              stop();
            });
  }

  /** Returns when no run is under way. */
  void await() {
    // The lane is one thread: what is handed in now is done when the run is over.
    CompletableFuture.runAsync(() -> {}, lane).join();
  }

  private void stop() {
    if (task != null) {
      task.cancel(true);
    }
  }

  @Override
  public synchronized void destroy() {
    stop();
    lane.shutdownNow();
  }
}
