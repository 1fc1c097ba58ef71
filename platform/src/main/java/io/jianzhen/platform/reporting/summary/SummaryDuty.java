package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.campaign.calendar.Fulfilment;
import io.jianzhen.platform.campaign.calendar.Period;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which units have handed their summary in. */
@Component
class SummaryDuty implements Fulfilment {

  /** In the campaign's file. */
  static final String ID = "summary";

  private final Summaries summaries;

  SummaryDuty(Summaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public String duty() {
    return ID;
  }

  @Override
  public Set<Done> done() {
    return summaries.handedIn().keySet().stream()
        .map(unit -> new Done(unit, Period.ONCE))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String href(String unit, String period) {
    return "/summaries/" + unit;
  }
}
