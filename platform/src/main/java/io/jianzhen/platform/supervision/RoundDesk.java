package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.BrokenDraw;
import io.jianzhen.detect.draw.Draw;
import io.jianzhen.detect.draw.DrawFile;
import io.jianzhen.detect.draw.DrawPlan;
import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares, freezes, draws and ends a round. */
@Service
class RoundDesk {

  private static final int SECRET_BYTES = 32;

  private final Rounds rounds;
  private final Population population;
  private final Targets targets;
  private final Rectifications findings;
  private final Seal seal;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random;

  RoundDesk(
      Rounds rounds,
      Population population,
      Targets targets,
      Rectifications findings,
      Seal seal,
      AuditTrail audit,
      Clock clock,
      SecureRandom random) {
    this.rounds = rounds;
    this.population = population;
    this.targets = targets;
    this.findings = findings;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  @Transactional
  long open(Round.Draft draft, SignedIn me) {
    long id = rounds.open(draft, me.username());
    note(id, "OPEN", draft.title(), me);
    return id;
  }

  @Transactional
  void save(long id, int seen, Round.Draft draft, SignedIn me) {
    rounds.save(id, seen, draft);
    note(id, "SAVE", draft.title(), me);
  }

  /**
   * Freezes population and method, and commits to a secret that nobody is shown.
   *
   * @throws BrokenDraw if the lists contradict each other
   * @throws TypedLines.BadLine if a line cannot be read, or names nobody of the population
   */
  @Transactional
  void freeze(Round round, SignedIn me) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    DrawPlan plan = plan(round, DrawPlan.commitmentTo(secret), now);
    byte[] sealed = seal.sealTexts(List.of(secret), about(round));
    rounds.freeze(round, plan, sealed, now, me.username());
    note(round.id(), "FREEZE", plan.hash(), me);
  }

  /** The plan that would be frozen. */
  private DrawPlan plan(Round round, String commitment, OffsetDateTime now) {
    Round.Draft draft = round.draft();
    List<Candidate> all = population.candidates(draft.grouping());
    Map<String, Candidate> byId =
        all.stream().collect(Collectors.toMap(Candidate::id, one -> one, (a, b) -> a));
    Set<String> groups = all.stream().map(Candidate::stratum).collect(Collectors.toSet());
    Set<String> out = new HashSet<>();
    List<DrawPlan.Excluded> excluded =
        TypedLines.read("excluded", draft.excluded(), 2).stream()
            .map(
                line -> {
                  Candidate one = known(byId, line, 0, "excluded");
                  out.add(one.id());
                  return new DrawPlan.Excluded(one.id(), one.name(), line.parts().get(1));
                })
            .toList();
    return new DrawPlan(
        draft.title(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now),
        commitment,
        draft.randomness(),
        draft.each(),
        groups.stream()
            .map(id -> new DrawPlan.Stratum(id, draft.quotas().getOrDefault(id, 0)))
            .toList(),
        all.stream().filter(one -> !out.contains(one.id())).toList(),
        excluded,
        TypedLines.read("inspectors", draft.inspectors(), 3).stream()
            .map(line -> line.parts())
            .map(parts -> new DrawPlan.Inspector(parts.get(0), parts.get(1), parts.get(2)))
            .toList(),
        TypedLines.read("conflicts", draft.conflicts(), 3).stream()
            .map(
                line ->
                    new DrawPlan.Conflict(
                        line.parts().get(0),
                        known(byId, line, 1, "conflicts").id(),
                        line.parts().get(2)))
            .toList());
  }

  /** A unit may be named by its code alone, or as the file names it. */
  private static Candidate known(
      Map<String, Candidate> byId, TypedLines.Parts line, int part, String field) {
    String id = line.parts().get(part).toUpperCase(Locale.ROOT);
    String unit = id.startsWith("UNIT:") ? id.substring("UNIT:".length()) : id;
    Candidate found = byId.getOrDefault(id, byId.get(Population.UNIT + unit));
    if (found == null) {
      throw new TypedLines.BadLine(field, line.line(), id);
    }
    return found;
  }

  /**
   * Draws, once the public value is out.
   *
   * @throws BrokenDraw if the value cannot be taken
   */
  @Transactional
  void draw(Round round, String value, SignedIn me) {
    DrawPlan plan = DrawFile.read(rounds.file(round)).plan();
    String secret = seal.openTexts(rounds.secret(round.id()), about(round)).get(0);
    Draw draw = Draw.of(plan, secret, value);
    rounds.drawn(round.id(), round.version(), draw.text(), me.username());
    Map<String, String> units =
        population.unitsOf(draw.drawn().stream().map(one -> one.candidate().id()).toList());
    for (Draw.Drawn one : draw.drawn()) {
      targets.add(round.id(), one, units.getOrDefault(one.candidate().id(), ""), null);
    }
    note(round.id(), "DRAW", value, me);
  }

  /** Gives a round up before it is drawn; what was frozen stays on record. */
  @Transactional
  void drop(Round round, String reason, SignedIn me) {
    rounds.end(round.id(), round.version(), round.state(), Round.State.DROPPED, reason);
    note(round.id(), "DROP", reason, me);
  }

  @Transactional
  void close(Round round, String summary, SignedIn me) {
    rounds.end(round.id(), round.version(), Round.State.DRAWN, Round.State.CLOSED, summary);
    note(round.id(), "CLOSE", summary, me);
  }

  private void note(long round, String step, String note, SignedIn me) {
    findings.note(round, null, step, note, me);
    audit.record(me, "SUPERVISION_" + step, "round:" + round, "");
  }

  private static String about(Round round) {
    return "supervision:" + round.number();
  }
}
