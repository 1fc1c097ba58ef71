package io.jianzhen.capture.timestamp;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.io.IOException;

/** Somebody who vouches that a digest existed at a time. */
@FunctionalInterface
public interface TimestampAuthority {

  /**
   * Asks for a timestamp.
   *
   * @return the response in DER, which {@link Timestamp#parse} reads
   * @throws IOException if there is none; it can be asked for later
   */
  Bytes stamp(Sha256 digest) throws IOException;
}
