package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.card.Requirements.Requirement;
import java.util.List;

/**
 * The rule about posts that need a certificate (Work Safety Law, articles 27 and 30). Missing is a
 * violation only where the law says so; the rest is noted.
 */
final class PostRules implements CardRule {

  private final Requirements requirements;

  PostRules(Catalogue catalogue) {
    requirements = new Requirements(catalogue);
  }

  @Override
  public void judge(Examined entry, List<Finding> found) {
    Requirement requirement = entry.hasCard() ? null : requirements.of(entry);
    if (requirement != null) {
      found.add(
          switch (requirement.need()) {
            case REQUIRED ->
                entry.isSpecialOperation() ? special(entry, requirement) : manager(entry);
            case OTHER_AUTHORITY -> other(entry, requirement);
            case KNOWLEDGE -> knowledge(entry);
            case ASK -> ask(entry);
          });
    }
  }

  private static Finding special(Examined entry, Requirement requirement) {
    String item = requirement.item();
    String zh = item == null ? "" : "（按岗位名称可能是“%s”）".formatted(item);
    String en = item == null ? "" : " (by the post's name perhaps '%s')".formatted(item);
    return finding(
        entry,
        Severity.SUSPECT,
        "该岗位须持特种作业操作证%s（安全生产法第三十条），名册中没有任何证书信息；请查看证件原件，没有的责令停止作业。".formatted(zh),
        "This post needs a special-operation certificate%s (Work Safety Law, article 30) and none is entered; ask for the card, and without one have the work stopped."
            .formatted(en));
  }

  private static Finding manager(Examined entry) {
    String industry = entry.holder().industry();
    return finding(
        entry,
        Severity.SUSPECT,
        "“%s”属于安全生产法第二十七条第二款所列行业，该岗位须经主管部门考核合格，名册中没有证书信息；请查看考核合格证明。".formatted(industry),
        "'%s' is an industry of the Work Safety Law, article 27(2): this post needs the competent authority's assessment and none is entered; ask for the proof."
            .formatted(industry));
  }

  private static Finding other(Examined entry, Requirement requirement) {
    String industry = entry.holder().industry();
    return finding(
        entry,
        Severity.NOTE,
        "“%s”的该岗位由%s考核发证，名册中没有证书信息；不适用本系统的规则，未作判断，请向该部门核实。"
            .formatted(industry, requirement.authority()),
        "For this post in '%s' it is %s that assesses and issues; none is entered. It was not judged here; ask that authority."
            .formatted(industry, requirement.authorityEn()));
  }

  private static Finding knowledge(Examined entry) {
    String industry = entry.holder().industry();
    return finding(
        entry,
        Severity.NOTE,
        "“%s”不在安全生产法第二十七条第二款所列行业内，该岗位依法须具备相应知识和能力，但不强制取证；请核对企业行业是否填对。".formatted(industry),
        "'%s' is not an industry of the Work Safety Law, article 27(2): the law asks for the knowledge, not for a certificate; check that the industry is entered rightly."
            .formatted(industry));
  }

  private static Finding ask(Examined entry) {
    return finding(
        entry,
        Severity.NOTE,
        "该岗位没有证书信息，也未注明行业；属于安全生产法第二十七条第二款所列行业的，须考核合格，请补填行业后再核。",
        "No certificate is entered for this post and no industry; in the industries of the Work Safety Law, article 27(2), an assessment is required. Enter the industry and check again.");
  }

  private static Finding finding(Examined entry, Severity weight, String zh, String en) {
    return Rule.POST_WITHOUT_CERT.weighing(weight, "post", entry.holder().post(), zh, en);
  }
}
