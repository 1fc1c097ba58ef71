package io.jianzhen.platform.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.casework.clock.LegalClock.Extension;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table as it is delivered. */
class LegalClocksTest {

  private final LegalClocks laws = new LegalClocks(Measure.DAY);

  @Test
  void hasEveryLimitOfTheFactsWithItsBasis() {
    assertThat(laws.all().stream().map(LegalClock::id))
        .containsAll(IntStream.rangeClosed(1, 26).mapToObj("T%02d"::formatted).toList())
        .contains("T05a", "T05b", "T14a");
    assertThat(laws.all()).allSatisfy(one -> assertThat(one.basis()).isNotBlank());
    assertThat(laws.get("T06").isCompared()).isFalse();
    assertThat(laws.get("T02").isCompared()).isTrue();
  }

  @Test
  void order310CountsAsItIsSetAndNothingElseDoes() {
    LegalClocks inWorkdays = new LegalClocks(Measure.WORKDAY);

    assertThat(laws.get("T02").limit().measure()).isEqualTo(Measure.DAY);
    assertThat(inWorkdays.get("T02").limit().measure()).isEqualTo(Measure.WORKDAY);
    assertThat(inWorkdays.get("T01").limit()).isEqualTo(laws.get("T01").limit());
    assertThat(inWorkdays.get("T03").limit().measure()).isEqualTo(Measure.HOUR);
    assertThat(inWorkdays.get("T07").limit().measure()).isEqualTo(Measure.DAY);
    assertThatThrownBy(() -> new LegalClocks(Measure.MONTH))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void twoExtensionsOfAPublicOrderCaseNeedTheTextOf2025() {
    LegalClock law = laws.get("T23");

    assertThat(law.extension(0, LocalDate.of(2025, 12, 31)).map(Extension::days)).contains(30);
    assertThat(law.extension(1, LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(law.extension(1, LocalDate.of(2026, 1, 1)).map(Extension::days)).contains(30);
    assertThat(law.extension(2, LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(laws.get("T02").extensions()).isEmpty();
  }

  @Test
  void theOldLimitOfPenaltyCasesEndsWithItsOrder() {
    LegalClock law = laws.get("T14a");

    assertThat(law.isFor(LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(law.isFor(LocalDate.of(2026, 2, 1))).isFalse();
    assertThat(law.extensions().stream().map(Extension::level))
        .isEqualTo(List.of(LegalClock.Level.HEAD, LegalClock.Level.ABOVE));
  }
}
