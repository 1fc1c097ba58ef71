package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.AccountDesk;
import io.jianzhen.platform.organisation.Deed;
import io.jianzhen.platform.organisation.NewAccount;
import io.jianzhen.platform.organisation.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for employers: codes that open one account each. Only their hashes are kept. */
@Service
class Invitations {

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final AccountDesk accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Duration valid;

  Invitations(
      JdbcClient jdbc,
      AccountDesk accounts,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${jianzhen.self-check.invitation-days:30}") int days) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
    this.valid = Duration.ofDays(days);
  }

  /** To what a code invites. */
  record Invited(
      long id, long enterprise, String employer, String unit, String unitName, LocalDate due) {}

  /** A code that nobody has. */
  InvitationCode next() {
    return InvitationCode.next(random);
  }

  /** Until when a code made now can be used: never less than until the self-check is due. */
  OffsetDateTime expiry(LocalDate due) {
    OffsetDateTime usual = OffsetDateTime.now(clock).plus(valid);
    OffsetDateTime end = due.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    return usual.isBefore(end) ? end : usual;
  }

  /** To what this code invites; empty if it is wrong, used or expired, and which is not told. */
  Optional<Invited> find(String typed) {
    return jdbc.sql(
            """
            SELECT s.id, s.enterprise, e.name AS employer, s.unit, u.name AS unit_name, s.due
              FROM self_check s
              JOIN enterprise e ON e.id = s.enterprise
              JOIN unit u ON u.code = s.unit
             WHERE s.code_hash = :hash AND s.code_expires > :now AND s.state NOT IN ('ACCEPTED', 'WITHDRAWN')
            """)
        .param("hash", InvitationCode.hash(typed))
        .param("now", OffsetDateTime.now(clock))
        .query(Invited.class)
        .optional();
  }

  /**
   * Uses up a code for an account that sees this employer and nothing else.
   *
   * @param password keeps the rules
   * @return false if the code is wrong, used or expired
   * @throws DuplicateKeyException if somebody took the user name meanwhile; the code is still good
   */
  @Transactional
  boolean open(String typed, String username, String displayName, String password) {
    Optional<Invited> invited = find(typed).filter(one -> useUp(one.id(), typed));
    if (invited.isEmpty()) {
      return false;
    }
    Invited to = invited.get();
    var account = new NewAccount(username, displayName, to.unit(), Set.of(Role.ENTERPRISE));
    long id = accounts.openOwn(account, password);
    jdbc.sql("INSERT INTO enterprise_account (account, enterprise) VALUES (:account, :enterprise)")
        .param("account", id)
        .param("enterprise", to.enterprise())
        .update();
    opened(to, username);
    events.publishEvent(
        new Deed(
            username,
            to.unit(),
            "SELF_CHECK_OPEN",
            OwnSelfCheck.reference(to.id()),
            "enterprise:" + to.enterprise()));
    return true;
  }

  /** Of two who send the same code at once, one gets in. */
  private boolean useUp(long id, String typed) {
    return jdbc.sql("UPDATE self_check SET code_hash = NULL WHERE id = :id AND code_hash = :hash")
            .param("id", id)
            .param("hash", InvitationCode.hash(typed))
            .update()
        == 1;
  }

  private void opened(Invited to, String username) {
    jdbc.sql("UPDATE self_check SET state = 'OPENED' WHERE id = :id AND state = 'ASSIGNED'")
        .param("id", to.id())
        .update();
    jdbc.sql(
            """
            INSERT INTO self_check_event (self_check, at, by, step) VALUES (:id, :now, :by, 'OPENED')
            """)
        .param("id", to.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", username)
        .update();
  }
}
