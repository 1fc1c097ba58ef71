package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.List;
import java.util.Optional;

/**
 * The page has the path, the query and the whole text of a genuine page, on another host: a mirror,
 * or a copy that was put where the original stands. Asked only where the sample of a genuine page's
 * text is here as a whole.
 */
final class SamePageRule implements Rule {

  /** With less text, pages of empty shells are the same everywhere. */
  private static final int FEWEST_SHINGLES = 40;

  private final GenuineRegister genuine;

  SamePageRule(GenuineRegister genuine) {
    this.genuine = genuine;
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    String path = GenuineSite.pathOf(page.page().address());
    int shingles = page.text().shingles();
    for (GenuineSite site : genuine.sites()) {
      for (GenuinePage known : site.pages()) {
        if (known.path().equals(path)
            && known.shingles() == shingles
            && shingles >= FEWEST_SHINGLES
            && known.text().equals(Sketch.of(page.text().parts()))) {
          found.add(finding(page, site, path));
          return;
        }
      }
    }
  }

  private static PageFinding finding(Evidence page, GenuineSite site, String path) {
    return new PageFinding(
        PageRule.SAME_PAGE,
        Strength.STRONG,
        Optional.of(new Target(site.id(), site.name())),
        path,
        new Sentence(
            "本页的路径 %s 和全部文字与%s的页面相同，而本页在 %s 上。".formatted(path, site.name().zh(), page.shownHost()),
            "Its path %s and all of its text are those of a page of %s; this page is on %s."
                .formatted(path, site.name().en(), page.shownHost())));
  }
}
