package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person gets to read who sends two gigabytes all the same. */
@SpringBootTest(
    classes = FrameOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TooLargeUploadTest {

  @LocalServerPort int port;

  @Test
  void theAnswerNamesTheLimitInsteadOfAnEmptyPage() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head =
          """
          POST /certificates/imports HTTP/1.1
          Host: localhost
          Accept: text/html
          Content-Type: multipart/form-data; boundary=x
          Content-Length: 2147483648

          """;
      socket
          .getOutputStream()
          .write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(readPage(socket)).startsWith("HTTP/1.1 413").contains("200 MB");
    }
  }

  private static String readPage(Socket socket) throws IOException {
    StringBuilder page = new StringBuilder();
    var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
    char[] piece = new char[4096];
    for (int read = in.read(piece); read > 0; read = in.read(piece)) {
      page.append(piece, 0, read);
      if (page.indexOf("</html>") >= 0) {
        break;
      }
    }
    return page.toString();
  }
}
