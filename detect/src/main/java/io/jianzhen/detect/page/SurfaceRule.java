package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Table;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * It calls the interfaces of the genuine look-up on a host of its own, or has its paths: the
 * present platform's and the one's before it. An article that quotes an address calls nothing.
 */
final class SurfaceRule implements Rule {

  private static final Target LOOK_UP =
      new Target(
          "mem-cx",
          new Sentence(
              "特种作业操作证及安全生产知识和管理能力考核合格信息查询平台",
              "Look-up of special-operation certificates and of safety assessments"));

  private static final List<String> SURFACE =
      Table.rows(SurfaceRule.class, "lookup-surface.csv").stream()
          .map(row -> row[0].toLowerCase(Locale.ROOT))
          .toList();

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    if (page.isGovernment()) {
      return;
    }
    for (String path : SURFACE) {
      Optional<String> seen = seen(page, path);
      if (seen.isPresent()) {
        found.add(
            new PageFinding(
                PageRule.LOOKUP_SURFACE,
                Strength.STRONG,
                Optional.of(LOOK_UP),
                seen.get(),
                new Sentence(
                    "本页使用官方查询平台的接口或路径“%s”，却在 %s 上：是仿照查询平台做的。".formatted(path, page.shownHost()),
                    "It uses \"%s\", an interface or path of the official look-up, on %s: it was made after that platform."
                        .formatted(path, page.shownHost()))));
        return;
      }
    }
  }

  private static Optional<String> seen(Evidence page, String path) {
    String own = GenuineSite.pathOf(page.page().address()).toLowerCase(Locale.ROOT);
    if (own.contains(path)) {
      return Optional.of(own);
    }
    for (List<Element> elements : List.of(page.page().resources(), page.page().forms())) {
      for (Element element : elements) {
        Optional<Reference> reference = Reference.of(page.page(), element);
        if (reference.isPresent()
            && reference.get().host().equals(page.page().address().host().toString())
            && reference.get().path().toLowerCase(Locale.ROOT).contains(path)) {
          return Optional.of(reference.get().path());
        }
      }
    }
    for (String script : page.page().scripts()) {
      String lower = script.toLowerCase(Locale.ROOT);
      int at = lower.indexOf(path);
      if (at >= 0) {
        return Optional.of(
            script.substring(Math.max(0, at - 20), Math.min(script.length(), at + 60)));
      }
    }
    return Optional.empty();
  }
}
