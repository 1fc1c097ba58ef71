package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Meaning;
import io.jianzhen.detect.host.words.Span;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole name of a watched site somewhere in the name, gov.cn included, with an error or two in
 * it or hyphens at odd places: tjbh-gv-cn.top, mem.g-ov.cn, yjgl-tjj.gov-cm.net. One label of the
 * site must be right; a site of one short label may have one error only.
 */
final class NearlyOfficialRule implements NameRule {

  private static final String GOV = "gov";
  private static final String CN = "cn";
  private static final int LONG = WordTree.LONG_BRAND;

  private final SiteIndex sites;

  NearlyOfficialRule(SiteIndex sites) {
    this.sites = sites;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    Tokens tokens = Tokens.of(name);
    for (OfficialSite site : sitesIn(name, tokens)) {
      if (HostFinding.isTold(site, found)) {
        return;
      }
      Optional<HostFinding> near = nearest(name, tokens, site);
      if (near.isPresent()) {
        found.add(near.get());
        return;
      }
    }
  }

  /** The sites of which a label stands somewhere in the name as it is. */
  private static Collection<OfficialSite> sitesIn(Reading name, Tokens tokens) {
    Map<String, OfficialSite> found = new LinkedHashMap<>();
    for (Lexicon.Entry brand : name.brandsIn(tokens.letters)) {
      brand.meanings().stream()
          .filter(meaning -> meaning.role() == Meaning.Role.BRAND)
          .map(Meaning::site)
          .filter(Objects::nonNull)
          .forEach(site -> found.putIfAbsent(site.id(), site));
    }
    return found.values();
  }

  private Optional<HostFinding> nearest(Reading name, Tokens tokens, OfficialSite site) {
    List<String> own = sites.labelsOf(site);
    String labels = String.join("", own);
    boolean isTelling = own.size() > 1 || labels.length() >= LONG;
    int most = isTelling ? 2 : 1;
    Optional<Near> whole =
        tokens
            .near(labels + GOV + CN, most)
            .filter(near -> near.errors > 0 || name.govTokens().isEmpty());
    if (whole.isPresent()) {
      return whole.map(
          near -> finding(name, site, near, near.errors <= 1 ? Tier.ALERT : Tier.WATCH));
    }
    Optional<Near> withGov = isTelling ? tokens.near(labels + GOV, most) : Optional.empty();
    return withGov
        .or(() -> own.size() > 1 ? tokens.near(labels, 1) : Optional.empty())
        .filter(near -> near.errors > 0)
        .map(near -> finding(name, site, near, Tier.WATCH));
  }

  private static HostFinding finding(Reading name, OfficialSite site, Near near, Tier tier) {
    Span span = name.span(near.from, near.to);
    return new HostFinding(
        HostRule.TYPING_ERROR, tier, site, span, Says.nearly(span.text(), site, near.errors));
  }

  /**
   * Something like a name of a site.
   *
   * @param from where it begins in the folded name
   * @param to where it ends
   */
  private record Near(int from, int to, int errors) {}

  /**
   * The letters of a name without dots and hyphens.
   *
   * @param places where in the folded name each letter stands
   * @param starts whether a token begins with the letter
   */
  private record Tokens(String letters, List<Integer> places, List<Boolean> starts) {

    static Tokens of(Reading name) {
      var letters = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      List<Boolean> starts = new ArrayList<>();
      boolean isStart = true;
      for (int i = 0; i < name.text().length(); i++) {
        char c = name.text().charAt(i);
        if (c == '.' || c == '-') {
          isStart = true;
          continue;
        }
        String written = name.letters(i, i + 1);
        for (int k = 0; k < written.length(); k++) {
          letters.append(written.charAt(k));
          places.add(i);
          starts.add(isStart && k == 0);
        }
        isStart = letters.toString().equals("www");
      }
      return new Tokens(letters.toString(), places, starts);
    }

    /** The nearest to a wanted text from the start of a token to the end of one. */
    Optional<Near> near(String wanted, int most) {
      Optional<Near> best = Optional.empty();
      for (int from = 0; from < letters.length(); from++) {
        if (!starts.get(from)) {
          continue;
        }
        int shortest = Math.max(1, wanted.length() - most);
        for (int length = shortest; length <= wanted.length() + most; length++) {
          int to = from + length;
          if (to <= letters.length() && (to == letters.length() || starts.get(to))) {
            String part = letters.substring(from, to);
            int errors =
                Typos.mayBeWithin(wanted, part, most)
                    ? Typos.distance(wanted, part, most)
                    : most + 1;
            if (errors <= most && (best.isEmpty() || errors < best.get().errors)) {
              best = Optional.of(new Near(places.get(from), places.get(to - 1) + 1, errors));
            }
          }
        }
      }
      return best;
    }
  }
}
