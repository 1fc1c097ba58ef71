package io.jianzhen.capture.fetch;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a {@code Location} leads, seen from the page that sent it: the states of WHATWG URL section
 * 4.4 that have a base of http or https. The rest is the parser's work.
 */
final class Reference {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Set<String> FETCHED = Set.of("http", "https");
  private static final String HEX = "0123456789ABCDEF";

  private final WebAddress.Readable base;
  private final String origin;

  /**
   * @param origin scheme and authority of the base
   */
  Reference(WebAddress.Readable base, String origin) {
    this.base = base;
    this.origin = origin;
  }

  /**
   * @param location the field as it came, a character for a byte
   */
  WebAddress resolve(String location) {
    String text = encoded(trimmed(location));
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.lookingAt()) {
      return WebAddress.parse(relative(text));
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!FETCHED.contains(name)) {
      return new WebAddress.Unreadable(location, otherScheme(name));
    }
    String rest = text.substring(scheme.end());
    // "http:path" on a page of http is relative, as odd as it looks.
    boolean isRelative = name.equals(base.scheme()) && !rest.startsWith("//");
    return WebAddress.parse(isRelative ? relative(rest) : text);
  }

  private String relative(String text) {
    if (isSlash(text, 0)) {
      return isSlash(text, 1) ? base.scheme() + ":" + text : origin + text;
    }
    String query = base.query().isEmpty() ? "" : "?" + base.query();
    if (text.isEmpty() || text.startsWith("#")) {
      return origin + base.path() + query + text;
    }
    return text.startsWith("?")
        ? origin + base.path() + text
        : origin + base.path().substring(0, base.path().lastIndexOf('/') + 1) + text;
  }

  private static boolean isSlash(String text, int at) {
    return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
  }

  private static String trimmed(String location) {
    int from = 0;
    int to = location.length();
    while (from < to && location.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && location.charAt(to - 1) <= ' ') {
      to--;
    }
    return location.substring(from, to).replaceAll("[\t\r\n]", "");
  }

  /** Bytes beyond ASCII stay the bytes they are, whatever they were meant to say. */
  private static String encoded(String location) {
    StringBuilder out = new StringBuilder(location.length());
    for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
      if (b >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
    return out.toString();
  }

  private static Sentence otherScheme(String scheme) {
    String shown = scheme.length() <= 20 ? scheme : scheme.substring(0, 20) + "…";
    return new Sentence(
        "网页跳转到“%s:”开头的地址，不是网页，没有打开；可能要求打开应用程序，请人工查看原始响应。".formatted(shown),
        "The page redirects to what begins with '%s:', which is no web page and was not opened; it may call an app, so read the raw response."
            .formatted(shown));
  }
}
