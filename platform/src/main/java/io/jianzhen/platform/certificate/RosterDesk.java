package io.jianzhen.platform.certificate;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.roster.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rosters in, and puts them on file once a person has looked at them. */
@Service
public class RosterDesk {

  private final Imports imports;
  private final UploadStore store;
  private final Readings readings;
  private final RosterReading reading;
  private final SharedNumbers shared;
  private final ConfirmedForgeries forgeries;
  private final ReportedFindings reported;
  private final CarriedDecisions carried;
  private final Enterprises enterprises;
  private final AuditTrail audit;
  private final FilingLock lock;
  private final TransactionTemplate transaction;

  RosterDesk(
      Imports imports,
      UploadStore store,
      Readings readings,
      RosterReading reading,
      SharedNumbers shared,
      ConfirmedForgeries forgeries,
      ReportedFindings reported,
      CarriedDecisions carried,
      Enterprises enterprises,
      AuditTrail audit,
      FilingLock lock,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.store = store;
    this.readings = readings;
    this.reading = reading;
    this.shared = shared;
    this.forgeries = forgeries;
    this.reported = reported;
    this.carried = carried;
    this.enterprises = enterprises;
    this.audit = audit;
    this.lock = lock;
    this.transaction = transaction;
  }

  /**
   * Takes a roster in and reads it before returning: for the demonstration and for programs.
   *
   * @param fileName as people know the file
   * @param on the day as of which the certificates are judged
   * @return id of the import; it waits to be confirmed, unless the file was unusable
   * @throws AlreadyImported if this employer's same file is here already
   * @throws OutOfReach if the employer is not within reach
   */
  public long importNow(Path file, String fileName, long enterprise, LocalDate on, SignedIn me)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Enterprise employer = enterprises.get(enterprise, me);
      long id = keep(store.take(in), new Incoming(fileName, enterprise, on), employer, me);
      readings.now(id);
      return id;
    }
  }

  /**
   * What is said of a file when it comes in.
   *
   * @param byHand whether it is no file, but what a person typed
   */
  record Incoming(String fileName, long enterprise, LocalDate on, boolean byHand) {

    Incoming(String fileName, long enterprise, LocalDate on) {
      this(fileName, enterprise, on, false);
    }
  }

  /** Takes in what a person typed and reads it before returning; as {@link #receive} otherwise. */
  long receiveTyped(InputStream in, Incoming incoming, Enterprise employer, SignedIn me)
      throws IOException {
    long id = keep(store.take(in), incoming, employer, me);
    readings.now(id);
    return id;
  }

  /**
   * Takes a roster in and reads it in the background.
   *
   * @throws AlreadyImported if this employer's same file is here already
   */
  long receive(InputStream in, Incoming incoming, SignedIn me) throws IOException {
    return receive(in, incoming, enterprises.get(incoming.enterprise(), me), me);
  }

  /** The same for callers who know that the person may hand in for this employer. */
  long receive(InputStream in, Incoming incoming, Enterprise employer, SignedIn me)
      throws IOException {
    long id = keep(store.take(in), incoming, employer, me);
    readings.begin(id);
    return id;
  }

  private long keep(
      UploadStore.Upload upload, Incoming incoming, Enterprise employer, SignedIn me) {
    try {
      Long id = transaction.execute(tx -> add(upload, employer, incoming, me));
      return java.util.Objects.requireNonNull(id);
    } catch (DuplicateKeyException sameMoment) {
      throw alreadyImported(incoming.enterprise(), upload.sha256(), sameMoment);
    } finally {
      upload.forget();
    }
  }

  /** The file takes its place before the row is committed: no import is without its file. */
  private long add(UploadStore.Upload upload, Enterprise employer, Incoming incoming, SignedIn me) {
    imports
        .withFile(employer.id(), upload.sha256())
        .ifPresent(
            earlier -> {
              throw new AlreadyImported(earlier);
            });
    long id = imports.add(employer, incoming, upload, me);
    store.keep(upload, id);
    audit.record(me, "ROSTER_UPLOAD", "import:" + id, "enterprise:" + employer.id());
    return id;
  }

  private RuntimeException alreadyImported(
      long enterprise, String sha256, DuplicateKeyException cause) {
    return imports
        .withFile(enterprise, sha256)
        .<RuntimeException>map(AlreadyImported::new)
        .orElse(cause);
  }

  /**
   * Puts an import on file, whole: from here on its entries count, and the employer's earlier
   * import steps back, its decisions taken over. Once this returns, it is committed. Confirming
   * twice does it once.
   *
   * @throws RosterOvertaken if a roster of the employer that came in later is on file already
   * @throws ImportMovedOn if it does not wait to be confirmed, or another person has confirmed it
   * @throws OutOfReach if there is none within reach
   */
  @Transactional
  public void confirm(long id, SignedIn me) {
    imports.get(id, me);
    confirmKnown(id, me);
  }

  /** The same for callers who know that the import is the person's to confirm. */
  @Transactional
  void confirmKnown(long id, SignedIn me) {
    lock.take();
    State state = imports.lock(id);
    RosterImport one = imports.known(id);
    if (state == State.CONFIRMED && me.username().equals(one.confirmedBy())) {
      return;
    }
    expect(state == State.PREVIEW, id, state);
    if (imports.isOvertaken(one)) {
      throw new RosterOvertaken(id);
    }
    imports.confirm(one, me);
    shared.note(id);
    forgeries.note(id);
    reported.carryTo(id);
    carried.carryTo(id, me);
    audit.record(me, "ROSTER_CONFIRM", "import:" + id, one.taken() + " rows");
  }

  /**
   * Throws an import away before it counted, and its file with it.
   *
   * @throws ImportMovedOn if it is neither waiting to be confirmed nor failed
   */
  void discard(long id, SignedIn me) {
    imports.get(id, me);
    discardKnown(id, me);
  }

  /** The same for callers who know that the import is the person's to throw away. */
  void discardKnown(long id, SignedIn me) {
    transaction.executeWithoutResult(
        tx -> {
          State state = imports.lock(id);
          expect(state == State.PREVIEW || state == State.FAILED, id, state);
          imports.move(id, state, State.DISCARDED);
          reading.clear(id);
          audit.record(me, "ROSTER_DISCARD", "import:" + id, "");
        });
    store.remove(id);
  }

  /**
   * Stops a reading and throws away what it has read.
   *
   * @throws ImportMovedOn if it is read already
   */
  void cancel(long id, SignedIn me) {
    imports.get(id, me);
    cancelKnown(id, me);
  }

  /** The same for callers who know that the import is the person's to throw away. */
  void cancelKnown(long id, SignedIn me) {
    transaction.executeWithoutResult(
        tx -> {
          State state = imports.lock(id);
          expect(imports.move(id, State.READING, State.DISCARDED), id, state);
          audit.record(me, "ROSTER_CANCEL", "import:" + id, "");
        });
    readings.stop(id);
    store.remove(id);
  }

  /**
   * Reads a roster again with the columns as a person has corrected them.
   *
   * @throws ImportMovedOn if it is confirmed or discarded
   * @throws AlreadyImported if the same file came in again meanwhile
   */
  void readAgain(long id, Mapping mapping, SignedIn me) {
    RosterImport one = imports.get(id, me);
    try {
      transaction.executeWithoutResult(
          tx -> {
            expect(imports.readAgain(id, mapping), id, one.state());
            reading.clear(id);
            audit.record(me, "ROSTER_MAPPING", "import:" + id, MappingText.of(mapping));
          });
    } catch (DuplicateKeyException cameAgain) {
      throw imports.twinOf(id).<RuntimeException>map(AlreadyImported::new).orElse(cameAgain);
    }
    readings.begin(id);
  }

  private static void expect(boolean holds, long id, State now) {
    if (!holds) {
      throw new ImportMovedOn(id, now);
    }
  }
}
