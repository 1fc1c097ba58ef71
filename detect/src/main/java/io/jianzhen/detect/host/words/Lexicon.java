package io.jianzhen.detect.host.words;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.register.OfficialSite;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.host.words.Meaning.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that counterfeit names are made of, in folded form, with all that they can mean. */
public final class Lexicon {

  /** Abbreviations shorter than this are everybody's: they count only as labels of a host. */
  private static final int SHORTEST_ABBREVIATION = 4;

  /** Labels of a site that are shorter, joined, are anybody's word. */
  private static final int SHORTEST_RUN = 5;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private final WordTree root = new WordTree();
  private final WordTree telling = new WordTree();
  private final WordStarts starts;

  public Lexicon(OfficialSites sites, PublicSuffixes suffixes) {
    for (OfficialSite site : sites.sites()) {
      if (site.watched()) {
        for (String label : OwnLabels.of(site.mainHost(), suffixes).labels()) {
          add(label, new Meaning(Role.BRAND, site, site.name(), false));
        }
      }
      for (String name : site.names()) {
        add(name, new Meaning(Role.NAME, site, site.name(), name.length() > 2));
      }
      for (String name : site.latin()) {
        String joined = name.replace(" ", "");
        if (joined.length() >= SHORTEST_ABBREVIATION) {
          boolean alone = joined.length() >= (Pinyin.is(name) ? 8 : 5);
          add(name, new Meaning(Role.NAME, site, site.name(), alone));
        }
      }
    }
    for (Word word : Words.standard()) {
      add(
          word.text(),
          new Meaning(Role.valueOf(word.kind().name()), null, word.gloss(), word.alone()));
    }
    for (Entry word : entries.values()) {
      root.add(word);
      if (word.isStrong() || word.isWeak() || word.is(Role.BRAND) || word.is(Role.LOOKUP)) {
        telling.add(word);
      }
    }
    for (OfficialSite site : sites.sites()) {
      List<String> own = OwnLabels.of(site.mainHost(), suffixes).labels();
      String run = Folding.fold(String.join("", own));
      if (site.watched() && own.size() > 1 && run.length() >= SHORTEST_RUN) {
        runs.add(run);
      }
    }
    runs.forEach(telling::addRun);
    starts = new WordStarts(telling);
  }

  private void add(String spaced, Meaning meaning) {
    Entry entry = Entry.of(spaced);
    Entry known = entries.putIfAbsent(entry.folded(), entry);
    List<Meaning> meanings = (known == null ? entry : known).meanings();
    for (Meaning other : meanings) {
      if (other.isSameAs(meaning)) {
        return;
      }
    }
    meanings.add(meaning);
  }

  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The word that is written so, once folded. */
  public Optional<Entry> word(String folded) {
    return Optional.ofNullable(entries.get(folded));
  }

  /** The own labels of watched sites that have several, joined: cxmem. */
  public Set<String> runs() {
    return runs;
  }

  /** Where matching starts. */
  public WordTree root() {
    return root;
  }

  /** Where words of {@link #telling} can begin. */
  public WordStarts starts() {
    return starts;
  }

  /** The same without words that only keep others company. */
  public WordTree telling() {
    return telling;
  }

