package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.Answers.Mark;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was said of entries stays with them when a newer roster takes the place of theirs: photos of
 * the cards, and marks in a draft. Answers that were submitted stay as they were.
 */
@Component
class NewRoster {

  private final SelfCheckFiles files;
  private final AnswerBook book;
  private final OwnRoster roster;

  NewRoster(SelfCheckFiles files, AnswerBook book, OwnRoster roster) {
    this.files = files;
    this.book = book;
    this.roster = roster;
  }

  /**
   * Lets photos and marks follow their entries, in the caller's transaction, which holds the
   * self-check.
   *
   * @param corrected an entry and where it stands now, its person or number perhaps put right
   */
  void follow(SelfCheck one, Map<EntryKey, EntryKey> corrected, SignedIn me) {
    List<Brought> photos =
        files.of(one.id(), Kind.CARD).stream().filter(file -> file.entry().isPresent()).toList();
    Answers draft = one.state().isWithEmployer() ? book.latest(one.id()) : Answers.NONE;
    List<EntryKey> before = new ArrayList<>();
    photos.forEach(file -> file.entry().ifPresent(before::add));
    draft.marks().forEach(mark -> before.add(new EntryKey(mark.importId(), mark.sheetRow())));
    Map<EntryKey, OwnRoster.Entry> now = now(one, before);
    corrected.forEach((old, fresh) -> fresh.find(roster, one).ifPresent(of -> now.put(old, of)));
    photos.forEach(file -> follow(file, now));
    follow(one, draft, now, me);
  }

  /** The entry on file that is the one of an earlier roster, if it still stands there. */
  Optional<EntryKey> now(SelfCheck one, EntryKey earlier) {
    return Optional.ofNullable(now(one, List.of(earlier)).get(earlier)).map(NewRoster::key);
  }

  private Map<EntryKey, OwnRoster.Entry> now(SelfCheck one, Collection<EntryKey> earlier) {
    Map<EntryKey, OwnRoster.Entry> now = new HashMap<>();
    List<EntryKey> distinct = earlier.stream().distinct().toList();
    roster
        .following(
            one.enterprise(),
            distinct.stream().map(EntryKey::importId).toList(),
            distinct.stream().map(EntryKey::sheetRow).toList())
        .forEach(of -> now.put(new EntryKey(of.earlierImport(), of.earlierRow()), of.now()));
    return now;
  }

  private void follow(Brought photo, Map<EntryKey, OwnRoster.Entry> now) {
    OwnRoster.Entry entry = photo.entry().map(now::get).orElse(null);
    if (entry != null) {
      files.show(photo.id(), key(entry), entry.name());
    }
  }

  private void follow(
      SelfCheck one, Answers draft, Map<EntryKey, OwnRoster.Entry> now, SignedIn me) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Mark mark : draft.marks()) {
      OwnRoster.Entry entry = now.get(new EntryKey(mark.importId(), mark.sheetRow()));
      Mark moved = entry == null ? mark : moved(mark, entry);
      marks.merge(moved.key(), moved, NewRoster::both);
    }
    if (!List.copyOf(marks.values()).equals(draft.marks())) {
      book.add(
          one.id(),
          new Answers(
              draft.version() + 1,
              draft.holders(),
              draft.uncertified(),
              draft.plan(),
              draft.inCharge(),
              draft.stated(),
              List.copyOf(marks.values()),
              me.username(),
              null));
    }
  }

  private static EntryKey key(OwnRoster.Entry entry) {
    return new EntryKey(entry.importId(), entry.sheetRow());
  }

  private static Mark moved(Mark mark, OwnRoster.Entry entry) {
    return new Mark(
        entry.importId(),
        entry.sheetRow(),
        entry.name(),
        entry.item(),
        entry.number(),
        mark.forged(),
        mark.reason());
  }

  private static Mark both(Mark first, Mark second) {
    return new Mark(
        first.importId(),
        first.sheetRow(),
        first.name(),
        first.item(),
        first.number(),
        first.forged() || second.forged(),
        first.reason().isEmpty() ? second.reason() : first.reason());
  }
}
