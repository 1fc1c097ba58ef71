package io.jianzhen.platform.campaign;

import io.jianzhen.platform.campaign.Campaign.Choice;
import io.jianzhen.platform.campaign.Campaign.Contradiction;
import io.jianzhen.platform.campaign.Campaign.Obligation;
import io.jianzhen.platform.campaign.Campaign.Owing;
import io.jianzhen.platform.campaign.Campaign.Phase;
import io.jianzhen.platform.campaign.Campaign.Starting;
import io.jianzhen.platform.campaign.Decisions.Settled;
import io.jianzhen.platform.campaign.calendar.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about the next campaign. Everything else is taken from the one before, its days and
 * the days in its texts moved by whole months; what the office had decided becomes the proposal.
 * Quotes stay as they are, for they are of the old notice.
 *
 * @param first the month in which it begins
 */
record NextCampaign(
    String code, String name, String documentNo, LocalDate issuedOn, YearMonth first) {

  private static final Pattern DAY_IN_TEXT =
      Pattern.compile("(?<year>20\\d{2})年(?<month>1[0-2]|[1-9])月(?:(?<day>3[01]|[12]\\d|[1-9])日)?");

  /** The months by which everything moves. */
  private int months(CampaignPlan before) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(before.from()), first));
  }

  CampaignPlan after(CampaignPlan before, Settled settled) {
    int months = months(before);
    return new CampaignPlan(
        code,
        name,
        documentNo,
        issuedOn,
        Schedule.movedDay(before.from(), months),
        Schedule.movedDay(before.to(), months),
        before.phases().stream().map(phase -> moved(phase, months)).toList(),
        before.obligations().stream().map(duty -> moved(duty, months)).toList(),
        before.contradictions().stream().map(one -> moved(one, settled, months)).toList(),
        before.reminders());
  }

  private static Phase moved(Phase phase, int months) {
    return new Phase(
        phase.title(),
        Schedule.movedDay(phase.from(), months),
        Schedule.movedDay(phase.to(), months),
        movedText(phase.task(), months));
  }

  private static Obligation moved(Obligation duty, int months) {
    return new Obligation(
        duty.id(),
        duty.title(),
        duty.who(),
        movedText(duty.due(), months),
        duty.clause(),
        moved(duty.owing(), months));
  }

  private static @Nullable Owing moved(@Nullable Owing owing, int months) {
    if (owing == null) {
      return null;
    }
    Schedule schedule = owing.schedule();
    Starting starting = owing.starting();
    return new Owing(
        owing.by(),
        schedule == null ? null : schedule.movedBy(months),
        owing.decidedBy(),
        each(owing.choices(), one -> one.movedBy(months)),
        starting == null
            ? null
            : new Starting(
                starting.decidedBy(),
                each(starting.choices(), day -> Schedule.movedDay(day, months))));
  }

  private static <T> Map<String, T> each(Map<String, T> all, UnaryOperator<T> change) {
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> change.apply(one.getValue())));
  }

  private static Contradiction moved(Contradiction one, Settled settled, int months) {
    List<Choice> choices =
        one.choices().stream()
            .map(choice -> new Choice(choice.value(), movedText(choice.text(), months)))
            .toList();
    return new Contradiction(
        one.id(),
        movedText(one.question(), months),
        one.quotes(),
        choices,
        settled.value(one.id()));
  }

  /**
   * The months and days that a text names with their year: 2022年5月1日 becomes 2023年5月1日 after
   * twelve. The last day of a month stays the last.
   */
  static String movedText(String text, int months) {
    Matcher found = DAY_IN_TEXT.matcher(text);
    return found.replaceAll(
        match -> {
          YearMonth month =
              YearMonth.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
          String typed = match.group(3);
          int day = typed == null ? 1 : Integer.parseInt(typed);
          LocalDate to =
              Schedule.movedDay(month.atDay(Math.min(day, month.lengthOfMonth())), months);
          String moved = "%d年%d月".formatted(to.getYear(), to.getMonthValue());
          return typed == null ? moved : moved + to.getDayOfMonth() + "日";
        });
  }
}
