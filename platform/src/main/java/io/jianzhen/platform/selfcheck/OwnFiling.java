package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.ChangeRefused;
import io.jianzhen.platform.certificate.EmployerEntries;
import io.jianzhen.platform.certificate.EmployerEntries.Change;
import io.jianzhen.platform.certificate.EmployerEntries.Prepared;
import io.jianzhen.platform.certificate.EmployerRosters;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.certificate.RosterMovedOn;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The employer's roster comes on file: as a file it has brought, or with one change that was typed.
 * The unit reads in the history what happened, and whether somebody suspect is no longer on it.
 */
@Service
class OwnFiling {

  private final SelfChecks checks;
  private final EmployerRosters rosters;
  private final EmployerEntries entries;
  private final OwnRoster roster;
  private final NewRoster fresh;
  private final Photos photos;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  OwnFiling(
      SelfChecks checks,
      EmployerRosters rosters,
      EmployerEntries entries,
      OwnRoster roster,
      NewRoster fresh,
      Photos photos,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.checks = checks;
    this.rosters = rosters;
    this.entries = entries;
    this.roster = roster;
    this.fresh = fresh;
    this.photos = photos;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Puts a roster on file that the employer has brought.
   *
   * @return how many entries are on file now
   */
  @Transactional
  int putOnFile(SelfCheck one, long id, SignedIn me) {
    checks.lock(one.id());
    EmployerRosters.OnFile done = rosters.confirm(one.enterprise(), id, me);
    checks.note(one.id(), "ROSTER", "#%d: %d".formatted(done.id(), done.taken()), me.username());
    follows(one, done, Map.of(), me);
    return done.taken();
  }

  /**
   * Puts one change on file that a person has typed.
   *
   * @param photo of the card with which it was compared, or null
   * @return the entry on the new roster; empty if it was taken off
   * @throws RosterMovedOn if another roster came on file meanwhile; nothing is changed then
   * @throws ChangeRefused if what was typed is no entry of a roster
   */
  Optional<EntryKey> change(SelfCheck one, Change change, @Nullable Brought photo, SignedIn me)
      throws ChangeRefused {
    Prepared prepared = entries.prepare(one.enterprise(), one.creditCode(), change, me);
    try {
      return Objects.requireNonNull(
          transaction.execute(tx -> file(one, prepared, change, photo, me)));
    } catch (RosterMovedOn movedOn) {
      entries.discard(one.enterprise(), prepared, me);
      throw movedOn;
    }
  }

  private Optional<EntryKey> file(
      SelfCheck one, Prepared prepared, Change change, @Nullable Brought photo, SignedIn me) {
    checks.lock(one.id());
    var old = new EntryKey(change.base(), change.row());
    String name = name(one, old);
    boolean isKnown =
        photo != null
            && photo.entry().flatMap(of -> fresh.now(one, of)).filter(old::equals).isPresent();
    EmployerEntries.Filed filed = entries.confirm(one.enterprise(), prepared, change, me);
    var now = new EntryKey(prepared.importId(), filed.row());
    boolean isGone = change.entry() == null;
    follows(one, filed.roster(), isGone || change.row() == 0 ? Map.of() : Map.of(old, now), me);
    String step = isGone ? "ENTRY_GONE" : change.row() == 0 ? "ENTRY_ADDED" : "ENTRY_CORRECTED";
    String called = isGone ? name : name(one, now);
    checks.note(one.id(), step, called, me.username());
    audit.record(
        me,
        "SELF_CHECK_" + step,
        OwnSelfCheck.reference(one.id()),
        (isGone ? old : now).reference());
    if (photo != null && !isGone) {
      photos.confirmed(one, photo, now, isKnown, me);
    }
    return isGone ? Optional.empty() : Optional.of(now);
  }

  private String name(SelfCheck one, EntryKey key) {
    return key.find(roster, one).map(OwnRoster.Entry::name).orElse("");
  }

  private void follows(
      SelfCheck one, EmployerRosters.OnFile done, Map<EntryKey, EntryKey> corrected, SignedIn me) {
    if (done.suspectsGone() > 0) {
      checks.note(one.id(), "ROSTER_GONE", Long.toString(done.suspectsGone()), me.username());
    }
    fresh.follow(one, corrected, me);
  }
}
