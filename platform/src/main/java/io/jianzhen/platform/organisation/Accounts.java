package io.jianzhen.platform.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts of the district. */
@Repository
class Accounts implements UserDetailsService {

  /** Failures in a row after which an account is locked. */
  static final int TRIES = 5;

  /** How long it stays locked. */
  static final Duration LOCKED_FOR = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Units units, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /** A line of the list of accounts. */
  record Line(
      long id,
      String username,
      String displayName,
      String unitName,
      String roles,
      boolean enabled,
      boolean locked,
      boolean mustChange) {

    /** The names of the roles, one by one. */
    public List<String> roleNames() {
      return roles.isEmpty() ? List.of() : List.of(roles.split(","));
    }
  }

  @Override
  public SignedIn loadUserByUsername(String username) {
    return find(username)
        .orElseThrow(() -> new UsernameNotFoundException("no such account: " + username));
  }

  /** The account with this user name, upper and lower case alike. */
  Optional<SignedIn> find(String username) {
    return jdbc.sql("SELECT * FROM account WHERE username = :username")
        .param("username", username.strip().toLowerCase(Locale.ROOT))
        .query(
            (row, n) ->
                new SignedIn(
                    row.getLong("id"),
                    row.getString("username"),
                    row.getString("display_name"),
                    units.find(row.getString("unit")).orElseThrow(),
                    roles(row.getLong("id")),
                    row.getString("password_hash"),
                    row.getBoolean("must_change"),
                    row.getBoolean("enabled"),
                    isLocked(row.getObject("locked_until", OffsetDateTime.class))))
        .optional();
  }

  /** All accounts by user name, at most 500. */
  List<Line> list() {
    return jdbc.sql(
            """
            SELECT a.id, a.username, a.display_name, u.name AS unit_name, a.enabled,
                   coalesce(a.locked_until > :now, false) AS locked, a.must_change,
                   coalesce((SELECT string_agg(r.role, ',' ORDER BY r.role)
                               FROM account_role r WHERE r.account = a.id), '') AS roles
              FROM account a JOIN unit u ON u.code = a.unit
             ORDER BY a.username
             LIMIT 500
            """)
        .param("now", now())
        .query(Line.class)
        .list();
  }

  boolean isEmpty() {
    return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM account)").query(Boolean.class).single();
  }

  /**
   * Opens an account.
   *
   * @param passwordHash already encoded
   * @return its id
   */
  @Transactional
  long open(NewAccount account, String passwordHash, boolean mustChange) {
    long id =
        jdbc.sql(
                """
                INSERT INTO account (username, display_name, unit, password_hash, must_change, created_at)
                VALUES (:username, :displayName, :unit, :hash, :mustChange, :now)
                RETURNING id
                """)
            .param("username", account.username())
            .param("displayName", account.displayName())
            .param("unit", account.unit())
            .param("hash", passwordHash)
            .param("mustChange", mustChange)
            .param("now", now())
            .query(Long.class)
            .single();
    grant(id, account.roles());
    return id;
  }

  /** Replaces the roles of an account and ends its sessions. */
  @Transactional
  void grant(long id, Set<Role> roles) {
    jdbc.sql("DELETE FROM account_role WHERE account = :id").param("id", id).update();
    for (Role role : roles) {
      jdbc.sql("INSERT INTO account_role (account, role) VALUES (:id, :role)")
          .param("id", id)
          .param("role", role.name())
          .update();
    }
    events.publishEvent(new AccessChanged(id));
  }

  /** Sets a password, lifts a lock and ends every session. */
  void setPassword(long id, String passwordHash, boolean mustChange) {
    jdbc.sql(
            """
            UPDATE account
               SET password_hash = :hash, must_change = :mustChange,
                   failed_attempts = 0, locked_until = NULL
             WHERE id = :id
            """)
        .param("hash", passwordHash)
        .param("mustChange", mustChange)
        .param("id", id)
        .update();
    events.publishEvent(new AccessChanged(id));
  }

  /** Opens or closes an account for use; a closed one has no session. */
  void setEnabled(long id, boolean enabled) {
    jdbc.sql("UPDATE account SET enabled = :enabled WHERE id = :id")
        .param("enabled", enabled)
        .param("id", id)
        .update();
    events.publishEvent(new AccessChanged(id));
  }

  /**
   * Forgets the failures before a success.
   *
   * @return false if the account was closed, or its password replaced, while the person signed in:
   *     then nobody has ended the session, and the caller must
   */
  boolean signedIn(SignedIn me) {
    int same =
        jdbc.sql(
                """
                UPDATE account SET failed_attempts = 0, locked_until = NULL
                 WHERE id = :id AND enabled AND password_hash = :hash
                """)
            .param("id", me.account())
            .param("hash", me.passwordHash())
            .update();
    return same == 1 && roles(me.account()).equals(me.roles());
  }

  /**
   * Counts a try before its password is looked at, so that many at once are no more than as many in
   * a row. The {@value #TRIES}th locks, unless it succeeds.
   *
   * @return false if the account is locked: then no password is right
   */
  boolean mayTry(long id) {
    int counted =
        jdbc.sql(
                """
                UPDATE account
                   SET failed_attempts = CASE WHEN failed_attempts + 1 >= :tries THEN 0
                                              ELSE failed_attempts + 1 END,
                       locked_until = CASE WHEN failed_attempts + 1 >= :tries
                                           THEN cast(:until AS timestamptz) ELSE locked_until END
                 WHERE id = :id AND coalesce(locked_until <= :now, true)
                """)
            .param("tries", TRIES)
            .param("until", now().plus(LOCKED_FOR))
            .param("now", now())
            .param("id", id)
            .update();
    return counted == 1;
  }

  private Set<Role> roles(long id) {
    return jdbc
        .sql("SELECT role FROM account_role WHERE account = :id")
        .param("id", id)
        .query(String.class)
        .list()
        .stream()
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isLocked(@org.jspecify.annotations.Nullable OffsetDateTime until) {
    return until != null && until.isAfter(now());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
