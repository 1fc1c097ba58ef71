package io.jianzhen.platform.certificate.lookup.service;

import static io.jianzhen.platform.certificate.lookup.service.LocalService.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.platform.certificate.lookup.service.ServiceSettings.Answer;
import io.jianzhen.platform.certificate.lookup.service.ServiceSettings.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DataServiceTest {

  private static final Question QUESTION =
      new Question("样例甲", "999999199001010016", "T999999199001010016", "电工作业", "低压电工作业");

  private static final String FOUND =
      """
      {"code":"1","data":{"name":"样例甲","to":"2026-02-28","issuer":"天津市应急管理局","extra":[1,2]}}
      """;

  private final List<Duration> slept = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2021-12-28T00:00:00Z"), ZoneOffset.UTC);
  private LocalService local;
  @TempDir private Path directory;

  @BeforeEach
  void open() throws IOException {
    local = new LocalService();
  }

  @AfterEach
  void close() {
    local.close();
  }

  private ServiceSettings settings(String url, String method, Map<String, String> headers) {
    return new ServiceSettings(
        url,
        method,
        headers,
        Map.of("query.number", "{number}", "query.name", "{name}"),
        new Answer(
            "/code",
            List.of("1"),
            List.of("0"),
            List.of("2"),
            Map.of("NAME", "/data/name", "TERM_END", "/data/to", "ISSUER", "/data/issuer")),
        new Tls("", "", "", ""),
        20,
        3,
        2,
        1000);
  }

  private String url() {
    return "http://127.0.0.1:%d/share?v=1".formatted(local.port());
  }

  private DataService service() {
    return new DataService(settings(url(), "POST", Map.of()), clock, slept::add);
  }

  private static String text(Exchange exchange) {
    return new String(exchange.answer().toArray(), StandardCharsets.UTF_8);
  }

  private Reply ask() throws InterruptedException {
    return service().ask(QUESTION);
  }

  @Test
  void a_certificate_that_is_found_comes_with_its_fields_and_the_bytes_of_the_answer()
      throws Exception {
    local.then(answering(200, FOUND));

    Reply reply = ask();

    assertThat(reply.result()).isEqualTo(ServiceResult.FOUND);
    assertThat(reply.fields())
        .containsOnly(
            Map.entry("NAME", "样例甲"),
            Map.entry("TERM_END", "2026-02-28"),
            Map.entry("ISSUER", "天津市应急管理局"));
    assertThat(text(reply.last())).isEqualTo(FOUND);
    assertThat(reply.last().problem()).isEqualTo(Problem.NONE);
    assertThat(local.asked())
        .containsExactly(
            "POST /share?v=1 {\"query\":{\"name\":\"样例甲\",\"number\":\"T999999199001010016\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"code\":\"0\"}', NOT_FOUND, NONE",
    "'{\"code\":0}', NOT_FOUND, NONE",
    "'{\"code\":\"2\"}', NUMBER_WRONG, NONE",
    "'{\"code\":\"9\"}', UNAVAILABLE, UNKNOWN_WORD",
    "'{\"code\":null}', UNAVAILABLE, UNKNOWN_WORD",
    "'{\"code\":{}}', UNAVAILABLE, UNKNOWN_WORD",
    "'[]', UNAVAILABLE, UNKNOWN_WORD",
    "'{\"code\":\"1\"}', UNAVAILABLE, INCOMPLETE",
    "'{\"code\":', UNAVAILABLE, BROKEN",
    "'<html>', UNAVAILABLE, BROKEN",
  })
  void answers_are_read_as_the_settings_say_and_nothing_is_guessed(
      String body, ServiceResult result, Problem problem) throws Exception {
    local.then(answering(200, body));

    Reply reply = ask();

    assertThat(reply.result()).isEqualTo(result);
    assertThat(reply.last().problem()).isEqualTo(problem);
    assertThat(reply.exchanges()).hasSize(1);
  }

  @Test
  void an_error_of_the_service_is_tried_again_after_a_pause_and_each_answer_is_told()
      throws Exception {
    local.then(answering(500, "down"), answering(429, ""), answering(200, FOUND));

    Reply reply = ask();

    assertThat(reply.result()).isEqualTo(ServiceResult.FOUND);
    assertThat(reply.exchanges()).extracting(Exchange::status).containsExactly(500, 429, 200);
    assertThat(text(reply.exchanges().get(0))).isEqualTo("down");
    assertThat(slept).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void a_service_that_stays_down_is_given_up_after_the_agreed_attempts() throws Exception {
    local.always(answering(503, ""));

    Reply reply = ask();

    assertThat(reply.result()).isEqualTo(ServiceResult.UNAVAILABLE);
    assertThat(reply.exchanges()).hasSize(3);
    assertThat(reply.last().problem()).isEqualTo(Problem.BUSY);
  }

  @Test
  void a_refusal_is_not_tried_again() throws Exception {
    local.always(answering(403, "no"));

    assertThat(ask().exchanges()).extracting(Exchange::problem).containsExactly(Problem.REFUSED);
  }

  @Test
  void nobody_follows_a_redirect() throws Exception {
    local.always(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.2/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        });

    Reply reply = ask();

    assertThat(reply.last().problem()).isEqualTo(Problem.REDIRECT);
    assertThat(local.asked()).hasSize(1);
  }

  @Test
  void a_huge_answer_is_cut_and_is_no_answer() throws Exception {
    local.always(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] block = new byte[1 << 16];
          try {
            for (int i = 0; i < 1600; i++) {
              out.write(block);
            }
          } catch (IOException hungUp) {
            // As it should be.
          }
        });

    Reply reply = ask();

    assertThat(reply.last().problem()).isEqualTo(Problem.TOO_LARGE);
    assertThat(reply.last().answer().length()).isEqualTo(1000);
  }

  @Test
  void an_answer_that_drips_for_ever_is_given_up() throws Exception {
    var over = new CountDownLatch(1);
    local.always(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });

    Reply reply = ask();
    over.countDown();

    assertThat(reply.exchanges()).extracting(Exchange::problem).containsOnly(Problem.TIMEOUT);
    assertThat(reply.exchanges()).hasSize(3);
  }

  @Test
  void a_service_that_is_not_there_is_unreachable() throws Exception {
    int port = local.port();
    local.close();
    var service =
        new DataService(
            settings("http://127.0.0.1:%d/".formatted(port), "POST", Map.of()), clock, slept::add);

    assertThat(service.ask(QUESTION).last().problem()).isEqualTo(Problem.UNREACHABLE);
  }

  @Test
  void requests_are_no_closer_together_than_agreed() throws Exception {
    DataService service = service();

    service.ask(QUESTION);
    service.ask(QUESTION);
    service.ask(QUESTION);

    // The clock stands still: three seconds a request, so the third is due after six.
    assertThat(slept).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void with_get_the_question_stands_in_the_query_and_cannot_leave_it() throws Exception {
    var service = new DataService(settings(url(), "GET", Map.of()), clock, slept::add);

    service.ask(new Question("a&b=c#/../\r\n甲", "", "T1", "", ""));

    assertThat(local.asked().get(0))
        .startsWith(
            "GET /share?v=1&query.name=a%26b%3Dc%23%2F..%2F%0D%0A%E7%94%B2&query.number=T1");
  }

  @Test
  void secrets_are_sent_and_not_kept() throws Exception {
    Path token = directory.resolve("token");
    Files.writeString(token, "very-secret\n");
    var got = new ArrayList<String>();
    local.always(
        exchange -> {
          got.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Token")));
          exchange.sendResponseHeaders(200, -1);
        });
    var service =
        new DataService(
            settings(url(), "POST", Map.of("X-Token", "file:" + token)), clock, slept::add);

    Reply reply = service.ask(QUESTION);

    assertThat(got).containsExactly("very-secret");
    assertThat(reply.last().request())
        .contains("POST http://127.0.0.1", "X-Token", "T999999199001010016")
        .doesNotContain("very-secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://share.example/",
        "https://user:word@share.example/",
        "ftp://127.0.0.1/",
        "https:///nohost",
        "file:///etc/passwd"
      })
  void an_address_that_is_not_safe_stops_the_program(String url) {
    assertThatThrownBy(() -> settings(url, "POST", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jianzhen.lookup.service.url");
  }

  @Test
  void a_template_with_an_unknown_word_stops_the_program() {
    ServiceSettings good = settings(url(), "POST", Map.of());
    assertThatThrownBy(
            () ->
                new ServiceSettings(
                    good.url(),
                    "POST",
                    Map.of(),
                    Map.of("n", "{nubmer}"),
                    good.answer(),
                    good.tls(),
                    20,
                    3,
                    2,
                    1000))
        .hasMessageContaining("{nubmer}");
  }
}
