package io.jianzhen.bench;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.Reach;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.capture.evidence.Trust;
import io.jianzhen.capture.evidence.Verifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * How long it takes to write a capture as an evidence package and to verify it, beside writing the
 * same bytes to a file that is forced to the disk, reading them, and computing SHA-256 and SM3.
 */
public final class EvidenceBench {

  private static final int PAGE = 1_000_000;
  private static final int SCREENSHOT = 300_000;
  private static final int ROUNDS = 60;

  /** Rounds at the end that count: the JVM's compiler is done by then. */
  private static final int COUNTED = 30;

  private static final Instant START = Instant.parse("2021-12-28T01:02:03Z");

  private EvidenceBench() {}

  /** Prints the first round and the median of the last, in milliseconds, and the ratios. */
  public static void main(String[] args) throws IOException {
    var dice = new Random(20211228);
    byte[] response =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + PageBench.page(dice, PAGE))
            .getBytes(StandardCharsets.UTF_8);
    byte[] screenshot = new byte[SCREENSHOT];
    dice.nextBytes(screenshot);
    Capture capture = capture(response, screenshot);
    byte[] same =
        ByteBuffer.allocate(response.length + screenshot.length)
            .put(response)
            .put(screenshot)
            .array();
    Path directory = Files.createTempDirectory("jianzhen-bench");
    Path plain = directory.resolve("plain");
    Path kept = directory.resolve("package" + EvidencePackage.ENDING);
    var verifier = new Verifier(Trust.NONE);
    var plainWrite = new Times("plain file: write, force, SHA-256, SM3");
    var write = new Times("**evidence package: make and write**");
    var plainRead = new Times("plain file: read, SHA-256, SM3");
    var verify = new Times("**evidence package: verify**");
    for (int round = 0; round < ROUNDS; round++) {
      plainWrite.take(() -> writePlain(plain, same));
      write.take(() -> EvidencePackage.of(capture, circumstances()).create(kept));
      plainRead.take(() -> digest(Files.readAllBytes(plain)));
      verify.take(
          () -> {
            if (!verifier.verify(kept).holds()) {
              throw new IllegalStateException("the package does not hold");
            }
          });
      Files.delete(plain);
      Files.delete(kept);
    }
    Files.delete(directory);
    System.out.printf(
        Locale.ROOT,
        "A page of %d kB and a screenshot of %d kB; median of %d rounds after %d.%n%n",
        response.length / 1000,
        screenshot.length / 1000,
        COUNTED,
        ROUNDS - COUNTED);
    System.out.println("| what | first, ms | ms | times the plain file |");
    System.out.println("|---|---|---|---|");
    plainWrite.print(plainWrite);
    write.print(plainWrite);
    plainRead.print(plainRead);
    verify.print(plainRead);
  }

  private static void writePlain(Path file, byte[] bytes) throws IOException {
    digest(bytes);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void digest(byte[] bytes) {
    MessageDigest sha256 = Sha256.digester();
    var sm3 = new SM3Digest();
    sha256.update(bytes);
    sm3.update(bytes, 0, bytes.length);
    byte[] digest = new byte[sm3.getDigestSize()];
    if (sm3.doFinal(digest, 0) != sha256.digest().length) {
      throw new IllegalStateException("both have 32 bytes");
    }
  }

  private static Capture capture(byte[] response, byte[] screenshot) throws IOException {
    var address = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 5});
    String url = "http://cx-mem.example/query";
    var exchange =
        new Exchange(
            url,
            "system",
            List.of(address),
            Reach.CONNECTED,
            Optional.of(new InetSocketAddress(address, 80)),
            Optional.empty(),
            START,
            START.plusSeconds(1),
            Bytes.of("GET /query HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
            Bytes.of(response),
            Optional.empty(),
            Optional.empty());
    return new Capture(
        url,
        START,
        START.plusSeconds(2),
        List.of(exchange),
        Optional.of(new FetchedPage(url, 200, "text/html; charset=utf-8", Bytes.of(response))),
        Optional.of(new Rendering("browser", Bytes.of(screenshot), "<html></html>")),
        List.of());
  }

  private static Circumstances circumstances() {
    return new Circumstances(
        "", "bench", "甲", "", "无", "", "", "Jianzhen", "", Optional.empty(), Optional.empty());
  }

  /** What is measured. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** How long one thing took in each round. */
  private static final class Times {

    private final String title;
    private final List<Double> millis = new ArrayList<>();

    Times(String title) {
      this.title = title;
    }

    void take(Work work) throws IOException {
      long start = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }

    void print(Times beside) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.1f | %.1f |%n",
          title,
          millis.get(0),
          median(),
          median() / beside.median());
    }

    private double median() {
      List<Double> counted =
          new ArrayList<>(millis.subList(millis.size() - COUNTED, millis.size()));
      Collections.sort(counted);
      return counted.get(COUNTED / 2);
    }
  }
}
