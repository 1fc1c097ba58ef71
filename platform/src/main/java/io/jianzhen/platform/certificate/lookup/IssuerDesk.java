package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.LookupCases.Held;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes letters to issuers and what they or the police said: the row, the state that follows and
 * the audit trail in one transaction.
 */
@Service
class IssuerDesk {

  private final LookupCases cases;
  private final LookupHistory history;
  private final JdbcClient jdbc;
  private final RowSeal seal;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IssuerDesk(
      LookupCases cases,
      LookupHistory history,
      JdbcClient jdbc,
      Seal seal,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.history = history;
    this.jdbc = jdbc;
    this.seal = new RowSeal(seal);
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What the issuer or the police said, and when. */
  record Word(AnswerSource source, AnswerOutcome outcome, LocalDate on, String reference) {}

  /**
   * Notes a letter to the issuer that has been made; its number is {@link #nextLetter}.
   *
   * @throws LookupMovedOn if somebody was faster
   * @throws LookupRefused if there is no reason to ask
   */
  @Transactional
  void issue(LookupEntry entry, int version, IssuerLetter letter, SignedIn me) {
    Held held = cases.hold(entry, version);
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
        .param("document", seal.sealLetter(letter.number(), document))
        .param("sha256", Sha256.of(document).hex())
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    cases.move(held, LookupState.LETTER_SENT, null, Optional.empty());
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
    Held held = cases.hold(entry, version);
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
    cases.move(held, word.outcome().state().orElseGet(() -> before(held)), null, Optional.empty());
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
}
