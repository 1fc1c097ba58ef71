package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseCounts;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.fine.FineClocks;
import io.jianzhen.platform.casework.file.fine.HearingThreshold;
import io.jianzhen.platform.casework.file.fine.Notice;
import io.jianzhen.platform.casework.file.fine.NoticeBook;
import io.jianzhen.platform.casework.file.fine.NoticeClocks;
import io.jianzhen.platform.casework.file.fine.NoticeStep;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What comes before a fine of an authority that is not the police's: notice, statement, hearing.
 * {@link CaseDesk} has locked the case.
 */
@Component
class NoticeDesk {

  private final NoticeBook book;
  private final NoticeClocks limits;
  private final Units units;

  NoticeDesk(NoticeBook book, NoticeClocks limits, Units units) {
    this.book = book;
    this.limits = limits;
    this.units = units;
  }

  List<Notice> of(Dossier dossier) {
    return book.of(dossier);
  }

  Said take(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    Optional<NoticeStep> step = in.step().ofNotices();
    return step.isPresent() ? go(one, step.get(), in, dossier, me) : tell(one, in, dossier, me);
  }

  private Said tell(CaseFile one, CaseInput in, Dossier dossier, SignedIn me) {
    refuseUnlessItPenalises(one, CaseField.PERSONS);
    List<Participant> meant = new CaseCounts(dossier).distinct(in.ticked(dossier));
    PersonDesk.refuseOthersThanSuspects(meant);
    if (meant.isEmpty()) {
      throw new CaseRefused(CaseField.PERSONS, "casefile.PERSONS.missing", "");
    }
    LocalDate on = in.day().orElseThrow();
    BigDecimal yuan = in.number(CaseField.YUAN).orElseThrow();
    List<Long> told = new ArrayList<>();
    for (Participant person : meant) {
      HearingThreshold hearing = HearingThreshold.of(person.organisation(), yuan, on);
      long id =
          book.add(
              new NoticeBook.Told(person.id(), yuan, on, in.text(CaseField.REMARK)), hearing, me);
      if (hearing.isTold()) {
        limits.told("notice:" + id, on, place(one), me);
      }
      told.add(person.id());
    }
    String remark = in.text(CaseField.REMARK);
    return new Said("", "", "%s %s".formatted(on, in.text(CaseField.YUAN)), remark, told);
  }

  private Said go(CaseFile one, NoticeStep step, CaseInput in, Dossier dossier, SignedIn me) {
    Notice notice =
        book.of(dossier).stream()
            .filter(known -> known.id() == in.of())
            .findFirst()
            .orElseThrow(() -> new OutOfReach("notice " + in.of()));
    if (!notice.isOpenFor(step)) {
      throw new CaseRefused("casefile.notice.notNow");
    }
    if (step == NoticeStep.WITHDRAWN && isFined(notice, dossier)) {
      throw new CaseRefused("casefile.notice.decided");
    }
    LocalDate on = in.day().orElse(notice.on());
    if (on.isBefore(notice.on())) {
      throw new CaseRefused(CaseField.ON, "casefile.ON.early", notice.on().toString());
    }
    String note = in.text(CaseField.NOTE) + in.text(CaseField.REMARK);
    book.note(notice, step, on, note, me);
    limits.taken(notice, step, on, place(one), me);
    return new Said("", "", on.toString(), note, List.of(notice.person()));
  }

  /** A fine that stands rests on its notice: it is withdrawn first. */
  private static boolean isFined(Notice notice, Dossier dossier) {
    return new CaseCounts(dossier)
        .standing(notice.person()).stream().anyMatch(one -> one.kind() == OutcomeKind.FINE);
  }

  /**
   * Nothing is decided that the party was not told of before, with so much at least, all its fines
   * not more than all that it was told of, and, where it may have a hearing, not before that (行政处罚法
   * art. 62, 64).
   */
  void refuseUnlessTold(
      CaseFile one, List<Participant> meant, CaseInput in, Dossier dossier, SignedIn me) {
    if (one.police()) {
      return;
    }
    refuseUnlessItPenalises(one, CaseField.OUTCOME);
    LocalDate day = in.day().orElseThrow();
    BigDecimal yuan = in.number(CaseField.YUAN).orElseThrow();
    List<Notice> all = book.of(dossier);
    CaseCounts counts = new CaseCounts(dossier);
    for (Participant person : meant) {
      Set<Long> same = counts.same(person.id());
      List<Notice> own =
          all.stream()
              .filter(notice -> same.contains(notice.person()))
              .filter(notice -> !notice.on().isAfter(day))
              .toList();
      Notice told = told(own, person, yuan);
      // What was imposed before rests on notices too: none carries two fines.
      if (sum(own).compareTo(yuan.add(imposed(counts, person))) < 0) {
        throw refused("casefile.notice.usedUp", person);
      }
      if (!told.allows(day, limits.lastDay(told))) {
        throw new CaseRefused(CaseField.ON, "casefile.notice.tooEarly", person.name());
      }
      limits.lapsed(told, day, me);
    }
  }

  /** The newest of them that told of so much. */
  private static Notice told(List<Notice> own, Participant person, BigDecimal yuan) {
    return own.stream()
        .filter(notice -> notice.yuan().compareTo(yuan) >= 0)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> refused("casefile.notice.needed", person));
  }

  private static CaseRefused refused(String key, Participant person) {
    return new CaseRefused(CaseField.PERSONS, key, person.name());
  }

  private static BigDecimal sum(List<Notice> notices) {
    return notices.stream().map(Notice::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The fines of others than the police that stand against a person. */
  private static BigDecimal imposed(CaseCounts counts, Participant person) {
    return counts.standing(person.id()).stream()
        .filter(outcome -> outcome.kind() == OutcomeKind.FINE && !outcome.police())
        .map(outcome -> Objects.requireNonNull(outcome.yuan()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 行政处罚法 art. 17, 24: streets only once the city has delegated it. */
  private void refuseUnlessItPenalises(CaseFile one, CaseField field) {
    if (units.find(one.unit()).filter(Unit::canPenalise).isEmpty()) {
      throw new CaseRefused(field, "casefile.notice.mayNot", one.unitName());
    }
  }

  private static FineClocks.Place place(CaseFile one) {
    return new FineClocks.Place(one.id(), one.number(), one.unit());
  }
}
