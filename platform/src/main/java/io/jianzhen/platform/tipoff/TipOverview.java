package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tip-offs that wait, and those that were taken up. */
@Component
class TipOverview implements OverviewSource {

  private final TipOffs tips;

  TipOverview(TipOffs tips) {
    this.tips = tips;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    Map<String, Long> counts = tips.counts(me);
    return Stream.of(TipState.NEW, TipState.ACCEPTED, TipState.CLOSED)
        .map(
            state ->
                new Line(
                    Group.WORK,
                    "tipoff.overview." + state,
                    counts.getOrDefault(state.name(), 0L),
                    "/tipoffs?state=" + state,
                    false))
        .toList();
  }
}
