package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.List;
import java.util.Optional;

/**
 * The decisive rule: a mark belongs to X, and the host is not X's. A copied footer names the site
 * that it was copied from.
 */
final class MarkRule implements Rule {

  private final HostScreen hosts;
  private final GenuineRegister genuine;

  MarkRule(HostScreen hosts, GenuineRegister genuine) {
    this.hosts = hosts;
    this.genuine = genuine;
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    for (Mark mark : page.marks()) {
      owner(mark)
          .filter(owner -> !owner.has(page))
          .ifPresent(owner -> found.add(finding(page, mark, owner.target)));
    }
  }

  private Optional<Owner> owner(Mark mark) {
    boolean isHost =
        mark.kind() == MarkKind.SITE_DOMAIN
            || (mark.kind() == MarkKind.FAULT_LINK && mark.value().indexOf('.') > 0);
    if (!isHost) {
      return genuine.owner(mark.value()).map(Owner::of);
    }
    return HostName.parse(mark.value())
        .flatMap(named -> genuine.holder(named).map(Owner::of).or(() -> official(named)));
  }

  /** A host that only a public body can have. */
  private Optional<Owner> official(HostName named) {
    HostVerdict verdict = hosts.judge(named);
    Optional<OfficialSite> site = hosts.sites().holder(named);
    if (site.isPresent()) {
      OfficialSite official = site.get();
      return Optional.of(
          new Owner(
              new Target(official.id(), official.name()),
              host -> hosts.sites().holder(host).filter(official::equals).isPresent()));
    }
    return verdict.tier() == Tier.RESTRICTED
        ? Optional.of(
            new Owner(
                new Target(named.ascii(), new Sentence(named.display(), named.display())),
                host -> host.isSameOrUnder(named) || named.isSameOrUnder(host)))
        : Optional.empty();
  }

  private static PageFinding finding(Evidence page, Mark mark, Target owner) {
    // Government sites share templates and stewards; between them it is only worth a note.
    Strength strength = page.isGovernment() ? Strength.NOTE : Strength.STRONG;
    return new PageFinding(
        PageRule.MARK_OF_ANOTHER,
        strength,
        Optional.of(owner),
        mark.value(),
        new Sentence(
            "%s中的%s“%s”属于%s，而本页的网站是 %s：标识是照抄来的。"
                .formatted(
                    mark.place().zh(),
                    mark.kind().zh(),
                    mark.value(),
                    owner.name().zh(),
                    page.shownHost()),
            "The %s \"%s\" in %s belongs to %s, but this page is on %s: the mark was copied."
                .formatted(
                    mark.kind().en(),
                    mark.value(),
                    mark.place().en(),
                    owner.name().en(),
                    page.shownHost())));
  }

  /** Whoever has a mark, and how to tell its hosts. */
  private record Owner(Target target, Hosts hosts) {

    static Owner of(GenuineSite site) {
      return new Owner(new Target(site.id(), site.name()), site::has);
    }

    boolean has(Evidence page) {
      return page.host().filter(hosts::has).isPresent();
    }
  }

  private interface Hosts {
    boolean has(HostName host);
  }
}
