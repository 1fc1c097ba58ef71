package io.jianzhen.platform.inspection.order;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.inspection.visit.VisitContents.Noted;
import io.jianzhen.platform.inspection.visit.VisitMovedOn;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders to correct and looks again. A look again ends an order or gives it a new last day; it is
 * no visit of its own and does not count in C1 (decision 26).
 */
@Service
public class InspectionOrderDesk {

  private final InspectionOrders orders;
  private final InspectionVisits visits;
  private final VisitContents contents;
  private final AuditTrail audit;

  InspectionOrderDesk(
      InspectionOrders orders, InspectionVisits visits, VisitContents contents, AuditTrail audit) {
    this.orders = orders;
    this.visits = visits;
    this.contents = contents;
    this.audit = audit;
  }

  /**
   * @throws VisitMovedOn unless the visit was made and stands
   */
  @Transactional
  public long send(long visit, String what, LocalDate due, SignedIn me) {
    if (visits.lock(visit, me).state() != Visit.State.DONE) {
      throw new VisitMovedOn(visit);
    }
    long id = orders.add(visit, what, due, me);
    note(visit, id, "ORDER_SENT", null, what, me);
    return id;
  }

  /** Inspectors have looked: it is put right. */
  @Transactional
  public void close(Order order, int seen, LocalDate on, String note, SignedIn me) {
    orders.move(order, seen, Order.State.CLOSED, order.due());
    note(order.visit(), order.id(), "ORDER_CLOSED", on, note, me);
  }

  /** Inspectors have looked: it is not put right; there is a new last day. */
  @Transactional
  public void sendBack(
      Order order, int seen, LocalDate on, LocalDate due, String note, SignedIn me) {
    orders.move(order, seen, Order.State.SENT, due);
    note(order.visit(), order.id(), "ORDER_SENT_BACK", on, note, me);
  }

  @Transactional
  public void withdraw(Order order, int seen, String reason, SignedIn me) {
    orders.move(order, seen, Order.State.WITHDRAWN, order.due());
    note(order.visit(), order.id(), "ORDER_WITHDRAWN", null, reason, me);
  }

  private void note(
      long visit, long order, String step, @Nullable LocalDate day, String note, SignedIn me) {
    contents.note(new Noted(visit, order, step, day, note), me);
    audit.record(me, "INSPECTION_" + step, "inspection:" + visit, "order:" + order);
  }
}
