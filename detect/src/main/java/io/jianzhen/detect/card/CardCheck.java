package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one certificate entry by every rule that needs no other entry. {@link DuplicateNumbers}
 * holds the one that does.
 *
 * <p>The rules can only refute. Immutable: one instance serves all threads.
 */
public final class CardCheck {

  private static final List<Finding> NOTHING_FOUND =
      List.of(
          Rule.NO_CONTRADICTION.finds(
              "",
              "",
              "未发现矛盾，但不等于证书有效；请到cx.mem.gov.cn查询核实。",
              "No contradiction found, which does not prove the certificate; look it up at cx.mem.gov.cn."));

  private final Regimes regimes;
  private final List<CardRule> rules;
  private final List<CardRule> rulesOfOtherRegimes;

  private CardCheck(Catalogue catalogue, Divisions divisions) {
    this.regimes = new Regimes(catalogue);
    CardRule identity = new IdRules(divisions);
    this.rules =
        List.of(
            identity,
            new NumberRules(),
            new DateRules(),
            new AgeRules(),
            new TermRules(),
            new CatalogueRules(catalogue),
            new IssuerRules(new Issuers(divisions)),
            new PostRules(catalogue),
            new QrRules());
    this.rulesOfOtherRegimes = List.of(identity, new RegimeRule(regimes));
  }

  /** The check with the tables that ship with Jianzhen. */
  public static CardCheck standard() {
    return new CardCheck(new Catalogue(), new Divisions());
  }

  /**
   * Judges an entry as of a day.
   *
   * @param on the day of the check, in Asia/Shanghai
   * @return the findings in the order of {@link Rule}; never empty, since an entry without
   *     contradictions gets {@link Rule#NO_CONTRADICTION}
   */
  public List<Finding> check(CertificateEntry entry, LocalDate on) {
    Examined examined = Examined.of(entry, on, regimes);
    boolean ours = examined.kind() != CertificateKind.OTHER_REGIME;
    List<Finding> found = new ArrayList<>();
    for (CardRule rule : ours ? rules : rulesOfOtherRegimes) {
      rule.judge(examined, found);
    }
    return found.isEmpty() ? NOTHING_FOUND : List.copyOf(found);
  }
}
