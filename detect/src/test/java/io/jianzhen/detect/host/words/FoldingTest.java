package io.jianzhen.detect.host.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest(name = "{0} is seen as {1}")
  @CsvSource(
      textBlock =
          """
          CX.MEM.GOV.CN,     cx.mem.gov.cn
          cx.rnem-g0v.cn,    cx.mem-gov.cn
          vvvv,              ww
          vvv,               wv
          wvv,               ww
          clclcl,            ddd
          cCLx,              cdx
          cix,               clx
          c1x,               clx
          rrn,               rm
          a_b,               a-b
          p1ne,              plne
          xn--fiqs8s.cn,     中国.cn
          XN--FIQS8S,        中国
          xn--mm-nlc,        mem
          xn--zzzzzzzzzzzz,  xn--zzzzzzzzzzzz
          xn--,              xn--
          應急,              应急
          ｍｅｍ。ｃｎ,        mem.cn
          ｍｅｍ．ｃｎ｡x,      mem.cn.x
          r\u0301n,          m
          m\u200bem,         mem
          a𝐦b,              amb
          é,                 e
          """)
  void aNameIsFoldedToWhatTheEyeSees(String written, String seen) {
    assertThat(Folding.of(written).text()).isEqualTo(seen);
  }

  @ParameterizedTest(name = "letters {1} to {2} of {0} are {3}")
  @CsvSource(
      textBlock =
          """
          cx.rnem-g0v.cn, 3, 6,  cx.,     rnem
          cx.rnem-g0v.cn, 0, 2,  '',      cx
          cx.rnem-g0v.cn, 7, 10, cx.rnem-, g0v
          𝐦em.cn,         1, 3,  𝐦,       em
          xn--fiqs8s.cn,  1, 2,  中,       国
          """)
  void aSpanIsWhatStandsInTheNameBeforeFolding(
      String name, int from, int to, String before, String text) {
    assertThat(Folding.of(name).span(from, to)).isEqualTo(new Span(before.length(), text));
  }

  @ParameterizedTest(name = "letters {1} to {2} of {0} are {3}")
  @CsvSource(
      textBlock =
          """
          gov-cl,   0, 5, govcl
          rnem.cn,  0, 3, rnem
          avvb.x-y, 0, 7, avvbxy
          mem.cn,   1, 5, emc
          wdm,      0, 3, wdm
          """)
  void lettersLeaveOutDotsAndTellPairsApart(String name, int from, int to, String letters) {
    assertThat(Folding.of(name).letters(from, to)).isEqualTo(letters);
  }

  @ParameterizedTest(name = "{0} joined is {1}")
  @CsvSource({"www.mem.gov.cn, memgovcn", "cx-mem.cn, cxmemcn", "ww.mem, wwmem", "awww.b, awwwb"})
  void joinedLeavesOutDotsHyphensAndALeadingWww(String folded, String joined) {
    assertThat(Folding.joined(folded)).isEqualTo(joined);
  }

  @ParameterizedTest(name = "the word {0} is kept as {1}")
  @CsvSource({"ying, ylng", "应急, 应急", "Cert01, certol", "xn--fiqs8s, 中国", "rn, m", "應, 應"})
  void wordsAreFoldedWithoutTheTablesOfUnicode(String word, String folded) {
    assertThat(Folding.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest(name = "{1} at {2} of {0}: {3}")
  @CsvSource({
    "govcn, gov, 0, true",
    "govcn, cn, 3, true",
    "govcn, cn, 4, false",
    "govcn, cnx, 3, false",
    "govcn, cm, 3, false",
    "govcn, xn, 3, false"
  })
  void startsWithLooksAtOnePlace(String name, String letters, int at, boolean starts) {
    assertThat(Folding.of(name).startsWith(letters, at)).isEqualTo(starts);
  }

  @Test
  void namesOfUpTo256BytesAreReadAndLongerOnesAreNot() {
    var folding = new Folding();
    byte[] text = "a".repeat(300).getBytes(StandardCharsets.US_ASCII);

    assertThat(folding.read(text, 10, 266)).isTrue();
    assertThat(folding.length()).isEqualTo(256);
    assertThat(folding.read(text, 10, 267)).isFalse();
    assertThat(folding.length()).isZero();
  }

  @Test
  void aNameReadLaterLeavesNothingOfTheOneBefore() {
    var folding = new Folding();
    byte[] text = "longername.wvv.cn".getBytes(StandardCharsets.US_ASCII);
    folding.read(text, 0, 12);
    folding.read(text, 12, 14);

    assertThat(folding.text()).isEqualTo("w");
    assertThat(folding.span(0, 1)).isEqualTo(new Span(0, "vv"));
  }

  @Test
  void brokenUtf8IsReadWithoutHarm() {
    byte[] broken = {'a', (byte) 0xF0, (byte) 0x9D};
    assertThat(new Folding().read(broken, 0, 3)).isTrue();
  }
}
