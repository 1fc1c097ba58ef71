package io.jianzhen.platform.casework;

import io.jianzhen.platform.certificate.FindingConfirmed;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leads, seen from the reach of the person who asks. */
@Repository
class Leads {

  private static final String SELECT =
      """
      SELECT l.id, l.number, l.unit, w.unit_name, coalesce(e.name, '') AS employer,
             l.reference, l.ground, l.person_key, l.title, l.summary, l.state, l.created_by,
             l.created_at, l.owner, coalesce(w.owner_name, '') AS owner_name,
             coalesce(w.owner_path, '') AS owner_path, l.taken, l.handler, l.priority, l.sent_from,
             l.sent_on, l.handed_over, l.version,
             l.counted_outside AND l.state <> 'WITHDRAWN'
               AND NOT (l.taken AND EXISTS (SELECT 1 FROM unit o WHERE o.code = l.owner
                                               AND o.kind IN ('POLICE', 'DETACHMENT')))
               AND NOT EXISTS (SELECT 1 FROM case_lead k JOIN transfer t ON t.case_file = k.case_file
                                WHERE k.lead = l.id
                                  AND t.state NOT IN ('DRAFT', 'REPORTED', 'APPROVED', 'REFUSED',
                                                      'WITHDRAWN')) AS counted_outside
      """;

  /** A lead is seen by its territory and by whoever has the work: see {@code lead_within}. */
  private static final String FROM =
      """
        FROM lead l
        JOIN lead_within(l.unit, l.owner, :reach) w ON true
        LEFT JOIN enterprise e ON e.id = l.enterprise
       WHERE true
      """;

  private static final String FILTER =
      """
         AND (:state = '' OR l.state = :state
              OR :state = 'LIVING' AND l.state IN ('NEW', 'REPORTED'))
         AND (:unit = '' OR l.unit = :unit)
         AND CASE :whose
               WHEN 'MINE' THEN l.handler = :me
               WHEN 'OURS' THEN starts_with(w.owner_path, :own)
               WHEN 'OFFERED' THEN starts_with(w.owner_path, :own) AND NOT l.taken
               WHEN 'UNOWNED' THEN l.owner IS NULL
               ELSE true
             END
      """;

  private static final String HANDLED =
      " AND l.handler IS NOT NULL AND l.state IN ('NEW', 'REPORTED')";

  private final JdbcClient jdbc;
  private final Clock clock;

  Leads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a list is limited to; an empty text limits nothing.
   *
   * @param state of a lead, or LIVING: new or reported
   * @param whose MINE, OURS, OFFERED (sent to us and not taken up yet) or UNOWNED
   */
  record Filter(String state, String unit, String whose) {}

  /** What of a lead a step may change. */
  record Change(
      @Nullable String owner,
      boolean taken,
      @Nullable String handler,
      Lead.Priority priority,
      Lead.State state,
      @Nullable String sentFrom,
      @Nullable LocalDate sentOn) {

    static Change of(Lead lead) {
      return new Change(
          lead.owner(),
          lead.taken(),
          lead.handler(),
          lead.priority(),
          lead.state(),
          lead.sentFrom(),
          lead.sentOn());
    }

    Change takenBy(String username) {
      return new Change(owner, true, username, priority, state, sentFrom, sentOn);
    }

    /** The work of another unit, or of none; nobody has taken it up yet. */
    Change ownedBy(@Nullable String unit) {
      return new Change(unit, false, null, priority, state, sentFrom, sentOn);
    }

    Change sent(String from, LocalDate on) {
      return new Change(owner, taken, handler, priority, state, from, on);
    }

    Change at(Lead.Priority other) {
      return new Change(owner, taken, handler, other, state, sentFrom, sentOn);
    }

    Change in(Lead.State other) {
      return new Change(owner, taken, handler, priority, other, sentFrom, sentOn);
    }
  }

  /**
   * A line of the history to be written.
   *
   * @param toUnit code of the unit to which the lead went, or null
   * @param version of the lead, after it
   */
  record Noted(String step, String note, @Nullable String toUnit, int version) {}

  /** Leads within reach, newest first. Page counts from 1. */
  List<Lead> list(Filter filter, SignedIn me, int page, int size) {
    return filtered(
            SELECT
                + FROM
                + FILTER
                + " ORDER BY l.priority = 'URGENT' DESC, l.id DESC LIMIT :size OFFSET :skip",
            filter,
            me)
        .param("size", size)
        .param("skip", (long) (page - 1) * size)
        .query(Lead.class)
        .list();
  }

