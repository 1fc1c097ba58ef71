package io.jianzhen.detect.card.text;

import java.util.List;

/**
 * A line as it was recognised.
 *
 * @param text what stands there
 * @param sureness for each {@code char} of the text how sure it is, 0 to 1
 * @param place where it stands, edges upright
 * @param slope how far its upper edge falls for each point to the right; 0 where the card lies even
 */
public record TextLine(String text, List<Double> sureness, Place place, double slope) {

  public TextLine {
    if (sureness.size() != text.length()) {
      throw new IllegalArgumentException(
          "%d characters, but %d sure".formatted(text.length(), sureness.size()));
    }
    sureness = List.copyOf(sureness);
  }
}
