package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of Appleby's function, and of Python's base64 codec before it. */
class FaviconHashTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|248bfa47",
        "hello, world|149bbb7f",
        "The quick brown fox jumps over the lazy dog|2e4ff723"
      })
  void theHashIsMurmur3(String text, String hex) {
    assertThat(FaviconHash.murmur3(text.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Integer.parseUnsignedInt(hex, 16));
  }

  @ParameterizedTest(name = "{0} bytes")
  @CsvSource({"0, 0", "1, -1253000196", "57, 459585070", "100, -1165240594", "1150, -1557203176"})
  void everyLineOfTheBase64TextEndsWithALineFeed(int length, int hash) {
    byte[] icon = new byte[length];
    for (int i = 0; i < length; i++) {
      icon[i] = (byte) i;
    }
    assertThat(FaviconHash.of(icon)).isEqualTo(hash);
  }
}
