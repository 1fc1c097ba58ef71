package io.jianzhen.platform.casework;

import io.jianzhen.platform.casework.law.Act;
import io.jianzhen.platform.casework.law.CardState;
import io.jianzhen.platform.casework.law.Quantity;
import io.jianzhen.platform.casework.law.Sign;
import io.jianzhen.platform.web.FreeText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an act as they are typed.
 *
 * @param version of the act on whose page they were typed; empty for a new one
 * @param stated names of {@link Sign}s
 * @param counted by the name of the {@link Quantity}
 */
record ActForm(
    String version,
    String what,
    String regime,
    String need,
    String card,
    List<String> stated,
    Map<String, String> counted,
    String doneOn,
    String foundOn) {

  static final int LONGEST_WHAT = 100;

  /** What no quantity of the law comes near; keeps typing errors out. */
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  ActForm {
    version = text(version);
    what = text(what);
    regime = text(regime);
    need = text(need);
    card = text(card);
    stated = stated == null ? List.of() : List.copyOf(stated);
    // The binder writes counted[SITES] into it once more.
    counted = counted == null ? new LinkedHashMap<>() : new LinkedHashMap<>(counted);
    doneOn = text(doneOn);
    foundOn = text(foundOn);
  }

  /**
   * What is known when a lead has just been opened; an officer says the rest.
   *
   * @param opened the day on which the lead was opened
   */
  static ActForm first(Lead lead, LocalDate opened) {
    return switch (lead.ground()) {
      case SUSPECTED_FORGED ->
          first(lead, opened, "SPECIAL_OPERATION", List.of("HOLDER"), Map.of());
      case NOT_ENTITLED, INSPECTION ->
          first(lead, opened, "SPECIAL_OPERATION", List.of("HOLDER", "EMPLOYER"), Map.of());
      case COUNTERFEIT_SITE ->
          first(
              lead,
              opened,
              "NONE",
              List.of("SITE_OPERATOR", "ILLEGAL_SITE", "IMITATES_ORGAN"),
              Map.of("SITES", "1"));
      case TIP_OFF -> first(lead, opened, "NONE", List.of(), Map.of());
    };
  }

  private static ActForm first(
      Lead lead, LocalDate opened, String regime, List<String> signs, Map<String, String> counted) {
    return new ActForm(
        "", lead.title(), regime, "UNKNOWN", "UNKNOWN", signs, counted, "", opened.toString());
  }

  static ActForm of(LeadAct act) {
    return new ActForm(
        Integer.toString(act.version()),
        act.what(),
        act.regime().name(),
        act.need().name(),
        act.card().name(),
        act.stated().stream().map(Sign::name).sorted().toList(),
        act.counted().entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> one.getKey().name(), one -> one.getValue().toPlainString())),
        act.doneOn().toString(),
        act.foundOn().toString());
  }

  /** The facts, or what is wrong with them. */
  record Read(Optional<Facts> facts, Map<String, Wrong> wrong) {}

  /** Facts that were read; see {@link LeadAct}. */
  record Facts(
      String what,
      Act.Regime regime,
      Act.Need need,
      CardState card,
      Set<Sign> stated,
      Map<Quantity, BigDecimal> counted,
      LocalDate doneOn,
      LocalDate foundOn) {}

  /** What is wrong with a field, as a message key with what it is about. */
  record Wrong(String messageKey, Object about) {}

  Read read(LocalDate today) {
    Map<String, Wrong> wrong = new LinkedHashMap<>();
    if (what.isEmpty()) {
      wrong.put("what", new Wrong("casework.act.what.missing", ""));
    } else {
      FreeText.whatIsWrong(what, LONGEST_WHAT)
          .ifPresent(key -> wrong.put("what", new Wrong(key, LONGEST_WHAT)));
    }
    Act.@Nullable Regime itsRegime = named(Act.Regime.values(), regime);
    Act.@Nullable Need itsNeed = named(Act.Need.values(), need);
    @Nullable CardState itsCard = named(CardState.values(), card);
    if (itsRegime == null) {
      wrong.put("regime", new Wrong("casework.act.choose", ""));
    }
    if (itsNeed == null) {
      wrong.put("need", new Wrong("casework.act.choose", ""));
    }
    if (itsCard == null) {
      wrong.put("card", new Wrong("casework.act.choose", ""));
    }
    Set<Sign> signs = signs();
    if (signs.stream().noneMatch(sign -> sign.kind() == Sign.Kind.ACTOR)) {
      wrong.put("stated", new Wrong("casework.act.actor.missing", ""));
    }
    Map<Quantity, BigDecimal> counts = counts(wrong);
    @Nullable LocalDate done = day("doneOn", doneOn, today, wrong);
    @Nullable LocalDate found = day("foundOn", foundOn, today, wrong);
    if (done != null && found != null && found.isBefore(done)) {
      wrong.put("foundOn", new Wrong("casework.act.found.early", done));
    }
    return wrong.isEmpty()
            && itsRegime != null
            && itsNeed != null
            && itsCard != null
            && done != null
            && found != null
        ? new Read(
            Optional.of(new Facts(what, itsRegime, itsNeed, itsCard, signs, counts, done, found)),
            wrong)
        : new Read(Optional.empty(), wrong);
  }

  /** Names that are none of ours are not taken: the page offers no others. */
  private Set<Sign> signs() {
    return Arrays.stream(Sign.values())
        .filter(sign -> sign.kind() != Sign.Kind.DERIVED && stated.contains(sign.name()))
        .collect(Collectors.toSet());
  }

  private Map<Quantity, BigDecimal> counts(Map<String, Wrong> wrong) {
    Map<Quantity, BigDecimal> counts = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      String typed = counted.getOrDefault(quantity.name(), "").strip().replaceAll("[,，\\s]", "");
      if (typed.isEmpty()) {
        continue;
      }
      if (typed.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")
          && new BigDecimal(typed).compareTo(MOST) < 0) {
        counts.put(quantity, new BigDecimal(typed));
      } else {
        wrong.put("counted-" + quantity, new Wrong("casework.act.count.wrong", typed));
      }
    }
    return counts;
  }

  private static @Nullable LocalDate day(
      String field, String typed, LocalDate today, Map<String, Wrong> wrong) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.isAfter(today) || day.getYear() < 2000) {
        wrong.put(field, new Wrong("casework.act.day.wrong", today));
        return null;
      }
      return day;
    } catch (DateTimeParseException notADay) {
      wrong.put(field, new Wrong("casework.act.day.wrong", today));
      return null;
    }
  }

  private static <T extends Enum<T>> @Nullable T named(T[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
