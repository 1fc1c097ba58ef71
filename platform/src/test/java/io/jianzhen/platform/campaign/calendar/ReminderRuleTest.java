package io.jianzhen.platform.campaign.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.platform.campaign.calendar.ReminderRule.Audience;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reminded on which day of what is due on 28 February 2022. */
class ReminderRuleTest {

  private static final LocalDate DUE = LocalDate.of(2022, 2, 28);

  private static final List<ReminderRule> RULES =
      List.of(
          new ReminderRule("ahead-3", -3, Audience.UNIT),
          new ReminderRule("on-the-day", 0, Audience.UNIT),
          new ReminderRule("overdue", 1, Audience.UNIT),
          new ReminderRule("escalation", 3, Audience.LEADER));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2022-02-24, ''",
    "2022-02-25, ahead-3",
    "2022-02-27, ahead-3",
    "2022-02-28, on-the-day",
    "2022-03-01, overdue",
    "2022-03-02, overdue",
    "2022-03-03, overdue escalation",
    "2022-04-29, overdue escalation",
    "2022-04-30, ''"
  })
  void whatHoldsOnADay(LocalDate today, String kinds) {
    assertThat(String.join(" ", kinds(today))).isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource({"2024-02-29, 2024-02-26", "2023-03-01, 2023-02-26", "2024-03-01, 2024-02-27"})
  void threeDaysBeforeIsCountedOverALeapDay(LocalDate due, LocalDate first) {
    assertThat(ReminderRule.holding(RULES, due, first)).hasSize(1);
    assertThat(ReminderRule.holding(RULES, due, first.minusDays(1))).isEmpty();
  }

  @Property
  void whateverWayTheClockGoesNoKindHoldsAgainThatAMemoryOfKindsWouldNotStop(
      @ForAll List<@IntRange(min = -10, max = 90) Integer> days) {
    Set<String> sent = new HashSet<>();
    days.forEach(day -> sent.addAll(kinds(DUE.plusDays(day))));
    assertThat(sent).isSubsetOf("ahead-3", "on-the-day", "overdue", "escalation");
  }

  @Property
  void ofEachAudienceOneRuleHoldsAtMost(@ForAll @IntRange(min = -10, max = 90) int day) {
    List<ReminderRule> holding = ReminderRule.holding(RULES, DUE, DUE.plusDays(day));
    assertThat(holding.stream().map(ReminderRule::to).distinct()).hasSameSizeAs(holding);
  }

  @Test
  void daysThatWereMissedAreNotMadeUpForOneByOne() {
    assertThat(kinds(DUE.plusDays(20))).containsExactly("overdue", "escalation");
  }

  private static List<String> kinds(LocalDate today) {
    return ReminderRule.holding(RULES, DUE, today).stream().map(ReminderRule::kind).toList();
  }
}