  long count(Filter filter, SignedIn me) {
    return filtered("SELECT count(*)" + FROM + FILTER, filter, me).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, Filter filter, SignedIn me) {
    return jdbc.sql(sql)
        .param("reach", me.reach())
        .param("state", filter.state())
        .param("unit", filter.unit())
        .param("whose", filter.whose())
        .param("me", me.username())
        .param("own", me.unit().path());
  }

  /** How many living leads each person handles, within reach. */
  Map<String, Long> handled(SignedIn me) {
    Map<String, Long> handled = new HashMap<>();
    jdbc.sql("SELECT l.handler, count(*)" + FROM + HANDLED + " GROUP BY l.handler")
        .param("reach", me.reach())
        .query(
            row -> {
              handled.put(row.getString(1), row.getLong(2));
            });
    return handled;
  }

  /** Nobody else moves the leads that a person handles until the transaction ends. */
  void lockHandled(String username) {
    jdbc.sql("SELECT id FROM lead WHERE handler = :username ORDER BY id FOR UPDATE")
        .param("username", username)
        .query(Long.class)
        .list();
  }

  /** The living leads that a person handles, within reach, oldest first. */
  List<Lead> handledBy(String username, SignedIn me, int most) {
    return jdbc.sql(
            SELECT + FROM + HANDLED + " AND l.handler = :username ORDER BY l.id LIMIT :most")
        .param("reach", me.reach())
        .param("username", username)
        .param("most", most)
        .query(Lead.class)
        .list();
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

  /** Any lead that is there, whoever may see it. */
  Lead get(long id) {
    return jdbc.sql(SELECT + FROM + " AND l.id = :id")
        .param("id", id)
        .param("reach", "/")
        .query(Lead.class)
        .single();
  }

  /** Whether the person still sees it; one that was refused is out of reach of who refused it. */
  boolean isWithin(long id, SignedIn me) {
    return jdbc.sql("SELECT 1" + FROM + " AND l.id = :id")
        .param("id", id)
        .param("reach", me.reach())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** What happened to a lead, newest first. */
  List<Lead.Event> history(long id) {
    return jdbc.sql(
            """
            SELECT v.at, v.by, v.state AS step, v.note, coalesce(u.name, '') AS to_unit, v.version
              FROM lead_event v LEFT JOIN unit u ON u.code = v.to_unit
             WHERE v.lead = :id
             ORDER BY v.id DESC
            """)
        .param("id", id)
        .query(Lead.Event.class)
        .list();
  }

  /**
   * Moves a lead on; its new version.
   *
   * @throws LeadMovedOn if something happened to it since it was read
   */
  int move(Lead seen, Change to) {
    return jdbc.sql(
            """
            UPDATE lead
               SET owner = :owner, taken = :taken, handler = :handler, priority = :priority,
                   state = :state, sent_from = :sentFrom, sent_on = :sentOn, version = version + 1
             WHERE id = :id AND version = :version
            RETURNING version
            """)
        .param("owner", to.owner())
        .param("taken", to.taken())
        .param("handler", to.handler())
        .param("priority", to.priority().name())
        .param("state", to.state().name())
        .param("sentFrom", to.sentFrom())
        .param("sentOn", to.sentOn(), Types.DATE)
        .param("id", seen.id())
        .param("version", seen.version())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new LeadMovedOn(seen.id()));
  }

  /** Something of a lead's facts changes; its new version. */
  int touch(long id) {
    return jdbc.sql("UPDATE lead SET version = version + 1 WHERE id = :id RETURNING version")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /**
   * Notes that a lead was counted as handed to another authority.
   *
   * @param outside whether to one that is no unit of this system
   */
  void handedOver(long id, boolean outside) {
    jdbc.sql("UPDATE lead SET handed_over = true, counted_outside = :outside WHERE id = :id")
        .param("outside", outside)
        .param("id", id)
        .update();
  }

  /** Notes that it was not, after all. */
  void notHandedOver(long id) {
    jdbc.sql("UPDATE lead SET handed_over = false, counted_outside = false WHERE id = :id")
        .param("id", id)
        .update();
  }

  /** Whether it was reported at any time. */
  boolean wasReported(long id) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM lead_event WHERE lead = :id AND state = 'REPORTED')")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Opens a lead; numbers rise and may have gaps. Its unit has the work. */
  long open(FindingConfirmed finding, String title) {
    return insert(
            new Fresh(
                finding.unit(),
                finding.enterprise(),
                "finding:" + finding.finding(),
                Lead.Ground.valueOf(finding.decision().name()),
                finding.personKey(),
                title,
                finding.says(),
                finding.unit(),
                true),
            finding.by())
        .id();
  }

  /** Opens a lead from what somebody told us; the unit may refuse it. */
  LeadDesk.Opened open(LeadDesk.Told told, SignedIn by) {
    return insert(
        new Fresh(
            told.unit(),
            null,
            told.reference(),
            Lead.Ground.TIP_OFF,
            "",
            told.title(),
            "",
            told.unit(),
            false),
        by);
  }

  /** A lead that is not there yet; see {@link Lead}. */
  record Fresh(
      String unit,
      @Nullable Long enterprise,
      String reference,
      Lead.Ground ground,
      String person,
      String title,
      String summary,
      @Nullable String owner,
      boolean taken) {}

  LeadDesk.Opened insert(Fresh fresh, SignedIn by) {
    LeadDesk.Opened opened =
        jdbc.sql(
                """
                INSERT INTO lead (number, unit, enterprise, reference, ground, person_key, title,
                                  summary, state, owner, taken, sent_from, sent_on, created_by,
                                  created_at)
                VALUES (:number, :unit, :enterprise, :reference, :ground, :person, :title, :summary,
                        'NEW', :owner, :taken, :unit, :today, :by, :now)
                RETURNING id, number
                """)
            .param("number", nextNumber())
            .param("unit", fresh.unit())
            .param("enterprise", fresh.enterprise())
            .param("reference", fresh.reference())
            .param("ground", fresh.ground().name())
            .param("person", fresh.person())
            .param("title", fresh.title())
            .param("summary", fresh.summary())
            .param("owner", fresh.owner())
            .param("taken", fresh.taken())
            .param("today", LocalDate.now(clock))
            .param("by", by.username())
            .param("now", OffsetDateTime.now(clock))
            .query(LeadDesk.Opened.class)
            .single();
    note(opened.id(), new Noted(Lead.State.NEW.name(), "", fresh.owner(), 0), by.username());
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
    int version =
        jdbc.sql(
                """
                UPDATE lead SET state = 'REPORTED', version = version + 1
                 WHERE id = :id AND state = 'NEW'
                RETURNING version
                """)
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> new LeadMovedOn(id));
    note(id, new Noted(Lead.State.REPORTED.name(), note, null, version), by.username());
  }