  /**
   * A word.
   *
   * @param written as the register or the list has it, without spaces
   * @param folded as names are compared
   * @param breaks bit n says that a hyphen may stand before the folded letter n
   * @param pinyin whether it is Chinese in Latin letters, written out
   * @param meanings everything it can stand for, at least one
   */
  public record Entry(
      String written, String folded, long breaks, boolean pinyin, List<Meaning> meanings) {

    /** A misspelt word is found by what stands before or after the error, at least this long. */
    private static final int SHORTEST_PART = 5;

    /** Initials of this length are met in names of any kind. */
    private static final int LONGEST_INITIALS = 6;

    static Entry of(String spaced) {
      String written = spaced.replace(" ", "");
      String folded = Folding.fold(written).replace("-", "");
      return new Entry(
          written, folded, breaks(spaced, folded), Pinyin.is(spaced), new ArrayList<>());
    }

    /** Between syllables of pinyin, words of English and any two Chinese characters. */
    private static long breaks(String spaced, String folded) {
      if (folded.charAt(0) >= 0x80) {
        return -1L;
      }
      if (spaced.indexOf(' ') < 0) {
        return 0;
      }
      long breaks = 0;
      var joined = new StringBuilder();
      for (String part : spaced.split(" ")) {
        if (joined.length() > 0 && joined.length() < Long.SIZE) {
          breaks |= 1L << joined.length();
        }
        joined.append(Folding.fold(part));
      }
      return joined.toString().equals(folded) ? breaks : 0;
    }

    /**
     * The letters before a place near the middle and those after it, so that an error of typing
     * spoils one of them at most; empty if the word is too short to be known by them. Between them
     * one letter is left out, for the sake of errors that swap two.
     */
    public Optional<Parts> parts() {
      if (!pinyin || !(isBody() || (is(Role.SUBJECT) && isAlone()))) {
        return Optional.empty();
      }
      int best = 0;
      for (int at = SHORTEST_PART + 1; at + SHORTEST_PART <= folded.length(); at++) {
        if ((breaks >>> at & 1) != 0
            && Math.abs(2 * at - folded.length()) < Math.abs(2 * best - folded.length())) {
          best = at;
        }
      }
      return best == 0
          ? Optional.empty()
          : Optional.of(new Parts(folded.substring(0, best - 1), folded.substring(best)));
    }

    /** Whether a name deserves a look for this word alone, wherever it stands. */
    public boolean isStrong() {
      return isAlone() && (isBody() || is(Role.SUBJECT));
    }

    /** Whether it is so short that it only counts at the start or end of a token. */
    public boolean isInitials() {
      return folded.charAt(0) < 0x80 && !pinyin && folded.length() <= LONGEST_INITIALS;
    }

    /** Whether it is a body or a subject that needs company; initials need more than that. */
    public boolean isWeak() {
      return !isAlone() && !isInitials() && (isBody() || is(Role.SUBJECT));
    }

    /** Whether it tells of looking up wherever it stands, not only set apart. */
    public boolean isTellingLookup() {
      return is(Role.LOOKUP) && (pinyin || folded.charAt(0) >= 0x80) && weight() >= 6;
    }

    public boolean is(Role role) {
      for (Meaning meaning : meanings) {
        if (meaning.role() == role) {
          return true;
        }
      }
      return false;
    }

    public boolean isBody() {
      for (Meaning meaning : meanings) {
        if (meaning.role().isBody()) {
          return true;
        }
      }
      return false;
    }

    public boolean isCompany() {
      return meanings.stream().anyMatch(meaning -> meaning.role().isCompany());
    }

    /** Whether it speaks of certificates, in Chinese: no other trade has this word in its names. */
    public boolean isTelling() {
      boolean chinese = folded.charAt(0) >= 0x80 || pinyin;
      return (is(Role.SUBJECT) && isAlone()) || (isCompany() && weight() >= 6 && chinese);
    }

    public boolean isAlone() {
      for (Meaning meaning : meanings) {
        if (meaning.alone()) {
          return true;
        }
      }
      return false;
    }

    public boolean isBrandOf(OfficialSite site) {
      return meanings.stream().anyMatch(m -> m.role() == Role.BRAND && site.equals(m.site()));
    }

    /** The last syllable of a word in pinyin. */
    String lastSyllable() {
      long before = breaks & ((1L << Math.min(folded.length(), Long.SIZE - 1)) - 1);
      return before == 0
          ? written
          : written.substring(Long.SIZE - 1 - Long.numberOfLeadingZeros(before));
    }

    /** What it means beside a name: of cx that is to look up, not the site of that label. */
    public Sentence glossBeside() {
      return meanings.stream()
          .filter(meaning -> meaning.role() != Role.BRAND && meaning.role() != Role.NAME)
          .findFirst()
          .map(Meaning::gloss)
          .orElse(gloss());
    }

    /** The site it is a label or name of; the first in the register if there are several. */
    public @Nullable OfficialSite site() {
      for (Meaning meaning : meanings) {
        if (meaning.site() != null) {
          return meaning.site();
        }
      }
      return null;
    }

    public Sentence gloss() {
      return meanings.get(0).gloss();
    }

    /** Chinese characters say as much as three letters each. */
    public int weight() {
      int weight = 0;
      for (int i = 0; i < folded.length(); i++) {
        weight += folded.charAt(i) < 0x80 ? 1 : 3;
      }
      return weight;
    }
  }

  /** What stands before and after an error of typing, see {@link Entry#parts}. */
  public record Parts(String first, String last) {}
}
