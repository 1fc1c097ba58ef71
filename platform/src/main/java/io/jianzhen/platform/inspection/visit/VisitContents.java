package io.jianzhen.platform.inspection.visit;

import io.jianzhen.platform.certificate.CardsOnFile;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to visits: the check list as it was answered, what was found, what happened. */
@Repository
public class VisitContents {

  private final JdbcClient jdbc;
  private final Clock clock;

  VisitContents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A certificate as it was seen. */
  public record Line(String holder, String item, String maskedNumber, CardAnswer answer) {}

  /** Something that was found; the lead's id and number where it opened one, or joined it. */
  public record Finding(
      long id,
      FindingKind kind,
      String holder,
      String what,
      @Nullable Long lead,
      @Nullable String leadNumber) {}

  /**
   * Something that happened to a visit or an order of it.
   *
   * @param step text {@code inspection.step.<step>}
   */
  public record Event(
      OffsetDateTime at, String by, String step, @Nullable LocalDate day, String note) {}

  public List<Line> cards(long visit) {
    return jdbc.sql(
            """
            SELECT holder, item, masked_number, answer FROM inspection_card
             WHERE visit = :visit ORDER BY import, sheet_row
            """)
        .param("visit", visit)
        .query(Line.class)
        .list();
  }

  public List<Finding> findings(long visit) {
    return jdbc.sql(
            """
            SELECT f.id, f.kind, coalesce(c.holder, '') AS holder, f.what, f.lead,
                   l.number AS lead_number
              FROM inspection_finding f
              LEFT JOIN inspection_card c ON c.visit = f.visit AND c.import = f.import
                                         AND c.sheet_row = f.sheet_row
              LEFT JOIN lead l ON l.id = f.lead
             WHERE f.visit = :visit ORDER BY f.id
            """)
        .param("visit", visit)
        .query(Finding.class)
        .list();
  }

  /** Newest first. */
  public List<Event> history(long visit) {
    return jdbc.sql(
            """
            SELECT at, by, step, day, note FROM inspection_event
             WHERE visit = :visit ORDER BY id DESC LIMIT 200
            """)
        .param("visit", visit)
        .query(Event.class)
        .list();
  }

  /** What happened to an order, newest first. */
  public List<Event> historyOf(long order) {
    return jdbc.sql(
            """
            SELECT at, by, step, day, note FROM inspection_event
             WHERE order_ = :order ORDER BY id DESC LIMIT 200
            """)
        .param("order", order)
        .query(Event.class)
        .list();
  }

  /** A line of the history to be written. */
  public record Noted(
      long visit, @Nullable Long order, String step, @Nullable LocalDate day, String note) {}

  public void note(Noted noted, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO inspection_event (visit, order_, at, by, step, day, note)
            VALUES (:visit, :order, :now, :by, :step, cast(:day AS date), :note)
            """)
        .param("visit", noted.visit())
        .param("order", noted.order())
        .param("now", OffsetDateTime.now(clock))
        .param("by", me.username())
        .param("step", noted.step())
        .param("day", noted.day())
        .param("note", noted.note())
        .update();
  }

  void add(long visit, VisitResult.Checked checked) {
    CardsOnFile.Card card = checked.card();
    jdbc.sql(
            """
            INSERT INTO inspection_card (visit, import, sheet_row, holder, item, masked_number, answer)
            VALUES (:visit, :import, :row, :holder, :item, :number, :answer)
            """)
        .param("visit", visit)
        .param("import", card.importId())
        .param("row", card.sheetRow())
        .param("holder", card.name())
        .param("item", card.item())
        .param("number", card.maskedNumber())
        .param("answer", checked.answer().name())
        .update();
  }

  long nextFinding() {
    return jdbc.sql("SELECT nextval('inspection_finding_id')").query(Long.class).single();
  }

  void add(long id, long visit, VisitResult.Found found, @Nullable Long lead) {
    CardsOnFile.Card card = found.card();
    jdbc.sql(
            """
            INSERT INTO inspection_finding (id, visit, kind, import, sheet_row, person_key, what, lead)
            VALUES (:id, :visit, :kind, :import, :row, :person, :what, :lead)
            """)
        .param("id", id)
        .param("visit", visit)
        .param("kind", found.kind().name())
        .param("import", card == null ? null : card.importId())
        .param("row", card == null ? null : card.sheetRow())
        .param("person", card == null ? "" : card.personKey())
        .param("what", found.what())
        .param("lead", lead)
        .update();
  }

  /** Nobody else finishes or takes back a visit to this employer until the transaction ends. */
  void holdEmployer(long enterprise) {
    jdbc.sql("SELECT id FROM enterprise WHERE id = :id FOR UPDATE")
        .param("id", enterprise)
        .query(Long.class)
        .single();
  }

  /** The orders of a visit that is taken back fall with it. */
  void withdrawOrders(long visit) {
    jdbc.sql(
            """
            UPDATE inspection_order SET state = 'WITHDRAWN', version = version + 1
             WHERE visit = :visit AND state = 'SENT'
            """)
        .param("visit", visit)
        .update();
  }

  /** What opened the leads of a visit to which no other visit that stands points. */
  List<String> openersOfAlone(long visit) {
    return jdbc.sql(
            """
            SELECT DISTINCT l.reference FROM inspection_finding f JOIN lead l ON l.id = f.lead
             WHERE f.visit = :visit AND l.ground = 'INSPECTION'
               AND NOT EXISTS (SELECT 1 FROM inspection_finding o
                                 JOIN inspection_visit v ON v.id = o.visit
                                WHERE o.lead = f.lead AND o.visit <> f.visit AND v.state = 'DONE')
            """)
        .param("visit", visit)
        .query(String.class)
        .list();
  }
}
