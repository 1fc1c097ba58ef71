package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.Piece;
import io.jianzhen.detect.host.words.Span;
import java.util.List;
import java.util.Optional;

/**
 * Typing errors in the labels of watched sites, gov and cn included. A short label that is misspelt
 * needs company: what stands beside it must be right, or speak of government or certificates.
 */
final class TypingRule implements NameRule {

  private static final int MOST = 2;

  private final SiteIndex sites;

  TypingRule(SiteIndex sites) {
    this.sites = sites;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    Optional<SiteIndex.Near> near =
        sites
            .nearestWhole(name.joinedWhole(), MOST)
            .or(() -> sites.nearestWhole(name.joinedFree(), MOST));
    if (near.isPresent()) {
      int errors = near.get().distance();
      Tier tier = errors <= 1 ? Tier.ALERT : Tier.WATCH;
      if (errors > 0 && !HostFinding.isTold(near.get().site(), found)) {
        add(name, tier, near.get().site(), errors, found);
      }
      return;
    }
    sites
        .nearLabels(name.own().labels().stream().map(Folding::fold).toList())
        .ifPresent(site -> add(name, Tier.WATCH, site, 1, found));
    for (Piece piece : name.pieces()) {
      OfficialSite site = piece.word().site();
      if (piece.disguise() == Piece.Disguise.TYPING
          && site != null
          && piece.word().isBrandOf(site)
          && isKnownByItsCompany(name, piece, site)) {
        Span span = name.span(piece);
        found.add(
            new HostFinding(
                HostRule.TYPING_ERROR,
                name.govTokens().isEmpty() ? Tier.WATCH : Tier.ALERT,
                site,
                span,
                Says.misspelt(span.text(), piece.word())));
        return;
      }
    }
  }

  private static void add(
      Reading name, Tier tier, OfficialSite site, int errors, List<HostFinding> found) {
    Span span = name.whole();
    found.add(
        new HostFinding(
            HostRule.TYPING_ERROR, tier, site, span, Says.typing(span.text(), site, errors)));
  }

  private static boolean isKnownByItsCompany(Reading name, Piece piece, OfficialSite site) {
    return !name.govTokens().isEmpty()
        || name.company(
                piece,
                other ->
                    other.disguise() == Piece.Disguise.NONE
                        && (other.word().isTelling()
                            || (other.word().isBrandOf(site) && isApart(piece, other))))
            .isPresent();
  }

  private static boolean isApart(Piece one, Piece other) {
    return one.to() < other.from() || other.to() < one.from();
  }
}
