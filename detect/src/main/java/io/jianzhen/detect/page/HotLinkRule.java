package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * It loads its pictures, scripts or styles from an official site: a copy whose files stayed behind.
 */
final class HotLinkRule implements Rule {

  /** One picture can be an illustration; several files are the site itself. */
  private static final int MANY = 3;

  /** Hosts of services that any site may load from. */
  private static final Set<String> SERVICES =
      Set.of(
          "dcs.conac.cn",
          "bszs.conac.cn",
          "zfwzgl.www.gov.cn",
          "beian.miit.gov.cn",
          "www.beian.gov.cn",
          "beian.mps.gov.cn",
          "www.12377.cn");

  private final HostScreen hosts;

  HotLinkRule(HostScreen hosts) {
    this.hosts = hosts;
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    if (page.isGovernment()) {
      return;
    }
    Map<String, Integer> loaded = new LinkedHashMap<>();
    page.page().resources().stream()
        .flatMap(element -> Reference.of(page.page(), element).stream())
        .filter(file -> !SERVICES.contains(file.host()))
        .forEach(file -> loaded.merge(file.host(), 1, Integer::sum));
    loaded.forEach(
        (written, count) ->
            HostName.parse(written)
                .flatMap(hosts.sites()::holder)
                .ifPresent(site -> found.add(finding(page, written, count, site))));
  }

  private static PageFinding finding(Evidence page, String host, int count, OfficialSite site) {
    return new PageFinding(
        PageRule.HOT_LINK,
        count >= MANY ? Strength.SUSPECT : Strength.NOTE,
        Optional.of(new Target(site.id(), site.name())),
        host,
        new Sentence(
            "本页有 %d 个文件从%s（%s）加载，而本页在 %s 上。"
                .formatted(count, site.name().zh(), host, page.shownHost()),
            "%d of its files are loaded from %s (%s); this page is on %s."
                .formatted(count, site.name().en(), host, page.shownHost())));
  }
}
