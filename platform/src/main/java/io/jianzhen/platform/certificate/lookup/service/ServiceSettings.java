package io.jianzhen.platform.certificate.lookup.service;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code jianzhen.lookup.service.*}: how the service is asked, and how its answers are read. Off
 * while there is no address. See docs/operations.md.
 *
 * @param url where requests go; the host never changes after that
 * @param method GET, with the request in the query, or POST, with the request as JSON
 * @param headers names and values; a value that starts with {@code file:} is the content of a file
 * @param request names and templates, see {@link Question}; dots make objects in objects
 * @param requestsPerMinute evenly spread
 * @param attempts how often one question is put at most
 * @param timeoutSeconds for a whole exchange
 * @param mostBytes the largest answer that is read
 */
@ConfigurationProperties("jianzhen.lookup.service")
public record ServiceSettings(
    @DefaultValue("") String url,
    @DefaultValue("POST") String method,
    @DefaultValue Map<String, String> headers,
    @DefaultValue Map<String, String> request,
    @DefaultValue Answer answer,
    @DefaultValue Tls tls,
    @DefaultValue("20") int requestsPerMinute,
    @DefaultValue("3") int attempts,
    @DefaultValue("15") int timeoutSeconds,
    @DefaultValue("262144") int mostBytes) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * How an answer is read.
   *
   * @param result JSON pointer to the word that says what came of it
   * @param found the words for it, and so on
   * @param fields JSON pointers to what is shown, by field
   */
  public record Answer(
      @DefaultValue("") String result,
      @DefaultValue List<String> found,
      @DefaultValue List<String> notFound,
      @DefaultValue List<String> numberWrong,
      @DefaultValue Map<String, String> fields) {}

  /**
   * Key and trust in files of PKCS#12; without them those of Java.
   *
   * @param keyStorePasswordFile holds the password in its first line
   */
  public record Tls(
      @DefaultValue("") String keyStore,
      @DefaultValue("") String keyStorePasswordFile,
      @DefaultValue("") String trustStore,
      @DefaultValue("") String trustStorePasswordFile) {}

  /**
   * @throws IllegalArgumentException if it is on and cannot work; the message says which setting
   */
  public ServiceSettings {
    if (!url.isBlank()) {
      check(isSafe(URI.create(url.strip())), "url: https, with a host and no user");
      check(Set.of("GET", "POST").contains(method), "method: GET or POST");
      check(!request.isEmpty(), "request: at least one field");
      request.values().forEach(new Question("", "", "", "", "")::fill);
      check(answer.result().startsWith("/"), "answer.result: a JSON pointer");
      check(!answer.found().isEmpty(), "answer.found: at least one word");
      check(!answer.notFound().isEmpty(), "answer.not-found: at least one word");
      check(
          answer.fields().values().stream().allMatch(at -> at.startsWith("/")),
          "answer.fields: JSON pointers");
      check(requestsPerMinute > 0 && requestsPerMinute <= 600, "requests-per-minute: 1 to 600");
      check(attempts > 0 && attempts <= 10, "attempts: 1 to 10");
      check(timeoutSeconds > 0 && timeoutSeconds <= 120, "timeout-seconds: 1 to 120");
      check(mostBytes > 0 && mostBytes <= 10_000_000, "most-bytes: 1 to 10000000");
    }
  }

  /** Whether there is a service at all. */
  public boolean isOn() {
    return !url.isBlank();
  }

  private static boolean isSafe(URI uri) {
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return false;
    }
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
  }

  private static void check(boolean holds, String setting) {
    if (!holds) {
      throw new IllegalArgumentException("jianzhen.lookup.service." + setting);
    }
  }
}
