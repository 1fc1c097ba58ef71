package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform showed, beside what is on file. */
class SeenFieldTest {

  @ParameterizedTest
  @CsvSource({
    "NAME, 样例甲, true",
    "NAME, 样例 甲, true",
    "NAME, 样例乙, false",
    "TERM_END, 2026-02-28, true",
    "TERM_END, 2026年2月28日, true",
    "TERM_END, ２０２６.２.２８, true",
    "TERM_END, 2025-02-28, false",
    "NUMBER, t999999199001010016, true",
    "NUMBER, T999999199001010024, false",
    "ITEM, 高压电工作业, false"
  })
  void spacesWidthAndTheSpellingOfDatesMakeNoDifference(
      SeenField field, String shown, boolean agrees) {
    assertThat(field.compare(shown, Filed.entry()).agrees()).isEqualTo(agrees);
  }

  @Test
  void numbersAreComparedWholeAndKeptMasked() {
    var compared = SeenField.NUMBER.compare("T" + Filed.ID, Filed.entry());

    assertThat(compared.shown()).doesNotContain(Filed.ID).contains("*");
    assertThat(compared.onFile()).doesNotContain(Filed.ID).contains("*");
  }
}
