package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class HostScanPropertyTest {

  private static final HostScreen SCREEN = HostScreen.standard();

  @Property(tries = 2000, seed = "20261124", shrinking = ShrinkingMode.BOUNDED)
  void aScanGivesTheAnswersOfTheScreenInTheOrderOfTheLines(@ForAll("files") List<String> lines) {
    List<String> wanted =
        lines.stream()
            .flatMap(line -> HostName.parse(line).stream())
            .map(SCREEN::judge)
            .filter(verdict -> verdict.tier().isAtLeast(Tier.RESTRICTED))
            .map(HostScanPropertyTest::shown)
            .toList();

    assertThat(scan(String.join("\n", lines), 1, 0)).isEqualTo(wanted);
    assertThat(scan(String.join("\r\n", lines) + "\r\n", 3, 0)).isEqualTo(wanted);
    assertThat(scan(String.join("\n", lines), 1, Long.MAX_VALUE)).isEqualTo(wanted);
  }

  private static List<String> scan(String text, int threads, long few) {
    List<String> told = new ArrayList<>();
    try {
      new HostScan(SCREEN, Tier.RESTRICTED, threads, few)
          .scan(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              verdict -> told.add(shown(verdict)));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return told;
  }

  private static String shown(HostVerdict verdict) {
    return verdict.host().ascii()
        + " "
        + verdict.tier()
        + verdict.findings().stream().map(HostFinding::rule).toList();
  }

  @Provide
  Arbitrary<List<String>> files() {
    return names().list().ofMaxSize(60);
  }

  /** Names put together from what the rules know, spoilt here and there. */
  private static Arbitrary<String> names() {
    Arbitrary<String> words =
        Arbitraries.of(
            "cx",
            "mem",
            "rnem",
            "nem",
            "yjgl",
            "tj",
            "tjbh",
            "gov",
            "g0v",
            "gvo",
            "govcn",
            "cn",
            "chaxun",
            "zhengshu",
            "cert",
            "tzzy",
            "yingjiguanlibu",
            "ying-ji-guan-li-bu",
            "yjglj",
            "www",
            "members",
            "example",
            "特种作业",
            "應急管理部",
            "мem",
            "xn--fiqs8s",
            "2021",
            "x");
    Arbitrary<String> joins = Arbitraries.of(".", ".", "-", "", "_");
    Arbitrary<String> suffixes =
        Arbitraries.of(".com", ".top", ".cn", ".gov.cn", ".政务", ".com.cn", ".in", "");
    return Combinators.combine(words.list().ofMinSize(1).ofMaxSize(5), joins, suffixes)
        .as((list, join, suffix) -> String.join(join, list) + suffix);
  }
}
