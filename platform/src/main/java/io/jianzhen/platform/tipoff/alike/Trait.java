package io.jianzhen.platform.tipoff.alike;

import java.util.Arrays;

/**
 * Something by which a text is known again.
 *
 * @param key the same for the same thing, however it was typed
 */
public record Trait(Kind kind, String key) {

  /** What it is. The code is what is stored, in three bits. */
  public enum Kind {
    HOST(0),
    PHONE(1),
    WECHAT(2),
    QQ(3),
    /** The number of a card or an identity number. */
    CARD(4),
    /** The whole text. */
    TEXT(5),
    /** A part of what is the same in texts that are nearly the same; two of them tell something. */
    NEAR(6);

    private final long code;

    Kind(long code) {
      this.code = code;
    }

    /** From 0 to 7. */
    public long code() {
      return code;
    }

    /**
     * @throws IllegalArgumentException if there is none with this code
     */
    public static Kind of(long code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code == code)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no kind " + code));
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return kind.name();
  }
}
