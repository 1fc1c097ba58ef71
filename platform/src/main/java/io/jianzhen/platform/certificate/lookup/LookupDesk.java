package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes look-ups, letters and answers: the row, the state that follows and the audit trail in one
 * transaction.
 */
@Service
class LookupDesk {

  private final JdbcClient jdbc;
  private final LookupHistory history;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Seal seal;

  LookupDesk(
      JdbcClient jdbc,
      LookupHistory history,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock,
      Seal seal) {
    this.jdbc = jdbc;
    this.history = history;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
    this.seal = seal;
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

  /** What the issuer or the police said, and when. */
  record Word(AnswerSource source, AnswerOutcome outcome, LocalDate on, String reference) {}

  /** A case that nobody else touches until the transaction ends. */
  record Held(long id, LookupState state, @Nullable LocalDate due, int version) {}

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
    Held held = hold(entry, version);
    LocalDate today = LocalDate.now(clock);
    boolean isDue = held.due() != null && !today.isBefore(held.due());
    LookupState to = held.state().after(seen.result(), seen.agrees(), isDue);
    long id = write(held, entry, seen, to, me);
    for (int i = 0; i < seen.compared().size(); i++) {
      write(id, i, seen.compared().get(i));
    }
    LocalDate due = held.due() == null ? today.plusDays(LookupState.RECHECK_DAYS) : held.due();
    move(held, to, to == LookupState.RECHECK ? due : null);
    jdbc.sql("UPDATE lookup_case SET card_key = :card WHERE id = :id")
        .param("card", entry.cardKey())
        .param("id", held.id())
        .update();
    audit.record(me, action, entry.reference(), seen.result() + " " + to);
    return to;
  }

  /**
   * Notes a letter to the issuer that has been made; its number is {@link #nextLetter}.
   *
   * @throws LookupMovedOn if somebody was faster
   * @throws LookupRefused if there is no reason to ask
   */
  @Transactional
  void issue(LookupEntry entry, int version, IssuerLetter letter, SignedIn me) {
    Held held = hold(entry, version);
    if (!held.state().callsForLetter()) {
      throw new LookupRefused("certificate.lookup.letter.refused");
    }
    byte[] document = letter.paint();
    jdbc.sql(
            """
            INSERT INTO lookup_letter (of_case, number, recipient, document, is_sealed, sha256, issued_by,
                                       issued_at)
            VALUES (:case, :number, :recipient, :document, true, :sha256, :by, :now)
            """)
        .param("case", held.id())
        .param("number", letter.number())
        .param("recipient", letter.to())
        .param("document", seal.seal(document, "letter:" + letter.number()))
        .param("sha256", Sha256.of(document).hex())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    move(held, LookupState.LETTER_SENT, null);
    audit.record(me, "LOOKUP_LETTER", entry.reference(), letter.number());
  }

  /** The number of the next letter about a certificate that has been looked up. */
  String nextLetter(LookupEntry entry) {
    return "HC-%04d-H%d".formatted(entry.caseId(), history.letters(entry.caseId()).size() + 1);
  }

  /**
   * Notes what the issuer or the police said; a later word replaces an earlier one.
   *
   * @throws LookupMovedOn if somebody was faster
   * @throws LookupRefused if the issuer was never asked
   */
  @Transactional
  void answer(LookupEntry entry, int version, Word word, SignedIn me) {
    Held held = hold(entry, version);
    refuseUnfit(word, held);
    jdbc.sql(
            """
            INSERT INTO lookup_answer (of_case, at, by, source, outcome, fact_date, reference)
            VALUES (:case, :now, :by, :source, :outcome, :on, :reference)
            """)
        .param("case", held.id())
        .param("now", OffsetDateTime.now(clock))
        .param("by", me.username())
        .param("source", word.source().name())
        .param("outcome", word.outcome().name())
        .param("on", word.on())
        .param("reference", word.reference())
        .update();
    move(held, word.outcome().state().orElseGet(() -> before(held)), null);
    audit.record(
        me, "LOOKUP_ANSWER", entry.reference(), word.source() + " " + word.outcome().name());
    boolean isForged = word.outcome() == AnswerOutcome.FORGED;
    events.publishEvent(new CaseAnswered(held.id(), isForged, word.reference(), me));
  }

  private void refuseUnfit(Word word, Held held) {
    if (word.outcome() == AnswerOutcome.WITHDRAWN) {
      if (!held.state().isConfirmed()) {
        throw new LookupRefused("certificate.lookup.answer.nothing");
      }
    } else if (word.source() == AnswerSource.ISSUER) {
      Optional<LocalDate> asked = asked(held.id());
      if (asked.isEmpty()) {
        throw new LookupRefused("certificate.lookup.answer.refused");
      }
      if (word.on().isBefore(asked.get())) {
        throw new LookupRefused("certificate.lookup.answer.early");
      }
    }
  }

  /** The day of the first letter to the issuer. */
  private Optional<LocalDate> asked(long ofCase) {
    return history.letters(ofCase).stream()
        .map(letter -> letter.issuedAt().atZoneSameInstant(clock.getZone()).toLocalDate())
        .min(Comparator.naturalOrder());
  }

  /** The state as if nobody had answered. */
  private LookupState before(Held held) {
    if (!history.letters(held.id()).isEmpty()) {
      return LookupState.LETTER_SENT;
    }
    LookupState last =
        history.looked(held.id()).stream()
            .map(LookupHistory.Looked::toState)
            .filter(state -> !state.isConfirmed())
            .findFirst()
            .orElse(LookupState.TO_LOOK_UP);
    // Its day is gone with the answer: it is looked up again at once.
    return last == LookupState.RECHECK ? LookupState.TO_LOOK_UP : last;
  }

  private Held hold(LookupEntry entry, int version) {
    jdbc.sql(
            """
            INSERT INTO lookup_case (enterprise, person_key, number_key, state)
            VALUES (:enterprise, :person, :number, 'TO_LOOK_UP') ON CONFLICT DO NOTHING
            """)
        .param("enterprise", entry.enterprise())
        .param("person", entry.personKey())
        .param("number", entry.numberKey())
        .update();
    Held held =
        jdbc.sql(
                """
                SELECT id, state, due, version FROM lookup_case
                 WHERE enterprise = :enterprise AND person_key = :person AND number_key = :number
                   FOR UPDATE
                """)
            .param("enterprise", entry.enterprise())
            .param("person", entry.personKey())
            .param("number", entry.numberKey())
            .query(Held.class)
            .single();
    if (held.version() != version) {
      throw new LookupMovedOn(entry, version);
    }
    return held;
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

  private void move(Held held, LookupState to, @Nullable LocalDate due) {
    jdbc.sql(
            """
            UPDATE lookup_case SET state = :state, due = :due, version = version + 1
             WHERE id = :id
            """)
        .param("state", to.name())
        .param("due", due)
        .param("id", held.id())
        .update();
  }
}
