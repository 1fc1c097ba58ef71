package io.jianzhen.capture.fetch;

import io.jianzhen.capture.fetch.wire.CancelSignal;

/** Shows a page as a browser does. */
@FunctionalInterface
public interface Renderer {

  /**
   * @param url as browsers write it
   * @param cancel ends it early
   */
  Rendered render(String url, CancelSignal cancel);

  /** Nobody asked for a screenshot, and nothing is said of it. */
  static Renderer none() {
    return (url, cancel) -> Rendered.NOTHING;
  }
}
