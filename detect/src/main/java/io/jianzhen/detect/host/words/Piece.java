package io.jianzhen.detect.host.words;

/**
 * A word seen in a name.
 *
 * @param from index of its first character in the folded name
 * @param to index after its last character
 * @param label which label it stands in, counted from 0 on the left
 * @param word the word
 * @param disguise how it is written
 */
public record Piece(int from, int to, int label, Lexicon.Entry word, Disguise disguise) {

  /** How a word is written. */
  public enum Disguise {
    /** As it is. */
    NONE,
    /** With characters that look like the right ones. */
    LOOKALIKE,
    /** With a letter left out, put in, replaced, swapped, or a hyphen inside. */
    TYPING
  }

  /** Whether it is the same one: no two pieces of a name stand at the same place. */
  public boolean isAt(Piece other) {
    return from == other.from && to == other.to;
  }
}
