package io.jianzhen.platform.casework.file;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.casework.file.dossier.CaseEvent;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.ledger.PersonKey;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes cases, their history and who stands in them. */
@Repository
class CaseBook {

  private final JdbcClient jdbc;
  private final Seal seal;
  private final PersonKey persons;
  private final Clock clock;

  CaseBook(JdbcClient jdbc, Seal seal, PersonKey persons, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.persons = persons;
    this.clock = clock;
  }

  /** Opens a case; numbers rise and may have gaps. Returns its id. */
  long open(CaseInput in, String unit, @Nullable Long parent, SignedIn me) {
    long next = jdbc.sql("SELECT nextval('case_number')").query(Long.class).single();
    return jdbc.sql(
            """
            INSERT INTO case_file (number, unit, kind, title, place, summary, parent, state,
                                   created_by, created_at)
            VALUES (:number, :unit, :kind, :title, :place, :summary, :parent, 'OPEN', :by, :now)
            RETURNING id
            """)
        .param(
            "number",
            String.format(Locale.ROOT, "AJ-%d-%04d", LocalDate.now(clock).getYear(), next))
        .param("unit", unit)
        .param("kind", in.text(CaseField.KIND))
        .param("title", in.text(CaseField.TITLE))
        .param("place", in.text(CaseField.PLACE))
        .param("summary", in.text(CaseField.SUMMARY))
        .param("parent", parent, Types.BIGINT)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * Until the transaction ends, nobody else joins or splits cases, or makes one a part of another:
   * which cases belong together, and so have to be locked, does not change meanwhile.
   */
  void lockRelations() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('case_file.joined_to'))")
        .query((row, n) -> n)
        .list();
  }

  /** Until the transaction ends, nobody else takes a step with these. */
  void lock(Collection<Long> cases) {
    jdbc.sql("SELECT id FROM case_file WHERE id IN (:ids) ORDER BY id FOR UPDATE")
        .param("ids", cases)
        .query(Long.class)
        .list();
  }

  void describe(long id, CaseInput in) {
    jdbc.sql(
            """
            UPDATE case_file SET kind = :kind, title = :title, place = :place, summary = :summary
             WHERE id = :id
            """)
        .param("kind", in.text(CaseField.KIND))
        .param("title", in.text(CaseField.TITLE))
        .param("place", in.text(CaseField.PLACE))
        .param("summary", in.text(CaseField.SUMMARY))
        .param("id", id)
        .update();
  }

  void parent(long id, @Nullable Long parent) {
    jdbc.sql("UPDATE case_file SET parent = :parent WHERE id = :id")
        .param("parent", parent, Types.BIGINT)
        .param("id", id)
        .update();
  }

  void expose(long id, boolean exposable) {
    jdbc.sql("UPDATE case_file SET exposable = :exposable WHERE id = :id")
        .param("exposable", exposable)
        .param("id", id)
        .update();
  }

  void move(long id, String unit) {
    jdbc.sql("UPDATE case_file SET unit = :unit WHERE id = :id")
        .param("unit", unit)
        .param("id", id)
        .update();
  }

  void state(long id, CaseFile.State state, @Nullable Long joinedTo) {
    jdbc.sql("UPDATE case_file SET state = :state, joined_to = :joined WHERE id = :id")
        .param("state", state.name())
        .param("joined", joinedTo, Types.BIGINT)
        .param("id", id)
        .update();
  }

  /** Whether the lead is new in the case. */
  boolean lead(long id, long lead) {
    return jdbc.sql(
                "INSERT INTO case_lead (case_file, lead) VALUES (:id, :lead) ON CONFLICT DO NOTHING")
            .param("id", id)
            .param("lead", lead)
            .update()
        > 0;
  }

  /** Notes what was done; the case gets a new version by it. */
  void note(long id, String step, CaseEvent.Said said, SignedIn me) {
    jdbc.sql(
            """
            WITH moved AS (
              UPDATE case_file SET version = version + 1 WHERE id = :id RETURNING id, version
            )
            INSERT INTO case_event (case_file, version, at, by, step, was, became, detail, note, persons)
            SELECT id, version, :now, :by, :step, :was, :became, :detail, :note, cast(:persons AS bigint[])
              FROM moved
            """)
        .param("id", id)
        .param("now", OffsetDateTime.now(clock))
        .param("by", me.username())
        .param("step", step)
        .param("was", said.was())
        .param("became", said.became())
        .param("detail", said.detail())
        .param("note", said.note())
        .param(
            "persons",
            said.persons().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", "{", "}")))
        .update();
  }

  /** The ledger's key of a person with this identity number. */
  String key(IdNumber number) {
    return persons.of(number);
  }

  /** Enters a participant; the id. */
  long person(
      long caseFile,
      boolean organisation,
      String name,
      PersonRole role,
      Optional<IdNumber> number,
      String note) {
    long id = jdbc.sql("SELECT nextval('case_person_id')").query(Long.class).single();
    jdbc.sql(
            """
            INSERT INTO case_person (id, case_file, organisation, name, role, note)
            VALUES (:id, :case, :organisation, :name, :role, :note)
            """)
        .param("id", id)
        .param("case", caseFile)
        .param("organisation", organisation)
        .param("name", name)
        .param("role", role.name())
        .param("note", note)
        .update();
    number.ifPresent(one -> identify(id, one));
    return id;
  }

  void identify(long person, IdNumber number) {
    jdbc.sql(
            """
            UPDATE case_person SET sealed_id = :sealed, masked_id = :masked, person_key = :key
             WHERE id = :id
            """)
        .param("sealed", seal.sealTexts(List.of(number.text()), "case-person:" + person))
        .param("masked", number.masked())
        .param("key", key(number))
        .param("id", person)
        .update();
  }

  void role(long person, PersonRole role) {
    jdbc.sql("UPDATE case_person SET role = :role WHERE id = :id")
        .param("role", role.name())
        .param("id", person)
        .update();
  }

  void same(long person, long twin) {
    jdbc.sql("UPDATE case_person SET same_as = :twin WHERE id = :id")
        .param("twin", twin)
        .param("id", person)
        .update();
  }

  void remove(long person) {
    jdbc.sql("UPDATE case_person SET removed = true WHERE id = :id").param("id", person).update();
  }

  void outcome(long person, CaseInput in, CaseFile handledBy, SignedIn me) {
    OutcomeKind kind = in.outcome().orElseThrow();
    jdbc.sql(
            """
            INSERT INTO case_outcome (person, kind, fact_date, yuan, days, unit, police, note, by, at)
            VALUES (:person, :kind, :on, :yuan, :days, :unit, :police, :note, :by, :now)
            """)
        .param("person", person)
        .param("kind", kind.name())
        .param("on", in.day().orElseThrow())
        .param(
            "yuan",
            kind == OutcomeKind.FINE ? in.number(CaseField.YUAN).orElseThrow() : null,
            Types.NUMERIC)
        .param(
            "days", kind == OutcomeKind.DETENTION ? in.days().orElseThrow() : null, Types.INTEGER)
        .param("unit", handledBy.unit())
        .param("police", handledBy.police())
        .param("note", in.text(CaseField.REMARK))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void withdraw(long outcome, String reason, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_outcome_withdrawn (outcome, reason, by, at)
            VALUES (:outcome, :reason, :by, :now)
            """)
        .param("outcome", outcome)
        .param("reason", reason)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
