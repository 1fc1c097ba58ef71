package io.jianzhen.detect.host;

import io.jianzhen.detect.Sentence;

/** What a text turns out to be when a browser takes it for an address (WHATWG URL). */
public sealed interface WebAddress {

  /** What was given. */
  String raw();

  /**
   * Placeholder until the parser lands: reads a text as a browser's address bar does; a text
   * without scheme is read as http.
   */
  static WebAddress parse(String raw) {
    return new Unreadable(raw, new Sentence("不是网址", "not an address"));
  }

  /**
   * An address a browser would open.
   *
   * @param raw what was given
   * @param scheme {@code http}, {@code https} or another special scheme, in lower case
   * @param userInfo what stands before the @, decoded, empty if nothing does
   * @param host the host that is opened
   * @param port the port, the scheme's own if none was given
   * @param path the path, with its leading slash
   * @param query what follows the question mark, without it; empty if nothing does
   * @param fragment what follows the hash, without it; empty if nothing does
   */
  record Readable(
      String raw,
      String scheme,
      String userInfo,
      WebHost host,
      int port,
      String path,
      String query,
      String fragment)
      implements WebAddress {}

  /**
   * A text that no browser opens as a web page.
   *
   * @param raw what was given
   * @param why the reason
   */
  record Unreadable(String raw, Sentence why) implements WebAddress {}
}
