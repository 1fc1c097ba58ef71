package io.jianzhen.platform.seal;

/** What was sealed cannot be opened: it was changed, or sealed with other keys. */
public final class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(String about, Throwable cause) {
    super(about + " cannot be opened: it was changed, or sealed with other keys", cause);
  }
}
