package io.jianzhen.detect.host.words;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.words.Meaning.Role;

/** Words as the lexicon makes them, one at a time. */
final class WordsForTests {

  private WordsForTests() {}

  static Lexicon.Entry word(String spaced, Role role, boolean alone) {
    Lexicon.Entry entry = Lexicon.Entry.of(spaced);
    entry.meanings().add(new Meaning(role, null, new Sentence("词", "a word"), alone));
    return entry;
  }

  /** A body, so long that it is known by its halves. */
  static Lexicon.Entry body(String spaced) {
    return word(spaced, Role.AGENCY, true);
  }

  static Lexicon.Entry brand(String label) {
    return word(label, Role.BRAND, false);
  }
}
