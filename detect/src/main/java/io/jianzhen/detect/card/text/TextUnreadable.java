package io.jianzhen.detect.card.text;

import io.jianzhen.detect.Sentence;

/** The recognition of text failed: why, and what to do. */
public final class TextUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  /** A failure, told in both languages. */
  public TextUnreadable(String zh, String en) {
    super(en);
    why = new Sentence(zh, en);
  }

  /** Why, and what to do. */
  public Sentence why() {
    return why;
  }
}
