package io.jianzhen.capture.evidence;

import io.jianzhen.capture.evidence.CaptureRecord.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the WARC file of a package and compares every record with its line in the list of
 * parts. A reader of its own, because the file may be hostile: heads have a limit, blocks are not
 * held in memory, and there is nothing in the file that is not in the list.
 */
final class WarcScan {

  /** How many bytes may come out of it. */
  private static final long MOST = 1L << 30;

  private static final int MOST_HEAD = 64 * 1024;
  private static final String VERSION = "WARC/1.1";
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

  private final CaptureRecord record;
  private final InputStream in;

  private WarcScan(CaptureRecord record, InputStream in) {
    this.record = record;
    this.in = in;
  }

  /**
   * Compares.
   *
   * @throws BrokenPackage naming the first record that differs
   */
  static void check(CaptureRecord record, InputStream packed) throws BrokenPackage {
    try (var in = new GzipMembers(packed, MOST)) {
      new WarcScan(record, in).check();
    } catch (IOException broken) {
      throw new BrokenPackage(
          PackageFile.WARC.path(), "无法解压或读取", "it cannot be unpacked: " + broken.getMessage());
    }
  }

  private void check() throws IOException, BrokenPackage {
    Map<String, String> info = head().orElseThrow(() -> broken("没有 warcinfo 记录", "no warcinfo"));
    if (!"warcinfo".equals(info.get("warc-type"))) {
      throw broken("第一条不是 warcinfo 记录", "its first record is no warcinfo");
    }
    compareBlock(info, block(info, ""), "warcinfo");
    for (Part part : record.parts()) {
      Map<String, String> head =
          head()
              .orElseThrow(
                  () ->
                      broken(
                          "缺少第 %d 项（%s）".formatted(part.number(), part.name()),
                          "part %d is missing".formatted(part.number())));
      compare(part, head);
    }
    if (head().isPresent()) {
      throw broken("有清单以外的记录", "there is a record that the list does not have");
    }
  }

  private void compare(Part part, Map<String, String> head) throws IOException, BrokenPackage {
    if (!part.kind().warcType().equals(head.get("warc-type"))
        || !("<" + part.warcId() + ">").equals(head.get("warc-record-id"))
        || !part.format().equals(head.get("content-type"))) {
      throw differs(part, "记录头", "its head");
    }
    String payload = part.kind() == PartKind.RESPONSE ? head.get("warc-payload-digest") : null;
    Block block = block(head, payload == null ? "" : payload);
    compareBlock(head, block, name(part));
    if (block.digests().length() != part.length()) {
      throw differs(part, "长度", "its length");
    }
    if (!block.digests().sha256().equals(part.sha256())) {
      throw differs(part, " SHA-256 ", "its SHA-256");
    }
    if (!block.digests().sm3().equals(part.sm3())) {
      throw differs(part, " SM3 ", "its SM3");
    }
    if (!block.payloadHolds()) {
      throw differs(part, "载荷摘要", "the digest of its payload");
    }
  }

  private static void compareBlock(Map<String, String> head, Block block, String name)
      throws BrokenPackage {
    if (!("sha256:" + block.digests().sha256()).equals(head.get("warc-block-digest"))) {
      throw broken(
          "%s：内容与 WARC 摘要不符".formatted(name),
          "%s: the block does not match its digest".formatted(name));
    }
  }

  /** The block of a record, with what follows it read away. */
  private Block block(Map<String, String> head, String payload) throws IOException, BrokenPackage {
    String length = head.getOrDefault("content-length", "");
    if (!length.matches("0|[1-9][0-9]{0,9}")) {
      throw broken("记录没有长度", "a record without a length");
    }
    var reading = new Digests.Reading(new Stretch(in, Long.parseLong(length)));
    boolean payloadHolds =
        payload.isEmpty()
            || HttpPayload.digest(reading)
                .map(sha256 -> payload.equals("sha256:" + sha256.hex()))
                .orElse(false);
    Digests digests = reading.toTheEnd();
    if (!Arrays.equals(in.readNBytes(END_OF_HEAD.length), END_OF_HEAD)) {
      throw broken("记录没有正常结束", "a record without its end");
    }
    return new Block(digests, payloadHolds);
  }

  /** The fields of the next head by lower-case names; empty at the end of the file. */
  private Optional<Map<String, String>> head() throws IOException, BrokenPackage {
    var bytes = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < END_OF_HEAD.length) {
      int b = in.read();
      if (b < 0 && bytes.size() == 0) {
        return Optional.empty();
      }
      if (b < 0 || bytes.size() >= MOST_HEAD) {
        throw broken("记录头不完整或过长", "the head of a record is cut short or too long");
      }
      bytes.write(b);
      matched = b == END_OF_HEAD[matched] ? matched + 1 : b == '\r' ? 1 : 0;
    }
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\r\n");
    if (!lines[0].equals(VERSION)) {
      throw broken("不是 WARC 1.1 记录", "no record of WARC 1.1");
    }
    Map<String, String> fields = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
      }
    }
    return Optional.of(fields);
  }

  private static String name(Part part) {
    return "第 %d 项 part %d（%s）".formatted(part.number(), part.number(), part.name());
  }

  private static BrokenPackage differs(Part part, String zh, String en) {
    return broken(
        "%s的%s与记录不符".formatted(name(part), zh),
        "%s of part %d differs from the record".formatted(en, part.number()));
  }

  private static BrokenPackage broken(String zh, String en) {
    return new BrokenPackage(PackageFile.WARC.path(), zh, en);
  }

  private record Block(Digests digests, boolean payloadHolds) {}

  /** The next so many bytes of a stream, which it leaves open. */
  private static final class Stretch extends InputStream {

    private final InputStream in;
    private long left;

    Stretch(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      if (left == 0) {
        return most == 0 ? 0 : -1;
      }
      int n = in.read(into, offset, (int) Math.min(most, left));
      if (n < 0) {
        throw new IOException("a record is cut short");
      }
      left -= n;
      return n;
    }
  }
}
