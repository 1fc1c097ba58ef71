package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rewards that wait: for a second person, and for whoever collects them. */
@Component
class RewardWork implements WorkSource {

  private static final int MOST = 20;

  private final JdbcClient jdbc;

  RewardWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Waiting(long tip, String number, String state, @Nullable LocalDate collectBy) {}

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!me.isAnyOf(Role.TIPOFF_OFFICER, Role.OFFICE)) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            SELECT t.id AS tip, t.number, r.state, r.collect_by
              FROM tip_off_reward r JOIN tip_off t ON t.id = r.tip_off
              JOIN unit u ON u.code = t.unit
             WHERE starts_with(u.path, :reach)
               AND (r.state = 'PROPOSED' AND r.proposed_by <> :me
                    OR r.state = 'APPROVED' AND :pays)
             ORDER BY r.collect_by NULLS FIRST, r.id LIMIT :most
            """)
        .param("reach", me.reach())
        .param("me", me.username())
        .param("pays", me.isAnyOf(Role.TIPOFF_OFFICER))
        .param("most", MOST)
        .query(Waiting.class)
        .list()
        .stream()
        .map(
            one ->
                new WorkItem(
                    "tipoff.work.reward." + one.state(),
                    List.of(one.number()),
                    "/tipoffs/%d/reward".formatted(one.tip()),
                    one.collectBy()))
        .toList();
  }
}
