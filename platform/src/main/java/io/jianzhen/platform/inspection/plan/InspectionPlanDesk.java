package io.jianzhen.platform.inspection.plan;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.inspection.risk.RiskRanking;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Officers;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes plans and puts visits into them. Only a unit that inspects has plans. */
@Service
public class InspectionPlanDesk {

  private final InspectionPlans plans;
  private final InspectionVisits visits;
  private final RiskRanking ranking;
  private final Units units;
  private final AuditTrail audit;

  InspectionPlanDesk(
      InspectionPlans plans,
      InspectionVisits visits,
      RiskRanking ranking,
      Units units,
      AuditTrail audit) {
    this.plans = plans;
    this.visits = visits;
    this.ranking = ranking;
    this.units = units;
    this.audit = audit;
  }

  /** The units for which this person may plan. */
  public List<Unit> unitsOf(SignedIn me) {
    return units.within(me.reach()).stream().filter(Unit::canInspect).toList();
  }

  /**
   * @throws OutOfReach if the unit is not within reach, or does not inspect
   */
  @Transactional
  public long open(InspectionPlans.Draft draft, SignedIn me) {
    if (!units.get(draft.unit(), me).canInspect()) {
      throw new OutOfReach("inspection by " + draft.unit());
    }
    long id = plans.open(draft, me);
    audit.record(me, "INSPECTION_PLAN", "inspection-plan:" + id, draft.unit());
    return id;
  }

  /**
   * Plans visits to employers of the plan's territory; one that is planned already stays as it is.
   * Why each was proposed is kept with it.
   *
   * @return how many are new
   * @throws PlanMovedOn if the plan was closed
   */
  @Transactional
  public int add(
      Plan plan, Collection<Long> employers, LocalDate on, Officers officers, SignedIn me) {
    plans.holdOpen(plan.id());
    int added = 0;
    for (RiskRanking.Ranked one : ranking.these(plan.territory(), employers)) {
      var planned = new InspectionVisits.Planned(plan.id(), one.id(), plan.unit(), on, officers);
      Optional<Long> visit = visits.add(planned, one.risk(), me);
      added += visit.isPresent() ? 1 : 0;
      visit.ifPresent(
          id -> audit.record(me, "INSPECTION_PLANNED", "inspection:" + id, plan.number()));
    }
    return added;
  }

  /** Closes a plan; visits that are still planned stay and can be made. */
  @Transactional
  public void close(Plan plan, int seen, SignedIn me) {
    plans.close(plan, seen);
    audit.record(me, "INSPECTION_PLAN_CLOSED", "inspection-plan:" + plan.id(), plan.number());
  }
}
