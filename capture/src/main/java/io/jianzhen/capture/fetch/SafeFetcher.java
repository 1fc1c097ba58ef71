package io.jianzhen.capture.fetch;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.fetch.wire.CancelSignal;

/**
 * Captures pages that may be hostile to whoever reads them. Every connection goes to a public
 * address that was looked at just before; bytes, time and redirects are limited; no cookies, no
 * credentials and no proxy are used. Several threads may use one fetcher.
 */
public final class SafeFetcher {

  private final FetchSettings settings;
  private final Renderer renderer;

  /** Without screenshots. */
  public SafeFetcher(FetchSettings settings) {
    this(settings, Renderer.none());
  }

  /**
   * @param renderer what shows the page that was fetched
   */
  public SafeFetcher(FetchSettings settings, Renderer renderer) {
    this.settings = settings;
    this.renderer = renderer;
  }

  /**
   * Captures what is behind an address, whatever that is.
   *
   * @param address as it was given
   * @return what was seen; bad input and hostile sites are normal here, so nothing is thrown, and
   *     its problems say what went wrong
   */
  public Capture capture(String address) {
    return capture(address, new CancelSignal());
  }

  /**
   * The same, ended early where the signal is given.
   *
   * @param cancel may be given by any thread; one signal for one capture
   */
  public Capture capture(String address, CancelSignal cancel) {
    return new Journey(settings, renderer, cancel).capture(address);
  }
}
