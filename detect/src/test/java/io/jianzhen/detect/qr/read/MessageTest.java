package io.jianzhen.detect.qr.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MessageTest {

  /** The data of a code of version 1, level L: 19 codewords, padded as the standard says. */
  private static byte[] data(String bits) {
    byte[] data = new byte[19];
    var all = new StringBuilder(bits.replace(" ", ""));
    all.append("0000");
    while (all.length() % 8 != 0) {
      all.append('0');
    }
    for (int i = 0; i < data.length; i++) {
      boolean isPad = 8 * i >= all.length();
      int pad = (i - all.length() / 8) % 2 == 0 ? 0xEC : 0x11;
      data[i] = (byte) (isPad ? pad : Integer.parseInt(all.substring(8 * i, 8 * i + 8), 2));
    }
    return data;
  }

  private static String bits(int value, int count) {
    var bits = new StringBuilder(Integer.toBinaryString(value));
    while (bits.length() < count) {
      bits.insert(0, '0');
    }
    return bits.toString();
  }

  /** Two bytes as a generator writes them that takes them for Japanese. */
  private static String kanji(int pair) {
    int value = pair - (pair < 0xE000 ? 0x8140 : 0xC140);
    return bits((value >> 8) * 0xC0 + (value & 0xFF), 13);
  }

  @Test
  void utf8ThatAGeneratorTookForJapaneseIsPutTogetherAgain() {
    // 杏 is E6 9D 8F: its first two bytes are a pair of Shift-JIS.
    String text =
        "0100 00000001 01100001" + "1000 00000001" + kanji(0xE69D) + "0100 00000001 10001111";
    Message message = Message.of(data(text), "L").orElseThrow();

    assertThat(QrCode.of(message.bytes(), message.declared(), 0, 0).text()).isEqualTo("a杏");
    assertThat(message.isPadded()).isTrue();
  }

  @Test
  void segmentsOfDigitsLettersAndGb2312AreBytesLikeOthers() {
    // 特 is CC D8 in GB 2312, less A6 A1.
    String hanzi = "1101 0001 00000001" + bits(0x26 * 0x60 + 0x37, 13);
    String digits = "0001 0000000101" + bits(123, 10) + bits(45, 7);
    String letters = "0010 000000001" + bits(10, 6);
    Message message = Message.of(data(digits + letters + hanzi), "L").orElseThrow();

    assertThat(new String(message.bytes(), Charset.forName("GBK"))).isEqualTo("12345A特");
  }

  @Test
  void theCharsetThatACodeNamesIsTold() {
    Message message = Message.of(data("0111 00011010 0100 00000001 01100001"), "L").orElseThrow();

    assertThat(message.declared()).contains(StandardCharsets.UTF_8);
  }

  @Test
  void latin1IsNoStatementAboutChineseText() {
    byte[] gbk = "特种作业".getBytes(Charset.forName("GBK"));

    assertThat(QrCode.of(gbk, Optional.of(StandardCharsets.ISO_8859_1), 0, 0).text())
        .isEqualTo("特种作业");
  }

  @Test
  void aCountBeyondTheEndIsNoMessage() {
    assertThat(Message.of(data("0100 11111111 01100001"), "L")).isEmpty();
  }

  @Test
  void aRestThatIsNotFilledAsItMustIsNoticed() {
    byte[] data = data("0100 00000001 01100001");
    data[18] = 1;

    assertThat(Message.of(data, "L").orElseThrow().isPadded()).isFalse();
  }

  @Property
  void anyDataIsAMessageOrNone(@ForAll @Size(19) byte[] data) {
    Message.of(data, "L")
        .ifPresent(message -> assertThat(message.bytes().length).isLessThanOrEqualTo(60));
  }

  @Property
  void dataOfNoCodeIsNone(@ForAll @Size(max = 15) byte[] data, @ForAll String level) {
    assertThat(data.length == 9 || Message.of(data, level).isEmpty() || data.length == 13).isTrue();
  }
}
