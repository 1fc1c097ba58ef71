package io.jianzhen.capture.fetch.http;

import io.jianzhen.capture.Bytes;
import io.jianzhen.detect.Sentence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes one layer of packing off a body.
 *
 * @param bytes what was in it, or the body itself where it could not be unpacked
 * @param problem why that is not the whole of it
 */
public record ContentCoding(Bytes bytes, Optional<Sentence> problem) {

  /** What we say we can unpack. */
  public static final String ACCEPTED = "gzip, deflate, br";

  /** Small pages of little variety pack better than any limit foresees. */
  private static final int ALWAYS_ALLOWED = 1024 * 1024;

  private static final int AT_ONCE = 16 * 1024;

  private static final Map<String, Opener> OPENERS =
      Map.of(
          "gzip", body -> new GZIPInputStream(body.stream(), AT_ONCE),
          "x-gzip", body -> new GZIPInputStream(body.stream(), AT_ONCE),
          "deflate", ContentCoding::inflated,
          "br", body -> new BrotliInputStream(body.stream()));

  private interface Opener {
    InputStream open(Bytes body) throws IOException;
  }

  /**
   * @param body as it came, without chunks
   * @param most bytes that are unpacked at most
   * @param ratio how many times its size it may become, where that is more than a megabyte
   */
  public static ContentCoding unpacked(ResponseHead head, Bytes body, int most, int ratio) {
    List<String> layers =
        head.all("Content-Encoding").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(layer -> layer.strip().toLowerCase(Locale.ROOT))
            .filter(layer -> !layer.isEmpty() && !layer.equals("identity"))
            .toList();
    if (layers.isEmpty() || body.length() == 0) {
      return new ContentCoding(body, Optional.empty());
    }
    if (layers.size() > 1) {
      return new ContentCoding(body, Optional.of(twice(layers)));
    }
    long allowed = Math.min(most, Math.max(ALWAYS_ALLOWED, (long) ratio * body.length()));
    return unpacked(layers.get(0), body, (int) allowed);
  }

  private static ContentCoding unpacked(String layer, Bytes body, int most) {
    Opener opener = OPENERS.get(layer);
    if (opener == null) {
      return new ContentCoding(body, Optional.of(unknown(layer)));
    }
    var out = new ByteArrayOutputStream();
    try (InputStream in = opener.open(body)) {
      boolean isWhole = copy(in, out, most);
      Bytes bytes = Bytes.of(out.toByteArray());
      return new ContentCoding(
          bytes, isWhole ? packedAgain(bytes) : Optional.of(bomb(body.length(), most)));
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException broken) {
      // The Brotli decoder lets its own slips show as the latter two.
      return new ContentCoding(Bytes.of(out.toByteArray()), Optional.of(broken(layer)));
    }
  }

  /** Servers send deflate with the header of zlib and without it (RFC 1950, section 2.2). */
  private static InputStream inflated(Bytes body) {
    return isZlib(body)
        ? new InflaterInputStream(body.stream())
        : new InflaterInputStream(body.stream(), new Inflater(true)) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        };
  }

  private static boolean isZlib(Bytes body) {
    byte[] bytes = body.toArray();
    return bytes.length >= 2
        && (bytes[0] & 0x0f) == 8
        && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0;
  }

  /** Whether all of it fits. */
  private static boolean copy(InputStream in, ByteArrayOutputStream out, int most)
      throws IOException {
    byte[] some = new byte[AT_ONCE];
    for (int n = in.read(some); n >= 0; n = in.read(some)) {
      int fits = Math.min(n, most - out.size());
      out.write(some, 0, fits);
      if (fits < n) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Sentence> packedAgain(Bytes bytes) {
    byte[] all = bytes.toArray();
    return all.length > 2 && all[0] == 0x1f && all[1] == (byte) 0x8b
        ? Optional.of(
            new Sentence(
                "内容解压一层后仍是 gzip 压缩，没有再解；请核对是否为可下载的文件。",
                "What was unpacked is gzip again and was left so; see whether it is a file for downloading."))
        : Optional.empty();
  }

  private static Sentence twice(List<String> layers) {
    return new Sentence(
        "内容声明压缩了%d层，只接受一层，没有解压；原始数据已保存。".formatted(layers.size()),
        "The body is said to be packed %d times, and one is what is unpacked; it was kept as it came."
            .formatted(layers.size()));
  }

  private static Sentence unknown(String layer) {
    String shown = layer.replaceAll("[^a-z0-9*+-]", "?");
    String brief = shown.length() <= 20 ? shown : shown.substring(0, 20) + "…";
    return new Sentence(
        "内容的压缩方式“%s”不认识，没有解压；原始数据已保存。".formatted(brief),
        "The body is packed as '%s', which is unknown; it was kept as it came.".formatted(brief));
  }

  private static Sentence bomb(int packed, int most) {
    return new Sentence(
        "%d字节的内容解压后超过%d字节，像是压缩炸弹，只解到这里；原始数据已保存。".formatted(packed, most),
        "%d bytes unpack to more than %d, like a bomb, and no more was unpacked; the raw bytes were kept."
            .formatted(packed, most));
  }

  private static Sentence broken(String layer) {
    return new Sentence(
        "内容的%s压缩数据有误或不完整，只解出前面的部分；原始数据已保存。".formatted(layer),
        "The %s data is damaged or cut off, and only its beginning was unpacked; the raw bytes were kept."
            .formatted(layer));
  }
}
