package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that is not right in a store.
 *
 * @param kind what
 * @param file where
 * @param digest what should be there; none for a file that is no object
 */
public record StoreFault(Kind kind, Path file, Optional<Sha256> digest) {

  /** What is not right. */
  public enum Kind {
    /** Its bytes are not those that were put there, or cannot be read. */
    DAMAGED,
    /** It was put there and is gone. */
    MISSING,
    /** It is there, but was never put there to the end; its bytes are right. */
    UNLISTED,
    /** It is no object. */
    STRANGE
  }
}
