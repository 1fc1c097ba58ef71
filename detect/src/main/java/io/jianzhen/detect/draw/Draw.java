package io.jianzhen.detect.draw;

import io.jianzhen.detect.draw.DrawPlan.Candidate;
import io.jianzhen.detect.draw.DrawPlan.Inspector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan that was drawn.
 *
 * @param secret its SHA-256 is the plan's commitment
 * @param value the public random value, as published
 * @param drawn who was drawn, by group and rank
 * @param reserve who comes next of each group, as many as were drawn, should one of them have gone
 */
public record Draw(
    DrawPlan plan, String secret, String value, List<Drawn> drawn, List<Drawn> reserve) {

  /**
   * One who was drawn.
   *
   * @param rank within the group, from 1
   * @param ticket by which it was ranked, 64 hexadecimal digits
   * @param inspectors ids; fewer than the plan wants if conflicts leave no more. Empty in the
   *     reserve
   */
  public record Drawn(Candidate candidate, int rank, String ticket, List<String> inspectors) {

    public Drawn {
      inspectors = List.copyOf(inspectors);
    }
  }

  public Draw {
    drawn = List.copyOf(drawn);
    reserve = List.copyOf(reserve);
  }

  /**
   * Draws. Each candidate has a ticket, HMAC-SHA-256 of its id under the seed; of each group the
   * smallest go first. Inspectors go where they have no conflict, those with the fewest visits so
   * far first, among them again the smallest ticket.
   *
   * @throws BrokenDraw if the secret is not what the plan has committed to
   */
  public static Draw of(DrawPlan plan, String secret, String value) {
    if (!Digests.sha256(secret).equals(plan.commitment())) {
      throw new BrokenDraw(0, "密值与事先公布的承诺值不符", "the secret is not the committed one");
    }
    if (value.isBlank()
        || value.length() > 200
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new BrokenDraw(0, "请填写公开随机值，一行之内", "give the public value, one line");
    }
    String seed = seed(plan, secret, value);
    List<Drawn> drawn = new ArrayList<>();
    List<Drawn> reserve = new ArrayList<>();
    var visits = new Visits(plan, seed);
    for (DrawPlan.Stratum stratum : plan.strata()) {
      List<Drawn> ranked = ranked(plan, stratum, seed);
      int quota = Math.min(stratum.quota(), ranked.size());
      for (Drawn one : ranked.subList(0, quota)) {
        drawn.add(new Drawn(one.candidate(), one.rank(), one.ticket(), visits.to(one.candidate())));
      }
      reserve.addAll(ranked.subList(quota, Math.min(2 * quota, ranked.size())));
    }
    return new Draw(plan, secret, value, drawn, reserve);
  }

  /** SHA-256 of the plan's hash, the secret and the public value, a line each. */
  static String seed(DrawPlan plan, String secret, String value) {
    return Digests.sha256(plan.hash() + "\n" + secret + "\n" + value + "\n");
  }

  public String seed() {
    return seed(plan, secret, value);
  }

  private static List<Drawn> ranked(DrawPlan plan, DrawPlan.Stratum stratum, String seed) {
    record Ticket(Candidate candidate, String ticket) {}
    List<Ticket> tickets =
        plan.candidates().stream()
            .filter(one -> one.stratum().equals(stratum.id()))
            .map(one -> new Ticket(one, Digests.hmac(seed, one.id())))
            .sorted(Comparator.comparing(Ticket::ticket).thenComparing(one -> one.candidate().id()))
            .toList();
    List<Drawn> ranked = new ArrayList<>();
    for (Ticket one : tickets) {
      ranked.add(new Drawn(one.candidate(), ranked.size() + 1, one.ticket(), List.of()));
    }
    return ranked;
  }

  /** Who goes where. */
  private static final class Visits {

    private final DrawPlan plan;
    private final String seed;
    private final Map<String, Integer> soFar = new HashMap<>();
    private final Set<DrawPlan.Conflict> conflicts = new HashSet<>();

    Visits(DrawPlan plan, String seed) {
      this.plan = plan;
      this.seed = seed;
      plan.conflicts()
          .forEach(
              one -> conflicts.add(new DrawPlan.Conflict(one.inspector(), one.candidate(), "")));
    }

    List<String> to(Candidate candidate) {
      record Ticket(String id, int visits, String ticket) {}
      List<String> going =
          plan.inspectors().stream()
              .map(Inspector::id)
              .filter(id -> !conflicts.contains(new DrawPlan.Conflict(id, candidate.id(), "")))
              .map(
                  id ->
                      new Ticket(
                          id,
                          soFar.getOrDefault(id, 0),
                          Digests.hmac(seed, candidate.id() + " " + id)))
              .sorted(
                  Comparator.comparingInt(Ticket::visits)
                      .thenComparing(Ticket::ticket)
                      .thenComparing(Ticket::id))
              .limit(plan.inspectorsEach())
              .map(Ticket::id)
              .toList();
      going.forEach(id -> soFar.merge(id, 1, Integer::sum));
      return going;
    }
  }

  /** The whole file: the frozen text, then what came out. */
  public String text() {
    return PlanText.of(this);
  }
}
