package io.jianzhen.detect.host.cue;

/**
 * A short text in folded form that stands in every name of some kind that passes a {@link
 * FirstLook}.
 *
 * @param text ASCII only; {@link CueFilter#BOUNDARY} stands for a dot, a hyphen or the end of a
 *     name
 * @param breaks bit n says that a hyphen may stand before its letter n
 */
record Cue(String text, long breaks) {

  Cue {
    if (text.length() < AnchorSet.GRAM) {
      throw new IllegalArgumentException("too short to be found: '%s'".formatted(text));
    }
  }

  /** A cue that is written without hyphens. */
  static Cue of(String text) {
    return new Cue(text, 0);
  }
}
