package io.jianzhen.platform.casework;

import io.jianzhen.platform.certificate.FindingConfirmed;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leads, seen from the reach of the person who asks. */
@Repository
class Leads {

  private static final String SELECT =
      """
      SELECT l.id, l.number, l.unit, u.name AS unit_name, coalesce(e.name, '') AS employer,
             l.reference, l.ground, l.person_key, l.title, l.summary, l.state, l.created_by,
             l.created_at
      """;

  private static final String FROM =
      """
        FROM lead l
        JOIN unit u ON u.code = l.unit
        LEFT JOIN enterprise e ON e.id = l.enterprise
       WHERE starts_with(u.path, :reach)
      """;

  private static final String FILTER =
      " AND (:state = '' OR l.state = :state) AND (:unit = '' OR l.unit = :unit)";

  private final JdbcClient jdbc;
  private final Clock clock;

  Leads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a list is limited to; an empty text limits nothing. */
  record Filter(String state, String unit) {}

  /** Leads within reach, newest first. Page counts from 1. */
  List<Lead> list(Filter filter, SignedIn me, int page, int size) {
    return jdbc.sql(SELECT + FROM + FILTER + " ORDER BY l.id DESC LIMIT :size OFFSET :skip")
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("unit", filter.unit())
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Lead.class)
        .list();
  }

  long count(Filter filter, SignedIn me) {
    return jdbc.sql("SELECT count(*)" + FROM + FILTER)
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("unit", filter.unit())
        .query(Long.class)
        .single();
  }

  /**
   * @throws OutOfReach if there is none within the person's reach
   */
  Lead get(long id, SignedIn me) {
    return jdbc.sql(SELECT + FROM + " AND l.id = :id")
        .param("id", id)
        .param("reach", me.reach())
        .query(Lead.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("lead " + id));
  }

  /** What happened to a lead, newest first. */
  List<Lead.Step> history(long id) {
    return jdbc.sql("SELECT at, by, state, note FROM lead_event WHERE lead = :id ORDER BY id DESC")
        .param("id", id)
        .query(Lead.Step.class)
        .list();
  }

  /** Opens a lead; numbers rise and may have gaps. */
  long open(FindingConfirmed finding, String title) {
    return insert(
            finding.unit(),
            finding.enterprise(),
            "finding:" + finding.finding(),
            finding.decision().name(),
            finding.personKey(),
            title,
            finding.says(),
            finding.by())
        .id();
  }

  /** Opens a lead from what somebody told us. */
  LeadDesk.Opened open(LeadDesk.Told told, SignedIn by) {
    return insert(
        told.unit(), null, told.reference(), Lead.Ground.TIP_OFF.name(), "", told.title(), "", by);
  }

  private LeadDesk.Opened insert(
      String unit,
      @Nullable Long enterprise,
      String reference,
      String ground,
      String person,
      String title,
      String summary,
      SignedIn by) {
    LeadDesk.Opened opened =
        jdbc.sql(
                """
                INSERT INTO lead (number, unit, enterprise, reference, ground, person_key, title,
                                  summary, state, created_by, created_at)
                VALUES (:number,
                        :unit, :enterprise, :reference, :ground, :person, :title, :summary, 'NEW',
                        :by, :now)
                RETURNING id, number
                """)
            .param("number", nextNumber())
            .param("unit", unit)
            .param("enterprise", enterprise)
            .param("reference", reference)
            .param("ground", ground)
            .param("person", person)
            .param("title", title)
            .param("summary", summary)
            .param("by", by.username())
            .param("now", OffsetDateTime.now(clock))
            .query(LeadDesk.Opened.class)
            .single();
    note(opened.id(), Lead.State.NEW, "", by);
    return opened;
  }

  Optional<LeadDesk.Opened> numbered(String number) {
    return jdbc.sql("SELECT id, number FROM lead WHERE number = :number AND state <> 'WITHDRAWN'")
        .param("number", number)
        .query(LeadDesk.Opened.class)
        .optional();
  }

  private String nextNumber() {
    long next = jdbc.sql("SELECT nextval('lead_number')").query(Long.class).single();
    return String.format(Locale.ROOT, "XS-%d-%04d", LocalDate.now(clock).getYear(), next);
  }

  /**
   * @throws LeadMovedOn if it is no longer new
   */
  void report(long id, String note, SignedIn by) {
    int changed =
        jdbc.sql(
                """
                UPDATE lead SET state = 'REPORTED', version = version + 1
                 WHERE id = :id AND state = 'NEW'
                """)
            .param("id", id)
            .update();
    if (changed == 0) {
      throw new LeadMovedOn(id);
    }
    note(id, Lead.State.REPORTED, note, by);
  }

  /** The living lead that a record opened; there must be one. */
  long openedBy(String reference) {
    return jdbc.sql("SELECT id FROM lead WHERE reference = :reference AND state <> 'WITHDRAWN'")
        .param("reference", reference)
        .query(Long.class)
        .single();
  }

  /** Withdraws the lead that a record has opened; empty if there is none, or none any more. */
  Optional<Long> withdraw(String reference, String reason, SignedIn by) {
    Optional<Long> withdrawn =
        jdbc.sql(
                """
                UPDATE lead SET state = 'WITHDRAWN', version = version + 1
                 WHERE reference = :reference AND state <> 'WITHDRAWN'
                RETURNING id
                """)
            .param("reference", reference)
            .query(Long.class)
            .optional();
    withdrawn.ifPresent(id -> note(id, Lead.State.WITHDRAWN, reason, by));
    return withdrawn;
  }

  /** Where the certificate of a lead's finding stands; empty if the lead has another source. */
  Optional<String> certificate(Lead lead) {
    return jdbc.sql(
            """
            SELECT import, sheet_row FROM certificate_finding
             WHERE 'finding:' || id = :reference AND id = :id
            """)
        .param("reference", lead.reference())
        .param("id", Long.parseLong(lead.reference().replaceAll("\\D", "0")))
        .query((row, number) -> "/certificates/" + row.getLong(1) + "/" + row.getInt(2))
        .optional();
  }

  private void note(long id, Lead.State state, String note, SignedIn by) {
    jdbc.sql(
            """
            INSERT INTO lead_event (lead, at, by, state, note) VALUES (:id, :now, :by, :state, :note)
            """)
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by.username())
        .param("state", state.name())
        .param("note", note)
        .update();
  }
}
