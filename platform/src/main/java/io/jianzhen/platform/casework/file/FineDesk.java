package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.clock.ClockView;
import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.fine.Fine;
import io.jianzhen.platform.casework.file.fine.FineBook;
import io.jianzhen.platform.casework.file.fine.FineClocks;
import io.jianzhen.platform.casework.file.fine.FineStep;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The steps that follow the fines of a case, with their limits; {@link CaseDesk} has locked it. */
@Component
class FineDesk {

  private final FineBook book;
  private final FineClocks limits;
  private final CaseClocks ofCase;
  private final Clocks clocks;

  FineDesk(FineBook book, FineClocks limits, CaseClocks ofCase, Clocks clocks) {
    this.book = book;
    this.limits = limits;
    this.ofCase = ofCase;
    this.clocks = clocks;
  }

  List<Fine> of(Dossier dossier) {
    return book.of(dossier);
  }

  /** The fines with which a step can come now. */
  List<Fine> openFor(CaseStep step, Dossier dossier) {
    Optional<FineStep> wanted = step.ofFines();
    return wanted.isEmpty()
        ? List.of()
        : book.of(dossier).stream().filter(fine -> fine.isOpenFor(wanted.get())).toList();
  }

  /** The open limits of fines, by the fine. */
  Map<String, List<ClockView>> limits(List<Fine> fines, SignedIn me) {
    return clocks.ofAll(fines.stream().map(Fine::reference).toList(), me).stream()
        .collect(Collectors.groupingBy(ClockView::subject));
  }

  Said take(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    Optional<FineStep> step = in.step().ofFines();
    return step.isPresent() ? go(one, step.get(), in, dossier, me) : takeBack(in, dossier, me);
  }

  private Said go(CaseFile one, FineStep step, CaseInput in, Dossier dossier, SignedIn me) {
    LocalDate on = in.day().orElseThrow();
    List<Fine> meant =
        openFor(in.step(), dossier).stream()
            .filter(
                fine ->
                    in.persons().contains(fine.id()) || in.roles().contains(fine.person().role()))
            .toList();
    // One that was ticked and is not among them was dealt with meanwhile, or never open.
    boolean isAllOpen =
        in.persons().stream().allMatch(id -> meant.stream().anyMatch(fine -> fine.id() == id));
    if (meant.isEmpty() || !isAllOpen) {
      throw new CaseRefused(CaseField.PERSONS, "casefile.fine.missing", "");
    }
    for (Fine fine : meant) {
      if (on.isBefore(fine.earliest(step))) {
        throw new CaseRefused(CaseField.ON, "casefile.ON.early", fine.earliest(step).toString());
      }
      book.note(fine, step, on, in.text(CaseField.REMARK), me);
      limits.taken(fine, step, on, place(one), me);
    }
    return new Said(
        "",
        "",
        on.toString(),
        in.text(CaseField.REMARK),
        meant.stream().map(fine -> fine.person().id()).toList());
  }

  /** The last of what was noted of a fine did not happen. */
  private Said takeBack(CaseInput in, Dossier dossier, SignedIn me) {
    Fine fine = fine(in.of(), dossier);
    Fine.Done done = fine.last().orElseThrow(() -> new OutOfReach("step of fine " + in.of()));
    book.withdraw(done, in.text(CaseField.NOTE), me);
    limits.takenBack(fine, done, me);
    return new Said(
        "",
        "fine." + done.step(),
        done.on().toString(),
        in.text(CaseField.NOTE),
        List.of(fine.person().id()));
  }

  /** Outcomes were entered or withdrawn: the limits of the fines among them begin or never ran. */
  void follow(CaseFile one, Dossier before, Dossier after, SignedIn me) {
    List<Fine> was = book.of(before);
    List<Fine> is = book.of(after);
    is.stream()
        .filter(fine -> !isAmong(fine, was))
        .forEach(fine -> limits.decided(fine, place(one), me));
    was.stream().filter(fine -> !isAmong(fine, is)).forEach(fine -> limits.withdrawn(fine, me));
    ofCase.penalties(one, decisions(was), decisions(is), me);
  }

  private static List<LocalDate> decisions(List<Fine> fines) {
    return fines.stream().map(Fine::decidedOn).toList();
  }

  private static boolean isAmong(Fine fine, List<Fine> others) {
    return others.stream().anyMatch(other -> other.id() == fine.id());
  }

  void moved(String unit, Dossier dossier, SignedIn me) {
    book.of(dossier).forEach(fine -> limits.moved(fine, unit, me));
  }

  private Fine fine(long outcome, Dossier dossier) {
    return book.of(dossier).stream()
        .filter(fine -> fine.id() == outcome)
        .findFirst()
        .orElseThrow(() -> new OutOfReach("fine " + outcome));
  }

  private static FineClocks.Place place(CaseFile one) {
    return new FineClocks.Place(one.id(), one.number(), one.unit());
  }
}
