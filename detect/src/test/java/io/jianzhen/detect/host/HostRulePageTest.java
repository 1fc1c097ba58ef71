package io.jianzhen.detect.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for officers, docs/rules/host.md, says what the code does. */
class HostRulePageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules", "host.md");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "`([^`]+)` ("
              + Arrays.stream(Tier.values()).map(Tier::name).collect(Collectors.joining("|"))
              + ")\\b");

  private final AddressScreen screen = new AddressScreen(HostScreen.standard());

  @ParameterizedTest
  @EnumSource
  void everyRuleHasItsLineWithAnExample(HostRule rule) throws IOException {
    assertThat(lines()).anyMatch(line -> isLineOf(rule, line) && EXAMPLE.matcher(line).find());
  }

  @ParameterizedTest
  @EnumSource
  void everyTierIsExplained(Tier tier) throws IOException {
    assertThat(lines()).anyMatch(line -> line.startsWith("| " + tier + " | " + tier.zh() + " |"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void everyExampleIsJudgedAsThePageSays(Example example) {
    AddressVerdict verdict = screen.judge(example.name);

    assertThat(verdict.tier()).isEqualTo(example.tier);
    if (example.rule != null) {
      assertThat(verdict.findings()).extracting(HostFinding::rule).contains(example.rule);
    }
  }

  @Test
  void theDateOfTheSuffixListIsTheOneInUse() throws IOException {
    assertThat(Files.readString(PAGE)).contains(PublicSuffixes.standard().date());
  }

  @Test
  void theRegisterOnThePageCanBeRead() throws Exception {
    String page = Files.readString(PAGE);
    String fence = "```yaml\n";
    int from = page.indexOf(fence) + fence.length();
    String yaml = page.substring(from, page.indexOf("```", from));

    OfficialSites own =
        OfficialSites.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));

    assertThat(own.sites()).hasSize(1);
    assertThat(own.former()).hasSize(1);
  }

  /** Every name in code type with a tier behind it; in the line of a rule, that rule finds it. */
  static Stream<Example> examples() throws IOException {
    return lines().stream().flatMap(HostRulePageTest::examples);
  }

  private static Stream<Example> examples(String line) {
    HostRule rule =
        Arrays.stream(HostRule.values())
            .filter(one -> isLineOf(one, line))
            .findFirst()
            .orElse(null);
    return EXAMPLE
        .matcher(line)
        .results()
        .map(found -> new Example(found.group(1), Tier.valueOf(found.group(2)), rule));
  }

  private static boolean isLineOf(HostRule rule, String line) {
    return line.startsWith("| " + rule.name() + " | " + rule.zh() + " |");
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(PAGE);
  }

  private record Example(String name, Tier tier, @Nullable HostRule rule) {}
}
