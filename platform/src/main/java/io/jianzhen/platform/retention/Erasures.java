package io.jianzhen.platform.retention;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.retention.PersonalData.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The erasures that were proposed, and how far each has come. */
@Repository
class Erasures {

  private static final String RUN =
      """
      SELECT id, state, through, early, reason, proposed_by, proposed_at, confirmed_by,
             confirmed_at, unit, ended_at, reached, total, done, protocol
        FROM erasure
      """;

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Clock clock;

  Erasures(JdbcClient jdbc, Campaign campaign, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.clock = clock;
  }

  /**
   * An erasure.
   *
   * @param through what came in later stays
   * @param early whether it was proposed before the period was over
   * @param unit code of the unit of who confirmed, else of who proposed
   * @param reached id of the last employer that is done
   * @param total employers
   * @param protocol empty until it is done
   */
  record Run(
      long id,
      State state,
      OffsetDateTime through,
      boolean early,
      String reason,
      String proposedBy,
      OffsetDateTime proposedAt,
      @Nullable String confirmedBy,
      @Nullable OffsetDateTime confirmedAt,
      String unit,
      @Nullable OffsetDateTime endedAt,
      long reached,
      long total,
      long done,
      String protocol) {}

  /** How far an erasure has come. */
  enum State {
    PROPOSED("warn"),
    WITHDRAWN("quiet"),
    RUNNING("info"),
    CANCELLED("warn"),
    FAILED("bad"),
    DONE("good");

    private final String chip;

    State(String chip) {
      this.chip = chip;
    }

    /** Kind of the chip. */
    public String chip() {
      return chip;
    }

    /** Whether it can go on where it stopped. */
    public boolean canGoOn() {
      return this == CANCELLED || this == FAILED;
    }
  }

  /**
   * Enters a proposal.
   *
   * @throws ErasureRefused if another erasure is not done yet
   */
  long propose(String reason, boolean early, SignedIn by) {
    try {
      return jdbc.sql(
              """
              INSERT INTO erasure (campaign, state, through, early, reason, proposed_by,
                                   proposed_at, unit)
              VALUES (:campaign, 'PROPOSED', :now, :early, :reason, :by, :now, :unit)
              RETURNING id
              """)
          .param("campaign", campaign.code())
          .param("now", OffsetDateTime.now(clock))
          .param("early", early)
          .param("reason", reason)
          .param("by", by.username())
          .param("unit", by.unit().code())
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException another) {
      throw new ErasureRefused("retention.refused.another");
    }
  }

  /**
   * @throws ErasureRefused if it is not proposed any more
   */
  void confirm(long id, long employers, SignedIn by) {
    int confirmed =
        jdbc.sql(
                """
                UPDATE erasure SET state = 'RUNNING', confirmed_by = :by, confirmed_at = :now,
                                   unit = :unit, total = :total
                 WHERE id = :id AND state = 'PROPOSED'
                """)
            .param("by", by.username())
            .param("now", OffsetDateTime.now(clock))
            .param("unit", by.unit().code())
            .param("total", employers)
            .param("id", id)
            .update();
    if (confirmed == 0) {
      throw new ErasureRefused("retention.refused.movedOn");
    }
  }

  /**
   * Takes it from one state to another.
   *
   * @return whether it was in that state
   */
  boolean move(long id, State from, State to) {
    return jdbc.sql("UPDATE erasure SET state = :to WHERE id = :id AND state = :from")
            .param("to", to.name())
            .param("id", id)
            .param("from", from.name())
            .update()
        == 1;
  }

  void reached(long id, long employer) {
    jdbc.sql("UPDATE erasure SET reached = :employer, done = done + 1 WHERE id = :id")
        .param("employer", employer)
        .param("id", id)
        .update();
  }

  void count(long id, Kind kind, int more) {
    if (more > 0 && kind != Kind.PARTS) {
      jdbc.sql(
              """
              INSERT INTO erasure_count AS c (erasure, kind, number) VALUES (:id, :kind, :more)
              ON CONFLICT (erasure, kind) DO UPDATE SET number = c.number + excluded.number
              """)
          .param("id", id)
          .param("kind", kind.name())
          .param("more", more)
          .update();
    }
  }

  /** How many records of each kind an erasure has emptied. */
  Map<Kind, Long> counts(long id) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    jdbc.sql("SELECT kind, number FROM erasure_count WHERE erasure = :id")
        .param("id", id)
        .query(
            row -> {
              counts.put(Kind.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  void end(long id, OffsetDateTime at, String protocol) {
    jdbc.sql(
            """
            UPDATE erasure SET state = 'DONE', ended_at = :now, protocol = :protocol WHERE id = :id
            """)
        .param("now", at)
        .param("protocol", protocol)
        .param("id", id)
        .update();
  }

  /**
   * @throws OutOfReach if there is none
   */
  Run get(long id) {
    return jdbc.sql(RUN + " WHERE id = :id")
        .param("id", id)
        .query(Run.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("erasure " + id));
  }

  /** The erasure that is neither done nor withdrawn. */
  Optional<Run> open() {
    return jdbc.sql(RUN + " WHERE state NOT IN ('DONE', 'WITHDRAWN')").query(Run.class).optional();
  }

  /** All, newest first. */
  List<Run> all() {
    return jdbc.sql(RUN + " ORDER BY id DESC LIMIT 100").query(Run.class).list();
  }
}
