package io.jianzhen.cli;

import io.jianzhen.capture.Capture;
import io.jianzhen.capture.fetch.FetchSettings;
import io.jianzhen.capture.fetch.Renderer;
import io.jianzhen.capture.fetch.SafeFetcher;
import io.jianzhen.capture.fetch.render.ChromiumRenderer;
import io.jianzhen.capture.fetch.render.RenderLimits;
import java.nio.file.Path;
import java.util.Optional;

/** Captures from the network, with the Chromium of this machine. */
final class NetworkSource implements CaptureSource {

  /** Names the program where it is at no usual place. */
  private static final String CHROMIUM = "JIANZHEN_CHROMIUM";

  @Override
  public Capture capture(String address, boolean withScreenshot) {
    FetchSettings settings = FetchSettings.standard();
    Renderer renderer =
        withScreenshot
            ? new ChromiumRenderer(chromium(), settings, RenderLimits.STANDARD)
            : Renderer.none();
    return new SafeFetcher(settings, renderer).capture(address);
  }

  private static Optional<Path> chromium() {
    return Optional.ofNullable(System.getenv(CHROMIUM))
        .map(Path::of)
        .or(ChromiumRenderer::installed);
  }
}
