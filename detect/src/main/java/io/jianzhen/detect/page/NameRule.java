package io.jianzhen.detect.page;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.page.PageFinding.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The page calls itself an official body, in its title or heading, as sponsor or as owner of the
 * copyright. Quoting a name or an address in running text is no such claim.
 */
final class NameRule implements Rule {

  private final Claims claims;

  NameRule(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void judge(Evidence page, List<PageFinding> found) {
    if (page.isGovernment()) {
      return;
    }
    List<Claim> made = claims(page);
    Set<String> places = new HashSet<>();
    made.forEach(claim -> places.add(claim.where));
    boolean asks = page.form().isLookup();
    for (Claim claim : made) {
      boolean isStrong = places.size() > 1 || (asks && !claim.where.equals("footer"));
      found.add(
          new PageFinding(
              PageRule.OFFICIAL_NAME,
              isStrong ? Strength.STRONG : Strength.SUSPECT,
              Optional.of(claim.target),
              claim.seen,
              says(page, claim)));
    }
  }

  private List<Claim> claims(Evidence page) {
    List<Claim> made = new ArrayList<>();
    claims
        .inTitle(page.page().title())
        .ifPresent(target -> add(made, "title", target, page.page().title()));
    for (String heading : page.page().headings()) {
      claims.whole(heading).ifPresent(target -> add(made, "title", target, heading));
    }
    for (Mark mark : page.marks()) {
      boolean names =
          mark.kind() == MarkKind.SPONSOR
              || mark.kind() == MarkKind.COPYRIGHT
              || mark.kind() == MarkKind.SITE_NAME;
      if (names) {
        claims
            .whole(mark.value())
            .ifPresent(
                target ->
                    add(
                        made,
                        mark.kind() == MarkKind.SITE_NAME ? "meta" : "footer",
                        target,
                        mark.value()));
      }
    }
    return made;
  }

  private static void add(List<Claim> made, String where, Target target, String seen) {
    if (made.stream()
        .noneMatch(claim -> claim.where.equals(where) && claim.target.equals(target))) {
      made.add(new Claim(where, target, seen));
    }
  }

  private static Sentence says(Evidence page, Claim claim) {
    boolean inFooter = claim.where.equals("footer");
    return new Sentence(
        "本页%s为“%s”，而网站 %s 不属于该单位；政府网站只用 .gov.cn 等受限后缀（国办函〔2018〕55号）。"
            .formatted(inFooter ? "自称主办或版权单位" : "自称", claim.seen.strip(), page.shownHost()),
        "The page calls %s \"%s\", but %s is not a host of that body; government sites are under .gov.cn."
            .formatted(
                inFooter ? "its sponsor or owner" : "itself",
                claim.seen.strip(),
                page.shownHost()));
  }

  /**
   * A name that the page gives itself.
   *
   * @param where title, meta or footer: claims in two of them confirm each other
   */
  private record Claim(String where, Target target, String seen) {}
}
