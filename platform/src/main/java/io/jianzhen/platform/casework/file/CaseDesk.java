package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.file.dossier.CaseContents;
import io.jianzhen.platform.casework.file.dossier.CaseEvent.Said;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.CaseLedger;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases and takes steps with them: state, history, ledger and audit trail in one transaction.
 * What was done meanwhile is never overwritten.
 *
 * <p>Methods throw {@link CaseMovedOn} if somebody was faster, {@link CaseRefused} if what stands
 * in the case forbids the step, and {@link OutOfReach} if the person sees no such case.
 */
@Service
class CaseDesk {

  /** Steps that say how cases belong together. */
  private static final Set<CaseStep> RELATES =
      EnumSet.of(CaseStep.JOIN, CaseStep.SPLIT, CaseStep.PARENT);

  private final CaseFiles files;
  private final CaseContents contents;
  private final CaseBook book;
  private final PersonDesk people;
  private final ThingDesk things;
  private final FineDesk fines;
  private final NoticeDesk notices;
  private final CaseIntake intake;
  private final RelationDesk relations;
  private final CaseLedger ledger;
  private final CaseClocks limits;
  private final Units units;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  CaseDesk(
      CaseFiles files,
      CaseContents contents,
      CaseBook book,
      PersonDesk people,
      ThingDesk things,
      FineDesk fines,
      NoticeDesk notices,
      CaseIntake intake,
      RelationDesk relations,
      CaseLedger ledger,
      CaseClocks limits,
      Units units,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.files = files;
    this.contents = contents;
    this.book = book;
    this.people = people;
    this.things = things;
    this.fines = fines;
    this.notices = notices;
    this.intake = intake;
    this.relations = relations;
    this.ledger = ledger;
    this.limits = limits;
    this.units = units;
    this.audit = audit;
    this.events = events;
  }

  /** Opens a case for a unit within reach; its id. */
  @Transactional
  long open(CaseInput in, SignedIn me) {
    String code = in.text(CaseField.UNIT);
    if (units.find(code).filter(unit -> unit.path().startsWith(me.reach())).isEmpty()) {
      throw new CaseRefused(CaseField.UNIT, "casefile.UNIT.missing", "");
    }
    List<Long> leads = intake.named(in, me);
    long id = book.open(in, code, relations.parent(in, 0, me), me);
    CaseFile one = files.get(id, me);
    book.note(id, CaseStep.OPEN.name(), Said.detail(in.text(CaseField.LEADS), ""), me);
    intake.add(id, leads, me);
    limits.opened(one, me);
    settle(id, one, in, me);
    audit.record(me, "CASE_OPEN", one.reference(), one.number());
    return id;
  }

  /** Adds leads to the case that is named, whatever its version: nothing can be lost by it. */
  @Transactional
  long addLeads(CaseInput in, SignedIn me) {
    files.numbered(in.text(CaseField.NUMBER), me).ifPresent(one -> book.lock(List.of(one.id())));
    // Read under the lock: it may have been closed or joined by somebody who was faster.
    CaseFile named =
        files
            .numbered(in.text(CaseField.NUMBER), me)
            .filter(one -> one.state() == CaseFile.State.OPEN)
            .orElseThrow(() -> new CaseRefused(CaseField.NUMBER, "casefile.NUMBER.wrong", ""));
    List<Long> leads = intake.named(in, me);
    book.note(named.id(), CaseStep.LEADS.name(), Said.detail(in.text(CaseField.LEADS), ""), me);
    intake.add(named.id(), leads, me);
    settle(named.id(), named, in, me);
    audit.record(me, "CASE_LEADS", named.reference(), named.number());
    return named.id();
  }

