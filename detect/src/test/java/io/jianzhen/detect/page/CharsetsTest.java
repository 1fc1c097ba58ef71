package io.jianzhen.detect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/html; charset=utf-8",
    "UTF-8, ''",
    "UTF-8, text/html; charset=gbk",
    "GBK, text/html; charset=gb2312",
    "GBK, ''",
    "GBK, text/html; charset=utf-8",
    "GBK, text/html; charset=no-such-charset",
    "UTF-16LE, text/html; charset=utf-16le",
    "Big5, text/html; charset=big5"
  })
  void theTextIsReadWhateverThePageDeclares(String written, String declared) {
    String text = "<p>證書查詢 特種作業</p>";
    byte[] bytes = text.getBytes(Charset.forName(written));

    assertThat(Charsets.text(ByteBuffer.wrap(bytes), declared)).isEqualTo(text);
  }

  @Test
  void theMetaElementCounts() {
    byte[] bytes = "<meta charset=\"big5\"><p>證書查詢</p>".getBytes(Charset.forName("Big5"));

    assertThat(Charsets.text(ByteBuffer.wrap(bytes), "text/html")).contains("證書查詢");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    byte[] bytes = "\uFEFF证书".getBytes(StandardCharsets.UTF_8);

    assertThat(Charsets.text(ByteBuffer.wrap(bytes), "text/html; charset=gbk")).isEqualTo("证书");
  }

  @Test
  void bytesOfNoEncodingAreShownAsUnknown() {
    assertThat(Charsets.text(ByteBuffer.wrap(new byte[] {'a', (byte) 0xFF, (byte) 0xFF}), ""))
        .startsWith("a\uFFFD");
  }
}
