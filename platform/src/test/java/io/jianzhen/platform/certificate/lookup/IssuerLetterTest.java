package io.jianzhen.platform.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The letter that asks the issuer. */
class IssuerLetterTest {

  private static final IssuerLetter LETTER =
      new IssuerLetter(
          "HC-0005-H1",
          "天津市应急管理局",
          "某某街道",
          LocalDate.of(2021, 12, 31),
          Filed.entry(),
          List.of("2021-12-28 未查到", "2021-12-31 未查到"));

  @Test
  void itSaysWhatIsAskedOfWhomAndWhatThePlatformSaid() throws IOException {
    assertThat(text(LETTER.paint()))
        .containsSubsequence(
            "编号：HC-0005-H1",
            "关于协助核实安全生产相关证书真伪的函",
            "天津市应急管理局：",
            "样例甲",
            "T" + Filed.ID,
            "2021-12-28 未查到；2021-12-31 未查到",
            "某某街道（盖章）",
            "2021年12月31日");
  }

  @Test
  void theSameLetterIsTheSameBytes() {
    assertThat(LETTER.paint()).isEqualTo(LETTER.paint());
  }

  private static String text(byte[] document) throws IOException {
    try (var word = new XWPFDocument(new ByteArrayInputStream(document));
        var extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }
}
