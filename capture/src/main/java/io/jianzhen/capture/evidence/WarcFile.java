package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes the pieces of a capture as WARC 1.1, every record packed by itself, and its index. */
final class WarcFile {

  private static final DateTimeFormatter CDX_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private final Pieces pieces;
  private final WarcWriter writer;
  private final List<String> index = new ArrayList<>();

  WarcFile(Circumstances circumstances, Instant date, String captureId, Pieces pieces)
      throws IOException {
    this.pieces = pieces;
    writer = new WarcWriter(Channels.newChannel(record), WarcCompression.NONE);
    info(circumstances, date, captureId);
    for (Piece piece : pieces.all()) {
      write(piece);
    }
    writer.close();
    Collections.sort(index);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The index of responses, as CDXJ. */
  byte[] index() {
    return String.join("", index).getBytes(StandardCharsets.UTF_8);
  }

  private void info(Circumstances circumstances, Instant date, String captureId)
      throws IOException {
    String text =
        "software: %s\r\nformat: WARC File Format 1.1\r\ndescription: %s\r\nisPartOf: %s\r\n"
            .formatted(
                HopText.oneLine(circumstances.software()),
                CaptureRecord.NATURE.zh(),
                HopText.oneLine(circumstances.matter()));
    byte[] block = text.getBytes(StandardCharsets.UTF_8);
    String sha256 = Sha256.of(block).hex();
    writer.write(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .setHeader("WARC-Record-ID", bracketed(Piece.warcId(captureId, 0, sha256)))
            .date(date)
            .setHeader("WARC-Block-Digest", digest(sha256))
            .body(MediaType.WARC_FIELDS, block)
            .build());
    pack(GzipMember.TEXT);
  }

  private void write(Piece piece) throws IOException {
    int start = bytes.size();
    String target = HopText.oneLine(piece.target());
    Optional<Sha256> payload = Optional.empty();
    switch (piece.part().kind()) {
      case REQUEST -> writer.write(described(new WarcRequest.Builder(target), piece).build());
      case RESPONSE -> {
        payload = HttpPayload.digest(piece.block().toArray());
        var builder = described(new WarcResponse.Builder(target), piece);
        payload.ifPresent(sha256 -> builder.setHeader("WARC-Payload-Digest", digest(sha256.hex())));
        writer.write(builder.build());
      }
      case CONNECTION ->
          writer.write(described(new WarcMetadata.Builder().targetURI(target), piece).build());
      case DNS, CERTIFICATE, SCREENSHOT, DOM ->
          writer.write(
              described(new WarcResource.Builder().setHeader("WARC-Target-URI", target), piece)
                  .build());
    }
    pack(piece.part().kind() == PartKind.SCREENSHOT ? GzipMember.PACKED : GzipMember.TEXT);
    if (piece.part().kind() == PartKind.RESPONSE) {
      index.add(line(piece, payload, start, bytes.size() - start));
    }
  }

  /** Takes the record over that was just written. */
  private void pack(int level) {
    bytes.writeBytes(GzipMember.of(record.toByteArray(), level));
    record.reset();
  }

  private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
      B described(B builder, Piece piece) {
    Part part = piece.part();
    builder.version(MessageVersion.WARC_1_1).date(piece.date());
    builder.setHeader("WARC-Record-ID", bracketed(part.warcId()));
    builder.setHeader("WARC-Block-Digest", digest(part.sha256()));
    builder.setHeader("Content-Type", part.format());
    builder.body(null, Channels.newChannel(piece.block().stream()), piece.block().length());
    piece
        .hop()
        .ifPresent(
            hop -> {
              hop.peer()
                  .filter(peer -> !peer.isUnresolved())
                  .ifPresent(peer -> builder.ipAddress(peer.getAddress()));
              anchor(part)
                  .filter(anchor -> !anchor.equals(part))
                  .ifPresent(
                      anchor ->
                          builder.addHeader("WARC-Concurrent-To", bracketed(anchor.warcId())));
              if (part.kind() == PartKind.RESPONSE) {
                hop.truncation()
                    .ifPresent(why -> builder.truncated(WarcTruncationReason.valueOf(why.name())));
              }
            });
    return builder;
  }

  /** The record that the others of a hop point to: the response, or what there is. */
  private Optional<Part> anchor(Part part) {
    List<Part> together =
        pieces.hops().stream()
            .filter(hop -> hop.parts().contains(part.number()))
            .flatMap(hop -> hop.parts().stream())
            .map(number -> pieces.parts().get(number - 1))
            .toList();
    return together.stream()
        .filter(one -> one.kind() == PartKind.RESPONSE)
        .findFirst()
        .or(() -> together.stream().findFirst());
  }

  private static String line(Piece piece, Optional<Sha256> payload, long offset, long length) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("url", piece.target());
    HttpPayload.status(piece.block().toArray()).ifPresent(status -> fields.put("status", status));
    fields.put("digest", "sha256:" + payload.map(Sha256::hex).orElse(piece.part().sha256()));
    fields.put("length", length);
    fields.put("offset", offset);
    fields.put("filename", "data.warc.gz");
    return "%s %s %s\n"
        .formatted(surt(piece.target()), CDX_TIME.format(piece.date()), Json.line(fields));
  }

  /** The key under which replay programs look for an address. */
  private static String surt(String url) {
    try {
      return HopText.oneLine(URIs.toNormalizedSurt(url)).replace(' ', '+');
    } catch (RuntimeException noUri) {
      return HopText.oneLine(url).replace(' ', '+');
    }
  }

  private static String bracketed(String id) {
    return "<" + id + ">";
  }

  /** In hexadecimal, as people compare it; jwarc would write base 32. */
  private static String digest(String sha256) {
    return "sha256:" + sha256;
  }
}
