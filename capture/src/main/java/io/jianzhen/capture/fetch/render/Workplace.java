package io.jianzhen.capture.fetch.render;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for one run of the browser, readable to us alone and gone afterwards.
 *
 * @param home what the browser takes for its user's
 */
record Workplace(Path home) implements Closeable {

  private static final int TRIES = 5;

  /** No packets around the proxy, not even to find out our address (WebRTC). */
  private static final String PREFERENCES =
      """
      {"webrtc":{"ip_handling_policy":"disable_non_proxied_udp","multiple_routes_enabled":false,
       "nonproxied_udp_enabled":false},"download":{"prompt_for_download":true}}
      """;

  static Workplace made() throws IOException {
    Workplace workplace = new Workplace(Files.createTempDirectory("jianzhen-render"));
    Path first = Files.createDirectories(workplace.profile().resolve("Default"));
    Files.writeString(first.resolve("Preferences"), PREFERENCES);
    return workplace;
  }

  Path profile() {
    return home.resolve("profile");
  }

  Path screenshot() {
    return home.resolve("screenshot.png");
  }

  /** Processes that were killed may write a moment longer. */
  @Override
  public void close() throws IOException {
    for (int left = TRIES; ; left--) {
      try {
        delete();
        return;
      } catch (IOException | UncheckedIOException busy) {
        if (left == 0) {
          // A leftover in the temporary directory is worse than nothing, but no reason to lose a
          // capture.
          return;
        }
      }
    }
  }

  private void delete() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(home)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
