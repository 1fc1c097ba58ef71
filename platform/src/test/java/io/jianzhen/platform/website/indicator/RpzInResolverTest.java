package io.jianzhen.platform.website.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy zone in a real resolver: what is listed does not exist any more, the rest does. */
class RpzInResolverTest {

  private static final String ZONE =
      """
      cx-mem-gov-cn.example. 300 A 192.0.2.7
      www.cx-mem-gov-cn.example. 300 A 192.0.2.7
      xn--fiqs8s.example. 300 A 192.0.2.8
      honest.example. 300 A 192.0.2.9
      """;

  @TempDir Path folder;

  @Test
  void aListedNameAndAllBelowItAreRefusedAndOthersAnswer() throws IOException {
    String policy =
        IndicatorFormat.RPZ.write(
            SheetFixture.ofDomains("cx-mem-gov-cn.example", "xn--fiqs8s.example"));
    try (Resolver resolver = Resolver.start(folder, ZONE, policy)) {
      assertThat(resolver.ask("cx-mem-gov-cn.example").isRefusedByPolicy()).isTrue();
      assertThat(resolver.ask("www.cx-mem-gov-cn.example").isRefusedByPolicy()).isTrue();
      assertThat(resolver.ask("xn--fiqs8s.example").isRefusedByPolicy()).isTrue();
      assertThat(resolver.ask("honest.example").isAnAddress()).isTrue();
    }
  }

  @Test
  void withoutIndicatorsTheZoneIsStillOneAndTheSameNamesAnswer() throws IOException {
    String policy = IndicatorFormat.RPZ.write(SheetFixture.of());
    try (Resolver resolver = Resolver.start(folder, ZONE, policy)) {
      assertThat(resolver.ask("cx-mem-gov-cn.example").isAnAddress()).isTrue();
      assertThat(resolver.ask("www.cx-mem-gov-cn.example").isAnAddress()).isTrue();
    }
  }
}
