package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.organisation.OverviewSource;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases by where they stand. */
@Component
class CaseOverview implements OverviewSource {

  private final CaseFiles files;

  CaseOverview(CaseFiles files) {
    this.files = files;
  }

  @Override
  public List<Line> overview(SignedIn me) {
    Map<String, Long> states = files.states(me);
    return Arrays.stream(CaseFile.State.values())
        .map(
            state ->
                new Line(
                    Group.CASES,
                    "casefile.state." + state,
                    states.getOrDefault(state.name(), 0L),
                    "/cases?state=" + state,
                    false))
        .toList();
  }
}
