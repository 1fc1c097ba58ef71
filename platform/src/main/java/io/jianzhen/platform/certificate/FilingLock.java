package io.jianzhen.platform.certificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time change what is on file. Two rosters put on file in the same moment
 * would not see each other's numbers, and what is noted on a roster meanwhile would stay behind.
 */
@Component
public class FilingLock {

  private final JdbcClient jdbc;

  FilingLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for its turn; it lasts until the caller's transaction ends. */
  public void take() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('certificate.confirm'))")
        .query((row, number) -> number)
        .list();
  }
}
