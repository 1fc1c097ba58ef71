package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X", "440524188001010014", "120116199001010011", "12011619900101002X",
        "120116199001011137", "120116199001012244", "120116199001013351", "999999199001010016",
        " １１０１０５ 19491231 002x ",
      })
  void numbersThatAgreeWithThemselvesAreRead(String text) {
    assertThat(IdNumber.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "120116198502300012",
        "120116199001010012",
        "12011619900101001",
        "T120116199001010011"
      })
  void otherTextsAreNot(String text) {
    assertThat(IdNumber.parse(text)).isEmpty();
  }

  @Test
  void aNumberTellsBirthSexAndDivision() {
    IdNumber number = new IdNumber("12011619900101002X");
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
    assertThat(number.sex()).isEqualTo(IdNumber.Sex.FEMALE);
    assertThat(number.division()).isEqualTo("120116");
    assertThat(number.masked()).isEqualTo("120116**********2X");
  }

  @Test
  void aWrongNumberIsRefusedWithoutShowingItWhole() {
    assertThatThrownBy(() -> new IdNumber("120116199001010012"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("120116**********12")
        .hasMessageNotContaining("19900101");
  }

  @Property
  void everyChangeOfOneDigitIsNoticed(
      @ForAll @IntRange(max = 999) int serial,
      @ForAll @IntRange(max = 16) int position,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    String digits = "99999919900101%03d".formatted(serial);
    char check = IdNumber.checkCharacter(digits);
    int changed = (digits.charAt(position) - '0' + step) % 10;
    String other = digits.substring(0, position) + changed + digits.substring(position + 1);
    assertThat(IdNumber.checkCharacter(other)).isNotEqualTo(check);
  }
}
