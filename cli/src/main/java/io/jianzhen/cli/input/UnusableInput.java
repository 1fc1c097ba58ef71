package io.jianzhen.cli.input;

import io.jianzhen.detect.Sentence;
import java.io.IOException;

/** An input that cannot be used, or only in part: which one, why, and what to do. */
public final class UnusableInput extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  /**
   * A failure of one input.
   *
   * @param name the input as the user named it
   */
  public UnusableInput(String name, Sentence why) {
    super(name + ": " + why.zh() + " / " + why.en());
    this.why = why;
  }

  /** Why, and what to do. */
  public Sentence why() {
    return why;
  }
}
