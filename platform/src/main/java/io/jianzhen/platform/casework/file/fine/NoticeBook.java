package io.jianzhen.platform.casework.file.fine;

import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of intended fines, and what followed them; entries are added only. */
@Repository
public class NoticeBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(
      long id, long person, BigDecimal yuan, LocalDate factDate, boolean hearing, String basis) {}

  private record Event(long notice, NoticeStep kind, LocalDate factDate) {}

  /** Those of the persons of cases that stand, in the order in which they were entered. */
  public List<Notice> of(Dossier dossier) {
    List<Long> people = dossier.people().stream().map(Participant::id).toList();
    if (people.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Notice.Done>> done =
        jdbc
            .sql(
                """
                SELECT e.notice, e.kind, e.fact_date
                  FROM case_notice_event e JOIN case_notice n ON n.id = e.notice
                 WHERE n.person IN (:people) ORDER BY e.id
                """)
            .param("people", people)
            .query(Event.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Event::notice,
                    Collectors.mapping(
                        one -> new Notice.Done(one.kind(), one.factDate()), Collectors.toList())));
    return jdbc
        .sql(
            """
            SELECT id, person, yuan, fact_date, hearing, basis FROM case_notice
             WHERE person IN (:people) ORDER BY id
            """)
        .param("people", people)
        .query(Row.class)
        .list()
        .stream()
        .map(
            row ->
                new Notice(
                    row.id(),
                    row.person(),
                    row.yuan(),
                    row.factDate(),
                    row.hearing(),
                    row.basis(),
                    done.getOrDefault(row.id(), List.of())))
        .filter(Notice::isLive)
        .toList();
  }

  /** What is told; see {@link Notice}. */
  public record Told(long person, BigDecimal yuan, LocalDate on, String note) {}

  public long add(Told told, HearingThreshold hearing, SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO case_notice (person, yuan, fact_date, hearing, basis, note, by, at)
            VALUES (:person, :yuan, :on, :hearing, :basis, :note, :by, :now) RETURNING id
            """)
        .param("person", told.person())
        .param("yuan", told.yuan())
        .param("on", told.on())
        .param("hearing", hearing.isTold())
        .param("basis", hearing.basis())
        .param("note", told.note())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  public void note(Notice notice, NoticeStep step, LocalDate on, String note, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_notice_event (notice, kind, fact_date, note, by, at)
            VALUES (:notice, :kind, :on, :note, :by, :now)
            """)
        .param("notice", notice.id())
        .param("kind", step.name())
        .param("on", on)
        .param("note", note)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