  /** Takes a step with the case as it was seen. */
  @Transactional
  void take(long id, CaseInput in, SignedIn me) {
    if (RELATES.contains(in.step())) {
      book.lockRelations();
    }
    Optional<Long> other = relations.other(id, in, me);
    long handledIn = files.handledIn(id);
    book.lock(Stream.concat(Stream.of(id, handledIn), other.stream()).toList());
    CaseFile one = files.get(id, me);
    if (one.version() != in.version()
        || handledIn != files.handledIn(id)
        || !other.equals(relations.other(id, in, me))) {
      throw new CaseMovedOn(one);
    }
    if (!in.step().isOpenFor(one.state())) {
      throw new CaseRefused("casefile.refused." + one.state());
    }
    List<Long> before = files.withJoined(id);
    Dossier dossier = contents.of(before);
    Said said = done(one, in, dossier, other, me);
    book.note(id, in.step().name(), said, me);
    if (in.step() == CaseStep.OUTCOME || in.step() == CaseStep.WITHDRAW) {
      fines.follow(one, dossier, contents.of(before), me);
    }
    settle(id, one, in, me);
    other.ifPresent(of -> settle(of, one, in, me));
    audit.record(me, "CASE_" + in.step(), one.reference(), one.number());
  }

  private void settle(long id, CaseFile one, CaseInput in, SignedIn me) {
    List<Long> cases = files.withJoined(files.handledIn(id));
    ledger.settle(
        cases, contents.of(cases), "%s %s".formatted(one.number(), reason(in.step())), me);
    events.publishEvent(new CasesChanged(cases));
  }

  /** Why entries are reversed, for those who read the ledger and not the case. */
  private static String reason(CaseStep step) {
    return switch (step) {
      case WITHDRAW -> "撤销处理结果";
      case JOIN -> "并案，同一人只计一次";
      case SPLIT -> "拆分案件";
      case DEN_UNDONE -> "撤销窝点查处";
      case GANG_UNDONE -> "撤销团伙查处";
      case ROLE -> "更正角色";
      case IDENTIFY, SAME -> "核实身份";
      default -> "案件变动";
    };
  }

  private Said done(
      CaseFile one, CaseInput in, Dossier dossier, Optional<Long> other, SignedIn me) {
    String note = in.text(CaseField.NOTE);
    return switch (in.step()) {
      case FACTS -> {
        book.describe(one.id(), in);
        yield Said.note("");
      }
      case LEADS -> {
        intake.add(one.id(), intake.named(in, me), me);
        yield Said.detail(in.text(CaseField.LEADS), "");
      }
      case PARENT -> {
        book.parent(one.id(), relations.parent(in, one.id(), me));
        yield Said.detail(in.text(CaseField.PARENT), "");
      }
      case PUBLISH -> {
        book.expose(one.id(), in.yes(CaseField.EXPOSABLE));
        yield new Said("", "exposable." + in.yes(CaseField.EXPOSABLE), "", note, List.of());
      }
      case JOIN -> {
        Said joined = relations.join(one, other.orElseThrow(), note, me);
        fines.moved(files.get(other.orElseThrow(), me).unit(), dossier, me);
        yield joined;
      }
      case SPLIT -> {
        Said split = relations.split(one, other.orElseThrow(), note, me);
        fines.moved(one.unit(), dossier, me);
        yield split;
      }
      case MOVE -> {
        Said moved = relations.move(one, in.text(CaseField.UNIT), note, me);
        fines.moved(in.text(CaseField.UNIT), dossier, me);
        yield moved;
      }
      case CLOSE -> {
        book.state(one.id(), CaseFile.State.CLOSED, null);
        limits.closed(one, me);
        yield Said.note(note);
      }
      case REOPEN -> {
        book.state(one.id(), CaseFile.State.OPEN, null);
        limits.reopened(one, me);
        yield Said.note(note);
      }
      case PERSONS_IN, ROLE, IDENTIFY, SAME, REMOVE, OUTCOME, WITHDRAW ->
          people.take(one, in, dossier, me);
      case FINE_SERVED, FINE_PAID, FINE_PUBLISHED, FINE_UNDONE -> fines.take(one, in, dossier, me);
      case PENALTY_NOTICE,
          NOTICE_STATED,
          HEARING_ASKED,
          HEARING_SET,
          HEARING_WAIVED,
          HEARD,
          NOTICE_UNDONE ->
          notices.take(one, in, dossier, me);
      case GANG,
          MEMBERS,
          GANG_DEALT,
          GANG_UNDONE,
          DEN,
          DEN_CLOSE,
          DEN_UNDONE,
          MEASURE,
          SEIZE,
          HAND_OVER,
          FIGURE ->
          things.take(one, in, dossier, me);
      case OPEN, ADD_LEADS -> throw new IllegalArgumentException("no step of a case: " + in);
    };
  }
}
