package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges one page: whether it pretends to be an official site, which, and why.
 *
 * <p>A page is an ALERT for one strong finding, or for two suspicious ones of different rules; for
 * one suspicious finding it is watched. Immutable; any number of threads may use it.
 */
public final class PageScreen {

  private final HostScreen hosts;
  private final GenuineRegister genuine;
  private final List<Rule> rules;

  public PageScreen(HostScreen hosts, GenuineRegister genuine) {
    this.hosts = hosts;
    this.genuine = genuine;
    rules =
        List.of(
            new MarkRule(hosts, genuine),
            new NameRule(new Claims(hosts.sites(), genuine)),
            new SurfaceRule(),
            new LikenessRule(genuine),
            new SameFileRule(genuine),
            new FormRule(),
            new HotLinkRule(hosts),
            new ContradictionRule());
  }

  /** Judges a page. Whatever the bytes are, there is a verdict. */
  public PageVerdict judge(PageSource source) {
    Page page = Page.read(source);
    Optional<HostName> host =
        page.address().host() instanceof HostName name ? Optional.of(name) : Optional.empty();
    var evidence =
        new Evidence(
            source,
            page,
            host.flatMap(genuine::holder).isPresent(),
            host,
            host.map(hosts::judge),
            Marks.in(page),
            FormIntent.of(page),
            PlainText.of(page.seen()));
    List<PageFinding> found = new ArrayList<>();
    rules.forEach(rule -> rule.judge(evidence, found));
    evidence.byName().flatMap(PageScreen::byName).ifPresent(found::add);
    found.sort(Comparator.comparing(PageFinding::strength).thenComparing(PageFinding::rule));
    return new PageVerdict(
        source.address().raw(), tier(evidence, found), found, remarks(evidence, found));
  }

  /** What the host name alone tells, as one finding. */
  private static Optional<PageFinding> byName(HostVerdict verdict) {
    if (!verdict.tier().isAtLeast(Tier.WATCH)) {
      return Optional.empty();
    }
    return Optional.of(
        new PageFinding(
            PageRule.HOST_NAME,
            verdict.tier() == Tier.ALERT ? Strength.SUSPECT : Strength.NOTE,
            verdict.imitates().map(site -> new Target(site.id(), site.name())),
            verdict.host().display(),
            verdict.findings().get(0).says()));
  }

  private Tier tier(Evidence page, List<PageFinding> found) {
    if (page.known()) {
      return Tier.OFFICIAL;
    }
    Tier byHost = page.byName().map(HostVerdict::tier).orElse(Tier.NONE);
    if (byHost == Tier.OFFICIAL || byHost == Tier.RESTRICTED) {
      return byHost;
    }
    long suspicious =
        found.stream()
            .filter(finding -> finding.strength() != Strength.NOTE)
            .map(PageFinding::rule)
            .distinct()
            .count();
    boolean isStrong = found.stream().anyMatch(f -> f.strength() == Strength.STRONG);
    if (isStrong || suspicious >= 2 || byHost == Tier.ALERT) {
      return Tier.ALERT;
    }
    return suspicious == 1 || byHost == Tier.WATCH ? Tier.WATCH : Tier.NONE;
  }

  private List<Sentence> remarks(Evidence page, List<PageFinding> found) {
    List<Sentence> remarks = new ArrayList<>();
    if (page.source().isCut()) {
      remarks.add(
          new Sentence(
              "页面超过 %d MB，只看了前面的部分。".formatted(PageSource.MOST / 1_000_000),
              "The page has more than %d MB; only the first part was looked at."
                  .formatted(PageSource.MOST / 1_000_000)));
    }
    if (!page.isGovernment() && found.stream().noneMatch(f -> f.imitates().isPresent())) {
      int known = genuine.sites().size();
      remarks.add(
          new Sentence(
              "没有认出它仿冒的对象；登记册中有 %d 个真实网站的页面，被仿冒的网站可能不在其中。这不表示网页可信。".formatted(known),
              "No target was recognised; the register knows the pages of %d genuine sites, and the one imitated may not be among them. This does not make the page trustworthy."
                  .formatted(known)));
    }
    return remarks;
  }
}
