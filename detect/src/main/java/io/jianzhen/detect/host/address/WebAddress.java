package io.jianzhen.detect.host.address;

import io.jianzhen.detect.Sentence;

/** What a text turns out to be when a browser takes it for an address (WHATWG URL). */
public sealed interface WebAddress {

  /** What was given. */
  String raw();

  /**
   * Reads a text as a browser's address bar does: {@code https:\\a@b\c} opens {@code b}, and {@code
   * 0x7f.1} opens {@code 127.0.0.1}. A text without scheme is read as http.
   *
   * @return the address; or {@link Unreadable} if no browser opens the text as a web page, if its
   *     host cannot be a name of the DNS, or if it has more than 8,192 characters. Bad input is
   *     expected, so nothing is thrown
   */
  static WebAddress parse(String raw) {
    try {
      return AddressParser.parse(raw);
    } catch (Refusal refusal) {
      return new Unreadable(raw, refusal.why());
    }
  }

  /**
   * An address a browser would open.
   *
   * @param raw what was given
   * @param scheme {@code http}, {@code https}, {@code ws}, {@code wss} or {@code ftp}
   * @param userInfo what stands before the @, decoded, empty if nothing does; it opens nothing and
   *     serves to mislead
   * @param host the host that is opened
   * @param port the port, the scheme's own if none was given
   * @param path the path, with its leading slash, percent-encoded, dot segments resolved
   * @param query what follows the question mark, without it, percent-encoded; empty if nothing does
   * @param fragment what follows the hash, without it, percent-encoded; empty if nothing does
   */
  @SuppressWarnings("JavaLangClash") // Always written after its interface, never imported alone.
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
   * @param why the reason, and what to do about it
   */
  record Unreadable(String raw, Sentence why) implements WebAddress {}
}
