package io.jianzhen.capture.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

  private static final byte[] TEXT = "鉴真".repeat(100).getBytes(StandardCharsets.UTF_8);

  /** {@code printf 'hello hello hello' | brotli -c}. */
  private static final String BROTLI = "0b088068656c6c6f2068656c6c6f2068656c6c6f03";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deflateIsUnpackedWithTheHeaderOfZlibAndWithoutIt(boolean isRaw) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed =
        new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, isRaw))) {
      packed.write(TEXT);
    }
    ContentCoding unpacked = unpacked("deflate", out.toByteArray());
    assertThat(unpacked.bytes().toArray()).isEqualTo(TEXT);
    assertThat(unpacked.problem()).isEmpty();
  }

  @Test
  void brotliIsUnpacked() {
    ContentCoding unpacked = unpacked("br", HexFormat.of().parseHex(BROTLI));
    assertThat(unpacked.bytes().toArray())
        .isEqualTo("hello hello hello".getBytes(StandardCharsets.US_ASCII));
    assertThat(unpacked.problem()).isEmpty();
  }

  @Test
  void whatIsUnknownIsKeptAsItCame() {
    ContentCoding kept = unpacked("zstd<script>", TEXT);
    assertThat(kept.bytes().toArray()).isEqualTo(TEXT);
    assertThat(kept.problem().orElseThrow().en()).contains("'zstd?script?'");
  }

  @Test
  void identityIsNoPacking() {
    assertThat(unpacked("identity", TEXT).problem()).isEmpty();
  }

  @Property(tries = 300)
  void noBytesBreakIt(@ForAll Layer layer, @ForAll byte[] bytes) {
    ContentCoding unpacked = unpacked(layer.name().toLowerCase(java.util.Locale.ROOT), bytes);
    assertThat(unpacked.bytes().length()).isLessThanOrEqualTo(1024 * 1024);
  }

  @Property(tries = 200)
  void noDamageBreaksBrotli(@ForAll byte damage, @ForAll int where) {
    byte[] packed = HexFormat.of().parseHex(BROTLI);
    packed[Math.floorMod(where, packed.length)] ^= damage;
    assertThat(unpacked("br", packed).bytes().length()).isLessThanOrEqualTo(1024 * 1024);
  }

  enum Layer {
    GZIP,
    DEFLATE,
    BR
  }

  private static ContentCoding unpacked(String layer, byte[] body) {
    ResponseHead head =
        new ResponseHead(200, List.of(new ResponseHead.Field("content-encoding", layer)));
    return ContentCoding.unpacked(head, Bytes.of(body), 4 * 1024 * 1024, 200);
  }
}
