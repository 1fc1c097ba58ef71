package io.jianzhen.platform.certificate;

import io.jianzhen.platform.certificate.RosterDesk.Incoming;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.roster.Field;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rosters that an employer's own people hand in. They see what they brought themselves, not what
 * the unit has waiting. Callers know that the employer is the person's own.
 */
@Service
public class EmployerRosters {

  private static final int MOST_REFUSED = 20;

  private static final String BROUGHT_BY_ITS_OWN =
      """
         AND EXISTS (SELECT 1 FROM enterprise_account e JOIN account a ON a.id = e.account
                      WHERE e.enterprise = i.enterprise AND a.username = i.uploaded_by)
      """;

  private final RosterDesk desk;
  private final Imports imports;
  private final Preview preview;
  private final Readings readings;
  private final Enterprises enterprises;
  private final JdbcClient jdbc;
  private final Clock clock;

  EmployerRosters(
      RosterDesk desk,
      Imports imports,
      Preview preview,
      Readings readings,
      Enterprises enterprises,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.imports = imports;
    this.preview = preview;
    this.readings = readings;
    this.enterprises = enterprises;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A roster that the employer has brought and that does not count yet.
   *
   * @param state READING, PREVIEW or FAILED
   * @param done how much of the file has been read, of {@code total}
   * @param total 0 if it is not known
   * @param failure why it cannot be used, empty if it can
   * @param found the columns that are used
   * @param unused heads of the columns that are not
   * @param atFault entries about which something calls for a look
   * @param refusals the first rows that were not taken
   */
  public record Waiting(
      long id,
      String fileName,
      String state,
      long done,
      long total,
      int taken,
      int refused,
      String failure,
      List<Found> found,
      List<String> unused,
      long atFault,
      List<Refusal> refusals) {

    public Waiting {
      found = List.copyOf(found);
      unused = List.copyOf(unused);
      refusals = List.copyOf(refusals);
    }
  }

  /** A column and what it was taken for. */
  public record Found(String header, String field) {}

  /** A row that was not taken and why, in the language of the page. */
  public record Refusal(int sheetRow, String says) {}

  /**
   * Takes a roster in and reads it in the background.
   *
   * @throws AlreadyImported if the same file is here already
   */
  public long receive(InputStream in, String fileName, String creditCode, SignedIn me)
      throws IOException {
    Enterprise employer =
        enterprises
            .byCreditCode(creditCode)
            .orElseThrow(() -> new OutOfReach("enterprise " + creditCode));
    var incoming = new Incoming(fileName, employer.id(), LocalDate.now(clock));
    return desk.receive(in, incoming, employer, me);
  }

  /** What the employer's people have brought since the last roster came on file, if it waits. */
  public Optional<Waiting> waiting(long enterprise, Locale locale) {
    return newest(enterprise).flatMap(imports::find).map(one -> waiting(one, locale));
  }

  private Optional<Long> newest(long enterprise) {
    return jdbc.sql(
            """
            SELECT i.id FROM roster_import i
             WHERE i.enterprise = :enterprise AND i.state IN ('READING', 'PREVIEW', 'FAILED')
               AND i.id > (SELECT coalesce(max(id), 0) FROM roster_import
                            WHERE enterprise = :enterprise AND state = 'CONFIRMED')
            """
                + BROUGHT_BY_ITS_OWN
                + " ORDER BY i.id DESC LIMIT 1")
        .param("enterprise", enterprise)
        .query(Long.class)
        .optional();
  }

  private Waiting waiting(RosterImport one, Locale locale) {
    Readings.Share share = readings.share(one.id()).orElse(new Readings.Share(0, 0));
    List<Found> found = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (Preview.SheetColumn column : preview.columns(one.id())) {
      if (column.field().isEmpty()) {
        unused.add(column.shown());
      } else {
        found.add(new Found(column.shown(), label(column.field(), locale)));
      }
    }
    return new Waiting(
        one.id(),
        one.shownName(),
        one.state().name(),
        Math.min(share.done(), share.total()),
        share.total(),
        one.taken(),
        one.refused(),
        one.failure(locale),
        found,
        unused.stream().filter(head -> !head.isBlank()).toList(),
        preview.entriesAtFault(one.id()),
        preview.refused(one.id(), 1, MOST_REFUSED).stream()
            .map(row -> new Refusal(row.sheetRow(), row.says(locale)))
            .toList());
  }

  private static String label(String field, Locale locale) {
    return Arrays.stream(Field.values())
        .filter(one -> one.name().equals(field))
        .map(one -> RuleName.isEnglish(locale) ? one.en() : one.zh())
        .findFirst()
        .orElse(field);
  }

  /**
   * What putting a roster on file did.
   *
   * @param taken entries on file now
   * @param suspectsGone persons of the roster before, with something grave that nobody has decided
   *     about, who do not stand on this one: the unit has to see that
   */
  public record OnFile(long id, int taken, long suspectsGone) {}

  /**
   * Puts a roster on file; see {@link RosterDesk#confirm}.
   *
   * @throws RosterOvertaken if a roster of the employer that came in later is on file already
   * @throws ImportMovedOn if it does not wait to be confirmed
   * @throws OutOfReach if the employer's people have not brought it
   */
  @Transactional
  public OnFile confirm(long enterprise, long id, SignedIn me) {
    brought(enterprise, id);
    desk.confirmKnown(id, me);
    return new OnFile(id, imports.known(id).taken(), suspectsGone(id));
  }

  private long suspectsGone(long id) {
    return jdbc.sql(
            """
            SELECT count(DISTINCT c.person_key)
              FROM certificate_finding f
              JOIN certificate c ON c.import = f.import AND c.sheet_row = f.sheet_row
              JOIN roster_import i ON i.id = f.import
             WHERE i.superseded_by = :id AND f.state = 'OPEN' AND f.severity IN ('ERROR', 'SUSPECT')
               AND NOT EXISTS (SELECT 1 FROM certificate n
                                WHERE n.import = :id AND n.person_key = c.person_key)
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /**
   * Throws a roster away before it counts, also while it is read.
   *
   * @throws ImportMovedOn if it counts already
   * @throws OutOfReach if the employer's people have not brought it
   */
  public void discard(long enterprise, long id, SignedIn me) {
    if (brought(enterprise, id).state() == State.READING) {
      desk.cancelKnown(id, me);
    } else {
      desk.discardKnown(id, me);
    }
  }

  private RosterImport brought(long enterprise, long id) {
    boolean theirs =
        jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT 1 FROM roster_import i WHERE i.id = :id AND i.enterprise = :enterprise
                """
                    + BROUGHT_BY_ITS_OWN
                    + ")")
            .param("id", id)
            .param("enterprise", enterprise)
            .query(Boolean.class)
            .single();
    if (!theirs) {
      throw new OutOfReach("import " + id);
    }
    return imports.known(id);
  }
}
