package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43", "9144030071526726XG", "91330100799655058B", "91110000802100433B",
        "91120116MAT000018U", "91120116MAT000026N", "91120116MAT000034H", "91120116MAT000042C",
        "91120116MAT0000507", " 91120116mat000018u ",
      })
  void codesWithBothChecksRightAreRead(String text) {
    assertThat(CreditCode.parse(text)).isPresent();
    assertThat(CreditCode.whyNot(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0位",
    "91120116MAT00001, 16位",
    "91120116MAT00001IU, 第17位",
    "911201X6MAT000018U, 第7位",
    "91120116MAT000017U, 组织机构代码",
    "91120116MAT000018W, 末位"
  })
  void aWrongCodeIsToldWhatIsWrong(String text, String says) {
    assertThat(CreditCode.parse(text)).isEmpty();
    assertThat(CreditCode.whyNot(text).orElseThrow().zh()).contains(says);
  }

  @Test
  void anOldRegistrationNumberPassesWithAWarning() {
    CreditCode code = CreditCode.parse("120116000012345").orElseThrow();
    assertThat(code.isOldRegistrationNumber()).isTrue();
    assertThat(code.warning()).isPresent();
    assertThat(new CreditCode("91120116MAT000018U").warning()).isEmpty();
  }

  @Property
  void everyChangeOfOneCharacterIsNoticed(
      @ForAll @IntRange(max = 17) int position, @ForAll @IntRange(min = 1, max = 30) int step) {
    String code = "91120116MAT000018U";
    int other = (ALPHABET.indexOf(code.charAt(position)) + step) % ALPHABET.length();
    String changed =
        code.substring(0, position) + ALPHABET.charAt(other) + code.substring(position + 1);
    assertThat(CreditCode.parse(changed)).isEmpty();
  }
}
