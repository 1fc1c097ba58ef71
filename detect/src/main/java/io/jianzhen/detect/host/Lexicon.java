package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.Meaning.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that counterfeit names are made of, in folded form, with all that they can mean. */
final class Lexicon {

  /** Abbreviations shorter than this are everybody's: they count only as labels of a host. */
  private static final int SHORTEST_ABBREVIATION = 4;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Node root = new Node();

  Lexicon(OfficialSites sites, PublicSuffixes suffixes) {
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
          boolean alone = Pinyin.is(name) ? joined.length() >= 8 : joined.length() == 5;
          add(name, new Meaning(Role.NAME, site, site.name(), alone));
        }
      }
    }
    for (Word word : Words.standard()) {
      add(
          word.text(),
          new Meaning(Role.valueOf(word.kind().name()), null, word.gloss(), word.alone()));
    }
  }

  private void add(String spaced, Meaning meaning) {
    String written = spaced.replace(" ", "");
    String folded = Folding.fold(written).replace("-", "");
    Entry entry = entries.get(folded);
    if (entry == null) {
      entry = new Entry(written, folded, Pinyin.is(spaced), new ArrayList<>());
      entries.put(folded, entry);
      root.add(entry);
    }
    if (entry.meanings.stream()
        .noneMatch(m -> m.role() == meaning.role() && Objects.equals(m.site(), meaning.site()))) {
      entry.meanings.add(meaning);
    }
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  /** The word that is written so, once folded. */
  Optional<Entry> word(String folded) {
    return Optional.ofNullable(entries.get(folded));
  }

  /** Where matching starts. */
  Node root() {
    return root;
  }

  /**
   * A word.
   *
   * @param written as the register or the list has it
   * @param folded as names are compared
   * @param pinyin whether it is Chinese in Latin letters, written out
   * @param meanings everything it can stand for, at least one
   */
  record Entry(String written, String folded, boolean pinyin, List<Meaning> meanings) {

    boolean is(Role role) {
      return meanings.stream().anyMatch(meaning -> meaning.role() == role);
    }

    boolean isBody() {
      return meanings.stream().anyMatch(meaning -> meaning.role().isBody());
    }

    boolean isCompany() {
      return meanings.stream().anyMatch(meaning -> meaning.role().isCompany());
    }

    /** Whether it speaks of certificates, in Chinese: no other trade has this word in its names. */
    boolean isTelling() {
      boolean chinese = folded.charAt(0) >= 0x80 || pinyin;
      return (is(Role.SUBJECT) && isAlone()) || (isCompany() && weight() >= 6 && chinese);
    }

    boolean isAlone() {
      return meanings.stream().anyMatch(Meaning::alone);
    }

    boolean isBrandOf(OfficialSite site) {
      return meanings.stream().anyMatch(m -> m.role() == Role.BRAND && site.equals(m.site()));
    }

    /** The site it is a label or name of; the first in the register if there are several. */
    @Nullable OfficialSite site() {
      return meanings.stream().map(Meaning::site).filter(Objects::nonNull).findFirst().orElse(null);
    }

    Sentence gloss() {
      return meanings.get(0).gloss();
    }

    /** Chinese characters say as much as three letters each. */
    int weight() {
      int weight = 0;
      for (int i = 0; i < folded.length(); i++) {
        weight += folded.charAt(i) < 0x80 ? 1 : 3;
      }
      return weight;
    }
  }

  /** A place in the tree of all words. */
  static final class Node {

    private char[] keys = {};
    private Node[] children = {};
    private @Nullable Entry entry;

    @Nullable Node next(char c) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] == c) {
          return children[i];
        }
      }
      return null;
    }

    @Nullable Entry entry() {
      return entry;
    }

    private void add(Entry word) {
      Node at = this;
      for (int i = 0; i < word.folded.length(); i++) {
        at = at.child(word.folded.charAt(i));
      }
      at.entry = word;
    }

    private Node child(char c) {
      Node found = next(c);
      if (found != null) {
        return found;
      }
      var child = new Node();
      keys = Arrays.copyOf(keys, keys.length + 1);
      children = Arrays.copyOf(children, children.length + 1);
      keys[keys.length - 1] = c;
      children[children.length - 1] = child;
      return child;
    }
  }
}
