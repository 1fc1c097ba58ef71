package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.CdnZones;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * gov.cn, gov-cn or govcn anywhere but at the end. It holds for every agency: the imitations met in
 * the wild are of this kind (www-office-gov-cn.any.tld), and no list of agencies is ever complete.
 */
final class GovSuffixRule implements NameRule {

  private final SiteIndex sites;
  private final CdnZones cdnZones;

  GovSuffixRule(SiteIndex sites, CdnZones cdnZones) {
    this.sites = sites;
    this.cdnZones = cdnZones;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    if (name.govTokens().isEmpty()) {
      return;
    }
    GovToken token = name.govTokens().get(0);
    String before = name.text().substring(0, token.from());
    OfficialSite site =
        sites.endingOf(name.text().substring(0, token.to()).replace(".", "").replace("-", ""));
    Span span = name.span(token.from(), token.to());
    if (cdnZones.holds(name.host())) {
      found.add(
          new HostFinding(
              HostRule.GOV_SUFFIX, Tier.WATCH, site, span, Says.govSuffixOfCdn(span.text(), name)));
      return;
    }
    Tier tier = claims(name, token, before, site) ? Tier.ALERT : Tier.WATCH;
    found.add(
        new HostFinding(HostRule.GOV_SUFFIX, tier, site, span, Says.govSuffix(span.text(), name)));
  }

  /** Whether what stands before the token makes it the name of some office. */
  private static boolean claims(
      Reading name, GovToken token, String before, @Nullable OfficialSite site) {
    if (site != null) {
      return true;
    }
    if (token.apart()) {
      return before.chars().filter(c -> c != '.' && c != '-').count() >= 2;
    }
    return name.pieces().stream()
        .anyMatch(piece -> piece.to() == token.from() && piece.word().weight() >= 2);
  }
}
