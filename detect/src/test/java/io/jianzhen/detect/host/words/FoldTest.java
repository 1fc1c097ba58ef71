package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

  @ParameterizedTest(name = "{0} looks like {1}")
  @CsvSource(
      textBlock =
          """
          A, a
          Z, z
          m, m
          0, o
          1, l
          i, l
          I, l
          _, -
          2, 2
          @, @
          [, [
          ｍ, m
          ḿ, m
          м, m
          Ｉ, l
          é, e
          ➖, -
          ﬀ, \ufffd
          ℮, e
          ẹ, e
          ɪ, l
          應, 应
          应, 应
          國, 国
          א, א
          ƀ, b
          ќ, k
          Ш, w
          Ꮇ, m
          \ud805\udf00, m
          𠮷, \ufffd
          가, \ufffd
          """)
  void aCodePointIsTakenForWhatItLooksLike(String written, char seen) {
    assertThat(Fold.of(written.codePointAt(0))).isEqualTo(seen);
    if (written.charAt(0) >= 0x80) {
      assertThat(Appearance.of(written.codePointAt(0))).as("not remembered").isEqualTo(seen);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200B, 0x00AD, 0x0301, 0xFE0F})
  void marksAndInvisibleCharactersVanish(int codePoint) {
    assertThat(Fold.of(codePoint)).isEqualTo(Fold.NOTHING);
    assertThat(Fold.of(codePoint)).as("the second time").isEqualTo(Fold.NOTHING);
    assertThat(Appearance.of(codePoint)).isEqualTo(Fold.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x30000, 0x10FFFF, 0x1F44D})
  void noCounterfeitNameIsMadeOfRareCharacters(int codePoint) {
    assertThat(Fold.of(codePoint)).isEqualTo('\ufffd');
  }
}
