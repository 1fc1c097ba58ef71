package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.Table;
import java.util.List;

/** The rule about posts that need a certificate (Work Safety Law, articles 27 and 30). */
final class PostRules implements CardRule {

  private final List<String[]> industries =
      Table.rows(PostRules.class, "article-27-industries.csv");

  @Override
  public void judge(Examined entry, List<Finding> found) {
    if (entry.hasCard()) {
      return;
    }
    if (entry.isSpecialOperation()) {
      found.add(
          finding(
              entry,
              Severity.SUSPECT,
              "该岗位须持特种作业操作证（安全生产法第三十条），名册中没有任何证书信息；请查看证件原件，没有的责令停止作业。",
              "This post needs a special-operation certificate (Work Safety Law, article 30) and none is entered; ask for the card, and without one have the work stopped."));
    } else if (entry.kind() == CertificateKind.KNOWLEDGE_AND_ABILITY) {
      found.add(ofManager(entry));
    }
  }

  private Finding ofManager(Examined entry) {
    String industry = entry.holder().industry();
    if (Plain.saysNothing(industry)) {
      return finding(
          entry,
          Severity.NOTE,
          "该岗位没有证书信息，也未注明行业；属于安全生产法第二十七条第二款所列行业的，须考核合格，请补填行业后再核。",
          "No certificate is entered for this post and no industry; in the industries of the Work Safety Law, article 27(2), an assessment is required. Enter the industry and check again.");
    }
    if (isListed(industry)) {
      return finding(
          entry,
          Severity.SUSPECT,
          "“%s”属于安全生产法第二十七条第二款所列行业，该岗位须经主管部门考核合格，名册中没有证书信息；请查看考核合格证明。".formatted(industry),
          "'%s' is an industry of the Work Safety Law, article 27(2): this post needs the competent authority's assessment and none is entered; ask for the proof."
              .formatted(industry));
    }
    return finding(
        entry,
        Severity.NOTE,
        "“%s”不在安全生产法第二十七条第二款所列行业内，该岗位依法须具备相应知识和能力，但不强制取证；请核对企业行业是否填对。".formatted(industry),
        "'%s' is not an industry of the Work Safety Law, article 27(2): the law asks for the knowledge, not for a certificate; check that the industry is entered rightly."
            .formatted(industry));
  }

  private boolean isListed(String industry) {
    String plain = Spelling.of(industry);
    for (String[] row : industries) {
      if (plain.contains(row[0])) {
        return row[1].equals("YES");
      }
    }
    return false;
  }

  private static Finding finding(Examined entry, Severity weight, String zh, String en) {
    return Rule.POST_WITHOUT_CERT.weighing(weight, "post", entry.holder().post(), zh, en);
  }
}
