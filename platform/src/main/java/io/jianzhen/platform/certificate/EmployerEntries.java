package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.certificate.RosterDesk.Incoming;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.certificate.StoredEntries.Stored;
import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An employer's people keep their roster up to date entry by entry. Each change makes a whole new
 * roster of what is on file, which goes the way of every roster: stored, read, judged, put on file.
 * Callers know that the employer is the person's own.
 */
@Service
public class EmployerEntries {

  /** As people see it in lists of imports. */
  private static final String FILE_NAME = "手工登记.xlsx";

  private final RosterDesk desk;
  private final EmployerRosters rosters;
  private final StoredEntries stored;
  private final Imports imports;
  private final Preview preview;
  private final Enterprises enterprises;
  private final FilingLock lock;
  private final Seal seal;
  private final JdbcClient jdbc;
  private final Clock clock;

  EmployerEntries(
      RosterDesk desk,
      EmployerRosters rosters,
      StoredEntries stored,
      Imports imports,
      Preview preview,
      Enterprises enterprises,
      FilingLock lock,
      Seal seal,
      JdbcClient jdbc,
      Clock clock) {
    this.desk = desk;
    this.rosters = rosters;
    this.stored = stored;
    this.imports = imports;
    this.preview = preview;
    this.enterprises = enterprises;
    this.lock = lock;
    this.seal = seal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One change to the roster on file.
   *
   * @param base the import that was on file when the person began to write, 0 for none
   * @param row of the entry that is corrected or taken off, 0 for one that is new
   * @param entry what stands there from now on, or null to take it off
   */
  public record Change(long base, int row, @Nullable WrittenEntry entry) {}

  /** An entry on file, with its numbers masked. */
  public record Known(WrittenEntry entry, String maskedId, String maskedNumber) {}

  /** A change that is read and judged, but not yet on file. */
  public record Prepared(long importId, int place) {}

  /** What stands on file, who put it there and when. */
  public record Standing(long importId, String by, OffsetDateTime at) {}

  /** The roster on file, if there is one. */
  public Optional<Standing> standing(long enterprise) {
    return jdbc.sql(
            """
            SELECT id AS import_id, confirmed_by AS by, confirmed_at AS at FROM roster_import
             WHERE enterprise = :enterprise AND state = 'CONFIRMED' AND superseded_by IS NULL
            """)
        .param("enterprise", enterprise)
        .query(Standing.class)
        .optional();
  }

  /**
   * An entry on file.
   *
   * @throws OutOfReach if it does not stand on the roster on file
   */
  public Known find(long enterprise, long importId, int row) {
    if (base(enterprise) != importId) {
      throw new OutOfReach("import " + importId);
    }
    return stored
        .find(importId, row)
        .map(Stored::entry)
        .map(EmployerEntries::known)
        .orElseThrow(() -> new OutOfReach("certificate " + importId + "/" + row));
  }

  private static Known known(CertificateEntry entry) {
    return new Known(
        WrittenEntry.of(entry),
        IdNumber.masked(entry.holder().idNumber().text()),
        IdNumber.masked(entry.card().number()));
  }

  /** The row of the entry on file with the same person and number, other than one row. */
  public Optional<Integer> twin(long enterprise, WrittenEntry written, int other) {
    var keys = new EntryKeys(enterprise, seal);
    CertificateEntry entry = written.entry();
    String number = keys.number(entry.card());
    return jdbc.sql(
            """
            SELECT c.sheet_row FROM certificate c
             WHERE c.import = :import AND c.person_key = :person AND c.number_key = :number
               AND c.sheet_row <> :other AND :number <> ''
             ORDER BY c.sheet_row LIMIT 1
            """)
        .param("import", base(enterprise))
        .param("person", keys.person(entry.holder()))
        .param("number", number)
        .param("other", other)
        .query(Integer.class)
        .optional();
  }

  /**
   * Makes the new roster and has it read and judged. It does not count before {@link #confirm}.
   *
   * @throws RosterMovedOn if another roster came on file meanwhile
   * @throws ChangeRefused if what was written is no row of a roster
   */
  public Prepared prepare(long enterprise, String creditCode, Change change, SignedIn me)
      throws ChangeRefused {
    expect(enterprise, change.base());
    List<CertificateEntry> entries = new ArrayList<>();
    int place = -1;
    for (Stored one : stored.of(change.base())) {
      boolean isMeant = one.sheetRow() == change.row();
      if (isMeant) {
        place = entries.size();
      }
      if (!isMeant || change.entry() != null) {
        entries.add(
            isMeant && change.entry() != null ? change.entry().on(one.entry()) : one.entry());
      }
    }
    if (change.row() > 0 && place < 0) {
      throw new OutOfReach("certificate " + change.base() + "/" + change.row());
    }
    if (change.row() == 0 && change.entry() != null) {
      place = entries.size();
      entries.add(change.entry().entry());
    }
    return new Prepared(receive(enterprise, creditCode, entries, me), place);
  }

  private long receive(
      long enterprise, String creditCode, List<CertificateEntry> entries, SignedIn me)
      throws ChangeRefused {
    Enterprise employer =
        enterprises
            .byCreditCode(creditCode)
            .orElseThrow(() -> new OutOfReach("enterprise " + creditCode));
    var incoming = new Incoming(FILE_NAME, enterprise, LocalDate.now(clock), true);
    long id;
    try (var in = new ByteArrayInputStream(RosterSheet.of(entries))) {
      id = desk.receiveTyped(in, incoming, employer, me);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
    RosterImport read = imports.known(id);
    if (read.state() != State.PREVIEW || read.taken() != entries.size()) {
      Sentence why = why(read);
      desk.discardKnown(id, me);
      throw new ChangeRefused(why);
    }
    return id;
  }

  private Sentence why(RosterImport read) {
    return preview.refused(read.id(), 1, 1).stream()
        .map(row -> new Sentence(row.says(Locale.CHINA), row.says(Locale.ENGLISH)))
        .findFirst()
        .orElseGet(
            () ->
                read.state() == State.FAILED
                    ? new Sentence(read.failure(Locale.CHINA), read.failure(Locale.ENGLISH))
                    : new Sentence(
                        "这一条看起来不是人员：请填写证书编号或身份证号",
                        "this does not look like a person: fill in the certificate number or the identity number"));
  }

  /**
   * Puts a prepared change on file.
   *
   * @return the row of the entry, 0 if it was taken off
   * @throws RosterMovedOn if another roster came on file meanwhile; nothing is changed then
   */
  @Transactional
  public Filed confirm(long enterprise, Prepared prepared, Change change, SignedIn me) {
    lock.take();
    expect(enterprise, change.base());
    EmployerRosters.OnFile done = rosters.confirm(enterprise, prepared.importId(), me);
    return new Filed(done, change.entry() == null ? 0 : row(prepared));
  }

  /**
   * A change that is on file.
   *
   * @param row of the entry on the new roster, 0 if it was taken off
   */
  public record Filed(EmployerRosters.OnFile roster, int row) {}

  private int row(Prepared prepared) {
    return jdbc.sql(
            """
            SELECT sheet_row FROM certificate WHERE import = :import
             ORDER BY sheet_row OFFSET :place LIMIT 1
            """)
        .param("import", prepared.importId())
        .param("place", prepared.place())
        .query(Integer.class)
        .single();
  }

  /** Throws a prepared change away. */
  public void discard(long enterprise, Prepared prepared, SignedIn me) {
    rosters.discard(enterprise, prepared.importId(), me);
  }

  private void expect(long enterprise, long base) {
    if (base(enterprise) != base) {
      throw new RosterMovedOn(base);
    }
  }

  private long base(long enterprise) {
    return standing(enterprise).map(Standing::importId).orElse(0L);
  }
}
