package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Truncation;
import io.jianzhen.detect.Sentence;
import java.util.Optional;

/**
 * What came, whole or not.
 *
 * @param received every byte of it
 * @param head none if it is no HTTP or broke off before the empty line
 * @param body without the framing of chunks, still packed; as much as came
 * @param truncation why it is not whole
 * @param problem the same as a sentence
 */
public record Response(
    Bytes received,
    Optional<ResponseHead> head,
    Bytes body,
    Optional<Truncation> truncation,
    Optional<Sentence> problem) {

  /** Nothing came at all. */
  public static final Response NONE =
      new Response(Bytes.NONE, Optional.empty(), Bytes.NONE, Optional.empty(), Optional.empty());
}
