package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page came with a file that is, byte for byte, one of a genuine site's own. Of several sites
 * that have such files, as bureaus under one ministry do, the one with the most is named.
 */
final class SameFileRule implements Rule {

  private static final int SHOWN = 3;

  private final GenuineRegister genuine;

  SameFileRule(GenuineRegister genuine) {
    this.genuine = genuine;
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    if (page.isGovernment() || page.source().assets().isEmpty()) {
      return;
    }
    Map<String, String> here = new HashMap<>();
    for (PageAsset file : page.source().assets()) {
      if (!CommonFiles.isAnybodys(file)) {
        here.putIfAbsent(file.sha256(), file.path());
      }
    }
    GenuineSite most = null;
    List<Same> shared = List.of();
    for (GenuineSite site : genuine.sites()) {
      List<Same> same = same(site, here);
      if (same.size() > shared.size()) {
        most = site;
        shared = same;
      }
    }
    if (most != null) {
      found.add(finding(page, most, shared));
    }
  }

  private static List<Same> same(GenuineSite site, Map<String, String> here) {
    List<Same> same = new ArrayList<>();
    for (GenuineAsset own : site.assets()) {
      String path = here.get(own.sha256());
      if (path != null) {
        same.add(new Same(path, own.path()));
      }
    }
    return same;
  }

  private static PageFinding finding(Evidence page, GenuineSite site, List<Same> shared) {
    List<Same> shown = shared.subList(0, Math.min(SHOWN, shared.size()));
    String here = String.join(", ", shown.stream().map(Same::here).toList());
    String there = String.join(", ", shown.stream().map(Same::there).toList());
    return new PageFinding(
        PageRule.SAME_FILE,
        Strength.SUSPECT,
        Optional.of(new Target(site.id(), site.name())),
        here,
        new Sentence(
            "本页有 %d 个文件与%s的文件逐字节相同：%s（该网站上为 %s），而本页在 %s 上。"
                .formatted(shared.size(), site.name().zh(), here, there, page.shownHost()),
            "%d of its files are byte for byte those of %s: %s (there: %s); this page is on %s."
                .formatted(shared.size(), site.name().en(), here, there, page.shownHost())));
  }

  /** The paths of one file on both sites. */
  private record Same(String here, String there) {}
}
