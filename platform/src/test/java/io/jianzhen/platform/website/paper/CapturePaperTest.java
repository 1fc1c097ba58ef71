package io.jianzhen.platform.website.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Capture;
import io.jianzhen.capture.Circumstances;
import io.jianzhen.capture.Exchange;
import io.jianzhen.capture.FetchedPage;
import io.jianzhen.capture.TlsFacts;
import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.evidence.CaptureRecord;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import io.jianzhen.capture.evidence.EvidencePackage;
import io.jianzhen.detect.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The papers of a capture. */
class CapturePaperTest {

  private static final Instant START = Instant.parse("2021-12-28T01:02:03.456Z");
  private static final String PACKAGE = "0123456789abcdef".repeat(4);

  /** Both papers, for what holds of each. */
  private enum Paper {
    LIST(CapturePaper::list),
    MINUTES(CapturePaper::minutes);

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final BiFunction<CaptureRecord, String, byte[]> print;

    Paper(BiFunction<CaptureRecord, String, byte[]> print) {
      this.print = print;
    }

    byte[] of(CaptureRecord record) {
      return print.apply(record, PACKAGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPaperSaysWhatItIsAndThatItsMakerIsNoInvestigator(Paper paper) throws IOException {
    assertThat(text(paper.of(whole("https://cx-mem.example/query"))))
        .contains("线索固定材料", "制作单位不是侦查机关的", "证据包 SHA-256", PACKAGE)
        .doesNotContain("勘验", "侦查人员", "网络在线提取");
  }

  @ParameterizedTest
  @EnumSource
  void aPaperHasLinesToSignOn(Paper paper) throws IOException {
    assertThat(text(paper.of(whole("https://cx-mem.example/query"))))
        .containsSubsequence("操作人（签名）：＿", "第二人（签名）：＿", "见证人（签名）：＿");
    assertThat(text(paper.of(nothing()))).doesNotContain("第二人（签名）");
  }

  @ParameterizedTest
  @EnumSource
  void theSameRecordGivesTheSameBytesWhereverItIsPrinted(Paper paper) {
    byte[] once = paper.of(whole("https://cx-mem.example/query"));
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      assertThat(paper.of(whole("https://cx-mem.example/query"))).isEqualTo(once);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFileInItSaysWhenItWasWritten(Paper paper) throws IOException {
    byte[] printed = paper.of(nothing());
    List<LocalDateTime> times = new ArrayList<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(printed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        times.add(entry.getTimeLocal());
      }
    }
    assertThat(times).isNotEmpty().containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
    try (XWPFDocument document = document(printed)) {
      assertThat(document.getProperties().getCoreProperties().getModified())
          .as("to the second")
          .isEqualTo(Date.from(START.truncatedTo(ChronoUnit.SECONDS)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesFromOutsideIsTextAndNeverAFieldOrALink(Paper paper) throws IOException {
    byte[] printed =
        paper.of(
            whole(
                "https://x.example/ { DDEAUTO c:\\\\x } \u0013HYPERLINK \"http://x\"\u0015"
                    + " <w:fldSimple> &amp; \uFFFE moc\u202Elive"));
    try (XWPFDocument document = document(printed)) {
      String xml = document.getDocument().xmlText();
      assertThat(xml)
          .doesNotContain("<w:fldSimple", "<w:fldChar", "<w:instrText", "<w:hyperlink")
          .doesNotContain("\u0013", "\u202E")
          .contains("&lt;w:fldSimple>", "moc[U+202E]live");
      assertThat(document.getHyperlinks()).isEmpty();
    }
    assertThat(text(printed)).contains("{ DDEAUTO c:\\\\x }", "&amp;");
  }

  @ParameterizedTest
  @EnumSource
  void itsTablesStayWithinTheSheet(Paper paper) throws IOException {
    try (XWPFDocument document =
        document(paper.of(whole("https://x.example/" + "a".repeat(5000))))) {
      var sheet = document.getDocument().getBody().getSectPr();
      long width =
          twips(sheet.getPgSz().getW())
              - twips(sheet.getPgMar().getLeft())
              - twips(sheet.getPgMar().getRight());
      assertThat(document.getTables())
          .allSatisfy(
              table -> {
                assertThat(table.getCTTbl().getTblPr().getTblLayout().getType())
                    .isEqualTo(STTblLayoutType.FIXED);
                assertThat((long) table.getWidth()).isLessThanOrEqualTo(width);
              });
    }
  }

  @Nested
  class TheList {

    @Test
    void hasEveryPartWithItsKindFormSizeAndDigests() throws IOException {
      CaptureRecord record = whole("https://cx-mem.example/query");
      try (XWPFDocument document = document(CapturePaper.list(record, PACKAGE))) {
        XWPFTable table = document.getTables().get(0);
        assertThat(cells(table.getRow(0)))
            .containsExactly("序号", "名称", "类别", "文件格式", "大小（字节）", "SHA-256", "SM3");
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows().stream().skip(1).map(CapturePaperTest::cells))
            .containsExactlyElementsOf(
                record.parts().stream().map(CapturePaperTest::expected).toList());
      }
    }
  }

  @Nested
  class TheMinutes {

    @Test
    void sayWhoWhyWhereWithWhatAndWhen() throws IOException {
      assertThat(minutes(whole("https://cx-mem.example/query")))
          .containsSubsequence(
              "线索-2021-0001",
              "核查涉嫌仿冒的查询网站",
              "https://cx-mem.example/query",
              "甲",
              "乙",
              "无：网上远程固定，全程录屏",
              "某区专班办公室",
              "取证工作站1号",
              "Jianzhen 0.1.0",
              "未使用",
              "NTP ntp.example",
              "-0.012 秒",
              "198.51.100.7",
              "2021-12-28 09:02:03.456（UTC+8）",
              "2021-12-28 09:02:12.456（UTC+8）");
    }

    @Test
    void sayOfEveryHopWhereItLedAndWhatWasWrong() throws IOException {
      assertThat(minutes(whole("https://cx-mem.example/query")))
          .containsSubsequence(
              "过程：第1次请求",
              "http://cx-mem.example/query",
              "system",
              "203.0.113.5、2001:db8:0:0:0:0:0:5",
              "203.0.113.5:80",
              "302",
              "清单第 1、2、3、4 项",
              "过程：第2次请求",
              "203.0.113.5:443",
              "TLSv1.3，TLS_AES_256_GCM_SHA384；证书 SHA-256：",
              "证书已过期",
              "200",
              "是：连接中断",
              "连接在传完之前断开",
              "结果",
              "共 9 项，见电子数据清单",
              "截图没有制作");
    }

    @Test
    void sayThatThereIsNoPageAndLeaveNothingOut() throws IOException {
      assertThat(minutes(nothing()))
          .contains("案件或线索\t无", "第二人\t无", "设备\t未记录", "时钟偏差\t未比对", "出口公网地址\t未记录")
          .contains("域名解析结果\t无", "连接地址\t未连接", "状态码\t未收到", "没有取得网页")
          .contains("未能完成的事项：无。");
    }
  }

  @Test
  void aPaperNeedsTheDigestOfItsPackage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CapturePaper.list(nothing(), "abc"))
        .withMessage("no SHA-256 of a package: abc");
  }

  private static CaptureRecord whole(String url) {
    var capture =
        new Capture(
            url,
            START,
            START.plusSeconds(9),
            List.of(
                exchange("http://cx-mem.example/query", 80, "HTTP/1.1 302 Found\r\n\r\n"),
                broken(url)),
            Optional.of(new FetchedPage(url, 200, "text/html;charset=utf-8", utf8("<p>查询"))),
            Optional.empty(),
            List.of(new Sentence("截图没有制作", "There is no screenshot")));
    var around =
        new Circumstances(
            "线索-2021-0001",
            "核查涉嫌仿冒的查询网站",
            "甲",
            "乙",
            "无：网上远程固定，全程录屏",
            "某区专班办公室",
            "取证工作站1号",
            "Jianzhen 0.1.0",
            "NTP ntp.example",
            Optional.of(Duration.ofMillis(-12)),
            Optional.of("198.51.100.7"));
    return EvidencePackage.of(capture, around).record();
  }

  private static CaptureRecord nothing() {
    var refused =
        new Exchange(
            "http://cx-mem.example/",
            "system",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            START,
            START,
            utf8(""),
            utf8(""),
            Optional.empty(),
            Optional.of(new Sentence("域名没有地址", "The name has no address")));
    var capture =
        new Capture(
            "cx-mem.example",
            START,
            START,
            List.of(refused),
            Optional.empty(),
            Optional.empty(),
            List.of());
    var around =
        new Circumstances(
            "", "核查", "甲", "", "无：远程", "", "", "", "", Optional.empty(), Optional.empty());
    return EvidencePackage.of(capture, around).record();
  }

  private static Exchange exchange(String url, int port, String response) {
    return new Exchange(
        url,
        "system",
        List.of(address(203, 0, 113, 5), address6()),
        Optional.of(new InetSocketAddress(address(203, 0, 113, 5), port)),
        Optional.empty(),
        START,
        START.plusSeconds(1),
        utf8("GET /query HTTP/1.1\r\n\r\n"),
        utf8(response),
        Optional.empty(),
        Optional.empty());
  }

  private static Exchange broken(String url) {
    Exchange plain = exchange(url, 443, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>查询");
    return new Exchange(
        plain.url(),
        plain.resolver(),
        plain.answers(),
        plain.peer(),
        Optional.of(
            new TlsFacts(
                "TLSv1.3",
                "TLS_AES_256_GCM_SHA384",
                List.of(utf8("certificate")),
                Optional.of(new Sentence("证书已过期", "The certificate has expired")))),
        plain.started(),
        plain.ended(),
        plain.request(),
        plain.response(),
        Optional.of(Truncation.DISCONNECT),
        Optional.of(new Sentence("连接在传完之前断开", "The connection broke")));
  }

  private static InetAddress address(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      bytes[i] = (byte) octets[i];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static InetAddress address6() {
    return address(0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5);
  }

  private static Bytes utf8(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> expected(Part part) {
    return List.of(
        "" + part.number(),
        part.name(),
        part.kind().label(),
        part.format(),
        "" + part.length(),
        part.sha256(),
        part.sm3());
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private static long twips(Object measure) {
    return Long.parseLong(measure.toString());
  }

  private static String minutes(CaptureRecord record) throws IOException {
    return text(CapturePaper.minutes(record, PACKAGE));
  }

  private static XWPFDocument document(byte[] printed) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(printed));
  }

  private static String text(byte[] printed) throws IOException {
    try (XWPFWordExtractor words = new XWPFWordExtractor(document(printed))) {
      return words.getText();
    }
  }
}
