package io.jianzhen.capture.timestamp;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * An authority that answers over HTTP (RFC 3161, section 3.4). Its address is chosen by whoever
 * runs the system, not by a page.
 */
public final class HttpTimestampAuthority implements TimestampAuthority {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_BYTES = 256 * 1024;
  private static final int NONCE_BITS = 64;

  private final URI address;
  private final HttpClient client;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param address http or https
   */
  public HttpTimestampAuthority(URI address) {
    if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("no web address: " + address);
    }
    this.address = address;
    client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Bytes stamp(Sha256 digest) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest question =
        generator.generate(
            TSPAlgorithms.SHA256, digest.toArray(), new BigInteger(NONCE_BITS, random));
    byte[] answer = ask(question.getEncoded());
    try {
      var response = new TimeStampResponse(answer);
      response.validate(question);
      if (response.getTimeStampToken() == null) {
        throw new IOException(
            "%s gives no timestamp: %s".formatted(address, response.getStatusString()));
      }
      Bytes stamp = Bytes.of(response.getEncoded());
      if (Timestamp.parse(stamp).filter(one -> one.isOf(digest)).isEmpty()) {
        throw new IOException("the signature of %s does not hold".formatted(address));
      }
      return stamp;
    } catch (TSPException wrong) {
      throw new IOException("the answer of %s is wrong".formatted(address), wrong);
    }
  }

  private static void closed(InputStream body) {
    try {
      body.close();
    } catch (IOException already) {
      // Whoever reads it is told.
    }
  }

  private byte[] ask(byte[] question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        // The client's own patience ends with the head of the answer.
        CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .execute(() -> closed(body));
        byte[] answer = body.readNBytes(MOST_BYTES + 1);
        if (response.statusCode() != 200 || answer.length > MOST_BYTES) {
          throw new IOException(
              "%s answers with status %d".formatted(address, response.statusCode()));
        }
        return answer;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for " + address, stop);
    }
  }
}
