package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.certificate.lookup.SeenField.Compared;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been seen, written and answered about a certificate; nothing of it ever changes. */
@Repository
public class LookupHistory {

  private final JdbcClient jdbc;
  private final Lookups lookups;

  LookupHistory(JdbcClient jdbc, Lookups lookups) {
    this.jdbc = jdbc;
    this.lookups = lookups;
  }

  /**
   * All of it, for the pages; each list has the last one first.
   *
   * @param state name of the {@code LookupState}
   * @param chip its colour
   * @param due when to look again
   */
  public record Story(
      String state,
      String chip,
      @Nullable LocalDate due,
      List<Looked> looked,
      List<Letter> letters,
      List<Answer> answers) {

    public boolean isEmpty() {
      return looked.isEmpty() && letters.isEmpty() && answers.isEmpty();
    }
  }

  /**
   * One look-up.
   *
   * @param picture SHA-256 of the screenshot, or empty
   * @param answer SHA-256 of what the data-sharing service answered, or empty
   * @param problem why the service's answer is of no use, see {@code Problem}; or empty
   * @param compared what was shown beside what was on file that day; empty unless it was found
   */
  record Looked(
      long id,
      OffsetDateTime at,
      String by,
      String unitName,
      String host,
      LookupResult result,
      String picture,
      String answer,
      String problem,
      String note,
      LookupState toState,
      List<Compared> compared) {

    public boolean isAgreed() {
      return compared.stream().allMatch(Compared::agrees);
    }
  }

  /** A letter to the issuer. */
  record Letter(
      long id,
      String number,
      String recipient,
      String sha256,
      String issuedBy,
      OffsetDateTime issuedAt) {}

  /** What the issuer or the police said. */
  record Answer(
      OffsetDateTime at,
      String by,
      AnswerSource source,
      AnswerOutcome outcome,
      LocalDate factDate,
      String reference) {}

  /**
   * What is known of an entry.
   *
   * @throws OutOfReach if there is none within reach
   */
  public Story of(long importId, int row, SignedIn me) {
    LookupEntry entry = lookups.get(importId, row, me);
    return entry.hasNumber()
        ? of(entry)
        : new Story(
            LookupState.TO_LOOK_UP.name(),
            LookupState.TO_LOOK_UP.chip(),
            null,
            List.of(),
            List.of(),
            List.of());
  }

  Story of(LookupEntry entry) {
    return new Story(
        entry.state().name(),
        entry.state().chip(),
        entry.due(),
        looked(entry.caseId()),
        letters(entry.caseId()),
        answers(entry.caseId()));
  }

  /** What the employer's own people have seen, and nothing else. */
  Story ownOf(LookupEntry entry) {
    Set<String> own =
        Set.copyOf(
            jdbc.sql(
                    """
                    SELECT a.username FROM enterprise_account e JOIN account a ON a.id = e.account
                     WHERE e.enterprise = :enterprise
                    """)
                .param("enterprise", entry.enterprise())
                .query(String.class)
                .list());
    String state = entry.state().forEmployer();
    return new Story(
        state,
        state.equals(entry.state().name()) ? entry.state().chip() : "info",
        entry.due(),
        looked(entry.caseId()).stream().filter(one -> own.contains(one.by())).toList(),
        List.of(),
        List.of());
  }

  List<Looked> looked(long ofCase) {
    Map<Long, List<Compared>> compared = compared(ofCase);
    return jdbc.sql(
            """
            SELECT l.id, l.at, l.by, u.name AS unit_name, l.host, l.result, l.picture,
                   coalesce(x.answer, '') AS answer, coalesce(nullif(x.problem, 'NONE'), '')
                   AS problem, l.note, l.to_state
              FROM lookup l JOIN unit u ON u.code = l.unit
              LEFT JOIN lookup_exchange x ON x.id = l.exchange
             WHERE l.of_case = :case ORDER BY l.id DESC
            """)
        .param("case", ofCase)
        .query(
            (row, number) ->
                new Looked(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("by"),
                    row.getString("unit_name"),
                    row.getString("host"),
                    LookupResult.valueOf(row.getString("result")),
                    row.getString("picture"),
                    row.getString("answer"),
                    row.getString("problem"),
                    row.getString("note"),
                    LookupState.valueOf(row.getString("to_state")),
                    compared.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Map<Long, List<Compared>> compared(long ofCase) {
    Map<Long, List<Compared>> all = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT f.lookup, f.field, f.shown, f.on_file, f.agrees
              FROM lookup_field f JOIN lookup l ON l.id = f.lookup
             WHERE l.of_case = :case ORDER BY f.lookup, f.position
            """)
        .param("case", ofCase)
        .query(
            row -> {
              all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(
                      new Compared(
                          SeenField.valueOf(row.getString(2)),
                          row.getString(3),
                          row.getString(4),
                          row.getBoolean(5)));
            });
    return all;
  }

  List<Letter> letters(long ofCase) {
    return jdbc.sql(
            """
            SELECT id, number, recipient, sha256, issued_by, issued_at
              FROM lookup_letter WHERE of_case = :case ORDER BY id DESC
            """)
        .param("case", ofCase)
        .query(Letter.class)
        .list();
  }

  private List<Answer> answers(long ofCase) {
    return jdbc.sql(
            """
            SELECT at, by, source, outcome, fact_date, reference
              FROM lookup_answer WHERE of_case = :case ORDER BY id DESC
            """)
        .param("case", ofCase)
        .query(Answer.class)
        .list();
  }
}
