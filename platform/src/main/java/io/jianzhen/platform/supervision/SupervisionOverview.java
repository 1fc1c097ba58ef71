package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rounds that were held, and what is still to be put right. */
@Component
class SupervisionOverview implements OverviewSource {

  private final SupervisionDuty duty;

  SupervisionOverview(SupervisionDuty duty) {
    this.duty = duty;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    return List.of(
        new Line(
            Group.WORK,
            "supervision.overview.held",
            duty.owed().map(SupervisionDuty.Owed::held).orElse(0L),
            "/supervision/rounds",
            false));
  }
}
