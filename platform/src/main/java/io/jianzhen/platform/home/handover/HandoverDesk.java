package io.jianzhen.platform.home.handover;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Colleagues;
import io.jianzhen.platform.organisation.Colleagues.Colleague;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkInHand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has work in hand, and gives all of it to a colleague of the same unit. */
@Service
class HandoverDesk {

  /** Roles in which work is in somebody's hands. */
  private static final List<Role> HANDLING =
      List.of(Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER, Role.OFFICE);

  private final List<WorkInHand> modules;
  private final Colleagues colleagues;
  private final JdbcClient jdbc;
  private final AuditTrail audit;

  HandoverDesk(List<WorkInHand> modules, Colleagues colleagues, JdbcClient jdbc, AuditTrail audit) {
    this.modules = List.copyOf(modules);
    this.colleagues = colleagues;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** People within reach with work in hand; those whose account is closed come first. */
  List<Leaver> leavers(SignedIn me) {
    Map<String, Long> held = new HashMap<>();
    modules.forEach(
        module -> module.held(me).forEach((name, count) -> held.merge(name, count, Long::sum)));
    if (held.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            SELECT a.username, a.display_name, u.name AS unit_name, u.path, a.enabled, 0 AS pieces
              FROM account a JOIN unit u ON u.code = a.unit
             WHERE a.username IN (:names) AND starts_with(u.path, :reach)
             ORDER BY a.enabled, u.position, a.display_name, a.username
            """)
        .param("names", held.keySet())
        .param("reach", me.reach())
        .query(Leaver.class)
        .list()
        .stream()
        .map(
            one ->
                new Leaver(
                    one.username(),
                    one.displayName(),
                    one.unitName(),
                    one.path(),
                    one.enabled(),
                    held.getOrDefault(one.username(), 0L)))
        .toList();
  }

  /**
   * @throws OutOfReach if there is none of this name with work within reach
   */
  Leaver leaver(String username, SignedIn me) {
    return leavers(me).stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new OutOfReach("account " + username));
  }

  /** What the person has in hand, by number. */
  List<WorkInHand.Piece> pieces(String username, SignedIn me, int most) {
    return modules.stream()
        .flatMap(module -> module.heldBy(username, me, most).stream())
        .sorted(Comparator.comparing(WorkInHand.Piece::number))
        .limit(most)
        .toList();
  }

  /** Who can take it over: the unit's own people, who see what the leaver has seen. */
  List<Colleague> successors(Leaver leaver) {
    return colleagues.within(leaver.path(), HANDLING).stream()
        .filter(one -> one.unitName().equals(leaver.unitName()))
        .filter(one -> !one.username().equals(leaver.username()))
        .toList();
  }

  /**
   * All or nothing.
   *
   * @return how many pieces of work went over
   */
  @Transactional
  int handOver(Leaver leaver, Colleague to, String reason, SignedIn me) {
    int pieces =
        modules.stream()
            .mapToInt(module -> module.passOn(leaver.username(), to.username(), reason, me))
            .sum();
    audit.record(me, "HANDOVER", leaver.username(), "%s: %d".formatted(to.username(), pieces));
    return pieces;
  }
}
