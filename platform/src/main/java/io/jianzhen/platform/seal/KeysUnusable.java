package io.jianzhen.platform.seal;

import org.jspecify.annotations.Nullable;

/** The keys are missing, damaged or not those that belong together; nothing can be opened. */
final class KeysUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
