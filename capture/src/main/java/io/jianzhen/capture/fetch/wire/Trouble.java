package io.jianzhen.capture.fetch.wire;

import io.jianzhen.capture.Truncation;
import io.jianzhen.detect.Sentence;

/** Why something did not go on. It never leaves the fetcher: callers get its sentence. */
public final class Trouble extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence says;
  private final Truncation truncation;

  /**
   * @param truncation what it does to a response that has begun
   */
  public Trouble(Truncation truncation, String zh, String en) {
    super(en);
    this.says = new Sentence(zh, en);
    this.truncation = truncation;
  }

  /** What happened, and what to do. */
  public Sentence says() {
    return says;
  }

  /** Why the response is not whole. */
  public Truncation truncation() {
    return truncation;
  }
}