  /** The living lead that a record opened; there must be one. */
  long openedBy(String reference) {
    return living(reference).orElseThrow();
  }

  /** The living lead that a record opened. */
  Optional<Long> living(String reference) {
    return jdbc.sql("SELECT id FROM lead WHERE reference = :reference AND state <> 'WITHDRAWN'")
        .param("reference", reference)
        .query(Long.class)
        .optional();
  }

  /** The living lead on a person's certificate at an employer, the oldest of them. */
  Optional<LeadDesk.Opened> livingOf(long enterprise, String personKey) {
    return jdbc.sql(
            """
            SELECT id, number FROM lead
             WHERE enterprise = :enterprise AND person_key = :person AND person_key <> ''
               AND ground IN ('SUSPECTED_FORGED', 'INSPECTION') AND state IN ('NEW', 'REPORTED')
             ORDER BY id LIMIT 1
            """)
        .param("enterprise", enterprise)
        .param("person", personKey)
        .query(LeadDesk.Opened.class)
        .optional();
  }

  /** Withdraws the lead that a record has opened; empty if there is none, or none any more. */
  Optional<Long> withdraw(String reference, String reason, SignedIn by) {
    Optional<Long> living = living(reference);
    living.ifPresent(
        id -> {
          jdbc.sql("UPDATE lead SET state = 'WITHDRAWN' WHERE id = :id").param("id", id).update();
          note(id, new Noted(Lead.State.WITHDRAWN.name(), reason, null, touch(id)), by.username());
        });
    return living;
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

  void note(long id, Noted noted, String by) {
    jdbc.sql(
            """
            INSERT INTO lead_event (lead, at, by, state, note, to_unit, version)
            VALUES (:id, :now, :by, :step, :note, :toUnit, :version)
            """)
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("step", noted.step())
        .param("note", noted.note())
        .param("toUnit", noted.toUnit())
        .param("version", noted.version())
        .update();
  }
}
