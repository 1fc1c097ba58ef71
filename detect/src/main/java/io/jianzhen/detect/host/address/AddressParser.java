package io.jianzhen.detect.host.address;

import java.util.Map;

/**
 * Reads addresses: the states of the WHATWG URL standard's "basic URL parser" (section 4.4) that an
 * address without base and with a special scheme passes through, a method for each. All other
 * schemes are refused: no web page is behind them.
 */
final class AddressParser {

  private static final int MOST_CHARACTERS = 8192;
  private static final int MOST_PORT = 65535;
  private static final String SLASHES = "/\\";
  private static final String AUTHORITY_END = "/\\?#";

  /** The special schemes and their ports (section 4.2), without file. */
  private static final Map<String, Integer> PORTS =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21);

  private final String text;
  private int at;

  private AddressParser(String text) {
    this.text = text;
  }

  static WebAddress.Readable parse(String raw) throws Refusal {
    if (raw.length() > MOST_CHARACTERS) {
      throw Refusal.tooLong(MOST_CHARACTERS);
    }
    String typed = new TypedText(raw).plain();
    String text = TypedText.withScheme(typed);
    WebAddress.Readable address = new AddressParser(text).read(raw);
    if (!text.equals(typed) && TypedText.isWord(typed, address.host())) {
      throw Refusal.oneWord();
    }
    return address;
  }

  private WebAddress.Readable read(String raw) throws Refusal {
    String scheme = scheme();
    ignoreSlashes();
    String authority = upTo(AUTHORITY_END);
    int host = authority.lastIndexOf('@') + 1;
    int port = portColon(authority, host);
    return new WebAddress.Readable(
        raw,
        scheme,
        host == 0 ? "" : userInfo(authority.substring(0, host - 1)),
        host(authority.substring(host, port)),
        port(authority.substring(port), scheme),
        UrlPath.normal(upTo("?#")),
        PercentCode.QUERY.encode(after('?', "#")),
        PercentCode.FRAGMENT.encode(after('#', "")));
  }

  /** "Scheme start state" and "scheme state". */
  private String scheme() throws Refusal {
    String scheme = TypedText.schemeOf(text);
    at = scheme.length() + 1;
    if (scheme.equals("file") || scheme.length() == 1) {
      throw Refusal.filePath();
    }
    if (!PORTS.containsKey(scheme)) {
      throw Refusal.scheme(scheme);
    }
    return scheme;
  }

  /** "Special authority ignore slashes state": none, two or ten, in either direction. */
  private void ignoreSlashes() {
    while (at < text.length() && SLASHES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /**
   * "Authority state": everything up to the last @ is user information. A colon without password
   * adds nothing.
   */
  private static String userInfo(String credentials) {
    int colon = credentials.indexOf(':');
    boolean hasPassword = colon >= 0 && colon + 1 < credentials.length();
    return PercentCode.decode(
        colon < 0 || hasPassword ? credentials : credentials.substring(0, colon));
  }

  /** "Host state": index of the first colon outside brackets, or the end. */
  private static int portColon(String authority, int from) {
    boolean isInside = false;
    for (int i = from; i < authority.length(); i++) {
      char c = authority.charAt(i);
      if (c == ':' && !isInside) {
        return i;
      }
      isInside = c == '[' || (isInside && c != ']');
    }
    return authority.length();
  }

  private static WebHost host(String host) throws Refusal {
    if (host.isEmpty()) {
      throw Refusal.noHost();
    }
    return HostParser.parse(host);
  }

  /** "Port state". */
  private static int port(String colonAndPort, String scheme) throws Refusal {
    if (colonAndPort.length() <= 1) {
      return PORTS.getOrDefault(scheme, 0);
    }
    int port = 0;
    for (int i = 1; i < colonAndPort.length(); i++) {
      char c = colonAndPort.charAt(i);
      port = port * 10 + c - '0';
      if (c < '0' || c > '9' || port > MOST_PORT) {
        throw Refusal.port();
      }
    }
    return port;
  }

  private String after(char sign, String ends) {
    if (at == text.length() || text.charAt(at) != sign) {
      return "";
    }
    at++;
    return upTo(ends);
  }

  private String upTo(String ends) {
    int from = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }
}
