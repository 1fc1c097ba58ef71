package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseCounts;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.Dossier.Den;
import io.jianzhen.platform.casework.file.dossier.Dossier.Gang;
import io.jianzhen.platform.casework.file.dossier.Dossier.Handover;
import io.jianzhen.platform.casework.file.dossier.Dossier.Seizure;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps that concern gangs, dens and things of a case; {@link CaseDesk} has locked it. */
@Component
class ThingDesk {

  private final ThingBook book;
  private final Clock clock;

  ThingDesk(ThingBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  Said take(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    return switch (in.step()) {
      case GANG -> gang(one, in, dossier);
      case MEMBERS -> members(gang(in, dossier), in, dossier);
      case GANG_DEALT -> dealt(one, gang(in, dossier), in);
      case GANG_UNDONE -> undone(gang(in, dossier), in);
      case DEN -> den(one, in, dossier);
      case DEN_CLOSE -> closed(one, den(in, dossier), in);
      case DEN_UNDONE -> undone(den(in, dossier), in);
      case MEASURE -> {
        book.measure(one.id(), in, me);
        yield new Said(
            "", "measure." + in.measure().orElseThrow(), in.text(CaseField.ON), "", List.of());
      }
      case SEIZE -> {
        book.seizure(one.id(), in, me);
        yield Said.detail(counted(in), "");
      }
      case HAND_OVER -> handOver(in, dossier, me);
      case FIGURE -> {
        book.figure(one.id(), in, me);
        yield Said.detail(counted(in), "");
      }
      default -> throw new IllegalArgumentException("no step of things: " + in);
    };
  }

  private static String counted(CaseInput in) {
    return "%s %s %s"
        .formatted(
            in.text(CaseField.WHAT), in.text(CaseField.QUANTITY), in.text(CaseField.MEASURED_IN));
  }

  private static Gang gang(CaseInput in, Dossier dossier) {
    return dossier.gang(in.of()).orElseThrow(() -> new OutOfReach("gang " + in.of()));
  }

  private static Den den(CaseInput in, Dossier dossier) {
    return dossier.den(in.of()).orElseThrow(() -> new OutOfReach("den " + in.of()));
  }

  private Said gang(CaseFile one, CaseInput in, Dossier dossier) {
    String name = in.text(CaseField.NAME);
    if (dossier.gangs().stream().anyMatch(gang -> gang.name().equals(name))) {
      throw new CaseRefused(CaseField.NAME, "casefile.NAME.stands", name);
    }
    List<Long> members = meant(in, dossier);
    book.members(book.gang(one.id(), name), members, ids(dossier.present()));
    return new Said("", "", name, "", members);
  }

  private Said members(Gang gang, CaseInput in, Dossier dossier) {
    List<Long> members = meant(in, dossier);
    book.members(gang.id(), members, ids(dossier.present()));
    return new Said("", "", gang.name(), in.text(CaseField.REMARK), members);
  }

  private static List<Long> meant(CaseInput in, Dossier dossier) {
    List<Participant> meant = in.ticked(dossier);
    if (meant.isEmpty()) {
      throw new CaseRefused(CaseField.PERSONS, "casefile.PERSONS.missing", "");
    }
    PersonDesk.refuseOthersThanSuspects(meant);
    return ids(meant);
  }

  private static List<Long> ids(List<Participant> persons) {
    return persons.stream().map(Participant::id).toList();
  }

  private Said dealt(CaseFile one, Gang gang, CaseInput in) {
    if (gang.dealtOn() != null) {
      throw new CaseRefused(null, "casefile.gang.dealt", gang.name());
    }
    LocalDate on = in.day().orElseThrow();
    book.dealt(gang.id(), on, one.unit());
    return Said.detail(gang.name() + " " + on, in.text(CaseField.REMARK));
  }

  private Said undone(Gang gang, CaseInput in) {
    if (gang.dealtOn() == null) {
      throw new CaseRefused(null, "casefile.gang.notDealt", gang.name());
    }
    book.dealt(gang.id(), null, null);
    return Said.detail(gang.name(), in.text(CaseField.NOTE));
  }

  private Said den(CaseFile one, CaseInput in, Dossier dossier) {
    String address = in.text(CaseField.ADDRESS);
    String folded = CaseCounts.folded(address);
    if (dossier.dens().stream().anyMatch(den -> CaseCounts.folded(den.address()).equals(folded))) {
      throw new CaseRefused(CaseField.ADDRESS, "casefile.ADDRESS.stands", "");
    }
    book.den(one.id(), in);
    return Said.detail(address + " " + in.text(CaseField.ON), "");
  }

  private Said closed(CaseFile one, Den den, CaseInput in) {
    if (den.closedOn() != null) {
      throw new CaseRefused(null, "casefile.den.closed", den.address());
    }
    LocalDate on = in.day().orElseThrow();
    if (on.isBefore(den.foundOn())) {
      throw new CaseRefused(CaseField.ON, "casefile.ON.early", den.foundOn().toString());
    }
    book.closed(den.id(), on, one.unit());
    return Said.detail(den.address() + " " + on, in.text(CaseField.REMARK));
  }

  private Said undone(Den den, CaseInput in) {
    if (den.closedOn() == null) {
      throw new CaseRefused(null, "casefile.den.notClosed", den.address());
    }
    book.closed(den.id(), null, null);
    return Said.detail(den.address(), in.text(CaseField.NOTE));
  }

  /** No link of the chain lies before the one that it follows, or in the future. */
  private Said handOver(CaseInput in, Dossier dossier, SignedIn me) {
    Seizure seizure =
        dossier.seizure(in.of()).orElseThrow(() -> new OutOfReach("seizure " + in.of()));
    OffsetDateTime handed =
        in.day()
            .orElseThrow()
            .atTime(in.time().orElseThrow())
            .atZone(clock.getZone())
            .toOffsetDateTime();
    List<Handover> chain = seizure.handovers();
    boolean early =
        chain.isEmpty()
            ? in.day().orElseThrow().isBefore(seizure.factDate())
            : handed.isBefore(chain.get(chain.size() - 1).handedAt());
    if (early || handed.isAfter(OffsetDateTime.now(clock))) {
      throw new CaseRefused(CaseField.AT, "casefile.AT.range", "");
    }
    book.handOver(seizure, in, handed, me);
    return Said.detail(
        "%s：%s → %s".formatted(seizure.what(), seizure.holder(), in.text(CaseField.TAKER)),
        in.text(CaseField.REMARK));
  }
}
