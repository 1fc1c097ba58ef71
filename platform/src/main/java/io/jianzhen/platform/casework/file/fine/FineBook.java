package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Outcome;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What followed the fines of cases; entries are added, and taken back by others. */
@Repository
public class FineBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  FineBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The fines of cases that stand, in the order in which they were entered. */
  public List<Fine> of(Dossier dossier) {
    List<Outcome> fines =
        dossier.outcomes().stream()
            .filter(one -> one.isLive() && one.kind() == OutcomeKind.FINE)
            .toList();
    Map<Long, List<Fine.Done>> done = done(fines.stream().map(Outcome::id).toList());
    return fines.stream()
        .flatMap(
            one ->
                dossier.person(one.person()).stream()
                    .map(person -> new Fine(one, person, done.getOrDefault(one.id(), List.of()))))
        .toList();
  }

  private Map<Long, List<Fine.Done>> done(List<Long> outcomes) {
    if (outcomes.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT e.id, e.outcome, e.kind AS step, e.fact_date AS "on"
              FROM case_fine_event e
             WHERE e.outcome IN (:outcomes)
               AND NOT EXISTS (SELECT 1 FROM case_fine_event_withdrawn w WHERE w.event = e.id)
             ORDER BY e.id
            """)
        .param("outcomes", outcomes)
        .query(Fine.Done.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fine.Done::outcome));
  }

  public void note(Fine fine, FineStep step, LocalDate on, String note, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_fine_event (outcome, kind, fact_date, note, by, at)
            VALUES (:outcome, :kind, :on, :note, :by, :now)
            """)
        .param("outcome", fine.id())
        .param("kind", step.name())
        .param("on", on)
        .param("note", note)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  public void withdraw(Fine.Done done, String reason, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_fine_event_withdrawn (event, reason, by, at)
            VALUES (:event, :reason, :by, :now)
            """)
        .param("event", done.id())
        .param("reason", reason)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
