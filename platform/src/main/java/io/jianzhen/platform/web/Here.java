package io.jianzhen.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of the page shown, so that links can change one part of it and keep the rest:
 * filters, sorting, the page of a list, the language. It has neither scheme nor host, so that it
 * leads nowhere else.
 *
 * @param path with the context path, encoded
 * @param query the parameters of the query string, decoded, in their order
 */
public record Here(String path, Map<String, List<String>> query) {

  /** The address that was asked for; on an error page the one that failed. */
  static Here of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String uri ? uri : request.getRequestURI();
    Map<String, List<String>> query = new LinkedHashMap<>();
    UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                query.put(decoded(name), values.stream().map(Here::decoded).toList()));
    return new Here(path.replaceAll("^/+", "/"), query);
  }

  /** This address with the parameter {@code name} set to {@code value} alone. */
  public String with(String name, Object value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    changed.remove(name);
    changed.put(name, List.of(value.toString()));
    if (!name.equals("page") && !name.equals("lang")) {
      changed.remove("page");
    }
    return address(changed);
  }

  /** This address without the parameters named. */
  public String without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    for (String name : names) {
      changed.remove(name);
    }
    return address(changed);
  }

  /** The first value of a parameter, or null if the address has none. */
  public @Nullable String value(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  @Override
  public String toString() {
    return address(query);
  }

  private String address(Map<String, List<String>> parameters) {
    StringBuilder text = new StringBuilder(path);
    char mark = '?';
    for (var parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        text.append(mark).append(encoded(parameter.getKey())).append('=').append(encoded(value));
        mark = '&';
      }
    }
    return text.toString();
  }

  private static String encoded(String raw) {
    return UriUtils.encode(raw, StandardCharsets.UTF_8);
  }

  /** Text with a broken escape, such as {@code 100%}, is taken as it stands. */
  private static String decoded(@Nullable String raw) {
    try {
      return raw == null ? "" : URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return String.valueOf(raw);
    }
  }
}
