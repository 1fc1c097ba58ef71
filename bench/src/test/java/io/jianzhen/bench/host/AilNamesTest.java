package io.jianzhen.bench.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples are those of the original's README and of its own tests for circl.lu. */
class AilNamesTest {

  private static final AilNames NAMES = new AilNames(SuffixList.read());
  private static final Map<String, Set<String>> CIRCL = NAMES.of("circl.lu");
  private static final Map<String, Set<String>> MINISTRY = NAMES.of("mem.gov.cn");

  @Test
  void leavesOutOneLetter() {
    assertThat(CIRCL.get("omission"))
        .containsExactly("ircl.lu", "crcl.lu", "cicl.lu", "cirl.lu", "circ.lu");
  }

  @Test
  void movesALetterAnywhereButToTheEnd() {
    assertThat(CIRCL.get("change_order"))
        .contains("icrcl.lu", "lcirc.lu", "cirlc.lu")
        .doesNotContain("irclc.lu");
  }

  @Test
  void writesACharacterTwiceOverTwoOthers() {
    assertThat(CIRCL.get("double_replacement")).contains("00rcl.lu", "circ00.lu");
  }

  @Test
  void replacesALookalikeEverywhereInAWindow() {
    assertThat(CIRCL.get("homoglyph")).contains("čirčl.lu", "eirel.lu", "cırcl.lu");
  }

  @Test
  void losesDots() {
    assertThat(CIRCL.get("missing_dot")).containsExactly("circllu.com", "wwwcircllu.com");
    assertThat(MINISTRY.get("missing_dot"))
        .containsExactlyInAnyOrder(
            "memgov.cn",
            "mem.govcn",
            "memgovcn.com",
            "wwwmemgov.cn",
            "wwwmem.govcn",
            "wwwmemgovcn.com");
  }

  @Test
  void keepsAPublicSuffixOfTwoLabels() {
    assertThat(MINISTRY.get("omission")).containsExactly("em.gov.cn", "mm.gov.cn", "me.gov.cn");
    assertThat(NAMES.of("cx.mem.gov.cn").get("omission"))
        .isEqualTo(Set.of("cx.em.gov.cn", "cx.mm.gov.cn", "cx.me.gov.cn"));
  }

  @Test
  void changesTheSuffixAsAWholeAndItsLastLabel() {
    assertThat(MINISTRY.get("wrong_tld"))
        .contains("mem.com", "mem.gov.com")
        .doesNotContain("mem.cn");
    assertThat(MINISTRY.get("wrong_sld")).contains("mem.com.cn", "mem.tj.cn");
  }

  @Test
  void changesDotsToDashes() {
    assertThat(MINISTRY.get("change_dot_dash"))
        .contains("mem-gov.cn.com", "mem.gov-cn.com", "mem-gov-cn.com", "mem-gov-cn");
    assertThat(NAMES.of("cx.mem.gov.cn").get("change_dot_dash"))
        .contains("cx-mem.gov.cn", "cx.mem-gov-cn.top", "cx-mem-gov-cn");
  }

  @Test
  void knowsEveryAlgorithmButThoseOfEnglishWords() {
    assertThat(MINISTRY).hasSize(19);
    assertThat(List.copyOf(MINISTRY.get("add_dynamic_dns")))
        .contains("mem-gov-cn.duckdns.org", "mem.gov-cn.duckdns.org", "mem_gov_cn.duckdns.org");
  }

  @Test
  void chainsTwoAlgorithms() {
    assertThat(NAMES.pairs("mem.gov.cn", 50).get("omission+addition"))
        .isNotEmpty()
        .hasSizeLessThan(51);
  }
}
