package io.jianzhen.platform.retention;

import io.jianzhen.platform.retention.PersonalData.Erasable;
import io.jianzhen.platform.retention.PersonalData.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would be erased if it began now, and what is held back. Reads all entries once. */
@Component
class Forecast {

  private final JdbcClient jdbc;
  private final Clock clock;

  Forecast(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The forecast.
   *
   * @param counts records that would be emptied
   * @param from day on which the first of their rosters came in, or null if there is none
   * @param through day of the last one
   * @param heldEntries entries that stay for now
   * @param held persons or employers that are held back, by reason
   */
  record Outlook(
      Map<Kind, Long> counts,
      @Nullable LocalDate from,
      @Nullable LocalDate through,
      long heldEntries,
      Map<String, Long> held) {

    public boolean isEmpty() {
      return counts.isEmpty();
    }
  }

  @Transactional
  public Outlook now() {
    OffsetDateTime through = OffsetDateTime.now(clock);
    String held = "WITH " + FreeData.held("> 0");
    make("entry", held + FreeData.ENTRIES, through);
    make("roster", held + FreeData.ROSTERS_TO_BE, through);
    make("self_check_done", held + FreeData.SELF_CHECKS, through);
    make("picture", FreeData.SCREENSHOTS_TO_BE, through);
    make("tip_off_done", FreeData.TIP_OFFS, through);
    return jdbc.sql(
            """
            SELECT min(i.uploaded_at), max(i.uploaded_at),
                   (SELECT count(*) FROM certificate c WHERE c.erased_at IS NULL)
                     - (SELECT count(*) FROM entry) AS kept
              FROM roster_import i WHERE i.id IN (SELECT import FROM entry)
            """)
        .query(
            (row, number) ->
                new Outlook(
                    counts(),
                    day(row.getObject(1, OffsetDateTime.class)),
                    day(row.getObject(2, OffsetDateTime.class)),
                    row.getLong(3),
                    held()))
        .single();
  }

  /** Persons or employers that are held back, by reason. */
  Map<String, Long> held() {
    Map<String, Long> held = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT reason, count(DISTINCT (enterprise, coalesce(person_key, import || '/' || sheet_row)))
              FROM retention_held GROUP BY reason ORDER BY reason
            """)
        .query(
            row -> {
              held.put(row.getString(1), row.getLong(2));
            });
    return held;
  }

  private Map<Kind, Long> counts() {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (Erasable one : PersonalData.COLUMNS) {
      if (one.kind() != Kind.PARTS) {
        long number =
            jdbc.sql(
                    "SELECT count(*) FROM %s t WHERE %s%s"
                        .formatted(
                            one.table(),
                            one.where(),
                            one.isMarked() ? " AND t.erased_at IS NULL" : ""))
                .query(Long.class)
                .single();
        if (number > 0) {
          counts.merge(one.kind(), number, Long::sum);
        }
      }
    }
    return counts;
  }

  private void make(String relation, String query, OffsetDateTime through) {
    jdbc.sql("CREATE TEMP TABLE %s ON COMMIT DROP AS %s".formatted(relation, query))
        .param("through", through)
        .update();
    jdbc.sql("ANALYZE " + relation).update();
  }

  private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
    return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
  }
}
