package io.jianzhen.bench.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.bench.host.Shape.Tokens;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnNamesTest {

  private static final Collection<OwnName> ALL = OwnNames.all();
  private static final Map<String, OwnName> BY_NAME =
      ALL.stream().collect(Collectors.toMap(OwnName::name, Function.identity()));

  @Test
  void areTheSameInEveryRun() {
    assertThat(OwnNames.all()).isEqualTo(ALL);
  }

  @Test
  void areNeverTheSitesThemselves() {
    assertThat(BY_NAME).doesNotContainKeys("mem.gov.cn", "cx.mem.gov.cn");
  }

  @Test
  void combineEveryErrorWithEveryShapeAndEveryOtherError() {
    assertThat(ALL.stream().map(OwnName::families).distinct())
        .contains(
            List.of("DASHES"),
            List.of("DASHES", "LOOKALIKE_IDN"),
            List.of("OMISSION", "HYPHENATION"),
            List.of("JOINED", "SERVICE_WORD"),
            List.of("CHINESE_NAME", "SERVICE_WORD"),
            List.of("LATIN_NAME", "TRANSPOSITION"));
    assertThat(ALL).hasSizeBetween(100_000, 400_000);
  }

  @Test
  void spellOutTheSiteUnderEverySuffix() {
    assertThat(BY_NAME)
        .containsKeys(
            "cx-mem-gov-cn.top",
            "cx.mem.gov.cn.github.io",
            "cxmemgovcn.com",
            "cx.mem.gov-cn.xyz",
            "mem-chaxun.vip",
            "yjgl.tj.com");
  }

  @Test
  void tellApartWhatNobodyWouldRecognise() {
    Spoilt alone = Spoilt.not(Tokens.of("mem.gov.cn")).with(LabelEdit.REPLACEMENT, 0, "men");
    assertThat(alone.isRecognisableIn(Shape.OTHER_SUFFIX)).as("men.com").isFalse();
    assertThat(alone.isRecognisableIn(Shape.SERVICE_WORD)).as("men-chaxun.com").isTrue();
    assertThat(alone.isRecognisableIn(Shape.DASHES)).as("men-gov-cn.com").isTrue();
    assertThat(alone.isRecognisableIn(Shape.SERVICE_JOINED)).as("menchaxun.com").isFalse();
    assertThat(alone.isRecognisableIn(Shape.GOV_WORD)).as("men-gov.com").isFalse();
    Spoilt look = Spoilt.not(Tokens.of("cx.mem.gov.cn")).with(LabelEdit.REPLACEMENT, 1, "men");
    assertThat(look.isRecognisableIn(Shape.OTHER_SUFFIX)).as("cx.men.com").isFalse();
    assertThat(look.isRecognisableIn(Shape.DOTS)).as("cx.men.gov.cn.com").isTrue();
    Spoilt bureau = Spoilt.not(Tokens.of("yjgl.tj.gov.cn")).with(LabelEdit.REPLACEMENT, 1, "tk");
    assertThat(bureau.isRecognisableIn(Shape.OTHER_SUFFIX)).as("yjgl.tk.com").isTrue();
    Spoilt suffix = Spoilt.not(Tokens.of("mem.gov.cn")).with(LabelEdit.LOOKALIKE_ASCII, 1, "g0v");
    assertThat(suffix.isRecognisableIn(Shape.DASHES)).as("mem-g0v-cn.com").isTrue();
    assertThat(suffix.isRecognisableIn(Shape.GOV_WORD)).as("mem-g0v.com").isFalse();
    Spoilt both = suffix.with(LabelEdit.REPLACEMENT, 0, "men");
    assertThat(both.isRecognisableIn(Shape.DASHES)).as("men-g0v-cn.com").isFalse();
  }
}
