package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of photos with the same portrait, seen from the reach of the person who asks. */
@Repository
class SamePortraits {

  private static final String SIDES =
      """
        FROM same_portrait p
        JOIN self_check_file ef ON ef.id = p.earlier
        JOIN self_check es ON es.id = ef.self_check
        JOIN enterprise ee ON ee.id = es.enterprise
        JOIN unit eu ON eu.code = es.unit
        JOIN self_check_file lf ON lf.id = p.later
        JOIN self_check ls ON ls.id = lf.self_check
        JOIN enterprise le ON le.id = ls.enterprise
        JOIN unit lu ON lu.code = ls.unit
        LEFT JOIN LATERAL (SELECT n.is_same FROM same_portrait_note n WHERE n.pair = p.id
                            ORDER BY n.id DESC LIMIT 1) said ON true
      """;

  private static final String BOTH =
      " WHERE starts_with(eu.path, :reach) AND starts_with(lu.path, :reach)"
          + " AND ef.erased_at IS NULL AND lf.erased_at IS NULL ";

  private static final String SELECT =
      """
      SELECT p.id, p.distance, p.at, said.is_same AS same,
             p.earlier, es.id AS earlier_check, ef.holder AS earlier_holder,
             ee.name AS earlier_employer,
             p.later, ls.id AS later_check, lf.holder AS later_holder, le.name AS later_employer
      """
          + SIDES
          + BOTH;

  private final JdbcClient jdbc;
  private final Clock clock;

  SamePortraits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A pair.
   *
   * @param distance bits of 128 in which the portraits differ
   * @param same what the last note says; null if nobody looked
   */
  record Pair(
      long id,
      int distance,
      OffsetDateTime at,
      @Nullable Boolean same,
      long earlier,
      long earlierCheck,
      String earlierHolder,
      String earlierEmployer,
      long later,
      long laterCheck,
      String laterHolder,
      String laterEmployer) {

    /** Both photos, the earlier one first. */
    public List<Side> sides() {
      return List.of(
          new Side(earlier, earlierCheck, earlierHolder, earlierEmployer),
          new Side(later, laterCheck, laterHolder, laterEmployer));
    }

    /** What became of it: open, same or different. */
    public String state() {
      if (same == null) {
        return "open";
      }
      return same ? "same" : "different";
    }
  }

  /**
   * One photo of a pair.
   *
   * @param holder empty if nobody said whose card it is
   */
  record Side(long file, long check, String holder, String employer) {}

  /** What somebody said of a pair. */
  record Note(boolean isSame, String reason, String by, OffsetDateTime at) {}

  /**
   * Pairs of which both photos are within reach, those nobody looked at first, and one more if
   * there is another page.
   *
   * @param page from 1
   */
  List<Pair> list(SignedIn me, int page, int size) {
    return jdbc.sql(
            SELECT
                + " ORDER BY said.is_same IS NOT NULL, p.distance, p.id DESC"
                + " LIMIT :size OFFSET :skip")
        .param("reach", me.reach())
        .param("size", size + 1)
        .param("skip", (long) (page - 1) * size)
        .query(Pair.class)
        .list();
  }

  /** Pairs with a photo of a self-check, the other one within reach too; the check is looked up. */
  List<Pair> of(long check, SignedIn me) {
    return jdbc.sql(
            SELECT + " AND (es.id = :check OR ls.id = :check) ORDER BY p.distance, p.id LIMIT 50")
        .param("reach", me.reach())
        .param("check", check)
        .query(Pair.class)
        .list();
  }

  /** How many pairs a self-check has with photos beyond the person's reach. */
  long beyond(long check, SignedIn me) {
    return jdbc.sql(
            "SELECT count(*) "
                + SIDES
                + """
                   WHERE (es.id = :check OR ls.id = :check)
                     AND NOT (starts_with(eu.path, :reach) AND starts_with(lu.path, :reach))
                     AND said.is_same IS NULL
                     AND ef.erased_at IS NULL AND lf.erased_at IS NULL
                  """)
        .param("reach", me.reach())
        .param("check", check)
        .query(Long.class)
        .single();
  }

  /**
   * The pair with this id.
   *
   * @throws OutOfReach if there is none of which both photos are within reach
   */
  Pair get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " AND p.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(Pair.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("pair " + id));
  }

  /** What was said of a pair, the newest first; callers have looked it up. */
  List<Note> notes(long id) {
    return jdbc.sql(
            """
            SELECT is_same, reason, by, at FROM same_portrait_note WHERE pair = :id
             ORDER BY id DESC
            """)
        .param("id", id)
        .query(Note.class)
        .list();
  }

  void note(long id, boolean isSame, String reason, SignedIn by) {
    jdbc.sql(
            """
            INSERT INTO same_portrait_note (pair, is_same, reason, by, at)
            VALUES (:id, :same, :reason, :by, :now)
            """)
        .param("id", id)
        .param("same", isSame)
        .param("reason", reason)
        .param("by", by.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
