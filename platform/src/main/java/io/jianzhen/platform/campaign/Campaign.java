package io.jianzhen.platform.campaign;

import io.jianzhen.platform.campaign.calendar.ReminderRule;
import io.jianzhen.platform.campaign.calendar.Schedule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its notice sets it out. What is injected is the campaign in hand, which becomes
 * another one when the office begins a new campaign.
 */
public interface Campaign {

  /** Short code that every record carries. */
  String code();

  String name();

  /** Number of the document that the notice carries out. */
  String documentNo();

  /** Date of the notice. */
  LocalDate issuedOn();

  /** First day; figures are counted from its month on. */
  LocalDate from();

  /** Last day. */
  LocalDate to();

  List<Phase> phases();

  List<Obligation> obligations();

  List<Contradiction> contradictions();

  /** When people are reminded of what they owe. */
  List<ReminderRule> reminders();

  /** A phase of the campaign; phases may overlap. */
  record Phase(String title, LocalDate from, LocalDate to, String task) {

    /** Whether it is running, over or still to come. */
    public Progress on(LocalDate day) {
      if (day.isBefore(from)) {
        return Progress.AHEAD;
      }
      return day.isAfter(to) ? Progress.OVER : Progress.NOW;
    }
  }

  /** How far a phase is. Texts are {@code campaign.progress.<name>}. */
  enum Progress {
    AHEAD,
    NOW,
    OVER;

    /** Kind of the chip. */
    public String kind() {
      return this == NOW ? "info" : "quiet";
    }
  }

  /**
   * Something that is owed.
   *
   * @param id stable id, such as {@code monthly-report}
   * @param due when, in the notice's words
   * @param clause where the notice says so
   * @param owing by whom and when, as far as it can be counted; null for what has no last day
   */
  record Obligation(
      String id, String title, String who, String due, String clause, @Nullable Owing owing) {}

  /**
   * Who owes something, and when.
   *
   * @param by {@code REPORTING} and {@code LIAISON} for the units that owe a monthly report or a
   *     contact, the name of a kind of units, or a unit's code
   * @param schedule when; null where a contradiction decides it
   * @param decidedBy id of the contradiction that decides it, or null
   * @param choices the schedule for each choice of that contradiction; none if null
   * @param starting from when on people are reminded, where a contradiction decides that; or null
   */
  record Owing(
      List<String> by,
      @Nullable Schedule schedule,
      @Nullable String decidedBy,
      Map<String, Schedule> choices,
      @Nullable Starting starting) {

    public Owing {
      by = List.copyOf(by);
      choices = choices == null ? Map.of() : Map.copyOf(choices);
      if (schedule == null && (decidedBy == null || choices.isEmpty())) {
        throw new IllegalArgumentException("owed by %s, but never".formatted(by));
      }
    }
  }

  /** From when on people are reminded, for each choice of a contradiction. */
  record Starting(String decidedBy, Map<String, LocalDate> choices) {

    public Starting {
      choices = Map.copyOf(choices);
    }
  }

  /**
   * A place where the notice contradicts itself or leaves something open.
   *
   * @param id stable id, such as {@code monthly-deadline}
   * @param quotes what it says, word for word, with the place
   * @param proposed the choice that holds until the office has decided, one of the choices
   */
  record Contradiction(
      String id, String question, List<String> quotes, List<Choice> choices, String proposed) {

    public Contradiction {
      quotes = List.copyOf(quotes);
      if (choices.stream().noneMatch(choice -> choice.value().equals(proposed))) {
        throw new IllegalArgumentException("%s proposes unknown '%s'".formatted(id, proposed));
      }
    }

    /** The choice with this value. */
    public Choice choice(String value) {
      return choices.stream()
          .filter(choice -> choice.value().equals(value))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("%s: '%s'".formatted(id, value)));
    }
  }

  /** One way to settle a contradiction. */
  record Choice(String value, String text) {}

  /** The months that can be reported, first to last: through today's if the campaign runs on. */
  default List<YearMonth> months(LocalDate today) {
    YearMonth first = YearMonth.from(from());
    YearMonth last = YearMonth.from(today);
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  /** The duty with this id, or empty if this campaign has none. */
  default Optional<Obligation> obligation(String id) {
    return obligations().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The contradiction with this id. */
  default Contradiction contradiction(String id) {
    return contradictions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contradiction '%s'".formatted(id)));
  }
}
