package io.jianzhen.detect.host.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelDecoderTest {

  private static final int MOST = 63;
  private static final String NONE = "no Punycode";

  @ParameterizedTest(name = "xn--{0} is {1}")
  @CsvSource(
      textBlock =
          """
          fiqs8s,                中国
          FIQS8S,                中国
          zfr164b,               政务
          bcher-kva,             bücher
          AZ-,                   az
          7l3i,                  𠮷
          mgbh0fb,               مثال
          a-,                    a
          fiqs8s-,               fiqs8s
          @[-a,                  \u0080@[
          a,                     \u0080
          0a,                    \u009a
          9a,                    \u00a3
          za,                    \u0099
          """)
  void aLabelAfterItsPrefixIsDecoded(String encoded, String decoded) {
    assertThat(decode(encoded, MOST)).isEqualTo(decoded);
  }

  @ParameterizedTest(name = "xn--{0}")
  @ValueSource(
      strings = {
        "z",
        "-",
        "`",
        "{",
        "/",
        ":",
        "@",
        "[",
        "fiqs8",
        "fiqs 8s",
        "特-abc",
        "zzzzzzzzzzzz",
        "999999999",
        "a-999999999999999999"
      })
  void whatIsNoPunycodeIsTold(String encoded) {
    assertThat(decode(encoded, MOST)).isEqualTo(NONE);
  }

  @Test
  void nothingIsDecodedBeyondTheLastCodePoint() {
    assertThat(decode("dn32g", MOST)).isEqualTo(Character.toString(Character.MAX_CODE_POINT));
    assertThat(decode("en32g", MOST)).isEqualTo(NONE);
  }

  @Test
  void whatIsLongerThanItsRoomIsNotDecoded() {
    assertThat(decode("fiqs8s", 2)).isEqualTo("中国");
    assertThat(decode("fiqs8s", 1)).isEqualTo(NONE);
  }

  @Test
  void whatPunycodeWritesIsReadAgain() {
    var random = new Random(20261125);
    for (int i = 0; i < 500; i++) {
      var label = new StringBuilder(Character.toString(0x80 + random.nextInt(0x700)));
      for (int k = random.nextInt(9); k > 0; k--) {
        int limit = random.nextBoolean() ? 0x80 : random.nextBoolean() ? 0x9FFF : 0x2FFFF;
        int point = 'a' + random.nextInt(limit - 'a');
        label.insert(0, Character.toString(point >= 0xD800 && point < 0xE000 ? 'a' : point));
      }
      String ascii = Punycode.ascii(label.toString());
      assertThat(decode(ascii.substring(4), MOST)).as(ascii).isEqualTo(label.toString());
    }
  }

  /** Other text stands before and after the label. */
  private static String decode(String encoded, int room) {
    byte[] bytes = ("xn--" + encoded + "-x.cn").getBytes(StandardCharsets.UTF_8);
    int[] points = new int[room];
    int length = LabelDecoder.decode(bytes, 4, bytes.length - 5, points);
    return length < 0 ? NONE : new String(points, 0, length);
  }
}
