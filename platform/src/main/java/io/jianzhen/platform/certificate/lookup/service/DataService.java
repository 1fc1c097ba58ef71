package io.jianzhen.platform.certificate.lookup.service;

import io.jianzhen.capture.Bytes;
import io.jianzhen.platform.certificate.lookup.service.AnswerForm.Said;
import io.jianzhen.platform.certificate.lookup.service.RequestForm.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service, one question at a time. Only the configured address is ever asked: redirects are
 * refused, and nothing of a question reaches host or path.
 */
public final class DataService {

  private static final int TOO_MANY = 429;

  private final ServiceSettings settings;
  private final HttpClient client;
  private final RequestForm requests;
  private final AnswerForm answers;
  private final Pace pace;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException if the settings cannot work
   */
  DataService(ServiceSettings settings, Clock clock, Pace.Sleeper sleeper) {
    var json = JsonMapper.builder().build();
    this.settings = settings;
    this.clock = clock;
    this.requests = new RequestForm(settings, json);
    this.answers = new AnswerForm(settings.answer(), json);
    this.pace = new Pace(settings.requestsPerMinute(), clock, sleeper);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(settings.timeoutSeconds()))
            .sslContext(TlsFiles.context(settings.tls()))
            .build();
  }

  /** The host that is asked. */
  public String host() {
    return URI.create(settings.url().strip()).getHost();
  }

  Reply ask(Question question) throws InterruptedException {
    return ask(question, exchange -> {});
  }

  /**
   * Asks, at the agreed pace, and again where that may help. Nothing is thrown for what the service
   * does.
   *
   * @param keeper gets each exchange before the next is begun
   * @throws InterruptedException if the thread is interrupted; the request is given up
   */
  public synchronized Reply ask(Question question, Consumer<Exchange> keeper)
      throws InterruptedException {
    List<Exchange> exchanges = new ArrayList<>();
    for (int attempt = 1; ; attempt++) {
      pace.await();
      Exchange exchange = once(question, attempt);
      Said said =
          exchange.problem() == Problem.NONE
              ? answers.read(exchange.answer())
              : Said.nothing(exchange.problem());
      Exchange judged = exchange.with(said.problem());
      exchanges.add(judged);
      keeper.accept(judged);
      if (!said.problem().isPassing() || attempt >= settings.attempts()) {
        return new Reply(said.result(), said.fields(), exchanges);
      }
      pace.backOff(attempt);
    }
  }

  private Exchange once(Question question, int attempt) throws InterruptedException {
    Request request = requests.of(question);
    var sent =
        new Exchange(
            OffsetDateTime.now(clock), attempt, request.kept(), 0, Bytes.NONE, Problem.NONE);
    CompletableFuture<HttpResponse<BoundedBody.Taken>> answer =
        client.sendAsync(request.http(), BoundedBody.upTo(settings.mostBytes()));
    try {
      // The client's own limit ends with the headers; an answer may drip for ever.
      return received(sent, answer.get(settings.timeoutSeconds(), TimeUnit.SECONDS));
    } catch (TimeoutException late) {
      return sent.with(Problem.TIMEOUT);
    } catch (ExecutionException failed) {
      return sent.with(why(failed.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static Problem why(@Nullable Throwable failed) {
    if (failed instanceof java.net.http.HttpTimeoutException) {
      return Problem.TIMEOUT;
    }
    return failed instanceof SSLException ? Problem.TLS : Problem.UNREACHABLE;
  }

  private static Exchange received(Exchange sent, HttpResponse<BoundedBody.Taken> response) {
    BoundedBody.Taken body = response.body();
    int status = response.statusCode();
    Problem problem = status == 200 && body.isCut() ? Problem.TOO_LARGE : problem(status);
    return new Exchange(sent.at(), sent.attempt(), sent.request(), status, body.bytes(), problem);
  }

  private static Problem problem(int status) {
    if (status == 200) {
      return Problem.NONE;
    }
    if (status >= 500 || status == TOO_MANY) {
      return Problem.BUSY;
    }
    return status / 100 == 3 ? Problem.REDIRECT : Problem.REFUSED;
  }
}
