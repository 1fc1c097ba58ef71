package io.jianzhen.detect.host.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueFilterTest {

  private static final int MARGIN = 32;

  /** B stands for a boundary. */
  @ParameterizedTest(name = "{0} is found in {1}")
  @CsvSource(
      textBlock =
          """
          govcn,       govcn
          govcn,       xxgovcnxx
          govcn,       GOVCN
          govcn,       g0vcn
          govcn,       G0vCn.top
          gov-cn,      gov_cn.com
          gov-cn,      a-gov-cn-b
          yjgl,        yjgl
          yjgl,        yjgi.com
          yjgl,        axyjg1x
          yjgl,        qYJGIq
          yjgl,        9yjgl
          yjgl,        yjgl9
          yjgl,        -yjgl
          yjgl,        yjgl_
          BmemB,       mem
          BmemB,       a.mem.b
          BmemB,       cx-mem-b
          BmemB,       a_rnem_b
          BmemB,       *.rnern.b
          BmemB,       MEM.com
          Bmem,        mem9
          memB,        9mem
          Bxn--,       xn--fiqs8s
          Bxn--,       a.XN--x
          tezhongzuoye, qqtezhongzuoyeqq
          tezhongzuoye, tezh0ngzu0ye
          wdmwdm,      vvdmwdm
          wdmwdm,      wclrnvvclrn
          longerthanmost, longerthanrnost
          """)
  void aCueIsFoundInEveryWayItIsWrittenAtEvenAndOddPlaces(String cue, String text) {
    CueFilter filter = filter(Cue.of(cue.replace('B', CueFilter.BOUNDARY)));

    assertThat(finds(filter, text, 0)).as("at even places").isTrue();
    assertThat(finds(filter, text, 1)).as("at odd places").isTrue();
  }

  @ParameterizedTest(name = "{0} is not found in {1}")
  @CsvSource(
      textBlock =
          """
          govcn,  gov.cn
          govcn,  govvn
          govcn,  govc
          govcn,  ovcn
          yjgl,   yjg
          yjgl,   yjlg
          BmemB,  members
          BmemB,  xmem
          BmemB,  memx
          Bmem,   xmem
          memB,   memx
          gov-cn, gov.cn
          tezhongzuoye, te-zhongzuoye
          """)
  void otherTextsAreNotConfirmed(String cue, String text) {
    CueFilter filter = filter(Cue.of(cue.replace('B', CueFilter.BOUNDARY)));

    assertThat(finds(filter, text, 0)).isFalse();
    assertThat(finds(filter, text, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chaxun", "cha-xun", "xcha_xunx", "CHA-XUN"})
  void hyphensMayStandWhereTheCueSaysSo(String text) {
    CueFilter filter = filter(new Cue("chaxun", 1L << 3));

    assertThat(finds(filter, text, 0)).isTrue();
    assertThat(finds(filter, text, 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ch-axun", "chax-un", "cha--xun"})
  void hyphensElsewhereMakeAnotherText(String text) {
    assertThat(finds(filter(new Cue("chaxun", 1L << 3)), text, 0)).isFalse();
  }

  @Test
  void hundredsOfCuesAreAllFoundAndNothingElse() {
    var random = new Random(20261125);
    List<String> words =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    random
                        .ints(4 + i % 9, 'a', 'h')
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .toList();
    CueFilter filter = new CueFilter(words.stream().map(Cue::of).toList());

    assertThat(words).allMatch(word -> finds(filter, word, 0) && finds(filter, word, 1));
    assertThat(finds(filter, "mnpqrstuvxyzmnpqrst", 0)).isFalse();
  }

  @Test
  void groupsThatNoCueHasAreMostlyTurnedAwayByTheMap() {
    CueFilter filter = filter(Cue.of("govcn"));
    byte[] text = "quickbrownfoxjumpsoverthelazydog".getBytes(StandardCharsets.US_ASCII);

    assertThat(IntStream.range(0, text.length - 4).map(at -> CueFilter.gram(text, at)))
        .noneMatch(gram -> (CueFilter.bit(filter.map(), gram) & 1) != 0);
  }

  @Test
  void aCueOfLessThanFourLettersCannotBeLookedFor() {
    assertThatThrownBy(() -> Cue.of("mem"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'mem'");
  }

  @Test
  void aNameAtTheVeryEdgeOfTheTextIsLeftAlone() {
    CueFilter filter = filter(Cue.of("abgovcn"));
    byte[] text = "\n\n\nabgo".concat("\n".repeat(8)).getBytes(StandardCharsets.US_ASCII);

    for (int at = 2; at + 6 < text.length; at++) {
      assertThat(filter.confirms(CueFilter.gram(text, at), text, at)).isFalse();
    }
  }

  private static CueFilter filter(Cue cue) {
    return new CueFilter(List.of(cue));
  }

  private static boolean finds(CueFilter filter, String text, int parity) {
    String margin = "\n".repeat(MARGIN);
    byte[] bytes = (margin + text + margin).getBytes(StandardCharsets.US_ASCII);
    for (int at = 30 + parity; at < bytes.length - MARGIN; at += 2) {
      int gram = CueFilter.gram(bytes, at);
      if ((CueFilter.bit(filter.map(), gram) & 1) != 0 && filter.confirms(gram, bytes, at)) {
        return true;
      }
    }
    return false;
  }
}
