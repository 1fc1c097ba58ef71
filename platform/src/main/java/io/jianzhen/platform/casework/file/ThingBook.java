package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.organisation.SignedIn;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what else stands in a case: gangs, dens, measures, what was seized, rough figures. */
@Repository
class ThingBook {

  private final JdbcClient jdbc;
  private final Clock clock;

  ThingBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long gang(long id, String name) {
    return jdbc.sql("INSERT INTO case_gang (case_file, name) VALUES (:id, :name) RETURNING id")
        .param("id", id)
        .param("name", name)
        .query(Long.class)
        .single();
  }

  /**
   * Those who are members from now on, and nobody else of those who could be chosen. Members of a
   * case that was split off stay: they are shown and count again when it is joined again.
   */
  void members(long gang, Collection<Long> persons, Collection<Long> couldBeChosen) {
    jdbc.sql("DELETE FROM case_gang_member WHERE gang = :gang AND person IN (:persons)")
        .param("gang", gang)
        .param("persons", couldBeChosen)
        .update();
    for (Long person : persons) {
      jdbc.sql("INSERT INTO case_gang_member (gang, person) VALUES (:gang, :person)")
          .param("gang", gang)
          .param("person", person)
          .update();
    }
  }

  /**
   * @param on the day on which it was dealt with, or null if it was not
   * @param unit that did
   */
  void dealt(long gang, @Nullable LocalDate on, @Nullable String unit) {
    jdbc.sql("UPDATE case_gang SET dealt_on = :on, dealt_unit = :unit WHERE id = :id")
        .param("on", on, Types.DATE)
        .param("unit", unit, Types.VARCHAR)
        .param("id", gang)
        .update();
  }

  void den(long id, CaseInput in) {
    jdbc.sql("INSERT INTO case_den (case_file, address, found_on) VALUES (:id, :address, :on)")
        .param("id", id)
        .param("address", in.text(CaseField.ADDRESS))
        .param("on", in.day().orElseThrow())
        .update();
  }

  /**
   * @param on the day on which it was closed, or null if it was not
   * @param unit that did
   */
  void closed(long den, @Nullable LocalDate on, @Nullable String unit) {
    jdbc.sql("UPDATE case_den SET closed_on = :on, closed_unit = :unit WHERE id = :id")
        .param("on", on, Types.DATE)
        .param("unit", unit, Types.VARCHAR)
        .param("id", den)
        .update();
  }

  void measure(long id, CaseInput in, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_measure (case_file, kind, fact_date, who, note, by, at)
            VALUES (:id, :kind, :on, :who, :note, :by, :now)
            """)
        .param("id", id)
        .param("kind", in.text(CaseField.MEASURE))
        .param("on", in.day().orElseThrow())
        .param("who", in.text(CaseField.WHO))
        .param("note", in.text(CaseField.NOTE))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void seizure(long id, CaseInput in, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_seizure (case_file, kind, what, quantity, measured_in, fact_date, place,
                                      keeper, by, at)
            VALUES (:id, :kind, :what, :quantity, :unit, :on, :place, :keeper, :by, :now)
            """)
        .param("id", id)
        .param("kind", in.text(CaseField.THING))
        .param("what", in.text(CaseField.WHAT))
        .param("quantity", in.number(CaseField.QUANTITY).orElseThrow())
        .param("unit", in.text(CaseField.MEASURED_IN))
        .param("on", in.day().orElseThrow())
        .param("place", in.text(CaseField.PLACE))
        .param("keeper", in.text(CaseField.KEEPER))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Whoever has it hands it to another. */
  void handOver(Dossier.Seizure seizure, CaseInput in, OffsetDateTime handed, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_handover (seizure, giver, taker, place, handed_at, note, by, at)
            VALUES (:seizure, :giver, :taker, :place, :handed, :note, :by, :now)
            """)
        .param("seizure", seizure.id())
        .param("giver", seizure.holder())
        .param("taker", in.text(CaseField.TAKER))
        .param("place", in.text(CaseField.PLACE))
        .param("handed", handed)
        .param("note", in.text(CaseField.REMARK))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  void figure(long id, CaseInput in, SignedIn me) {
    jdbc.sql(
            """
            INSERT INTO case_figure (case_file, what, at_least, quantity, measured_in, source, by, at)
            VALUES (:id, :what, :least, :quantity, :unit, :source, :by, :now)
            """)
        .param("id", id)
        .param("what", in.text(CaseField.WHAT))
        .param("least", in.yes(CaseField.AT_LEAST))
        .param("quantity", in.number(CaseField.QUANTITY).orElseThrow())
        .param("unit", in.text(CaseField.MEASURED_IN))
        .param("source", in.text(CaseField.SOURCE))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }
}
