package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rounds that were held, and what is still to be put right. */
@Component
class SupervisionOverview implements OverviewSource {

  private final Rounds rounds;

  SupervisionOverview(Rounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    return List.of(
        new Line(
            Group.WORK,
            "supervision.overview.held",
            rounds.heldBefore(LocalDate.MAX.withYear(9999)),
            "/supervision/rounds",
            false));
  }
}
