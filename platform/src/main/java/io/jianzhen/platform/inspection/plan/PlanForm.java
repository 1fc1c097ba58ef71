package io.jianzhen.platform.inspection.plan;

import io.jianzhen.platform.inspection.visit.TypedDay;
import io.jianzhen.platform.inspection.visit.TypedWrong;
import io.jianzhen.platform.web.FreeText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as it is typed. */
public record PlanForm(String unit, String kind, String title, String firstDay, String lastDay) {

  private static final int LONGEST_TITLE = 100;

  public static PlanForm of(Map<String, String> typed) {
    return new PlanForm(
        text(typed, "unit"),
        text(typed, "kind"),
        text(typed, "title"),
        text(typed, "firstDay"),
        text(typed, "lastDay"));
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  /** In the order of the page. */
  public List<TypedWrong> whatIsWrong(List<String> units) {
    List<TypedWrong> wrong = new ArrayList<>();
    if (!units.contains(unit)) {
      wrong.add(TypedWrong.at("unit", "inspection.plan.unit.missing"));
    }
    if (kindRead().isEmpty()) {
      wrong.add(TypedWrong.at("kind", "inspection.plan.kind.missing"));
    }
    if (title.isEmpty()) {
      wrong.add(TypedWrong.at("title", "inspection.plan.title.missing"));
    }
    FreeText.whatIsWrong(title, LONGEST_TITLE)
        .ifPresent(key -> wrong.add(new TypedWrong("title", key, List.of(LONGEST_TITLE))));
    Optional<LocalDate> first = TypedDay.of(firstDay);
    Optional<LocalDate> last = TypedDay.of(lastDay);
    if (first.isEmpty()) {
      wrong.add(TypedWrong.at("firstDay", "inspection.day.wrong"));
    }
    if (last.isEmpty() || (first.isPresent() && last.get().isBefore(first.get()))) {
      wrong.add(TypedWrong.at("lastDay", "inspection.plan.lastDay.wrong"));
    }
    return wrong;
  }

  private Optional<Plan.Kind> kindRead() {
    return Arrays.stream(Plan.Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
  }

  /** What was typed, once nothing is wrong with it. */
  public InspectionPlans.Draft draft() {
    return new InspectionPlans.Draft(
        unit, kindRead().orElseThrow(), title, LocalDate.parse(firstDay), LocalDate.parse(lastDay));
  }
}
