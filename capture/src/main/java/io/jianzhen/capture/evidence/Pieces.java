package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.Rendering;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.TlsFacts;
import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import io.jianzhen.capture.evidence.CaptureRecord.Tls;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes a capture to pieces, each with number, name and digests. */
final class Pieces {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final String captureId;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Hop> hops = new ArrayList<>();

  /**
   * @param captureId what tells this capture from others
   */
  Pieces(Capture capture, String captureId) {
    this.captureId = captureId;
    capture.hops().forEach(this::hop);
    capture.rendering().ifPresent(rendering -> rendering(rendering, capture));
  }

  List<Piece> all() {
    return List.copyOf(pieces);
  }

  List<Hop> hops() {
    return List.copyOf(hops);
  }

  List<Part> parts() {
    return pieces.stream().map(Piece::part).toList();
  }

  static OffsetDateTime beijing(Instant instant) {
    return instant.atOffset(BEIJING);
  }

  private void hop(Exchange exchange) {
    int number = hops.size() + 1;
    int first = pieces.size() + 1;
    // The numbers of its parts come when the parts are there; its texts do not hold them.
    Hop bare = hop(exchange, number, List.of());
    String url = exchange.url();
    if (!exchange.answers().isEmpty()) {
      String name = HopText.host(url);
      add(PartKind.DNS, "域名解析结果", number, "text/dns", "dns:" + name, HopText.dns(bare), exchange);
    }
    if (exchange.request().length() > 0) {
      add(
          PartKind.REQUEST,
          "网络请求",
          number,
          "application/http;msgtype=request",
          url,
          exchange.request().toArray(),
          exchange);
    }
    if (exchange.response().length() > 0) {
      String format =
          bare.status().isPresent()
              ? "application/http;msgtype=response"
              : "application/octet-stream";
      add(PartKind.RESPONSE, "网络响应", number, format, url, exchange.response().toArray(), exchange);
    }
    add(
        PartKind.CONNECTION,
        "连接情况",
        number,
        "application/warc-fields",
        url,
        HopText.connection(bare),
        exchange);
    exchange.tls().ifPresent(tls -> certificates(tls, number, exchange));
    hops.add(hop(exchange, number, IntStream.rangeClosed(first, pieces.size()).boxed().toList()));
  }

  private void certificates(TlsFacts tls, int hop, Exchange exchange) {
    int place = 0;
    for (Bytes certificate : tls.chain()) {
      place++;
      add(
          PartKind.CERTIFICATE,
          "服务器证书%d".formatted(place),
          hop,
          "application/pkix-cert",
          "urn:jianzhen:hop:%d:certificate:%d".formatted(hop, place),
          certificate.toArray(),
          exchange);
    }
  }

  private void rendering(Rendering rendering, Capture capture) {
    String url = capture.page().map(page -> page.url()).orElse(capture.asked());
    add(
        PartKind.SCREENSHOT,
        "网页截图",
        "image/png",
        "urn:view:" + url,
        capture.ended(),
        rendering.screenshot().toArray(),
        Optional.empty());
    add(
        PartKind.DOM,
        "渲染后的网页",
        "text/html;charset=utf-8",
        "urn:dom:" + url,
        capture.ended(),
        rendering.dom().getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }

  private void add(
      PartKind kind,
      String name,
      int hop,
      String format,
      String target,
      byte[] block,
      Exchange exchange) {
    String whole = "第%d次请求的%s".formatted(hop, name);
    add(kind, whole, format, target, exchange.started(), block, Optional.of(exchange));
  }

  private void add(
      PartKind kind,
      String name,
      String format,
      String target,
      Instant date,
      byte[] block,
      Optional<Exchange> hop) {
    int number = pieces.size() + 1;
    Digests digests = Digests.of(block);
    String id = Piece.warcId(captureId, number, digests.sha256());
    var part =
        new Part(number, name, kind, format, digests.length(), digests.sha256(), digests.sm3(), id);
    pieces.add(new Piece(part, target, date, Bytes.of(block), hop));
  }

  private static Hop hop(Exchange exchange, int number, List<Integer> parts) {
    return new Hop(
        number,
        exchange.url(),
        exchange.resolver(),
        exchange.answers().stream().map(InetAddress::getHostAddress).toList(),
        exchange.peer().map(Pieces::peer),
        exchange.tls().map(Pieces::tls),
        beijing(exchange.started()),
        beijing(exchange.ended()),
        HttpPayload.status(exchange.response().toArray()),
        exchange.truncation(),
        exchange.problem(),
        parts);
  }

  private static String peer(InetSocketAddress peer) {
    String address =
        peer.isUnresolved() ? peer.getHostString() : peer.getAddress().getHostAddress();
    return (address.indexOf(':') < 0 ? "%s:%d" : "[%s]:%d").formatted(address, peer.getPort());
  }

  private static Tls tls(TlsFacts facts) {
    List<String> chain = facts.chain().stream().map(der -> Sha256.of(der.toArray()).hex()).toList();
    return new Tls(facts.protocol(), facts.cipher(), chain, facts.fault());
  }
}
