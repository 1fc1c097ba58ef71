package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.campaign.calendar.Fulfilment;
import io.jianzhen.platform.campaign.calendar.Period;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which units have done their part of the liaison list. */
@Component
class LiaisonDuty implements Fulfilment {

  /** In the campaign's file. */
  static final String ID = "liaison-list";

  private final Liaisons liaisons;

  LiaisonDuty(Liaisons liaisons) {
    this.liaisons = liaisons;
  }

  @Override
  public String duty() {
    return ID;
  }

  @Override
  public Set<Done> done() {
    return liaisons.first().keySet().stream()
        .map(unit -> new Done(unit, Period.ONCE))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String href(String unit, String period) {
    return "/liaison/units/" + unit;
  }
}
