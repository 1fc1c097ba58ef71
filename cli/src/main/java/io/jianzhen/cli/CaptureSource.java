package io.jianzhen.cli;

import io.jianzhen.capture.Capture;

/** Where captures come from: the network, or what a test says. */
@FunctionalInterface
interface CaptureSource {

  /**
   * Captures what is behind an address, whatever that is.
   *
   * @param withScreenshot whether a browser shows it, too
   */
  Capture capture(String address, boolean withScreenshot);
}
