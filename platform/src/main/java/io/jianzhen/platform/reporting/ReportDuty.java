package io.jianzhen.platform.reporting;

import io.jianzhen.platform.campaign.calendar.Fulfilment;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A month is done for a unit once its report is handed in to the office. */
@Component
class ReportDuty implements Fulfilment {

  /** In the campaign's file. */
  static final String ID = "monthly-report";

  private final Reports reports;

  ReportDuty(Reports reports) {
    this.reports = reports;
  }

  @Override
  public String duty() {
    return ID;
  }

  @Override
  public Set<Done> done() {
    return reports.statuses("/").stream()
        .filter(status -> status.state().isFrozen())
        .map(status -> new Done(status.unit(), YearMonth.from(status.month()).toString()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String href(String unit, String period) {
    return "/reports/%s/%s".formatted(unit, period);
  }
}
