package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GovTokenTest {

  private static final Lexicon LEXICON =
      new Lexicon(
          new MadeUpSites().site("a", true, "mem.gov.cn", "qxqv.gov.cn").register(),
          PublicSuffixes.standard());

  @ParameterizedTest(name = "{0} says it from {1} to {2}, apart: {3}")
  @CsvSource(
      textBlock =
          """
          a-gov-cn.top,      2, 8,  true
          agov-cn.top,       1, 7,  false
          govcn.com,         0, 5,  true
          x.gov.cn.com,      2, 8,  true
          agov.cn,           1, 7,  false
          a-gov.cn,          2, 8,  true
          x.gov-cn,          2, 8,  true
          x.govcn,           2, 7,  true
          0govcn.com,        1, 6,  true
          9govcn.com,        1, 6,  true
          govcn0.com,        0, 5,  true
          govcn9.com,        0, 5,  true
          govcn-x.com,       0, 5,  true
          govcnmem.com,      0, 5,  true
          gov.cnchaxun.com,  0, 6,  true
          gov-govcn.com,     4, 9,  true
          """)
  void aNameSaysGovCnWithoutLyingUnderIt(String name, int from, int to, boolean apart) {
    assertThat(GovToken.in(name, LEXICON)).containsExactly(new GovToken(from, to, apart));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gov.cn",
        "a.gov.cn",
        "a.b.gov.cn",
        "gov",
        "xgov",
        "gov.",
        "gov-c",
        "gov--cn.com",
        "goovcn.com",
        "govcnqq.com",
        "govcnqxq",
        "gov-cnq.com",
        "gov.us"
      })
  void otherNamesDoNot(String name) {
    assertThat(GovToken.in(name, LEXICON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-gov-cn.b-gov-cn.top", "govcn-govcn.com"})
  void everyPlaceIsTold(String name) {
    assertThat(GovToken.in(name, LEXICON)).hasSize(2);
  }
}
