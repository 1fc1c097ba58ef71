package io.jianzhen.platform.reporting;

import static io.jianzhen.platform.ledger.ReportItem.B2;
import static io.jianzhen.platform.ledger.ReportItem.B3;
import static io.jianzhen.platform.ledger.ReportItem.C4;
import static io.jianzhen.platform.ledger.ReportItem.E2;
import static io.jianzhen.platform.ledger.ReportItem.E3;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.reporting.FormProblem.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks at the figures of a form before it is submitted. Figures that cannot be right block it;
 * figures that are merely odd, or go on from a month that was corrected after its submission, warn.
 */
final class FormChecks {

  private final Figures now;
  private final Optional<Figures> before;
  private final List<FormProblem> problems = new ArrayList<>();

  private FormChecks(Figures now, Optional<Figures> before) {
    this.now = now;
    this.before = before;
  }

  /**
   * Every problem, in the order of the form; for one line, blocking ones first.
   *
   * @param previous the month before as it was last submitted, or as the ledger has it if it was
   *     not or is open again; empty in the first month of the campaign
   */
  static List<FormProblem> examine(Figures figures, Optional<Figures> previous) {
    return new FormChecks(figures, previous).examine();
  }

  private List<FormProblem> examine() {
    for (ReportItem item : ReportItem.values()) {
      canBeCounted(item);
      addsUp(item);
      if (item == B3) {
        reportsNoMoreThanWereFound();
      } else if (item == E2) {
        finesStandOnce();
        fineHasAHolder();
      }
    }
    return List.copyOf(problems);
  }

  private void canBeCounted(ReportItem item) {
    for (BigDecimal number : List.of(now.month(item), now.cumulative(item))) {
      if (number.signum() < 0) {
        blocks(
            item,
            "%s：%s不能是负数。如需更正以前月份，请退回该月报表修改。",
            "%s: %s is negative. To correct an earlier month, have that month's form reopened.",
            number);
        return;
      }
      if (number.stripTrailingZeros().scale() > item.decimals()) {
        blocks(
            item,
            item.decimals() == 0 ? "%s：%s不是整数。" : "%s：%s超过两位小数，金额精确到分。",
            item.decimals() == 0
                ? "%s: %s is not a whole number."
                : "%s: %s has more than two decimals; money is counted to the fen.",
            number);
        return;
      }
    }
  }

  private void addsUp(ReportItem item) {
    BigDecimal earlier = now.cumulative(item).subtract(now.month(item));
    if (before.isEmpty()) {
      isTheFirst(item, earlier);
    } else if (before.get().cumulative(item).compareTo(earlier) != 0) {
      warns(
          item,
          "%s：上月报送的累计数据是%s，报送后台账更正为%s，本表累计数据按更正后计为%s。可以报送；如需改上月报表，请专班办公室退回或重新开放。",
          "%s: last month's form had %s in all, corrected since to %s; this form goes on from there"
              + " and has %s. It may be submitted; to change last month's form, have it returned or"
              + " reopened.",
          before.get().cumulative(item),
          earlier,
          now.cumulative(item));
    }
  }

  private void isTheFirst(ReportItem item, BigDecimal earlier) {
    if (earlier.signum() != 0) {
      blocks(
          item,
          "%s：首月累计数据应等于本月数据%s，现为%s。",
          "%s: in the first month the cumulative figure is this month's, %s, not %s.",
          now.month(item),
          now.cumulative(item));
    }
  }

  private void reportsNoMoreThanWereFound() {
    if (now.cumulative(B3).compareTo(now.cumulative(B2)) > 0) {
      warns(
          B3,
          "%s：累计上报处理%s人，多于累计发现假冒证件的%s人，请核对。",
          "%s: %s persons reported, but only %s found with forged certificates; please check.",
          now.cumulative(B3),
          now.cumulative(B2));
    }
  }

  private void finesStandOnce() {
    if (now.month(E2).signum() > 0 && now.month(E2).compareTo(now.month(C4)) == 0) {
      warns(
          E2,
          "%s：与“开展专项执法检查”中的罚款同为%s元。一笔罚款只能计入一处：罚单位计入执法检查，罚持证人员计入此处。请核对。",
          "%s: %s yuan, the same as the fines on employers. A fine counts once: on an employer"
              + " under inspections, on a holder here. Please check.",
          now.month(E2));
    }
  }

  private void fineHasAHolder() {
    if (now.cumulative(E2).signum() > 0 && now.cumulative(E3).signum() == 0) {
      warns(
          E2,
          "%s：累计罚款%s元，但没有依法查处的持证人员，请核对。",
          "%s: fines of %s yuan, but no holder was dealt with; please check.",
          now.cumulative(E2));
    }
  }

  private void blocks(ReportItem item, String zh, String en, BigDecimal... numbers) {
    problems.add(new FormProblem(Severity.BLOCKS, item, sentence(item, zh, en, numbers)));
  }

  private void warns(ReportItem item, String zh, String en, BigDecimal... numbers) {
    problems.add(new FormProblem(Severity.WARNS, item, sentence(item, zh, en, numbers)));
  }

  private static Sentence sentence(ReportItem item, String zh, String en, BigDecimal... numbers) {
    return new Sentence(
        zh.formatted(words(item.label(), item, numbers)),
        en.formatted(words(item.english(), item, numbers)));
  }

  private static Object[] words(String name, ReportItem item, BigDecimal... numbers) {
    return Stream.concat(
            Stream.of(item + " " + name), Arrays.stream(numbers).map(BigDecimal::toPlainString))
        .toArray();
  }
}
