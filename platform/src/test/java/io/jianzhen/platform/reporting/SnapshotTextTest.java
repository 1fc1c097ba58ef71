package io.jianzhen.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.organisation.Unit;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What is frozen when a report is submitted. */
class SnapshotTextTest {

  private static final Unit UNIT =
      new Unit("120116014", "泰达街道", Unit.Kind.STREET, "/BH/120116014/", true, true, true, false);

  private final ProgressForm form = FormFixture.december();

  @Test
  void theFormIsReadBackAsItWas() {
    assertThat(SnapshotText.form(text(form))).isEqualTo(form);
  }

  @Test
  void theSameReportGivesTheSameText() {
    assertThat(text(form)).isEqualTo(text(FormFixture.december()));
  }

  @Test
  void membersStandInAFixedOrderAndNumbersHaveTheDecimalsOfTheirItem() {
    assertThat(text(form))
        .startsWith(
            "{\"unit\":\"120116014\",\"unitName\":\"泰达街道\",\"month\":\"2021-12\",\"revision\":1,")
        .contains("{\"item\":\"C4\",\"month\":\"7.50\",\"cumulative\":\"7007.50\"}")
        .doesNotContain("\n");
  }

  @Test
  void aChangedContentNoLongerMatchesItsHash() {
    Snapshot snapshot = snapshot(text(form), Snapshot.hash(text(form)));
    assertThat(snapshot.isIntact()).isTrue();
    assertThat(snapshot(text(form).replace("7.50", "7.51"), snapshot.sha256()).isIntact())
        .isFalse();
  }

  @Test
  void theHashIsTheOneThatAnybodyCanCompute() {
    assertThat(Snapshot.hash("鉴真"))
        .isEqualTo("6ac85987cddb4cbbdb57510ce04c554a5719ecfe9b8055c900c6ead418cfa543");
  }

  private static String text(ProgressForm form) {
    Report report = new Report(1, UNIT, form.month(), ReportState.IN_REVIEW, ReportTexts.NONE, 3);
    return SnapshotText.of(report, form, 1);
  }

  private static Snapshot snapshot(String content, String hash) {
    return new Snapshot(
        1, content, hash, "reviewer", OffsetDateTime.parse("2022-01-04T09:00+08:00"));
  }
}
