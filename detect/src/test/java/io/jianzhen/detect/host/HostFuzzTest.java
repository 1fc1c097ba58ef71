package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.words.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Hostile text for everything that reads names and addresses. A thousand tries in an ordinary test
 * run; {@code -Djqwik.tries.default} asks for more, see CONTRIBUTING.md.
 */
class HostFuzzTest {

  private static final HostScreen HOSTS = HostScreen.standard();
  private static final AddressScreen ADDRESSES = new AddressScreen(HOSTS);

  @Property(seed = "20261125", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void aNameReadFromAnyTextIsReadTheSameAgain(@ForAll("texts") String text) {
    HostName.parse(text)
        .ifPresent(
            name -> {
              assertThat(HostName.parse(text)).contains(name);
              assertThat(HostName.parse(name.ascii())).contains(name);
            });
  }

  @Property(seed = "20261126", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void aNameIsJudgedTheSameAgainAndFindingsLieInIt(@ForAll("texts") String text) {
    HostName.parse(text)
        .ifPresent(
            name -> {
              HostVerdict verdict = HOSTS.judge(name);
              assertThat(HOSTS.judge(name)).isEqualTo(verdict);
              assertThat(verdict.findings())
                  .allSatisfy(finding -> assertLiesIn(finding.span(), name.unicode()));
            });
  }

  @Property(seed = "20261127", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void anAddressIsReadAndJudgedTheSameAgain(@ForAll("addresses") String text) {
    AddressVerdict verdict = ADDRESSES.judge(text);

    assertThat(verdict.address()).isEqualTo(WebAddress.parse(text));
    assertThat(ADDRESSES.judge(text)).isEqualTo(verdict);
  }

  @Property(seed = "20261128", shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void aScanOfAnyBytesGivesTheAnswersOfTheScreen(@ForAll("files") byte[] file) throws IOException {
    List<HostVerdict> wanted =
        Arrays.stream(new String(file, StandardCharsets.UTF_8).split("\n"))
            .flatMap(line -> HostName.parse(line).stream())
            .map(HOSTS::judge)
            .filter(verdict -> verdict.tier().isAtLeast(Tier.RESTRICTED))
            .toList();

    assertThat(scan(file, 0)).as("with the filter").isEqualTo(wanted);
    assertThat(scan(file, Long.MAX_VALUE)).as("line by line").isEqualTo(wanted);
  }

  private static List<HostVerdict> scan(byte[] file, long few) throws IOException {
    List<HostVerdict> told = new ArrayList<>();
    new HostScan(HOSTS, Tier.RESTRICTED, 1, few).scan(new ByteArrayInputStream(file), told::add);
    return told;
  }

  private static void assertLiesIn(Span span, String name) {
    assertThat(span.text()).isNotEmpty();
    assertThat(name.startsWith(span.text(), span.from()))
        .as("'%s' at %d of '%s'", span.text(), span.from(), name)
        .isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileText.names();
  }

  @Provide
  Arbitrary<String> addresses() {
    return HostileText.addresses();
  }

  @Provide
  Arbitrary<byte[]> files() {
    return HostileText.files();
  }
}
