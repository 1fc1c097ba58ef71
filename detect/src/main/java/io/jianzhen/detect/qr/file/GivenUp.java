package io.jianzhen.detect.qr.file;

import io.jianzhen.detect.Sentence;

/** A page that is not drawn. Unchecked, as the library swallows what it declares itself. */
final class GivenUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Sentence why;

  GivenUp(String zh, String en) {
    super(en);
    why = new Sentence(zh, en);
  }

  Sentence why() {
    return why;
  }
}
