package io.jianzhen.platform.organisation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All units of the district, some thirty. */
@Repository
public class Units {

  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every unit, parents before children, in the order of the notice. */
  public List<Unit> all() {
    return within("/");
  }

  /** The units of a subtree in the same order. */
  public List<Unit> within(String reach) {
    return jdbc.sql(
            """
            SELECT code, name, kind, path, reports_monthly, owes_liaison, can_inspect, can_penalise, ends
              FROM unit
             WHERE starts_with(path, :reach)
             ORDER BY position, code
            """)
        .param("reach", reach)
        .query(Unit.class)
        .list();
  }

  /** The unit with this code, or empty. */
  public Optional<Unit> find(String code) {
    return jdbc.sql(
            """
            SELECT code, name, kind, path, reports_monthly, owes_liaison, can_inspect, can_penalise, ends
              FROM unit
             WHERE code = :code
            """)
        .param("code", code)
        .query(Unit.class)
        .optional();
  }

  /**
   * Says on which day a unit has ended, or that it goes on.
   *
   * @param seen what the page said on which it was asked for
   * @return false if somebody said otherwise meanwhile
   */
  boolean end(String code, @Nullable LocalDate seen, @Nullable LocalDate ends) {
    return jdbc.sql(
                """
                UPDATE unit SET ends = :ends
                 WHERE code = :code AND ends IS NOT DISTINCT FROM cast(:seen AS date)
                """)
            .param("ends", ends, Types.DATE)
            .param("seen", seen, Types.DATE)
            .param("code", code)
            .update()
        == 1;
  }

  /**
   * The unit with this code inside the reach of the person who asks.
   *
   * @throws OutOfReach if there is none; whether it exists elsewhere is not told
   */
  public Unit get(String code, SignedIn me) {
    return find(code)
        .filter(unit -> unit.path().startsWith(me.reach()))
        .orElseThrow(() -> new OutOfReach("unit " + code));
  }
}
