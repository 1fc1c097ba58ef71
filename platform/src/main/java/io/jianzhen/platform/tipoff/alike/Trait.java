package io.jianzhen.platform.tipoff.alike;

/**
 * Something by which a text is known again.
 *
 * @param key the same for the same thing, however it was typed
 */
public record Trait(Kind kind, String key) {

  /** What it is. */
  public enum Kind {
    HOST,
    PHONE,
    WECHAT,
    QQ,
    /** The number of a card or an identity number. */
    CARD,
    /** The whole text. */
    TEXT,
    /** A part of what is the same in texts that are nearly the same; two of them tell something. */
    NEAR
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return kind.name();
  }
}
