package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word is te zhong zuo ye zheng; tezhon and zuoyezheng are the parts it is known by. */
class MisspeltWordTest {

  private static final Lexicon.Entry WORD = WordsForTests.body("te zhong zuo ye zheng");

  private final MisspeltWord misspelt = new MisspeltWord();

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      textBlock =
          """
          tezhongzuoyezheng,     17
          tezhonzuoyezheng,      16
          tezhonggzuoyezheng,    18
          tezhonxzuoyezheng,     17
          tezhongzuoyezhenx,     17
          tezhongzuoyezhegn,     17
          tezhonzguoyezheng,     17
          tezhongzuoyezhen,      16
          tezhongzuoyezhengs,    17
          tezhong-zuo-ye-zheng,  20
          tezhong-z-uo-yezheng-, 20
          tezhongzuoyezheng-x,   17
          tezhongzuoxyezhengabc, 18
          tezhongzuoyezheng.x,   17
          """)
  void afterTheFirstPartTheRestHasOneErrorAtMost(String name, int end) {
    assertThat(isAfter(name)).isTrue();
    assertThat(misspelt.start()).isZero();
    assertThat(misspelt.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tezhon",
        "tezhong",
        "tezhongzuoyezhe",
        "tezhonxxuoyezheng",
        "tezhong.zuoyezheng",
        "tezhongzuxyezhexg",
        "tezhonxzuoyezhen",
        "tezhongzuoyezhgen2x",
        "tezhonzgoueyzheng",
        "tezhongzuozhengye"
      })
  void moreErrorsAfterTheFirstPartAreAnotherWord(String name) {
    assertThat(isAfter(name)).isFalse();
  }

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      textBlock =
          """
          tezhongzuoyezheng,    0
          teznongzuoyezheng,    0
          ezhongzuoyezheng,     0
          tezhonzuoyezheng,     0
          atezhongzuoyezheng,   1
          texzhongzuoyezheng,   0
          etzhongzuoyezheng,    0
          tezhognzuoyezheng,    0
          te-zhong-zuoyezheng,  0
          x-tezhongzuoyezheng,  2
          abctezhonxzuoyezheng, 3
          tj.tezhonzuoyezheng,  3
          """)
  void beforeTheLastPartTheRestHasOneErrorAtMost(String name, int start) {
    assertThat(isBefore(name)).isTrue();
    assertThat(misspelt.start()).isEqualTo(start);
    assertThat(misspelt.end()).isEqualTo(name.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zuoyezheng",
        "gzuoyezheng",
        "zhongzuoyezheng",
        "tezho.ngzuoyezheng",
        "tzhonzuoyezheng",
        "xezhonxzuoyezheng",
        "etzhognzuoyezheng",
        "te.zhongzuoyezheng"
      })
  void moreErrorsBeforeTheLastPartAreAnotherWord(String name) {
    assertThat(isBefore(name)).isFalse();
  }

  @Test
  void hyphensInThePartDoNotCount() {
    Folding name = Folding.of("te-zhongzuoyezheng");
    var part = new WordTree.Part(WORD, true, WORD.breaks());

    assertThat(misspelt.isAround(part, name, 0, name.length(), 0, 7)).isTrue();
    assertThat(misspelt.end()).isEqualTo(18);
  }

  private boolean isAfter(String text) {
    Folding name = Folding.of(text);
    int from = text.indexOf("tezhon");
    int dot = text.indexOf('.');
    int labelTo = dot < 0 ? text.length() : dot;
    return misspelt.isAround(
        new WordTree.Part(WORD, true, 0), name, 0, labelTo, from, from + "tezhon".length());
  }

  private boolean isBefore(String text) {
    Folding name = Folding.of(text);
    int from = text.indexOf("zuoyezheng");
    return misspelt.isAround(
        new WordTree.Part(WORD, false, 0),
        name,
        text.indexOf('.') + 1,
        text.length(),
        from,
        text.length());
  }
}
