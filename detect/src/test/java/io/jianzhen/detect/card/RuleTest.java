package io.jianzhen.detect.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

  private static final Path PAGE = Path.of("..", "docs", "rules", "card.md");

  @ParameterizedTest
  @EnumSource
  void everyRuleHasItsLineOnThePageForOfficers(Rule rule) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    assertThat(lines).anyMatch(line -> line.startsWith("| " + rule.name() + " | " + rule.zh()));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasAnEnglishName(Rule rule) {
    assertThat(rule.en()).isNotBlank();
  }
}
