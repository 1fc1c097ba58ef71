package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.util.List;

/** Says of another authority's certificate that it is not judged here. */
final class RegimeRule implements CardRule {

  private final Regimes regimes;

  RegimeRule(Regimes regimes) {
    this.regimes = regimes;
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    Regimes.Authority authority = regimes.authorityOf(entry.entry());
    if (authority == null) {
      return;
    }
    String value =
        Plain.saysNothing(entry.card().category())
            ? entry.card().kind() + entry.card().item()
            : entry.card().category();
    found.add(
        Rule.OTHER_REGIME.finds(
            "category",
            value.isEmpty() ? entry.holder().post() : value,
            "“%s”类证件由%s管理，不适用本系统的规则，未作核对；请向该部门核实。证面若写“特种作业操作证”，请注意目录中没有这一项。"
                .formatted(authority.word(), authority.zh()),
            "Certificates with '%s' belong to %s and were not judged here; ask that authority. If the card calls itself 特种作业操作证, note that its catalogue has no such item."
                .formatted(authority.word(), authority.en())));
  }
}
