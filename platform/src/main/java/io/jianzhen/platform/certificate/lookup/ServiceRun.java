package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.organisation.SignedIn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How far one run through the work sheet has come. For several threads. */
final class ServiceRun {

  /** After as many fruitless answers in a row the service is taken to be down. */
  private static final int GIVE_UP_AFTER = 5;

  private final SignedIn me;
  private final int total;
  private final Map<LookupResult, Integer> results = new EnumMap<>(LookupResult.class);
  private int done;
  private int movedOn;
  private int fruitless;
  private End end = End.NOT_YET;

  /** How it ended. Texts are {@code certificate.service.end.<name>}. */
  enum End {
    NOT_YET,
    DONE,
    CANCELLED,
    /** The service does not answer. */
    GAVE_UP,
    /** Something broke here. */
    FAILED
  }

  ServiceRun(SignedIn me, int total) {
    this.me = me;
    this.total = total;
  }

  SignedIn me() {
    return me;
  }

  public int total() {
    return total;
  }

  public synchronized int done() {
    return done;
  }

  /** How many somebody else noted meanwhile. */
  public synchronized int movedOn() {
    return movedOn;
  }

  public synchronized Map<LookupResult, Integer> results() {
    return Collections.unmodifiableMap(new EnumMap<>(results));
  }

  public synchronized End end() {
    return end;
  }

  public boolean isRunning() {
    return end() == End.NOT_YET;
  }

  synchronized void count(LookupResult result) {
    done++;
    results.merge(result, 1, Integer::sum);
    fruitless = result == LookupResult.UNAVAILABLE ? fruitless + 1 : 0;
    if (fruitless >= GIVE_UP_AFTER) {
      finish(End.GAVE_UP);
    }
  }

  synchronized void countMovedOn() {
    done++;
    movedOn++;
  }

  /** The first end holds. */
  synchronized void finish(End how) {
    if (end == End.NOT_YET) {
      end = how;
    }
  }
}
