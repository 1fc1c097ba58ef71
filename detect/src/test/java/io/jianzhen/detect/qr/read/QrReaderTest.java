package io.jianzhen.detect.qr.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jianzhen.detect.qr.Drawn;
import io.jianzhen.detect.qr.read.QrCode.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {

  private static final Charset GBK = Charset.forName("GBK");

  private static List<String> texts(GreyPicture picture) {
    return QrReader.read(picture).stream().map(QrCode::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cx.mem.gov.cn/special?index=0",
        "姓名：甲示例 编号：T999999199001010011",
        "HELLO 123",
        "12345678901234567890",
        "焊",
        "证书查询：http://a.example.com/查?n=甲"
      })
  void utf8IsReadAsItWasWritten(String text) {
    assertThat(texts(Drawn.code(text).picture())).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名：甲示例 性别：男 编号：T999999199001010011 作业类别：电工作业",
        "联通",
        "熔化焊接与热切割作业",
        "准操项目：低压电工作业 有效期限：2021-01-01至2027-01-01 签发机关：某市应急管理局",
        "特种作业操作证",
        "甲镕"
      })
  void gbkIsReadThoughTheCodeDoesNotSayThatItIsGbk(String text) {
    QrCode code = QrReader.read(Drawn.code(text.getBytes(GBK)).picture()).get(0);

    assertThat(code.text()).isEqualTo(text);
    assertThat(code.encoding()).isEqualTo(Encoding.GB18030);
  }

  @Test
  void anyTextInGbkIsRead() {
    var dice = new Random(1);
    for (int i = 0; i < 100; i++) {
      var text = new StringBuilder();
      for (int k = 0; k < 4 + dice.nextInt(16); k++) {
        // GB 2312 proper, rows 16 to 55: what names and posts are written with.
        byte[] pair = {(byte) (0xB0 + dice.nextInt(40)), (byte) (0xA1 + dice.nextInt(94))};
        text.append(new String(pair, GBK).replace('\uFFFD', '安'));
      }
      assertThat(texts(Drawn.code(text.toString().getBytes(GBK)).picture()))
          .containsExactly(text.toString());
    }
  }

  @Test
  void aCodeThatNamesItsCharsetIsReadInIt() {
    var sheet =
        new Drawn(400, 400).put(Drawn.matrix("特种作业", Charset.forName("GB18030")), 40, 40, 4);

    assertThat(QrReader.read(sheet.picture()))
        .extracting(QrCode::text, QrCode::encoding)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("特种作业", Encoding.DECLARED));
  }

  @Test
  void bytesThatAreNoTextAreNotGuessed() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, (byte) 0xFF, 0, 1, 2};
    QrCode code = QrReader.read(Drawn.code(bytes).picture()).get(0);

    assertThat(code.encoding()).isEqualTo(Encoding.NONE);
    assertThat(code.text()).isEmpty();
    assertThat(code.hex()).isEqualTo("fffeff000102");
  }

  @Test
  void severalCodesInOnePictureAreReadFromTopToBottom() {
    var sheet = new Drawn(900, 900);
    byte[][] texts = new byte[4][];
    for (int i = 0; i < 4; i++) {
      texts[i] = "https://a%d.example.com/".formatted(i).getBytes(StandardCharsets.US_ASCII);
      sheet.put(Drawn.matrix(texts[i]), 60 + 420 * (i % 2), 60 + 420 * (i / 2), 5);
    }

    assertThat(texts(sheet.picture()))
        .containsExactly(
            "https://a0.example.com/",
            "https://a1.example.com/",
            "https://a2.example.com/",
            "https://a3.example.com/");
  }

  @Test
  void aCodeInWhiteOnBlackIsRead() {
    assertThat(texts(Drawn.code("https://a.example.com/").inverted().picture()))
        .containsExactly("https://a.example.com/");
  }

  @Test
  void aSmallCodeInALargePictureIsRead() {
    byte[] text = "https://small.example.com/".getBytes(StandardCharsets.US_ASCII);
    var sheet = new Drawn(5000, 4000).put(Drawn.matrix(text), 3700, 3100, 4);

    assertThat(texts(sheet.picture())).containsExactly("https://small.example.com/");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void aLargeCodeDoesNotHideASmallOneBesideIt(int module) {
    byte[] large = "https://cx.mem.gov.cn/".getBytes(StandardCharsets.US_ASCII);
    byte[] small = "https://small.example.com/".getBytes(StandardCharsets.US_ASCII);
    var sheet =
        new Drawn(4000, 3000)
            .put(Drawn.matrix(large), 300, 300, 60)
            .put(Drawn.matrix(small), 3101, 2401, module);

    assertThat(texts(sheet.picture()))
        .containsExactly("https://cx.mem.gov.cn/", "https://small.example.com/");
  }

  @Test
  void codesAtThreeScalesAreAllRead() {
    var sheet = new Drawn(4000, 3000);
    int[] modules = {50, 8, 2};
    for (int i = 0; i < 3; i++) {
      byte[] text = "https://a%d.example.com/".formatted(i).getBytes(StandardCharsets.US_ASCII);
      sheet.put(Drawn.matrix(text), 100 + 1400 * i, 100 + 1200 * i, modules[i]);
    }

    assertThat(texts(sheet.picture()))
        .containsExactly(
            "https://a0.example.com/", "https://a1.example.com/", "https://a2.example.com/");
  }

  @Test
  void whereACodeLiesIsTold() {
    QrCode code = QrReader.read(Drawn.code("12345").picture()).get(0);

    // 21 modules of 4 points from 40 on.
    assertThat(code.x()).isBetween(78.0, 86.0);
    assertThat(code.y()).isBetween(78.0, 86.0);
  }

  @Test
  void noiseHoldsNothing() {
    var dice = new Random(7);
    for (int i = 0; i < 10; i++) {
      byte[] grey = new byte[300 * 200];
      dice.nextBytes(grey);
      assertThat(QrReader.read(new GreyPicture(300, 200, grey))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 39, 41})
  void aTinyPictureHoldsNothing(int side) {
    assertThat(QrReader.read(new Drawn(side, 1).picture())).isEmpty();
    assertThat(QrReader.read(new Drawn(1, side).picture())).isEmpty();
    assertThat(QrReader.read(new Drawn(side, side).picture())).isEmpty();
  }

  @Test
  void tooFewPointsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GreyPicture(2, 2, new byte[3]));
  }
}
