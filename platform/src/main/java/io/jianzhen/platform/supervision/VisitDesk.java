package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.Draw;
import io.jianzhen.detect.draw.DrawFile;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what visits show, and follows findings until they are put right. */
@Service
class VisitDesk {

  private final Rounds rounds;
  private final Targets targets;
  private final Rectifications findings;
  private final Population population;
  private final AuditTrail audit;

  VisitDesk(
      Rounds rounds,
      Targets targets,
      Rectifications findings,
      Population population,
      AuditTrail audit) {
    this.rounds = rounds;
    this.targets = targets;
    this.findings = findings;
    this.population = population;
    this.audit = audit;
  }

  @Transactional
  void visited(Target target, int seen, Targets.Visit visit, SignedIn me) {
    targets.visited(target, seen, visit);
    note(target.round(), null, "VISIT", target.name(), me);
  }

  /**
   * Somebody who was drawn has gone: the next of the reserve takes the place.
   *
   * @return the name of the next, or empty if the reserve is used up
   */
  @Transactional
  Optional<String> gone(Round round, Target target, int seen, String why, SignedIn me) {
    rounds.lock(round.id());
    targets.gone(target, seen, why);
    Draw draw = DrawFile.read(rounds.file(round)).draw().orElseThrow();
    Optional<Draw.Drawn> next =
        Targets.next(draw, target.group(), targets.subjects(round.id()))
            .map(
                one ->
                    new Draw.Drawn(
                        one.candidate(),
                        one.rank(),
                        one.ticket(),
                        without(draw, target.inspectors(), one.candidate().id())));
    next.ifPresent(
        one -> {
          String id = one.candidate().id();
          String unit = population.unitsOf(List.of(id)).getOrDefault(id, "");
          targets.add(round.id(), one, unit, target.id());
        });
    note(round.id(), null, "GONE", target.name() + "：" + why, me);
    return next.map(one -> one.candidate().name());
  }

  /** The same inspectors, without those who have a conflict there. */
  private static List<String> without(Draw draw, String inspectors, String candidate) {
    return Arrays.stream(inspectors.split(" "))
        .filter(id -> !id.isEmpty())
        .filter(
            id ->
                draw.plan().conflicts().stream()
                    .noneMatch(
                        one -> one.inspector().equals(id) && one.candidate().equals(candidate)))
        .toList();
  }

  @Transactional
  long find(Target target, String what, LocalDate due, SignedIn me) {
    long id = findings.open(target, target.unit(), what, due, me);
    note(target.round(), id, "SENT", what, me);
    return id;
  }

  /** The unit says what was done. */
  @Transactional
  void answer(Rectification finding, int seen, String answer, SignedIn me) {
    findings.move(finding, seen, Rectification.State.ANSWERED, finding.due());
    note(finding.round(), finding.id(), "ANSWERED", answer, me);
  }

  /** Supervision has looked: it is put right. */
  @Transactional
  void close(Rectification finding, int seen, String note, SignedIn me) {
    findings.move(finding, seen, Rectification.State.CLOSED, finding.due());
    note(finding.round(), finding.id(), "CLOSED", note, me);
  }

  /** Supervision has looked: it is not put right; there is a new last day. */
  @Transactional
  void sendBack(Rectification finding, int seen, LocalDate due, String note, SignedIn me) {
    findings.move(finding, seen, Rectification.State.SENT, due);
    note(finding.round(), finding.id(), "SENT_BACK", note, me);
  }

  @Transactional
  void withdraw(Rectification finding, int seen, String reason, SignedIn me) {
    findings.move(finding, seen, Rectification.State.WITHDRAWN, finding.due());
    note(finding.round(), finding.id(), "WITHDRAWN", reason, me);
  }

  private void note(long round, @Nullable Long finding, String step, String note, SignedIn me) {
    findings.note(round, finding, step, note, me);
    audit.record(
        me, "SUPERVISION_" + step, finding == null ? "round:" + round : "finding:" + finding, "");
  }
}
