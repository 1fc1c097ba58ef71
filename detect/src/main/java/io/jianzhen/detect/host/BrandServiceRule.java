package io.jianzhen.detect.host;

import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Piece;
import java.util.List;
import java.util.Set;

/**
 * A label of a watched site with words for looking up, certificates or government, in any order and
 * joining: memchaxun.com, zs-mem.cn. A short brand never counts alone.
 */
final class BrandServiceRule implements NameRule {

  private static final int SHORTEST_BRAND = 3;

  /** Words that say nothing, but beside a label of the site make it look like it: mem-cn.com. */
  private static final Set<String> NATIONAL = Set.of("cn", "chlna", "zhongguo", "www");

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    for (Piece brand : name.pieces()) {
      if (brand.word().is(Role.BRAND)
          && brand.disguise() != Piece.Disguise.TYPING
          && brand.word().folded().length() >= SHORTEST_BRAND
          && name.isExplained(brand.label())) {
        List<Piece> company =
            name.pieces().stream()
                .filter(other -> !other.isAt(brand))
                .filter(other -> Math.abs(other.label() - brand.label()) <= 1)
                .filter(other -> name.isExplained(other.label()))
                .filter(other -> isCompany(other.word()))
                .toList();
        if (!company.isEmpty()) {
          found.add(finding(name, brand, company));
          return;
        }
      }
    }
  }

  private static boolean isCompany(Lexicon.Entry word) {
    return word.isCompany()
        || word.is(Role.PLACE)
        || word.is(Role.NAME)
        || NATIONAL.contains(word.folded());
  }

  private static HostFinding finding(Reading name, Piece brand, List<Piece> company) {
    Piece other =
        company.stream()
            .filter(piece -> piece.word().isTelling())
            .findFirst()
            .orElse(company.get(0));
    boolean plain = company.size() > 1 || other.word().isTelling() || other.word().is(Role.GOV);
    return new HostFinding(
        HostRule.BRAND_SERVICE,
        plain ? Tier.ALERT : Tier.WATCH,
        brand.word().site(),
        name.span(brand, other),
        Says.brandService(brand.word(), other.word(), brand.word().site()));
  }
}
