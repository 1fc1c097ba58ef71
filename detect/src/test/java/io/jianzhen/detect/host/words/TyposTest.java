package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TyposTest {

  @ParameterizedTest(name = "{0} and {1} are {2} errors apart")
  @CsvSource(
      textBlock =
          """
          mem,    mem,    0
          mem,    nem,    1
          mem,    me,     1
          mem,    em,     1
          mem,    memm,   1
          mem,    xmem,   1
          mem,    emm,    1
          mem,    mme,    1
          mem,    nen,    2
          mem,    m,      2
          mem,    abc,    3
          yjgl,   yjlg,   1
          yjgl,   jygl,   1
          yjgl,   jylg,   2
          ca,     abc,    2
          abc,    ca,     2
          abcd,   bxa,    3
          '',     ab,     2
          ab,     '',     2
          '',     '',     0
          """)
  void distanceCountsLettersLeftOutPutInReplacedOrSwapped(String one, String other, int errors) {
    assertThat(Typos.distance(one, other, 9)).isEqualTo(errors);
  }

  @ParameterizedTest(name = "{0} and {1} are more than {2} errors apart")
  @CsvSource({"mem, abc, 1", "mem, nen, 1", "mem, memory, 2", "memory, mem, 2", "a, b, 0"})
  void moreErrorsThanAskedForAreNotToldApart(String one, String other, int most) {
    assertThat(Typos.distance(one, other, most)).isEqualTo(most + 1);
  }

  @ParameterizedTest(name = "{0} may be within {2} of {1}: {3}")
  @CsvSource(
      textBlock =
          """
          mem,   mem,    0, true
          mem,   nem,    1, true
          mem,   nem,    0, false
          mem,   mems,   1, true
          mem,   mems,   0, false
          mem,   memss,  1, false
          memss, mem,    1, false
          memss, mem,    2, true
          abcd,  abxy,   2, true
          abcd,  abxy,   1, false
          abcdef, uvwdef, 2, false
          """)
  void lengthAndLettersTellWhatCannotBeNear(String one, String other, int errors, boolean may) {
    assertThat(Typos.mayBeWithin(one, other, errors)).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nem", "me", "em", "mm", "memm", "mmem", "amem", "mema", "mxem", "emm", "mme", "rrem",
        "nnem"
      })
  void aTextOneErrorAwayIsNearAWord(String text) {
    assertThat(typos("mem", "yjgl").near(text)).map(Lexicon.Entry::folded).contains("mem");
    assertThat(mayBeNear(typos("mem", "yjgl"), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mem", "m", "abc", "memmm", "yj", "jygll", "nen", "verylongtextindeed", ""})
  void theWordItselfAndTextsFartherAwayAreNotNear(String text) {
    assertThat(typos("mem", "yjgl").near(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} looks like {1}")
  @CsvSource({
    "nnem, mem",
    "rrem, mem",
    "menn, mem",
    "dlgd, dgd",
    "dgdl, dgd",
    "lbgx, bgx",
    "lhgx, hgx",
    "lcgx, kgx",
    "lkgx, kgx"
  })
  void twoLettersThatLookLikeOneAreOneError(String text, String word) {
    Typos typos = typos(word);

    assertThat(typos.near(text)).map(Lexicon.Entry::folded).contains(word);
    assertThat(mayBeNear(typos, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "qqqq", "abcdefg", "mm"})
  void textsOfOtherLettersAndLengthsNeedNoSearch(String text) {
    assertThat(mayBeNear(typos("yjgl"), text)).isFalse();
  }

  @Test
  void theLongestWordOrLookalikeOfOneSetsTheLimit() {
    assertThat(typos("abc", "abcde", "ab").longest()).isEqualTo(6);
    assertThat(typos("xyz", "xyzuv").longest()).isEqualTo(5);
  }

  @Test
  void ofTwoWordsEquallyNearTheFirstIsTold() {
    assertThat(typos("mem", "men").near("mex")).map(Lexicon.Entry::folded).contains("mem");
    assertThat(typos("men", "mem").near("mex")).map(Lexicon.Entry::folded).contains("men");
  }

  @Test
  void aTextThatIsAWordMayBeNearAnother() {
    assertThat(typos("mem", "men").near("mem")).map(Lexicon.Entry::folded).contains("men");
  }

  @Test
  void noWordIsLostAmongHundreds() {
    var random = new Random(20261125);
    var typos = new Typos();
    String[] words = new String[300];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          random
              .ints(8, 'm', 'z')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      typos.add(WordsForTests.brand(words[i]));
    }
    assertThat(words)
        .allSatisfy(
            word -> {
              String text = Folding.fold(word).substring(1) + "a";
              assertThat(mayBeNear(typos, Folding.fold(word).substring(1))).isTrue();
              assertThat(typos.near(text.substring(0, text.length() - 1))).isPresent();
            });
    assertThat(mayBeNear(typos, "abcdefgh")).isFalse();
  }

  private static Typos typos(String... words) {
    var typos = new Typos();
    for (String word : words) {
      typos.add(WordsForTests.brand(word));
    }
    return typos;
  }

  private static boolean mayBeNear(Typos typos, String text) {
    return typos.mayBeNear(text.toCharArray(), text.length());
  }
}
