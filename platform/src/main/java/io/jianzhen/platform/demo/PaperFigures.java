package io.jianzhen.platform.demo;

import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the units sent in on paper: made up, the same at every start. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class PaperFigures {

  private final Ledger ledger;

  PaperFigures(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Enters a month of a unit. */
  void enter(Unit unit, YearMonth month) {
    var random = new Random(unit.code().hashCode() * 31L + month.hashCode());
    for (Quantity one : made(unit, random)) {
      if (one.amount().signum() > 0) {
        String reason = "纸质报表 %s %s".formatted(unit.name(), month);
        Fact fact =
            new Fact(
                one.item(),
                unit.code(),
                month.atDay(20),
                one.amount(),
                null,
                "manual",
                reason,
                true);
        ledger.append(fact, "unit-" + unit.code());
      }
    }
  }

  private record Quantity(ReportItem item, BigDecimal amount) {}

  private static List<Quantity> made(Unit unit, Random random) {
    return unit.kind() == Unit.Kind.POLICE ? ofPolice(random) : ofInspection(unit, random);
  }

  private static List<Quantity> ofPolice(Random random) {
    List<Quantity> all = new ArrayList<>();
    int suspects = random.nextInt(4);
    all.add(count(ReportItem.D1, suspects));
    all.add(count(ReportItem.D2, suspects > 2 ? 1 : 0));
    all.add(count(ReportItem.D3, suspects));
    all.add(count(ReportItem.D4, random.nextInt(5)));
    all.add(count(ReportItem.E3, random.nextInt(3)));
    all.add(count(ReportItem.F1, random.nextInt(2)));
    return all;
  }

  private static List<Quantity> ofInspection(Unit unit, Random random) {
    List<Quantity> all = new ArrayList<>();
    int forged = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    all.add(count(ReportItem.B1, 4 + random.nextInt(18)));
    all.add(count(ReportItem.B2, forged));
    all.add(count(ReportItem.B3, forged));
    all.add(count(ReportItem.C1, 3 + random.nextInt(12)));
    all.add(count(ReportItem.C2, forged));
    all.add(count(ReportItem.C3, forged));
    if (unit.canPenalise() && forged > 0) {
      all.add(count(ReportItem.C4, 10_000));
    }
    all.add(count(ReportItem.E1, forged));
    all.add(count(ReportItem.F1, random.nextInt(3) == 0 ? 1 : 0));
    return all;
  }

  private static Quantity count(ReportItem item, int amount) {
    return new Quantity(item, BigDecimal.valueOf(amount));
  }
}
