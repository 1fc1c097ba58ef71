package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The options of forms and filters of suspect sites, in the language of the page. */
@Component
class SiteChoices {

  private final MessageSource messages;
  private final OfficialNames names;
  private final Units units;
  private final Sites sites;
  private final SiteReach reach;

  SiteChoices(
      MessageSource messages, OfficialNames names, Units units, Sites sites, SiteReach reach) {
    this.messages = messages;
    this.names = names;
    this.units = units;
    this.sites = sites;
    this.reach = reach;
  }

  /** The constants of an enum; texts are {@code website.<group>.<name>}. */
  List<Choice> of(String group, Enum<?>[] values, Locale locale) {
    return Arrays.stream(values)
        .map(one -> new Choice(one.name(), text("website." + group + "." + one.name(), locale)))
        .toList();
  }

  /** The options of each filter by its parameter, in the order of the bar. */
  Map<String, List<Choice>> filters(SignedIn me, Locale locale) {
    return Map.of(
        "state", of("state", SiteState.values(), locale),
        "judgement", of("judgement", Judgement.values(), locale),
        "kind", of("kind", SiteKind.values(), locale),
        "imitates",
            sites.imitated(me).stream().map(id -> new Choice(id, names.name(id, locale))).toList(),
        "unit",
            units.within(reach.of(me)).stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList(),
        "due",
            List.of(
                new Choice("due", text("website.due.due", locale)),
                new Choice("overdue", text("website.due.overdue", locale))));
  }

  /** The filters in force. */
  List<FilterChip> chips(SiteFilter filter, Map<String, List<Choice>> all, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    for (Map.Entry<String, String> set : filter.parameters().entrySet()) {
      String name = set.getKey();
      String label = text("website.filter." + name, locale);
      all
          .getOrDefault(
              name, List.of(new Choice(set.getValue(), VisibleText.of(set.getValue(), 60))))
          .stream()
          .filter(one -> one.value().equals(set.getValue()))
          .forEach(one -> chips.add(new FilterChip(name, label, one.label())));
    }
    return chips;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
