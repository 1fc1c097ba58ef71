package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the lists of the pages offer, and what of it is chosen. */
@Component
class SelfCheckChoices {

  private final Units units;
  private final MessageSource messages;

  SelfCheckChoices(Units units, MessageSource messages) {
    this.units = units;
    this.messages = messages;
  }

  /** Only units that report have employers. */
  List<Choice> units(SignedIn me) {
    return units.within(me.reach()).stream()
        .filter(Unit::reportsMonthly)
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  List<Choice> industries(Locale locale) {
    return Arrays.stream(Industry.values())
        .map(one -> new Choice(one.name(), text("enterprise.industry." + one, locale)))
        .toList();
  }

  List<Choice> states(Locale locale) {
    return Stream.concat(
            Arrays.stream(CheckState.values()).map(CheckState::name), Stream.of("OVERDUE", "SOON"))
        .map(one -> new Choice(one, text("selfcheck.state." + one, locale)))
        .toList();
  }

  List<FilterChip> chips(SelfChecks.Filter filter, SignedIn me, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      chips.add(new FilterChip("q", text("selfcheck.q", locale), filter.text()));
    }
    chip(chips, "unit", filter.unit(), units(me), locale);
    chip(chips, "industry", filter.industry(), industries(locale), locale);
    chip(chips, "state", filter.state(), states(locale), locale);
    return chips;
  }

  private void chip(
      List<FilterChip> chips, String name, String value, List<Choice> choices, Locale locale) {
    choices.stream()
        .filter(one -> one.value().equals(value))
        .forEach(
            one -> chips.add(new FilterChip(name, text("selfcheck." + name, locale), one.label())));
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
