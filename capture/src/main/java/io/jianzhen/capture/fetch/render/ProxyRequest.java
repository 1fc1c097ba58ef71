package io.jianzhen.capture.fetch.render;

import io.jianzhen.capture.fetch.target.Target;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser asks a proxy for: a tunnel to a host, or a page of plain http.
 *
 * @param method such as {@code CONNECT} or {@code GET}
 * @param address where to
 * @param fields the lines of the header
 */
record ProxyRequest(String method, WebAddress.Readable address, List<String> fields) {

  private static final int MOST_HEAD = 64 * 1024;

  /** What concerns this proxy alone, and what would keep the connection for another request. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "connection",
          "host",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");

  /**
   * Reads up to the empty line.
   *
   * @return none if it is not to be understood
   */
  static Optional<ProxyRequest> read(InputStream in) throws IOException {
    List<String> lines = lines(in);
    String[] words = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      return Optional.empty();
    }
    boolean isTunnel = words[0].equals("CONNECT");
    if (!isTunnel && !words[1].startsWith("http://")) {
      return Optional.empty();
    }
    return WebAddress.parse(isTunnel ? "https://" + words[1] : words[1])
            instanceof WebAddress.Readable address
        ? Optional.of(new ProxyRequest(words[0], address, lines.subList(1, lines.size())))
        : Optional.empty();
  }

  private static List<String> lines(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < MOST_HEAD; i++) {
      int b = in.read();
      if (b < 0) {
        return List.of();
      }
      if (b != '\n') {
        line.append((char) b);
        continue;
      }
      String text = line.toString().replace("\r", "");
      if (text.isEmpty()) {
        return lines;
      }
      lines.add(text);
      line.setLength(0);
    }
    return List.of();
  }

  boolean isTunnel() {
    return method.equals("CONNECT");
  }

  /** How many bytes follow the header; more than none with a form only. */
  long length() {
    return fields.stream()
        .filter(field -> name(field).equals("content-length"))
        .map(field -> field.substring(field.indexOf(':') + 1).strip())
        .filter(value -> value.matches("\\d{1,9}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  /** The header as the site itself expects it, for one request and no more. */
  byte[] forSite() {
    StringBuilder head = new StringBuilder(method).append(' ').append(address.path());
    if (!address.query().isEmpty()) {
      head.append('?').append(address.query());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(Target.authority(address)).append("\r\n");
    fields.stream()
        .filter(field -> !NOT_PASSED_ON.contains(name(field)))
        .forEach(field -> head.append(field).append("\r\n"));
    return head.append("Connection: close\r\n\r\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String name(String field) {
    return field.substring(0, Math.max(0, field.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
  }
}
