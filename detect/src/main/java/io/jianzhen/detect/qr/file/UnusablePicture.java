package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;

/** A file that no picture can be read from: why, and what to do. */
public final class UnusablePicture extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  UnusablePicture(String zh, String en) {
    super(en);
    why = new Sentence(zh, en);
  }

  /** Why, and what to do. */
  public Sentence why() {
    return why;
  }
}
