package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.certificate.lookup.CaseAnswered;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the issuer or the police have called forged gets a finding, so that somebody decides on it
 * and a lead is opened, however flawless the card looks; and it counts as a certificate at fault
 * (E1). If their word is taken back, so is all of it.
 */
@Component
class ConfirmedForgeries {

  static final String RULE = "CONFIRMED_FORGED";

  static final Sentence NAME =
      new Sentence("签发机关或公安机关认定为假证", "Said to be forged by the issuer or the police");

  private static final Sentence SAYS =
      new Sentence(
          "签发机关答复或公安机关认定：该证书系假冒",
          "the issuer or the police have said that the certificate is forged");

  /** The entries on file of a case or an import whose case is FORGED and that say so nowhere. */
  private static final String NOTE =
      """
      INSERT INTO certificate_finding (import, sheet_row, rule, severity, field, value, value_key,
                                       zh, en)
      SELECT c.import, c.sheet_row, :rule, 'ERROR', 'number', c.masked_number, c.number_key, :zh, :en
        FROM lookup_case k
        JOIN roster_import i ON i.enterprise = k.enterprise
        JOIN certificate c ON c.import = i.id AND c.person_key = k.person_key
                          AND c.number_key = k.number_key
       WHERE k.state = 'FORGED' AND i.state = 'CONFIRMED' AND i.superseded_by IS NULL AND %s
         AND NOT EXISTS (SELECT 1 FROM certificate_finding f
                          WHERE f.import = c.import AND f.sheet_row = c.sheet_row AND f.rule = :rule)
      """;

  private final JdbcClient jdbc;
  private final FindingDesk desk;
  private final Ledger ledger;
  private final Clock clock;

  ConfirmedForgeries(JdbcClient jdbc, FindingDesk desk, Ledger ledger, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Adds the findings to an import that has just been put on file. */
  void note(long importId) {
    note("i.id = :id", importId);
  }

  @EventListener
  void follow(CaseAnswered answered) {
    if (answered.isForged()) {
      note("k.id = :id", answered.ofCase());
      said(answered.ofCase()).stream()
          .filter(one -> one.onFile() && one.state().equals("DISMISSED"))
          .forEach(one -> desk.withdraw(one.id(), answered.reference(), answered.by()));
      count(answered);
    } else {
      takeBack(answered);
    }
  }

  private void note(String which, long id) {
    jdbc.sql(NOTE.formatted(which))
        .param("rule", RULE)
        .param("zh", SAYS.zh())
        .param("en", SAYS.en())
        .param("id", id)
        .update();
  }

  private void count(CaseAnswered answered) {
    ledger.reverseAll(reference(answered), answered.reference(), answered.by().username());
    ledger.append(
        Fact.one(
            ReportItem.E1,
            unit(answered.ofCase()),
            LocalDate.now(clock),
            reference(answered),
            reference(answered)),
        answered.by().username());
  }

  private String unit(long ofCase) {
    return jdbc.sql(
            """
            SELECT e.unit FROM lookup_case k JOIN enterprise e ON e.id = k.enterprise
             WHERE k.id = :id
            """)
        .param("id", ofCase)
        .query(String.class)
        .single();
  }

  private void takeBack(CaseAnswered answered) {
    ledger.reverseAll(reference(answered), answered.reference(), answered.by().username());
    for (Said finding : said(answered.ofCase())) {
      if (!finding.isDone()) {
        if (!finding.state().equals("OPEN")) {
          desk.withdraw(finding.id(), answered.reference(), answered.by());
        }
        if (finding.onFile()) {
          desk.decide(finding.id(), Decision.DISMISSED, answered.reference(), answered.by());
        }
      }
    }
  }

  /**
   * A finding of this rule.
   *
   * @param onFile false if a newer roster has come, to which nobody carried the decision
   */
  private record Said(long id, String state, boolean onFile) {

    /** Whether it accuses nobody any more; one of a replaced roster that was never decided. */
    boolean isDone() {
      return state.equals("DISMISSED") || (!onFile && state.equals("OPEN"));
    }
  }

  private List<Said> said(long ofCase) {
    return jdbc.sql(
            """
            SELECT f.id, f.state, i.superseded_by IS NULL AS on_file
              FROM lookup_case k
              JOIN roster_import i ON i.enterprise = k.enterprise
              JOIN certificate c ON c.import = i.id AND c.person_key = k.person_key
                                AND c.number_key = k.number_key
              JOIN certificate_finding f ON f.import = c.import AND f.sheet_row = c.sheet_row
             WHERE k.id = :id AND i.state = 'CONFIRMED' AND f.rule = :rule
               AND (i.superseded_by IS NULL
                    OR NOT EXISTS (SELECT 1 FROM certificate_finding n
                                    WHERE n.carried_from = coalesce(f.carried_from, f.id)
                                      AND n.id > f.id))
             ORDER BY f.id
            """)
        .param("id", ofCase)
        .param("rule", RULE)
        .query(Said.class)
        .list();
  }

  private static String reference(CaseAnswered answered) {
    return "lookup:" + answered.ofCase();
  }
}
