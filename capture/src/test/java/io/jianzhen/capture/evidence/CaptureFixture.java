package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.Reach;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.TlsFacts;
import io.jianzhen.capture.Truncation;
import io.jianzhen.detect.Sentence;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Made-up captures of a site that does not exist. */
final class CaptureFixture {

  static final Instant START = Instant.parse("2026-11-05T01:02:03.456Z");
  static final String HTML = "<!DOCTYPE html><title>特种作业操作证查询</title><p>请输入证件号码</p>";

  private CaptureFixture() {}

  static Circumstances circumstances() {
    return new Circumstances(
        "线索-2026-0001",
        "核查涉嫌仿冒的查询网站",
        "甲",
        "乙",
        "无：网上远程固定，全程录屏",
        "某区专班办公室",
        "取证工作站1号",
        "Jianzhen 0.1.0",
        "NTP ntp.example",
        Optional.of(Duration.ofMillis(-12)),
        Optional.of("198.51.100.7"));
  }

  /** A redirect and the page behind it, with everything that a capture can have. */
  static Capture whole() {
    return new Capture(
        "cx-mem.example/query",
        START,
        START.plusSeconds(9),
        List.of(redirect(), page()),
        Optional.of(
            new FetchedPage(
                "https://cx-mem.example/query", 200, "text/html;charset=utf-8", utf8(HTML))),
        Optional.of(new Rendering("Chromium 150", utf8("\u0089PNG…"), "<html>渲染后</html>")),
        List.of(new Sentence("时钟未比对", "The clock was not compared")));
  }

  /** A capture that came to nothing. */
  static Capture nothing() {
    return new Capture(
        "https://nowhere.example/\r\nX: y",
        START,
        START,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Sentence("域名没有地址", "The name has no address")));
  }

  /** One hop with this response. */
  static Capture answering(byte[] response, Optional<Truncation> truncation) {
    Exchange hop =
        new Exchange(
            "http://192.0.2.9/",
            "system",
            List.of(address(192, 0, 2, 9)),
            Reach.CONNECTED,
            Optional.of(new InetSocketAddress(address(192, 0, 2, 9), 80)),
            Optional.empty(),
            START,
            START.plusMillis(10),
            utf8("GET / HTTP/1.1\r\nHost: 192.0.2.9\r\n\r\n"),
            Bytes.of(response),
            truncation,
            truncation.map(why -> new Sentence("未取完", "Not whole")));
    return new Capture(
        "http://192.0.2.9/",
        START,
        START.plusMillis(20),
        List.of(hop),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static EvidencePackage evidence() {
    return EvidencePackage.of(whole(), circumstances());
  }

  private static Exchange redirect() {
    return new Exchange(
        "http://cx-mem.example/query",
        "system",
        List.of(address(192, 0, 2, 1)),
        Reach.CONNECTED,
        Optional.of(new InetSocketAddress(address(192, 0, 2, 1), 80)),
        Optional.empty(),
        START,
        START.plusMillis(80),
        utf8("GET /query HTTP/1.1\r\nHost: cx-mem.example\r\n\r\n"),
        utf8(
            "HTTP/1.1 301 Moved\r\nLocation: https://cx-mem.example/query\r\nContent-Length: 0\r\n\r\n"),
        Optional.empty(),
        Optional.empty());
  }

  private static Exchange page() {
    byte[] body = HTML.getBytes(StandardCharsets.UTF_8);
    return new Exchange(
        "https://cx-mem.example/query",
        "system",
        List.of(address(192, 0, 2, 1), address(192, 0, 2, 2)),
        Reach.CONNECTED,
        Optional.of(new InetSocketAddress(address(192, 0, 2, 2), 443)),
        Optional.of(
            new TlsFacts(
                "TLSv1.3",
                "TLS_AES_128_GCM_SHA256",
                List.of(utf8("certificate one"), utf8("certificate two")),
                Optional.of(new Sentence("证书已过期", "The certificate has expired")))),
        START.plusMillis(100),
        START.plusMillis(900),
        utf8("GET /query HTTP/1.1\r\nHost: cx-mem.example\r\n\r\n"),
        utf8(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(body.length, HTML)),
        Optional.empty(),
        Optional.empty());
  }

  static Bytes utf8(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InetAddress address(int... parts) {
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) parts[i];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException never) {
      throw new IllegalArgumentException(never);
    }
  }
}
