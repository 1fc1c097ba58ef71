package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jianzhen.platform.organisation.Unit;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The procedure of a report as a whole. */
class ReportStateTest {

  private static final Unit UNIT =
      new Unit("120116014", "泰达街道", Unit.Kind.STREET, "/BH/120116014/", true, true, true, false);

  @ParameterizedTest
  @EnumSource
  void everyStateCanBeReachedFromADraft(ReportState state) {
    assertThat(reachable()).contains(state);
  }

  @ParameterizedTest
  @EnumSource
  void noStateIsADeadEnd(ReportState state) {
    assertThat(state.steps()).isNotEmpty();
  }

  @ParameterizedTest(name = "from {0} only {1}")
  @CsvSource(
      textBlock =
          """
          DRAFT,     REVIEW
          IN_REVIEW, SEND_BACK|SUBMIT
          SUBMITTED, RETURN|ACCEPT
          ACCEPTED,  REOPEN
          """)
  void onlyTheseStepsMayBeTaken(ReportState state, String allowed) {
    for (ReportStep step : ReportStep.values()) {
      Report report = new Report(1, UNIT, YearMonth.of(2021, 12), state, ReportTexts.NONE, 0);
      if (Set.of(allowed.split("\\|")).contains(step.name())) {
        assertThat(report.take(step).state()).isEqualTo(step.to());
      } else {
        assertThatExceptionOfType(IllegalStep.class).isThrownBy(() -> report.take(step));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoeverTurnsAReportBackSaysWhy(ReportStep step) {
    assertThat(step.needsReason()).isEqualTo(step.to() == ReportState.DRAFT);
  }

  @Test
  void theMessageOfAnIllegalStepNamesTheLegalOnes() {
    Report draft = Report.blank(UNIT, YearMonth.of(2021, 12));
    assertThatExceptionOfType(IllegalStep.class)
        .isThrownBy(() -> draft.take(ReportStep.ACCEPT))
        .withMessage("report 120116014 2021-12: ACCEPT may not follow DRAFT, only [REVIEW]");
  }

  @ParameterizedTest
  @EnumSource
  void theAddressOfAStepLeadsBackToIt(ReportStep step) {
    assertThat(ReportStep.ofPath(step.path())).isEqualTo(step);
  }

  private static Set<ReportState> reachable() {
    Set<ReportState> seen = EnumSet.of(ReportState.DRAFT);
    Deque<ReportState> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (ReportStep step : open.pop().steps()) {
        if (seen.add(step.to())) {
          open.push(step.to());
        }
      }
    }
    return seen;
  }
}
