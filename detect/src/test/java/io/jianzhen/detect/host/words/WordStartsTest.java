package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words are mem and cx; gov is always one. */
class WordStartsTest {

  @ParameterizedTest(name = "at {1} of {0}: {2}")
  @CsvSource(
      textBlock =
          """
          mem,     0, true
          memory,  0, true
          xmem,    1, true
          xmem,    0, false
          men,     0, false
          mfm,     0, false
          nem,     0, false
          me,      0, false
          m,       0, false
          cx,      0, true
          cxy,     0, true
          cx.cn,   0, true
          cy,      0, false
          gov,     0, true
          gow,     0, false
          m-em,    0, true
          me-m,    0, true
          x-em,    0, true
          -mem,    0, false
          --mem,   0, false
          m应m,    0, true
          me应,    0, true
          应急,    0, true
          应,      0, true
          '1mem',  0, false
          """)
  void threeLettersTellWhereNoWordBegins(String name, int at, boolean may) {
    WordTree words = new WordTree();
    words.add(WordsForTests.brand("mem"));
    words.add(WordsForTests.brand("cx"));

    assertThat(new WordStarts(words).mayBegin(Folding.of(name), at)).isEqualTo(may);
  }
}
