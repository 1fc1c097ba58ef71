package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "一月底前换证", "first line\nsecond line\tindented", "𠮷野家", "👷"})
  void whatPeopleTypeIsTaken(String text) {
    assertThat(FreeText.whatIsWrong(text, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202Eb", "a\u200Bb", "a\u0007b", "a\u2028b", "\uFEFFa", "a\u2066b"})
  void charactersThatCannotBeSeenAreRefused(String text) {
    assertThat(FreeText.whatIsWrong(text, 100)).contains("frame.text.unseen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三 999999199001011238", "９９９９９９１９９００１０１１２３Ｘ", "999999 19900101 1238"})
  void identityNumbersAreRefused(String text) {
    assertThat(FreeText.whatIsWrong(text, 100)).contains("frame.text.identity");
  }

  @Test
  void aNumberWithInvisibleCharactersInItIsRefusedForThose() {
    assertThat(FreeText.whatIsWrong("99999919900\u200B1011238", 100)).contains("frame.text.unseen");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(FreeText.whatIsWrong("字".repeat(100), 100)).isEmpty();
    assertThat(FreeText.whatIsWrong("字".repeat(101), 100)).contains("frame.text.tooLong");
  }
}
