package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Folding;
import java.util.List;
import java.util.Optional;

/**
 * A watched site's own labels, and nothing else, under another suffix: cx.mem.com, mem.gov.in. A
 * single short label is everybody's and is only watched; a gov before the suffix makes it plain.
 */
final class OtherSuffixRule implements NameRule {

  private final SiteIndex sites;

  OtherSuffixRule(SiteIndex sites) {
    this.sites = sites;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    List<String> labels = name.own().labels().stream().map(Folding::fold).toList();
    if (!labels.isEmpty() && !judge(name, labels, found)) {
      // yjgl.tj.cn: tj.cn is a suffix, and tj a label of the site all the same.
      List<String> all = List.of(name.text().split("\\."));
      judge(name, all.subList(0, all.size() - 1), found);
    }
  }

  private boolean judge(Reading name, List<String> labels, List<HostFinding> found) {
    boolean gov = labels.size() > 1 && labels.get(labels.size() - 1).equals("gov");
    Optional<OfficialSite> site =
        sites.watchedWith(gov ? labels.subList(0, labels.size() - 1) : labels);
    site.ifPresent(
        same -> {
          Tier tier = gov || labels.size() > 1 ? Tier.ALERT : Tier.WATCH;
          found.add(
              new HostFinding(
                  HostRule.OTHER_SUFFIX, tier, same, name.whole(), Says.otherSuffix(same, name)));
        });
    return site.isPresent();
  }
}
