package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Rendering;
import io.jianzhen.detect.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What came of rendering.
 *
 * @param rendering none where the problems say why
 * @param problems what was refused, cut off or not possible
 */
public record Rendered(Optional<Rendering> rendering, List<Sentence> problems) {

  static final Rendered NOTHING = new Rendered(Optional.empty(), List.of());

  public Rendered {
    problems = List.copyOf(problems);
  }

  /** No rendering, and why. */
  public static Rendered not(Sentence why) {
    return new Rendered(Optional.empty(), List.of(why));
  }
}
