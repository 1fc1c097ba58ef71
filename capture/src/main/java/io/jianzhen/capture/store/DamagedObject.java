package io.jianzhen.capture.store;

import io.jianzhen.capture.Sha256;
import java.io.IOException;

/** What is kept under a digest is not what was put there. */
public final class DamagedObject extends IOException {

  private static final long serialVersionUID = 1;

  DamagedObject(Sha256 digest) {
    super("damaged: " + digest.hex());
  }
}
