package io.jianzhen.platform.certificate.lookup.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests as the settings describe them. */
final class RequestForm {

  private static final String FROM_FILE = "file:";

  private final ServiceSettings settings;
  private final JsonMapper json;
  private final Map<String, String> headers = new LinkedHashMap<>();

  RequestForm(ServiceSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
    new TreeMap<>(settings.headers())
        .forEach((name, value) -> headers.put(name, secret(name, value)));
  }

  /**
   * A request, and how it is kept.
   *
   * @param kept without the values of headers
   */
  record Request(HttpRequest http, String kept) {}

  Request of(Question question) {
    boolean isGet = settings.method().equals("GET");
    String address = isGet ? withQuery(question) : settings.url().strip();
    String body = isGet ? "" : body(question);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(settings.timeoutSeconds()))
            .header("Accept", "application/json");
    headers.forEach(builder::header);
    if (isGet) {
      builder.GET();
    } else {
      builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    String names =
        headers.keySet().stream().map(name -> name + ": …\n").collect(Collectors.joining());
    return new Request(
        builder.build(), "%s %s\n%s\n%s".formatted(settings.method(), address, names, body));
  }

  private String withQuery(Question question) {
    String url = settings.url().strip();
    String query =
        new TreeMap<>(settings.request())
            .entrySet().stream()
                .map(
                    field ->
                        encoded(field.getKey()) + "=" + encoded(question.fill(field.getValue())))
                .collect(Collectors.joining("&"));
    return url + (url.contains("?") ? "&" : "?") + query;
  }

  private String body(Question question) {
    ObjectNode root = json.createObjectNode();
    new TreeMap<>(settings.request())
        .forEach(
            (name, template) -> {
              ObjectNode at = root;
              String[] steps = name.split("\\.");
              for (int i = 0; i + 1 < steps.length; i++) {
                at = at.withObjectProperty(steps[i]);
              }
              at.put(steps[steps.length - 1], question.fill(template));
            });
    return json.writeValueAsString(root);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String secret(String name, String value) {
    if (!value.startsWith(FROM_FILE)) {
      return value;
    }
    try {
      return Files.readString(Path.of(value.substring(FROM_FILE.length()))).strip();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "jianzhen.lookup.service.headers.%s: %s".formatted(name, value), unreadable);
    }
  }
}
