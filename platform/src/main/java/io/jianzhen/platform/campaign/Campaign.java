package io.jianzhen.platform.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its notice sets it out.
 *
 * @param code short code that every record carries
 * @param documentNo number of the document that the notice carries out
 * @param issuedOn date of the notice
 * @param from first day; figures are counted from its month on
 * @param to last day
 */
public record Campaign(
    String code,
    String name,
    String documentNo,
    LocalDate issuedOn,
    LocalDate from,
    LocalDate to,
    List<Phase> phases,
    List<Obligation> obligations,
    List<Contradiction> contradictions) {

  public Campaign {
    phases = List.copyOf(phases);
    obligations = List.copyOf(obligations);
    contradictions = List.copyOf(contradictions);
  }

  /** A phase of the campaign. */
  public record Phase(String title, LocalDate from, LocalDate to, String task) {}

  /**
   * Something that is owed.
   *
   * @param id stable id, such as {@code monthly-report}
   * @param due when, in the notice's words
   * @param clause where the notice says so
   * @param counted how often it is owed, or null if it is not counted
   */
  public record Obligation(
      String id, String title, String who, String due, String clause, @Nullable Counted counted) {}

  /**
   * Something that is owed a number of times.
   *
   * @param before the first day on which it is too late
   * @param warnFrom from when on those who owe it are warned
   */
  public record Counted(int times, LocalDate before, LocalDate warnFrom) {}

  /**
   * A place where the notice contradicts itself or leaves something open.
   *
   * @param id stable id, such as {@code monthly-deadline}
   * @param quotes what it says, word for word, with the place
   * @param proposed the choice that holds until the office has decided, one of the choices
   */
  public record Contradiction(
      String id, String question, List<String> quotes, List<Choice> choices, String proposed) {

    public Contradiction {
      quotes = List.copyOf(quotes);
      choices = List.copyOf(choices);
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
  public record Choice(String value, String text) {}

  /** The months that can be reported, first to last: through today's if the campaign runs on. */
  public List<YearMonth> months(LocalDate today) {
    YearMonth first = YearMonth.from(from);
    YearMonth last = YearMonth.from(today);
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  /** The duty with this id, or empty if this campaign has none. */
  public Optional<Obligation> obligation(String id) {
    return obligations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The contradiction with this id. */
  public Contradiction contradiction(String id) {
    return contradictions.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contradiction '%s'".formatted(id)));
  }
}
