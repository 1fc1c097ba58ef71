package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.words.Lexicon.Entry;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Span;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A label of a watched site with an error, and beside it nothing but words for looking up:
 * nem-cx.cc, chaxun.memm.top. A long label may have a few letters beside it that nothing explains:
 * yjgl4jchaxun.cn. Only watched: so short a word can be anybody's.
 */
final class MisspeltBrandRule implements NameRule {

  /** Letters beside a long brand and a word for looking up that nothing explains. */
  private static final int MOST_UNEXPLAINED = 3;

  private final SiteIndex sites;

  MisspeltBrandRule(SiteIndex sites) {
    this.sites = sites;
  }

  @Override
  public void judge(Reading name, List<HostFinding> found) {
    if (!found.isEmpty()) {
      return;
    }
    Units units = new Units();
    for (int label = 0; label < name.freeLabels(); label++) {
      units.readLabel(name, label);
    }
    if (units.brand != null && units.lookup && units.isExplained(sites)) {
      add(name, units.brand, units.from, units.to, found);
      return;
    }
    longBrand(name, found);
  }

  private static void longBrand(Reading name, List<HostFinding> found) {
    for (int label = 0; label < name.freeLabels(); label++) {
      int from = name.labelFrom(label);
      String text = name.text().substring(from, name.labelTo(label));
      for (Entry brand : name.brandsIn(text)) {
        int left = text.length() - brand.folded().length() - name.lookupAtAnEndOf(text);
        if (brand.folded().length() >= WordTree.LONG_BRAND
            && left < text.length() - brand.folded().length()
            && left <= MOST_UNEXPLAINED) {
          int at = from + text.indexOf(brand.folded());
          add(name, brand, at, at + brand.folded().length(), found);
          return;
        }
      }
    }
  }

  private static void add(Reading name, Entry brand, int from, int to, List<HostFinding> found) {
    Span span = name.span(from, to);
    found.add(
        new HostFinding(
            HostRule.TYPING_ERROR,
            Tier.WATCH,
            brand.site(),
            span,
            Says.misspeltWithLookup(span.text(), brand)));
  }

  /** The tokens of a name, one by one: a brand, words for looking up, and what is neither. */
  private static final class Units {

    private final List<String> others = new ArrayList<>();
    private @Nullable Entry brand;
    private boolean lookup;
    private int from;
    private int to;

    void readLabel(Reading name, int label) {
      int start = name.labelFrom(label);
      int end = name.labelTo(label);
      List<int[]> tokens = new ArrayList<>();
      for (int i = start; i <= end; i++) {
        if (i == end || name.text().charAt(i) == '-') {
          if (i > start) {
            tokens.add(new int[] {start, i});
          }
          start = i + 1;
        }
      }
      for (int i = 0; i < tokens.size(); i++) {
        int[] token = tokens.get(i);
        boolean isPair = i + 1 < tokens.size() && take(name, token[0], tokens.get(i + 1)[1], true);
        if (isPair) {
          i++;
        } else if (!take(name, token[0], token[1], false)) {
          others.add(name.text().substring(token[0], token[1]));
        }
      }
    }

    private boolean take(Reading name, int start, int end, boolean isPair) {
      String text = name.text().substring(start, end).replace("-", "");
      Optional<Entry> word = name.word(text);
      if (!isPair
          && (text.equals("www")
              || word.filter(w -> w.isCompany() || w.is(Role.PLACE)).isPresent())) {
        lookup |= word.filter(w -> w.is(Role.LOOKUP) || w.is(Role.SUBJECT)).isPresent();
        return true;
      }
      Optional<Entry> near =
          word.filter(w -> w.is(Role.BRAND) && w.folded().length() >= WordTree.SHORTEST_BRAND)
              .or(() -> name.nearBrand(text));
      if (brand == null && near.isPresent()) {
        brand = near.get();
        from = start;
        to = end;
        return true;
      }
      return false;
    }

    /** Whether what is left over is a label of the same site with an error. */
    boolean isExplained(SiteIndex sites) {
      @Nullable OfficialSite site = brand == null ? null : brand.site();
      List<String> own = site == null ? List.of() : sites.labelsOf(site);
      return others.isEmpty()
          || (others.size() == 1
              && own.stream().anyMatch(label -> Typos.distance(label, others.get(0), 1) <= 1));
    }
  }
}
