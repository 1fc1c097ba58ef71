package io.jianzhen.platform.inspection;

import io.jianzhen.platform.certificate.CardsOnFile;
import io.jianzhen.platform.inspection.order.InspectionOrderDesk;
import io.jianzhen.platform.inspection.plan.InspectionPlanDesk;
import io.jianzhen.platform.inspection.plan.InspectionPlans;
import io.jianzhen.platform.inspection.plan.Plan;
import io.jianzhen.platform.inspection.visit.CardAnswer;
import io.jianzhen.platform.inspection.visit.FindingKind;
import io.jianzhen.platform.inspection.visit.InspectionVisitDesk;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Officers;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitResult;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the demonstration play inspections by the same doors as people. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
public class InspectionPlay {

  private static final int FEW = 5;

  private static final Officers OFFICERS =
      new Officers("检查员甲（示例）", "ZF990001", "检查员乙（示例）", "ZF990002");

  private final InspectionPlanDesk planning;
  private final InspectionPlans plans;
  private final InspectionVisits visits;
  private final InspectionVisitDesk desk;
  private final InspectionOrderDesk orders;
  private final CardsOnFile cards;

  InspectionPlay(
      InspectionPlanDesk planning,
      InspectionPlans plans,
      InspectionVisits visits,
      InspectionVisitDesk desk,
      InspectionOrderDesk orders,
      CardsOnFile cards) {
    this.planning = planning;
    this.plans = plans;
    this.visits = visits;
    this.desk = desk;
    this.orders = orders;
    this.cards = cards;
  }

  /** A plan with these employers, of which the first was visited yesterday and has an order. */
  public void play(List<Long> employers, LocalDate today, SignedIn inspector) {
    var draft =
        new InspectionPlans.Draft(
            inspector.unit().code(),
            Plan.Kind.CAMPAIGN,
            "四月持证情况执法检查",
            today.withDayOfMonth(1),
            today.plusDays(FEW));
    Plan plan = plans.get(planning.open(draft, inspector), inspector);
    planning.add(plan, employers, today, OFFICERS, inspector);
    Visit first = visits.of(plan.id()).get(0);
    List<VisitResult.Checked> checked =
        cards.of(first.enterprise(), FEW).stream()
            .map(card -> new VisitResult.Checked(card, CardAnswer.NOT_FOUND))
            .toList();
    var found = new VisitResult.Found(FindingKind.NO_TRAINING, null, "新上岗电工未经培训（示例）");
    desk.finish(
        first.id(),
        first.version(),
        new VisitResult(
            "demonstration-" + first.number(),
            today.minusDays(1),
            OFFICERS,
            "企业表示尽快整改（示例）",
            checked,
            List.of(found)),
        inspector);
    orders.send(first.id(), "组织新上岗电工培训并取得操作证（示例）", today.plusDays(FEW), inspector);
  }
}
