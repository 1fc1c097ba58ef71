package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.detect.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tariffs that ship with the product and those of this installation; one of them holds. */
@Component
class RewardRules {

  private final List<RewardRule> all;
  private final String tariff;

  /**
   * @param tariff the one that holds here
   * @param table a file with rows of this installation, or empty
   * @throws IllegalStateException if the file cannot be read or no row is of the tariff: nobody
   *     should be paid by a rule that was not meant
   */
  RewardRules(
      @Value("${jianzhen.rewards.tariff:NATIONAL}") String tariff,
      @Value("${jianzhen.rewards.table:}") String table) {
    this.tariff = tariff.strip();
    this.all =
        Stream.concat(
                Table.rows(RewardRules.class, "rewards.psv").stream(),
                table.isBlank() ? Stream.of() : rows(Path.of(table.strip())))
            .map(RewardRules::rule)
            .toList();
    if (all.stream().noneMatch(rule -> rule.tariff().equals(this.tariff))) {
      throw new IllegalStateException("jianzhen.rewards.tariff: no rows of " + this.tariff);
    }
  }

  /** The rule for a tip-off received on a day; the later row holds. */
  Optional<RewardRule> on(LocalDate received) {
    return all.stream()
        .filter(rule -> rule.tariff().equals(tariff) && rule.isFor(received))
        .reduce((earlier, later) -> later);
  }

  /** The rule by which something was reckoned once, if the tables still have it. */
  Optional<RewardRule> named(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).reduce((earlier, later) -> later);
  }

  private static RewardRule rule(String[] row) {
    try {
      return RewardRule.of(row);
    } catch (RuntimeException unreadable) {
      throw new IllegalStateException(
          "a row of the tariffs of rewards: " + String.join("|", row), unreadable);
    }
  }

  private static Stream<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.replace("\uFEFF", ""))
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("rule_id|"))
          .map(line -> line.split("\\|", -1));
    } catch (IOException unreadable) {
      throw new IllegalStateException("jianzhen.rewards.table cannot be read", unreadable);
    }
  }
}
