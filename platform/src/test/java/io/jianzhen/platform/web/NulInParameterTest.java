package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A NUL, which no keyboard types and no database stores, is the sender's mistake and not ours. */
@SpringBootTest(
    classes = FrameOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NulInParameterTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"?q=a%00b", "?lang=%00", "?q=fine&q=%00", "?a%00b=1", "?unused=%00"})
  void inTheAddressGetsThePageOfABadRequest(String query) throws Exception {
    expectBadRequest(HttpRequest.newBuilder(address("/styleguide" + query)).GET());
  }

  @Test
  void inAFormToo() throws Exception {
    expectBadRequest(
        HttpRequest.newBuilder(address("/styleguide"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("q=%00")));
  }

  @Test
  void inAFormWithAFileToo() throws Exception {
    String body = "--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\na\0b\r\n--x--\r\n";
    expectBadRequest(
        HttpRequest.newBuilder(address("/styleguide"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aFormTooLargeToBeReadGetsAPageThatSaysSo() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address("/styleguide"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("q=" + "a".repeat(9_000_000))));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("<h1", "413").contains("</html>");
  }

  @Test
  void otherCharactersGoThrough() throws Exception {
    assertThat(send(HttpRequest.newBuilder(address("/styleguide?q=%E5%8F%B7%0A%01"))).statusCode())
        .isEqualTo(200);
  }

  private void expectBadRequest(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1", "400").contains("</html>");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  private URI address(String pathAndQuery) {
    return URI.create("http://localhost:%d%s".formatted(port, pathAndQuery));
  }
}
