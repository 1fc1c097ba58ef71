package io.jianzhen.detect.card;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a QR code: the hosts to which it leads, as a browser would read them. */
final class QrText {

  private static final int SCHEME_END = 3;
  private static final int LONGEST_TLD = 6;
  private static final List<String> FILE_ENDINGS =
      List.of("pdf", "ofd", "jpg", "jpeg", "png", "doc", "docx", "xls", "xlsx", "txt");

  private QrText() {}

  /**
   * Every host in the text, in lower case and order of appearance, without user information, port
   * and final dot. A host that cannot be a name comes out as it stands: it is on no list.
   */
  static List<String> hosts(String text) {
    String plain = folded(text);
    List<String> hosts = new ArrayList<>();
    int scheme = plain.indexOf("://");
    while (scheme >= 0) {
      hosts.add(hostAt(plain, scheme + SCHEME_END));
      scheme = plain.indexOf("://", scheme + SCHEME_END);
    }
    if (hosts.isEmpty()) {
      String bare = bareAddress(plain);
      if (!bare.isEmpty()) {
        hosts.add(bare);
      }
    }
    return hosts;
  }

  /**
   * Backslashes are slashes, tabs and line ends vanish, full-width dots are dots: as in browsers.
   */
  private static String folded(String text) {
    String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(nfkc.length());
    for (int i = 0; i < nfkc.length(); i++) {
      char c = nfkc.charAt(i);
      if (c == '\\') {
        folded.append('/');
      } else if (c == '。') {
        folded.append('.');
      } else if (c != '\t' && c != '\n' && c != '\r' && Character.getType(c) != Character.FORMAT) {
        folded.append(c);
      }
    }
    return withTwoSlashes(folded.toString().strip());
  }

  /** Browsers read http:host and http:///host as http://host. */
  private static String withTwoSlashes(String url) {
    for (String scheme : List.of("https:", "http:")) {
      if (url.startsWith(scheme)) {
        int host = scheme.length();
        while (host < url.length() && url.charAt(host) == '/') {
          host++;
        }
        return scheme + "//" + url.substring(host);
      }
    }
    return url.startsWith("//") ? "https:" + url : url;
  }

  private static String hostAt(String text, int from) {
    int end = from;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    String host =
        text.substring(
            text.lastIndexOf('@', end - 1) >= from ? text.lastIndexOf('@', end - 1) + 1 : from,
            end);
    int port = host.startsWith("[") ? host.length() : host.indexOf(':');
    host = port >= 0 ? host.substring(0, port) : host;
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static boolean isEnd(char c) {
    return "/?# \"'<>，；、".indexOf(c) >= 0;
  }

  /**
   * An address without a scheme, which scanners offer to open all the same; empty if it is none.
   */
  private static String bareAddress(String text) {
    String host = hostAt(text, 0);
    int dot = host.lastIndexOf('.');
    String last = host.substring(dot + 1);
    boolean isAddress =
        dot > 0
            && last.length() >= 2
            && last.length() <= LONGEST_TLD
            && last.chars().allMatch(c -> c >= 'a' && c <= 'z')
            && !FILE_ENDINGS.contains(last);
    return isAddress ? host : "";
  }
}
