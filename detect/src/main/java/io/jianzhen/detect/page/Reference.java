package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.WebAddress;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Where an element of a page points.
 *
 * @param host the host, in ASCII; the page's own if the address has none
 * @param path path and query, with a leading slash
 */
record Reference(String host, String path) {

  static Optional<Reference> of(Page page, Element element) {
    for (String attribute : new String[] {"src", "href", "action"}) {
      if (element.hasAttr(attribute)) {
        return of(page, element.attr(attribute));
      }
    }
    return Optional.empty();
  }

  static Optional<Reference> of(Page page, String written) {
    String address = written.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http:") || lower.startsWith("https:") || address.startsWith("//")) {
      String whole = address.startsWith("//") ? page.address().scheme() + ":" + address : address;
      return WebAddress.parse(whole) instanceof WebAddress.Readable readable
          ? Optional.of(new Reference(readable.host().toString(), GenuineSite.pathOf(readable)))
          : Optional.empty();
    }
    if (address.isEmpty() || address.startsWith("#") || lower.matches("[a-z][a-z0-9+.-]*:.*")) {
      return Optional.empty();
    }
    String base = page.address().path();
    String directory = base.substring(0, base.lastIndexOf('/') + 1);
    String path = address.startsWith("/") ? address : directory + address.replaceFirst("^\\./", "");
    return Optional.of(new Reference(page.address().host().toString(), path));
  }

  /**
   * Another spelling of the same file: without its directories and what follows a question mark.
   */
  String fileName() {
    return fileName(path);
  }

  static String fileName(String path) {
    int end = path.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = path.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return path.substring(path.lastIndexOf('/', end) + 1, end);
  }
}
