package io.jianzhen.detect.host;

import io.jianzhen.detect.host.Meaning.Role;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The cues: short texts in folded form, one of which stands in every name that a rule finds
 * anything in. What holds no cue is not looked at any further, one name or a billion.
 */
final class Cues {

  private static final char B = CueFilter.BOUNDARY;

  private static final int SHORTEST_BRAND = 3;
  private static final int SHORTEST_ABBREVIATION = 4;

  /** Words this long are found by either half, as a typing error spoils only one. */
  private static final int HALVED = 10;

  /** Pinyin words for looking up from this length on are looked at in any company. */
  private static final int TELLING = 6;

  /** With more brands than this, fewer letters of what touches them are told apart: memory. */
  private static final int FEW_BRANDS = 50;

  private final Set<String> cues = new LinkedHashSet<>();
  private final Set<String> starts = new LinkedHashSet<>();
  private final Set<String> ends = new LinkedHashSet<>();

  private final int touching;

  private Cues(int touching) {
    this.touching = touching;
  }

  static Set<String> of(Lexicon lexicon, OfficialSites sites, PublicSuffixes suffixes) {
    long brands = lexicon.entries().stream().filter(word -> word.is(Role.BRAND)).count();
    var all = new Cues(brands <= FEW_BRANDS ? 3 : 2);
    all.cues.add("govcn");
    all.cues.add("gov-cn");
    all.cues.add("gov.cn");
    for (String suffix : suffixes.restricted()) {
      all.cues.add("." + Folding.fold(suffix));
    }
    for (FormerHost former : sites.former()) {
      all.cues.add(Folding.fold(former.host().ascii()));
    }
    lexicon.entries().forEach(all::addNeighbours);
    lexicon.entries().forEach(all::add);
    if (brands > 0) {
      all.addMisspeltGov();
    }
    return all.cues;
  }

  /** What may touch a brand inside a token: the first and last letters of any word. */
  private void addNeighbours(Lexicon.Entry word) {
    String text = word.folded();
    if (text.charAt(0) < 0x80) {
      starts.add(text.substring(0, Math.min(touching, text.length())));
      ends.add(text.substring(Math.max(0, text.length() - touching)));
    }
  }

  private void add(Lexicon.Entry word) {
    if (word.is(Role.BRAND)) {
      addBrand(word.folded());
    }
    if (word.isBody() || word.is(Role.SUBJECT)) {
      addWord(word);
    } else if (word.isCompany() && word.isTelling() && word.weight() >= TELLING) {
      cues.add(word.folded());
    }
  }

  private void addBrand(String brand) {
    cues.add(B + brand + B);
    if (brand.length() < SHORTEST_BRAND) {
      return;
    }
    cues.add(brand + "go");
    for (String start : starts) {
      cues.add(B + brand + start);
    }
    for (String end : ends) {
      cues.add(end + brand);
    }
    for (char digit = '2'; digit <= '9'; digit++) {
      cues.add(B + brand + digit);
    }
  }

  private void addWord(Lexicon.Entry word) {
    String text = word.folded();
    if (text.charAt(0) >= 0x80) {
      if (text.length() > 1) {
        cues.add(text);
      }
      return;
    }
    if (text.length() < SHORTEST_ABBREVIATION) {
      cues.add(B + text + B);
      return;
    }
    if (text.length() < HALVED || !word.pinyin()) {
      cues.add(text);
    } else {
      cues.add(text.substring(0, text.length() / 2));
      cues.add(text.substring(text.length() / 2));
    }
  }

  /** gov with a letter left out, put in, replaced or swapped, and cn after it. */
  private void addMisspeltGov() {
    cues.addAll(Set.of("ovcn" + B, "gvcn" + B, "ogvcn", "gvocn"));
    for (char c = 'a'; c <= 'z'; c++) {
      cues.add("g" + c + "vcn");
    }
    Set<String> variants = new LinkedHashSet<>();
    String gov = "gov";
    for (int i = 0; i <= gov.length(); i++) {
      String before = gov.substring(0, i);
      String after = gov.substring(i);
      for (char c = 'a'; c <= 'z'; c++) {
        variants.add(before + c + after);
        if (!after.isEmpty()) {
          variants.add(before + c + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        variants.add(before + after.substring(1));
      }
    }
    variants.add("ogv");
    variants.add("gvo");
    for (String variant : variants) {
      for (char before : new char[] {'.', '-'}) {
        cues.add(before + variant + ".cn" + B);
        cues.add(before + variant + "-cn");
      }
    }
  }
}
