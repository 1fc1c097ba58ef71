package io.jianzhen.detect.host.cue;

import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Lexicon.Entry;
import io.jianzhen.detect.host.words.Meaning;
import io.jianzhen.detect.host.words.WordTree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The cues of a register: one of them stands in every plain ASCII name that passes a {@link
 * FirstLook}. Names with other characters are looked at in any case.
 */
public final class Cues {

  private static final char B = CueFilter.BOUNDARY;

  /** Weak words of this length are looked for wherever they stand, not only at the ends. */
  private static final int LONG_WORD = 6;

  private final Set<Cue> cues = new LinkedHashSet<>();

  private Cues() {}

  public static Set<Cue> of(Lexicon lexicon, Collection<String> endings) {
    var all = new Cues();
    all.add(B + "xn--");
    all.add("govcn");
    all.add("gov-cn");
    all.add("gov.cn");
    for (String ending : endings) {
      if (isAscii(ending)) {
        all.add(ending + B);
      }
    }
    lexicon.runs().forEach(all::add);
    for (Entry word : lexicon.entries()) {
      if (isAscii(word.folded())) {
        all.add(word);
      }
    }
    return all.cues;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private void add(String text) {
    cues.add(Cue.of(text));
  }

  private void add(Entry word) {
    String text = word.folded();
    if (word.is(Meaning.Role.BRAND) && text.length() >= WordTree.SHORTEST_BRAND) {
      addBrand(text);
    }
    if (word.parts().isPresent()) {
      addParts(word, word.parts().get());
    } else if (word.isStrong() && !word.isInitials()) {
      cues.add(new Cue(text, word.breaks()));
    } else if (word.isStrong() || word.isWeak()) {
      addAtEnds(word);
    }
    if (word.isTellingLookup()) {
      cues.add(new Cue(text, word.breaks()));
    } else if (word.is(Meaning.Role.LOOKUP)) {
      add(B + text + B);
    }
  }

  private void addBrand(String text) {
    if (text.length() >= WordTree.LONG_BRAND) {
      add(text);
    } else {
      add(B + text);
      add(text + B);
    }
  }

  private void addParts(Entry word, Lexicon.Parts parts) {
    cues.add(new Cue(parts.first(), word.breaks()));
    int before = word.folded().length() - parts.last().length();
    cues.add(new Cue(parts.last(), word.breaks() >>> before));
  }

  private void addAtEnds(Entry word) {
    String text = word.folded();
    if (text.length() >= LONG_WORD) {
      cues.add(new Cue(text, word.breaks()));
      return;
    }
    cues.add(new Cue(B + text, word.breaks() << 1));
    cues.add(new Cue(text + B, word.breaks()));
  }
}
