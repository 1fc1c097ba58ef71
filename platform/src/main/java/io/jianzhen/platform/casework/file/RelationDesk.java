package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How cases belong together, and to whom; {@link CaseDesk} has locked them. */
@Component
class RelationDesk {

  private final CaseFiles files;
  private final CaseBook book;
  private final CaseClocks limits;
  private final Units units;

  RelationDesk(CaseFiles files, CaseBook book, CaseClocks limits, Units units) {
    this.files = files;
    this.book = book;
    this.limits = limits;
    this.units = units;
  }

  /** The second case that a step changes. */
  Optional<Long> other(long id, CaseInput in, SignedIn me) {
    return switch (in.step()) {
      case JOIN ->
          Optional.of(
              files
                  .numbered(in.text(CaseField.NUMBER), me)
                  .filter(target -> target.id() != id)
                  .map(CaseFile::id)
                  .orElseThrow(
                      () -> new CaseRefused(CaseField.NUMBER, "casefile.NUMBER.wrong", "")));
      case SPLIT -> Optional.ofNullable(files.get(id, me).joinedTo());
      default -> Optional.empty();
    };
  }

  Said join(CaseFile one, long target, String note, SignedIn me) {
    CaseFile into = files.get(target, me);
    if (into.state() != CaseFile.State.OPEN) {
      throw new CaseRefused(CaseField.NUMBER, "casefile.NUMBER.wrong", "");
    }
    book.state(one.id(), CaseFile.State.JOINED, into.id());
    limits.joined(one, me);
    book.note(into.id(), "JOINED_IN", Said.detail(one.number(), note), me);
    return Said.detail(into.number(), note);
  }

  /** What counts where it was joined changes too: only for those who may change that case now. */
  Said split(CaseFile one, long from, String note, SignedIn me) {
    long handledIn = files.handledIn(from);
    for (long of : new long[] {from, handledIn}) {
      CaseFile.Link link = files.link(of, me);
      if (!link.withinReach()) {
        throw new CaseRefused(null, "casefile.split.outOfReach", link.number());
      }
    }
    CaseFile handling = files.get(handledIn, me);
    if (handling.state() != CaseFile.State.OPEN) {
      throw new CaseRefused(null, "casefile.split.closed", handling.number());
    }
    book.state(one.id(), CaseFile.State.OPEN, null);
    limits.split(one, me);
    book.note(from, "SPLIT_OFF", Said.detail(one.number(), note), me);
    return Said.detail(files.link(from, me).number(), note);
  }

  Said move(CaseFile one, String code, String note, SignedIn me) {
    Unit to =
        units
            .find(code)
            .filter(unit -> !unit.code().equals(one.unit()))
            .orElseThrow(() -> new CaseRefused(CaseField.UNIT, "casefile.UNIT.missing", ""));
    book.move(one.id(), to.code());
    limits.moved(one, to.code(), me);
    return Said.detail(one.unitName() + " → " + to.name(), note);
  }

  /** The case of which it is a part, or null; not one that is a part of it. */
  @Nullable Long parent(CaseInput in, long id, SignedIn me) {
    String number = in.text(CaseField.PARENT);
    if (number.isEmpty()) {
      return null;
    }
    CaseFile parent =
        files
            .numbered(number, me)
            .filter(one -> !files.isSameOrBelow(one.id(), id))
            .orElseThrow(() -> new CaseRefused(CaseField.PARENT, "casefile.PARENT.wrong", ""));
    return parent.id();
  }
}
