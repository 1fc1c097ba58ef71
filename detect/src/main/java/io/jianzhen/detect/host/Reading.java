package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.words.Folding;
import io.jianzhen.detect.host.words.LabelReader;
import io.jianzhen.detect.host.words.Lexicon;
import io.jianzhen.detect.host.words.Lexicon.Entry;
import io.jianzhen.detect.host.words.Meaning.Role;
import io.jianzhen.detect.host.words.Piece;
import io.jianzhen.detect.host.words.Piece.Disguise;
import io.jianzhen.detect.host.words.Span;
import io.jianzhen.detect.host.words.Typos;
import io.jianzhen.detect.host.words.WordTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A host name as its rules see it: folded, cut into labels and words, its suffix set apart. */
final class Reading {

  private final HostName host;
  private final Folding name;
  private final String text;
  private final OwnLabels own;
  private final List<int[]> labels = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<GovToken> govTokens;
  private final Lexicon lexicon;
  private final Typos typos;

  Reading(HostName host, Folding name, OwnLabels own, Lexicon lexicon, Typos typos) {
    this.host = host;
    this.name = name;
    this.own = own;
    this.lexicon = lexicon;
    this.typos = typos;
    text = name.text();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        labels.add(new int[] {from, i});
        from = i + 1;
      }
    }
    for (int i = 0; i < freeLabels(); i++) {
      pieces.addAll(readLabel(i));
    }
    govTokens = GovToken.in(text, lexicon);
  }

  private List<Piece> readLabel(int label) {
    int from = labels.get(label)[0];
    int to = labels.get(label)[1];
    List<Piece> read = new LabelReader(lexicon, name, from, to).read(label);
    if (covers(read, from, to)) {
      return read;
    }
    List<Piece> more = new ArrayList<>(read);
    misspelt(label, from, to)
        .ifPresentOrElse(
            whole -> {
              more.clear();
              more.add(whole);
            },
            () -> addMisspeltRuns(more, label, from, to));
    more.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return more;
  }

  /** Runs between words and hyphens that no word explains, and whole tokens around them. */
  private void addMisspeltRuns(List<Piece> found, int label, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '-') {
        int tokenFrom = start;
        int tokenTo = i;
        start = i + 1;
        if (covers(found, tokenFrom, tokenTo)) {
          continue;
        }
        misspelt(label, tokenFrom, tokenTo)
            .ifPresentOrElse(
                token -> {
                  found.removeIf(piece -> piece.from() >= tokenFrom && piece.to() <= tokenTo);
                  found.add(token);
                },
                () -> found.addAll(misspeltGaps(found, label, tokenFrom, tokenTo)));
      }
    }
  }

  private List<Piece> misspeltGaps(List<Piece> found, int label, int from, int to) {
    List<Piece> gaps = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      int at = i;
      Optional<Piece> here = found.stream().filter(p -> p.from() <= at && at < p.to()).findFirst();
      if (i == to || here.isPresent()) {
        if (i > start && (start > from || i < to)) {
          misspelt(label, start, i).ifPresent(gaps::add);
        }
        start = here.map(Piece::to).orElse(to);
        i = Math.max(i, start - 1);
      }
    }
    return gaps;
  }

  private Optional<Piece> misspelt(int label, int from, int to) {
    String token = text.substring(from, to);
    String joined = token.replace("-", "");
    Optional<Entry> word =
        joined.equals(token)
            ? Optional.empty()
            : lexicon.word(joined).filter(w -> w.is(Role.BRAND) || w.isBody());
    return word.or(() -> typos.near(joined))
        .map(near -> new Piece(from, to, label, near, Disguise.TYPING));
  }

  private boolean covers(List<Piece> read, int from, int to) {
    for (int i = from; i < to; i++) {
      int at = i;
      char c = text.charAt(i);
      if (c != '-'
          && !(c >= '2' && c <= '9')
          && read.stream().noneMatch(p -> p.from() <= at && at < p.to())) {
        return false;
      }
    }
    return true;
  }

  HostName host() {
    return host;
  }

  /** The folded name. */
  String text() {
    return text;
  }

  OwnLabels own() {
    return own;
  }

  /** How many labels stand before the public suffix. */
  int freeLabels() {
    return Math.max(0, labels.size() - own.suffix().split("\\.", -1).length);
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<GovToken> govTokens() {
    return govTokens;
  }

  Span span(int from, int to) {
    return name.span(from, to);
  }

  Span span(Piece piece) {
    return name.span(piece.from(), piece.to());
  }

  /** From the first to the last of them. */
  Span span(Piece one, Piece other) {
    return name.span(Math.min(one.from(), other.from()), Math.max(one.to(), other.to()));
  }

  /** The whole name. */
  Span whole() {
    return name.span(0, text.length());
  }

  /** Whether every letter of the label belongs to a word. */
  boolean isExplained(int label) {
    return covers(pieces, labels.get(label)[0], labels.get(label)[1]);
  }

  /**
   * Words that keep this one company: in its own label or a label beside it, in labels that are
   * explained as a whole if the word is short.
   */
  Optional<Piece> company(Piece piece, Predicate<Piece> wanted) {
    return pieces.stream()
        .filter(other -> !other.isAt(piece) && Math.abs(other.label() - piece.label()) <= 1)
        .filter(other -> isExplained(other.label()) || other.word().weight() >= 6)
        .filter(wanted)
        .findFirst();
  }

  /** The free labels in folded form without www, dots and hyphens. */
  String joinedFree() {
    int end = freeLabels() == 0 ? 0 : labels.get(freeLabels() - 1)[1];
    return Folding.joined(text.substring(0, end));
  }

  /** The whole name in folded form without www, dots and hyphens. */
  String joinedWhole() {
    return Folding.joined(text);
  }

  /** Where a label begins in the folded name. */
  int labelFrom(int label) {
    return labels.get(label)[0];
  }

  int labelTo(int label) {
    return labels.get(label)[1];
  }

  /** The folded letters from..to with pairs such as rn told apart, see {@link Folding#letters}. */
  String letters(int from, int to) {
    return name.letters(from, to);
  }

  /** The word that is written so. */
  Optional<Entry> word(String folded) {
    return lexicon.word(folded);
  }

  /** The brand that these letters are one error away from. */
  Optional<Entry> nearBrand(String letters) {
    return typos.near(letters);
  }

  /** Brands of three letters or more that stand somewhere in these letters. */
  List<Entry> brandsIn(String letters) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      WordTree node = lexicon.telling();
      for (int end = i; end < letters.length() && node != null; end++) {
        node = node.next(letters.charAt(end));
        Entry word = node == null || !node.is(WordTree.BRAND) ? null : node.entry();
        if (word != null) {
          found.add(word);
        }
      }
    }
    return found;
  }

  /** How many letters a word for looking up has that this text begins or ends with, 0 if none. */
  int lookupAtAnEndOf(String text) {
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      WordTree node = lexicon.telling();
      for (int end = i; end < text.length() && node != null; end++) {
        node = node.next(text.charAt(end));
        Entry word = node == null ? null : node.entry();
        if (word != null
            && (i == 0 || end + 1 == text.length())
            && (word.is(Role.LOOKUP) || (word.is(Role.SUBJECT) && word.isAlone()))) {
          longest = Math.max(longest, end + 1 - i);
        }
      }
    }
    return longest;
  }
}
