package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Piece;
import io.jianzhen.detect.host.words.Span;
import java.util.List;

/** The own labels of a watched site one after the other: cx-mem.any.tld, yjgl.tj.any.tld. */
final class OfficialNameRule implements NameRule {

  private final SiteIndex sites;

  OfficialNameRule(SiteIndex sites) {
    this.sites = sites;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    List<Piece> pieces = name.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      for (OfficialSite site : sites.watchedBeginningWith(pieces.get(i).word().folded())) {
        List<String> labels = sites.labelsOf(site);
        if (labels.size() >= 2 && i + labels.size() <= pieces.size()) {
          judge(name, site, labels, pieces.subList(i, i + labels.size()), found);
        }
      }
    }
  }

  private static void judge(
      Reading name,
      OfficialSite site,
      List<String> labels,
      List<Piece> run,
      List<HostFinding> found) {
    if (isNameOf(run, labels) && areExplained(name, run)) {
      Piece first = run.get(0);
      Piece last = run.get(run.size() - 1);
      Tier tier =
          name.text().substring(first.from(), last.to()).equals(String.join("", labels))
                  && !hasCompany(name, run)
              ? Tier.WATCH
              : Tier.ALERT;
      Span span = name.span(first, last);
      found.add(
          new HostFinding(
              HostRule.OFFICIAL_NAME, tier, site, span, Says.officialName(span.text(), site)));
    }
  }

  private static boolean isNameOf(List<Piece> run, List<String> labels) {
    for (int k = 0; k < labels.size(); k++) {
      if (run.get(k).disguise() == Piece.Disguise.TYPING
          || !run.get(k).word().folded().equals(labels.get(k))) {
        return false;
      }
      if (k > 0 && run.get(k).from() - run.get(k - 1).to() > 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean areExplained(Reading name, List<Piece> run) {
    return run.stream().allMatch(piece -> name.isExplained(piece.label()));
  }

  private static boolean hasCompany(Reading name, List<Piece> run) {
    return !name.govTokens().isEmpty()
        || name.pieces().stream()
            .anyMatch(piece -> run.stream().noneMatch(piece::isAt) && piece.word().isCompany());
  }
}
