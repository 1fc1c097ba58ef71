package io.jianzhen.platform.inspection;

import io.jianzhen.platform.inspection.order.InspectionOrders;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.WorkItem;
import io.jianzhen.platform.organisation.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Visits to be made and orders to be looked at again, within the next days or overdue. */
@Component
class InspectionWork implements WorkSource {

  private static final int MOST = 10;
  private static final int DAYS_AHEAD = 7;

  private final InspectionVisits visits;
  private final InspectionOrders orders;
  private final Clock clock;

  InspectionWork(InspectionVisits visits, InspectionOrders orders, Clock clock) {
    this.visits = visits;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waitingFor(SignedIn me) {
    if (!InspectionPlanController.mayAct(me)) {
      return List.of();
    }
    LocalDate until = LocalDate.now(clock).plusDays(DAYS_AHEAD);
    Stream<WorkItem> again =
        orders.dueBy(until, me, MOST).stream()
            .map(
                one ->
                    new WorkItem(
                        "inspection.work.order",
                        List.of(one.employer(), one.visitNumber()),
                        "/inspection/orders/" + one.id(),
                        one.due()));
    Stream<WorkItem> planned =
        visits.dueBy(until, me, MOST).stream()
            .map(
                one ->
                    new WorkItem(
                        "inspection.work.visit",
                        List.of(one.employer(), one.number()),
                        "/inspection/visits/" + one.id(),
                        one.plannedOn()));
    return Stream.concat(again, planned).toList();
  }
}
