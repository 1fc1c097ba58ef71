package io.jianzhen.detect.host.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.MadeUpSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Lexicon;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B stands for a boundary. */
class CuesTest {

  private static final Lexicon LEXICON = lexicon();

  private final Set<Cue> cues = Cues.of(LEXICON, List.of("xjrs.net", ".政务"));

  private static Lexicon lexicon() {
    var sites =
        new MadeUpSites()
            .site("one", true, "qqx.vbkk.gov.cn", "vb.qqx.gov.cn")
            .site(
                "two",
                false,
                List.of("other.gov.cn"),
                List.of("某某办公厅"),
                List.of("te zhong qin qin ban gong ting", "qvqvx", "qvqvxqvqvx", "kqqk"));
    return new Lexicon(sites.register(), PublicSuffixes.standard());
  }

  @ParameterizedTest(name = "{0} with hyphens before {1}")
  @CsvSource(
      textBlock =
          """
          Bxn--,          0
          govcn,          0
          gov-cn,         0
          gov.cn,         0
          xjrs.netB,      0
          qqxvbkk,        0
          vbkk,           0
          Bqqx,           0
          qqxB,           0
          Bqvqvx,         0
          qvqvxB,         0
          qvqvxqvqvx,     0
          BzsB,           0
          BcertB,         0
          chaxun,         8
          """)
  void everyNameWorthALookHoldsOneOfThese(String text, long breaks) {
    assertThat(cues).contains(new Cue(text.replace('B', CueFilter.BOUNDARY), breaks));
  }

  @Test
  void aLongBodyInPinyinIsKnownByItsHalvesAndNotAsAWhole() {
    assertThat(cues)
        .contains(
            new Cue("tezhongqlnql", 1L << 2 | 1L << 7 | 1L << 10 | 1L << 13 | 1L << 16 | 1L << 20))
        .contains(new Cue("bangongtlng", 1L | 1L << 3 | 1L << 7))
        .noneMatch(cue -> cue.text().equals("tezhongqlnqlnbangongtlng"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".政务", "某某办公厅", "Bwww", "www.", "zs", "tianjin", "BtjB"})
  void whatIsNotAsciiOrOnlyKeepsCompanyIsNoCue(String text) {
    assertThat(cues)
        .extracting(Cue::text)
        .doesNotContain(text.replace('B', CueFilter.BOUNDARY), text + CueFilter.BOUNDARY);
  }
}
