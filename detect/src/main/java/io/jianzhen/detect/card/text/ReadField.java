package io.jianzhen.detect.card.text;

import io.jianzhen.detect.Sentence;
import java.util.Optional;

/**
 * A field as it was read. It is a proposal all the same: a person confirms it beside the picture.
 *
 * @param value what was read, dates as 2021-03-01; never put right
 * @param confidence of the least sure character, 0 to 1
 * @param place where it stands in the picture that was looked at
 * @param doubt why it does not count as read, if it does not
 */
public record ReadField(
    CardField field, String value, double confidence, Place place, Optional<Sentence> doubt) {

  /** Whether nothing speaks against what was read. */
  public boolean isSure() {
    return doubt.isEmpty();
  }

  ReadField doubted(String zh, String en) {
    return new ReadField(field, value, confidence, place, Optional.of(new Sentence(zh, en)));
  }
}
