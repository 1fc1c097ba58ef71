package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.Reach;
import io.jianzhen.detect.Sentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code jianzhen capture URL --out DIR …}, {@code jianzhen stamp PACKAGE…} and {@code jianzhen
 * verify PACKAGE…}; the page is made up.
 */
class VerifyCommandTest {

  private static final Instant START = Instant.parse("2026-11-05T01:02:03Z");

  @TempDir Path directory;
  private final Shell shell = new Shell();
  private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

  @Test
  void aCapturedPageVerifies() throws IOException {
    assertThat(capture(Optional.of("页面"))).isZero();
    Path file = onlyPackage();
    assertThat(file).hasFileName("20261105-090203-cx-mem.example.wacz");
    assertThat(captured.toString(StandardCharsets.UTF_8)).contains(file.toString(), "sha256:");
    assertThat(shell.run("verify", file.toString())).isZero();
    assertThat(shell.out()).contains("核验通过", "[未核] jianzhen/timestamp.tsr: 没有时间戳");
  }

  @Test
  void anyChangedByteIsNamed() throws IOException {
    capture(Optional.of("页面"));
    byte[] bytes = Files.readAllBytes(onlyPackage());
    bytes[bytes.length / 2] ^= 1;
    Files.write(onlyPackage(), bytes);
    assertThat(shell.run("verify", "--lang", "en", onlyPackage().toString())).isEqualTo(1);
    assertThat(shell.out()).contains("does not verify; first to fail: ");
    assertThat(shell.run("verify", "--format", "json", onlyPackage().toString())).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(shell.out());
    assertThat(json.get("holds").booleanValue()).isFalse();
    assertThat(json.get("first_failure").stringValue()).isNotBlank();
  }

  @Test
  void aPageThatDoesNotAnswerIsKeptAsAFact() throws IOException {
    assertThat(capture(Optional.empty())).isEqualTo(1);
    assertThat(captured.toString(StandardCharsets.UTF_8)).contains("连接被拒绝");
    assertThat(shell.run("verify", onlyPackage().toString())).isZero();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    capture(Optional.of("页面"));
    capture(Optional.of("页面"));
    assertThat(packages()).hasSize(2);
  }

  @Test
  void aCaptureIsEnteredIntoALogWhoseKeyVerifies() throws IOException {
    Path secret = directory.resolve("log.key");
    assertThat(
            capture(
                Optional.of("页面"),
                "--log",
                directory.resolve("log").toString(),
                "--log-secret",
                secret.toString()))
        .isZero();
    assertThat(shell.run("verify", onlyPackage().toString(), "--log-key", secret + ".pub"))
        .isZero();
    assertThat(shell.out()).contains("[相符] jianzhen/log-proof.txt");
    assertThat(shell.run("verify", onlyPackage().toString(), "--log-key", secret.toString()))
        .isEqualTo(2);
  }

  @Test
  void aPackageIsEnteredIntoTheLogLater() throws IOException {
    capture(Optional.of("页面"));
    String[] log = {
      "--log",
      directory.resolve("log").toString(),
      "--log-secret",
      directory.resolve("k").toString()
    };
    List<String> arguments = new ArrayList<>(List.of("stamp", onlyPackage().toString()));
    arguments.addAll(List.of(log));
    assertThat(shell.run(arguments.toArray(String[]::new))).isZero();
    assertThat(
            shell.run(
                "verify",
                onlyPackage().toString(),
                "--log-key",
                directory.resolve("k.pub").toString()))
        .isZero();
  }

  @Test
  void anAuthorityThatDoesNotAnswerCostsNoPackage() throws IOException {
    assertThat(capture(Optional.of("页面"), "--tsa", "http://127.0.0.1:1/")).isEqualTo(1);
    assertThat(shell.run("verify", onlyPackage().toString())).isZero();
  }

  @Test
  void whatIsMissingOrUnreadableIsUnusable() throws IOException {
    assertThat(shell.run("verify")).isEqualTo(2);
    assertThat(shell.run("verify", directory.resolve("none.wacz").toString())).isEqualTo(2);
    assertThat(shell.err()).contains("none.wacz");
    assertThat(shell.run("capture", "https://a.example/", "--out", directory.toString()))
        .isEqualTo(2);
    assertThat(shell.err()).contains("--operator");
    assertThat(shell.run("stamp", "a.wacz")).isEqualTo(2);
    assertThat(packages()).isEmpty();
  }

  @Test
  void aFileThatIsNoPackageDoesNotVerify() throws IOException {
    Path file = Files.writeString(directory.resolve("x.wacz"), "no package at all");
    assertThat(shell.run("verify", file.toString())).isEqualTo(1);
    assertThat(shell.out()).contains("不是证据包");
  }

  private int capture(Optional<String> page, String... more) {
    captured.reset();
    var terminal = new Terminal(new ByteArrayInputStream(new byte[0]), captured, captured, false);
    var complaints = new PrintWriter(captured, true, StandardCharsets.UTF_8);
    CaptureSource source = (address, withScreenshot) -> madeUp(address, page);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "https://cx-mem.example/query",
                "--out",
                directory.resolve("out").toString(),
                "--operator",
                "甲",
                "--reason",
                "核查",
                "--witness",
                "无：远程固定"));
    arguments.addAll(List.of(more));
    return new CommandLine(new CaptureCommand(terminal, complaints, source))
        .execute(arguments.toArray(String[]::new));
  }

  private static Capture madeUp(String address, Optional<String> page) {
    var refused = new Sentence("连接被拒绝", "The connection was refused");
    byte[] response =
        page.map(text -> "HTTP/1.1 200 OK\r\n\r\n" + text)
            .orElse("")
            .getBytes(StandardCharsets.UTF_8);
    var hop =
        new Exchange(
            address,
            "system",
            List.of(),
            page.isPresent() ? Reach.CONNECTED : Reach.REFUSED,
            Optional.empty(),
            Optional.empty(),
            START,
            START,
            Bytes.NONE,
            Bytes.of(response),
            Optional.empty(),
            page.isPresent() ? Optional.empty() : Optional.of(refused));
    return new Capture(
        address,
        START,
        START,
        List.of(hop),
        page.map(
            text ->
                new FetchedPage(address, 200, "", Bytes.of(text.getBytes(StandardCharsets.UTF_8)))),
        Optional.empty(),
        page.isPresent() ? List.of() : List.of(refused));
  }

  private Path onlyPackage() throws IOException {
    assertThat(packages()).hasSize(1);
    return packages().get(0);
  }

  private List<Path> packages() throws IOException {
    Path out = directory.resolve("out");
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.toList();
    }
  }
}
