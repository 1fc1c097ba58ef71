package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.LookupCases.Held;
import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes look-ups: the row, the state that follows and the audit trail in one transaction. */
@Service
class LookupDesk {

  private final LookupCases cases;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  LookupDesk(LookupCases cases, JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a person saw.
   *
   * @param picture SHA-256 of a screenshot that is kept, or empty
   */
  record Observation(
      OfficialAddress.Checked address,
      LookupResult result,
      List<Compared> compared,
      String picture,
      String note) {

    Observation {
      compared = List.copyOf(compared);
      if (address.kind() != OfficialAddress.Kind.PLATFORM) {
        throw new IllegalArgumentException("not the platform: " + address.host());
      }
    }
  }

  /**
   * Notes a look-up; the state after it.
   *
   * @param version of the case as the person saw it
   * @throws LookupMovedOn if somebody was faster
   */
  @Transactional
  LookupState note(LookupEntry entry, int version, Observation seen, SignedIn me) {
    return note(entry, version, Looking.of(seen, me), "LOOKUP_NOTE", me);
  }

  /**
   * Notes what the data-sharing service answered; the state after it.
   *
   * @throws LookupMovedOn if somebody was faster
   */
  @Transactional
  LookupState note(LookupEntry entry, int version, ServiceAnswer answer, SignedIn me) {
    return note(entry, version, Looking.of(answer), "LOOKUP_SERVICE", me);
  }

  private LookupState note(
      LookupEntry entry, int version, Looking seen, String action, SignedIn me) {
    Held held = cases.hold(entry, version);
    LocalDate today = LocalDate.now(clock);
    boolean isDue = held.due() != null && !today.isBefore(held.due());
    LookupState to =
        LookupWork.isOwn(me) && held.state().callsForLetter()
            ? held.state()
            : held.state().after(seen.result(), seen.agrees(), isDue);
    long id = write(held, entry, seen, to, me);
    for (int i = 0; i < seen.compared().size(); i++) {
      write(id, i, seen.compared().get(i));
    }
    LocalDate due = held.due() == null ? today.plusDays(LookupState.RECHECK_DAYS) : held.due();
    boolean isSeen = seen.result() != LookupResult.UNAVAILABLE;
    cases.move(
        held,
        to,
        to == LookupState.RECHECK ? due : null,
        isSeen ? Optional.of(entry.cardKey()) : Optional.empty());
    audit.record(me, action, entry.reference(), seen.result() + " " + to);
    return to;
  }

  private long write(Held held, LookupEntry entry, Looking seen, LookupState to, SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO lookup (of_case, import, sheet_row, at, by, unit, host, address, result,
                                picture, exchange, note, to_state)
            VALUES (:case, :import, :row, :now, :by, :unit, :host, :address, :result, :picture,
                    :exchange, :note, :to)
            RETURNING id
            """)
        .param("case", held.id())
        .param("import", entry.importId())
        .param("row", entry.sheetRow())
        .param("now", OffsetDateTime.now(clock))
        .param("by", seen.by())
        .param("unit", me.unit().code())
        .param("host", seen.host())
        .param("address", seen.address())
        .param("result", seen.result().name())
        .param("picture", seen.picture())
        .param("exchange", seen.exchange())
        .param("note", seen.note())
        .param("to", to.name())
        .query(Long.class)
        .single();
  }

  private void write(long lookup, int position, Compared compared) {
    jdbc.sql(
            """
            INSERT INTO lookup_field (lookup, position, field, shown, on_file, agrees)
            VALUES (:lookup, :position, :field, :shown, :onFile, :agrees)
            """)
        .param("lookup", lookup)
        .param("position", position)
        .param("field", compared.field().name())
        .param("shown", compared.shown())
        .param("onFile", compared.onFile())
        .param("agrees", compared.agrees())
        .update();
  }
}
