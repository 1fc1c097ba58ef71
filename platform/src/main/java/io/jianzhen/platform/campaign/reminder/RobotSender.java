package io.jianzhen.platform.campaign.reminder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands messages to robots of chat groups. Follows no redirect, and reads little of the answer. */
@Component
class RobotSender implements Sender {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 16_384;
  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  /** Codes of both that say busy, or too much at once: they take the same message later. */
  private static final Set<Integer> BUSY = Set.of(-1, 45009, 130101, 410100);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RobotRules rules;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LONGEST)
          .build();

  RobotSender(RobotRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public boolean sends(Target.Channel channel) {
    return channel == Target.Channel.WECOM || channel == Target.Channel.DINGTALK;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public void send(Message message, Target.Address to) throws NotSent {
    HttpRequest request = request(message, to);
    // The time limit of a request ends with the headers of its answer; this one holds for the
    // whole.
    CompletableFuture<HttpResponse<InputStream>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      Answer answer =
          sent.thenApply(RobotSender::read).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      judge(answer.status(), answer.body());
    } catch (ExecutionException unreachable) {
      Throwable why = Objects.requireNonNullElse(unreachable.getCause(), unreachable);
      throw new NotSent("连不上 no connection: " + why.getClass().getSimpleName(), false);
    } catch (TimeoutException slow) {
      CompletableFuture<Void> unused = sent.thenAccept(RobotSender::close);
      throw new NotSent("对方太慢 too slow", false);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotSent("正在停止 stopping", false);
    }
  }

  /** What came back, no more of it than a robot says. */
  private record Answer(int status, String body) {}

  private static Answer read(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      return new Answer(
          answer.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void close(HttpResponse<InputStream> answer) {
    try {
      answer.body().close();
    } catch (IOException closedAnyway) {
      // It was waited for long enough.
    }
  }

  /** The address is looked at again: the settings may have changed since it was typed. */
  private HttpRequest request(Message message, Target.Address to) throws NotSent {
    URI address =
        rules
            .allowed(to.address())
            .orElseThrow(() -> new NotSent("这个地址不在允许的范围内 address not allowed", true));
    String text = message.subject() + "\n" + message.body();
    return HttpRequest.newBuilder(RobotBody.signed(address, to.secret(), clock.instant()))
        .timeout(LONGEST)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(RobotBody.json(message.channel(), text)))
        .build();
  }

  private static void judge(int status, String body) throws NotSent {
    if (status != OK) {
      throw new NotSent("HTTP " + status, status < SERVER && status != TOO_MANY);
    }
    int code = code(body);
    if (code != 0) {
      throw new NotSent("errcode " + code, !BUSY.contains(code));
    }
  }

  /** What the robot says; a robot that says nothing sensible is no robot. */
  private static int code(String body) throws NotSent {
    try {
      JsonNode code = JSON.readTree(body).path("errcode");
      if (code.isIntegralNumber()) {
        return code.asInt();
      }
    } catch (JacksonException noJson) {
      // Told below, like JSON without a code.
    }
    throw new NotSent("对方的答复不是机器人的答复 not the answer of a robot", true);
  }
}
