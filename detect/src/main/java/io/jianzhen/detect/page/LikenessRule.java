package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The page is like one of a genuine site that is known by its pages: in its text, in how its
 * elements are put together, in its files, in its picture.
 */
final class LikenessRule implements Rule {

  /** Shares of a genuine page's sample. Pages of other sites share a few per cent. */
  static final double SAME_TEXT = 0.5;

  private static final double MUCH_TEXT = 0.25;
  static final double SAME_STRUCTURE = 0.8;

  /** With fewer pieces a page says too little of itself to be known by them. */
  static final int FEWEST_SHINGLES = 40;

  private static final int FEWEST_PATHS = 12;
  private static final int MANY_FILES = 3;

  /** Bits of 64 in which pictures of the same page may differ. */
  static final int SAME_PICTURE = 8;

  private static final int LIKE_PICTURE = 12;

  private final GenuineRegister genuine;
  private final Rule samePage;

  LikenessRule(GenuineRegister genuine) {
    this.genuine = genuine;
    samePage = new SamePageRule(genuine);
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    if (page.isGovernment()) {
      return;
    }
    Optional<PictureHash> picture =
        genuine.sites().isEmpty()
            ? Optional.empty()
            : page.source().screenshot().flatMap(PictureHash::of);
    List<GenuineSite> others =
        genuine.sites().stream().filter(site -> page.host().filter(site::has).isEmpty()).toList();
    text(page, others, found);
    structure(page, others, found);
    for (GenuineSite site : others) {
      var target = new Target(site.id(), site.name());
      files(page, site, target, found);
      picture.ifPresent(seen -> picture(page, seen, site, target, found));
    }
  }

  /** Of several sites that have much in common, as bureaus do, the likest is named. */
  private void text(Evidence page, List<GenuineSite> sites, List<PageFinding> found) {
    likest(
            sites,
            known -> known.shingles() >= FEWEST_SHINGLES,
            GenuinePage::text,
            page.text().parts())
        .filter(like -> like.shared >= MUCH_TEXT)
        .ifPresent(
            like -> {
              found.add(text(page, like));
              if (like.shared == 1) {
                samePage.judge(page, found);
              }
            });
  }

  private static PageFinding text(Evidence page, Likest like) {
    GenuineSite site = like.site;
    GenuinePage known = like.page;
    boolean samePath =
        known.path().length() > 1 && known.path().equals(GenuineSite.pathOf(page.page().address()));
    return new PageFinding(
        PageRule.GENUINE_TEXT,
        like.shared >= SAME_TEXT || samePath ? Strength.STRONG : Strength.SUSPECT,
        Optional.of(new Target(site.id(), site.name())),
        percent(like.shared),
        new Sentence(
            "%s页面 %s 的文字，有 %s 出现在本页，而本页在 %s 上。"
                .formatted(site.name().zh(), known.path(), percent(like.shared), page.shownHost()),
            "%3$s of the text of %1$s, page %2$s, is on this page, which is on %4$s."
                .formatted(
                    site.name().en(), known.path(), percent(like.shared), page.shownHost())));
  }

  private static void structure(Evidence page, List<GenuineSite> sites, List<PageFinding> found) {
    likest(
            sites,
            known -> known.structure().size() >= FEWEST_PATHS,
            GenuinePage::structure,
            page.page().structure())
        .filter(like -> like.shared >= SAME_STRUCTURE)
        .ifPresent(
            like ->
                add(
                    found,
                    PageRule.GENUINE_STRUCTURE,
                    Strength.SUSPECT,
                    new Target(like.site.id(), like.site.name()),
                    percent(like.shared),
                    "本页的版面结构有 %s 与%s页面 %s 相同。"
                        .formatted(percent(like.shared), like.site.name().zh(), like.page.path()),
                    "%s of its structure is that of %s, page %s."
                        .formatted(percent(like.shared), like.site.name().en(), like.page.path())));
  }

  private static Optional<Likest> likest(
      List<GenuineSite> sites,
      Predicate<GenuinePage> tells,
      Function<GenuinePage, Sketch> sample,
      long[] parts) {
    List<Sketch> samples =
        sites.stream().flatMap(site -> site.pages().stream()).filter(tells).map(sample).toList();
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    long[] hashes = Sketch.hashes(parts, samples);
    Likest best = null;
    for (GenuineSite site : sites) {
      for (GenuinePage page : site.pages()) {
        double shared = tells.test(page) ? sample.apply(page).sharedWith(hashes) : 0;
        if (best == null || shared > best.shared) {
          best = new Likest(site, page, shared);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private record Likest(GenuineSite site, GenuinePage page, double shared) {}

  private static void files(
      Evidence page, GenuineSite site, Target target, List<PageFinding> found) {
    Set<String> own = site.files().stream().map(Reference::fileName).collect(Collectors.toSet());
    List<String> shared =
        page.page().resources().stream()
            .flatMap(element -> Reference.of(page.page(), element).stream())
            .filter(file -> CommonFiles.isTelling(file.path()))
            .map(Reference::fileName)
            .filter(own::contains)
            .distinct()
            .toList();
    if (!shared.isEmpty()) {
      String names = String.join(", ", shared.subList(0, Math.min(shared.size(), MANY_FILES)));
      add(
          found,
          PageRule.GENUINE_FILES,
          shared.size() >= MANY_FILES ? Strength.STRONG : Strength.SUSPECT,
          target,
          names,
          "本页有 %d 个文件与%s的文件同名：%s。".formatted(shared.size(), site.name().zh(), names),
          "%d of its files are called like files of %s: %s."
              .formatted(shared.size(), site.name().en(), names));
    }
  }

  private static void picture(
      Evidence page, PictureHash seen, GenuineSite site, Target target, List<PageFinding> found) {
    for (GenuinePage known : site.pages()) {
      int bits = known.picture().map(seen::distance).orElse(Long.SIZE);
      if (bits <= LIKE_PICTURE) {
        add(
            found,
            PageRule.GENUINE_PICTURE,
            bits <= SAME_PICTURE ? Strength.STRONG : Strength.SUSPECT,
            target,
            "%d / 64".formatted(bits),
            "本页截图与%s页面 %s 的截图只差 %d 位（共 64 位），而本页在 %s 上。"
                .formatted(site.name().zh(), known.path(), bits, page.shownHost()),
            "Its screenshot differs from that of %s, page %s, in %d of 64 bits; this page is on %s."
                .formatted(site.name().en(), known.path(), bits, page.shownHost()));
        return;
      }
    }
  }

  private static void add(
      List<PageFinding> found,
      PageRule rule,
      Strength strength,
      Target target,
      String seen,
      String zh,
      String en) {
    found.add(new PageFinding(rule, strength, Optional.of(target), seen, new Sentence(zh, en)));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }
}
