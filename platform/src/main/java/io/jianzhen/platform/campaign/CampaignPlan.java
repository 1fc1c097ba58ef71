package io.jianzhen.platform.campaign;

import io.jianzhen.platform.campaign.calendar.ReminderRule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A campaign as it stands in its file. */
record CampaignPlan(
    String code,
    String name,
    String documentNo,
    LocalDate issuedOn,
    LocalDate from,
    LocalDate to,
    List<Phase> phases,
    List<Obligation> obligations,
    List<Contradiction> contradictions,
    List<ReminderRule> reminders)
    implements Campaign {

  /**
   * @throws IllegalArgumentException if what a duty is decided by is not there, or two things have
   *     one name
   */
  CampaignPlan {
    phases = List.copyOf(phases);
    obligations = List.copyOf(obligations);
    contradictions = List.copyOf(contradictions);
    reminders = List.copyOf(reminders);
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("ends on %s, before %s".formatted(to, from));
    }
    unique("duty", obligations.stream().map(Obligation::id).toList());
    unique("contradiction", contradictions.stream().map(Contradiction::id).toList());
    unique("reminder", reminders.stream().map(ReminderRule::kind).toList());
    for (Obligation one : obligations) {
      check(one, contradictions);
    }
  }

  private static void unique(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException("two times %s '%s'".formatted(what, name));
            });
  }

  private static void check(Obligation duty, List<Contradiction> contradictions) {
    Owing owing = duty.owing();
    if (owing != null && owing.decidedBy() != null) {
      covers(duty, owing.decidedBy(), owing.choices().keySet(), contradictions);
    }
    Starting starting = owing == null ? null : owing.starting();
    if (starting != null) {
      covers(duty, starting.decidedBy(), starting.choices().keySet(), contradictions);
    }
  }

  /** Every choice of the contradiction has its consequence. */
  private static void covers(
      Obligation duty, String id, Set<String> choices, List<Contradiction> contradictions) {
    Set<String> wanted = new HashSet<>();
    contradictions.stream()
        .filter(one -> one.id().equals(id))
        .flatMap(one -> one.choices().stream())
        .map(Choice::value)
        .forEach(wanted::add);
    if (!wanted.equals(choices)) {
      throw new IllegalArgumentException(
          "%s is decided by %s: %s instead of %s".formatted(duty.id(), id, choices, wanted));
    }
  }
}
