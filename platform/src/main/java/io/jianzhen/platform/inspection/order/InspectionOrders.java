package io.jianzhen.platform.inspection.order;

import io.jianzhen.platform.inspection.visit.VisitMovedOn;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All orders to correct, seen from the reach of the person who asks. */
@Repository
public class InspectionOrders {

  private static final int MOST = 500;

  private static final String SELECT =
      """
      SELECT o.id, o.visit, v.number AS visit_number, e.name AS employer, v.unit,
             u.name AS unit_name, o.what, o.due, o.state, o.version
        FROM inspection_order o
        JOIN inspection_visit v ON v.id = o.visit
        JOIN enterprise e ON e.id = v.enterprise
        JOIN unit u ON u.code = v.unit
       WHERE starts_with(u.path, :reach)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InspectionOrders(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Open ones first, by their last day. */
  public List<Order> within(SignedIn me) {
    return jdbc.sql(SELECT + " ORDER BY o.state <> 'SENT', o.due, o.id LIMIT :most")
        .param("reach", me.reach())
        .param("most", MOST)
        .query(Order.class)
        .list();
  }

  /** Open ones that end by a day, by their last day. */
  public List<Order> dueBy(LocalDate day, SignedIn me, int most) {
    return jdbc.sql(
            SELECT + " AND o.state = 'SENT' AND o.due <= :day ORDER BY o.due, o.id LIMIT :most")
        .param("reach", me.reach())
        .param("day", day)
        .param("most", most)
        .query(Order.class)
        .list();
  }

  /** Those of a visit. */
  public List<Order> of(long visit, SignedIn me) {
    return jdbc.sql(SELECT + " AND o.visit = :visit ORDER BY o.id")
        .param("reach", me.reach())
        .param("visit", visit)
        .query(Order.class)
        .list();
  }

  /**
   * @throws OutOfReach if there is none within reach
   */
  public Order get(long id, SignedIn me) {
    return jdbc.sql(SELECT + " AND o.id = :id")
        .param("reach", me.reach())
        .param("id", id)
        .query(Order.class)
        .optional()
        .orElseThrow(() -> new OutOfReach("inspection order " + id));
  }

  long add(long visit, String what, LocalDate due, SignedIn me) {
    return jdbc.sql(
            """
            INSERT INTO inspection_order (visit, what, due, state, created_by, created_at)
            VALUES (:visit, :what, :due, 'SENT', :by, :now) RETURNING id
            """)
        .param("visit", visit)
        .param("what", what)
        .param("due", due)
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /**
   * @throws VisitMovedOn if somebody was faster
   */
  void move(Order order, int seen, Order.State to, LocalDate due) {
    int changed =
        jdbc.sql(
                """
                UPDATE inspection_order SET state = :to, due = :due, version = version + 1
                 WHERE id = :id AND version = :seen AND state = 'SENT'
                """)
            .param("to", to.name())
            .param("due", due)
            .param("id", order.id())
            .param("seen", seen)
            .update();
    if (changed != 1) {
      throw new VisitMovedOn(order.visit());
    }
  }
}
