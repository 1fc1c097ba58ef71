package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.casework.file.fine.Fine;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import java.util.List;
import org.springframework.stereotype.Component;

/** The boxes of a form on which persons are ticked, or the fines of persons. */
@Component
class PersonBoxes {

  private final FineDesk fines;

  PersonBoxes(FineDesk fines) {
    this.fines = fines;
  }

  /** A role and those who have it, each with a box. */
  record Boxes(PersonRole role, boolean ticked, List<Box> people) {}

  /** A person with a box. */
  record Box(long id, String name, String about, boolean ticked) {}

  List<Boxes> of(CaseInput in, Dossier dossier) {
    if (!in.step().fields().contains(CaseField.PERSONS)) {
      return List.of();
    }
    List<Fine> open = fines.openFor(in.step(), dossier);
    return List.of(PersonRole.values()).stream()
        .map(
            role ->
                new Boxes(
                    role,
                    in.roles().contains(role),
                    in.step().ofFines().isPresent()
                        ? boxes(role, in, open)
                        : boxes(role, in, dossier)))
        .filter(one -> !one.people().isEmpty())
        .toList();
  }

  /** Fines with a box each, by the role of whom they were imposed on. */
  private static List<Box> boxes(PersonRole role, CaseInput in, List<Fine> fines) {
    return fines.stream()
        .filter(fine -> fine.person().role() == role)
        .map(
            fine ->
                new Box(
                    fine.id(),
                    fine.person().name(),
                    fine.outcome().amount() + " " + fine.decidedOn(),
                    in.persons().contains(fine.id())))
        .toList();
  }

  private static List<Box> boxes(PersonRole role, CaseInput in, Dossier dossier) {
    return dossier.present().stream()
        .filter(one -> one.role() == role)
        .map(one -> new Box(one.id(), one.name(), one.maskedId(), in.persons().contains(one.id())))
        .toList();
  }
}
