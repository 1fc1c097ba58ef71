package io.jianzhen.capture.fetch.render;

import java.time.Duration;

/**
 * How much a page may take while it is shown.
 *
 * @param total time until the browser is killed
 * @param pageTime how long the page's own clock runs before the picture is taken; waiting that the
 *     page only pretends costs no real time
 * @param networkBytes that all its requests may bring
 * @param domBytes of the document
 * @param screenshotBytes of the picture
 * @param memoryBytes of all the browser's processes, where the system tells (Linux)
 */
public record RenderLimits(
    Duration total,
    Duration pageTime,
    long networkBytes,
    int domBytes,
    int screenshotBytes,
    long memoryBytes) {

  private static final int MB = 1024 * 1024;

  /** For work. */
  public static final RenderLimits STANDARD =
      new RenderLimits(
          Duration.ofSeconds(40), Duration.ofSeconds(8), 64L * MB, 32 * MB, 16 * MB, 1536L * MB);
}
