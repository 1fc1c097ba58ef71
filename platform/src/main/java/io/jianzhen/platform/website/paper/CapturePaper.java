package io.jianzhen.platform.website.paper;

import io.jianzhen.capture.evidence.CaptureRecord;
import io.jianzhen.capture.evidence.CaptureRecord.Hop;
import io.jianzhen.capture.evidence.CaptureRecord.Part;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * What is printed of a capture: the list of electronic data and the minutes, with the items of 法发
 * 〔2016〕22号 §14-15. Both say that they are 线索固定材料 (material that secures a lead), because an
 * administrative bureau is no investigating authority and its papers must not pass for one's.
 */
public final class CapturePaper {

  private static final String KIND = "线索固定材料";
  private static final String LIST = "电子数据清单";
  private static final String MINUTES = "网页固定情况笔录";

  private static final List<Integer> FACT_WIDTHS = List.of(40, 116);
  private static final List<Integer> LIST_WIDTHS = List.of(12, 40, 26, 40, 22, 52, 52);
  private static final List<String> LIST_HEAD =
      List.of("序号", "名称", "类别", "文件格式", "大小（字节）", "SHA-256", "SM3");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final WordPage page;
  private final CaptureRecord record;
  private final String packageSha256;

  private CapturePaper(WordPage page, CaptureRecord record, String packageSha256) {
    if (!HEX.matcher(packageSha256).matches()) {
      throw new IllegalArgumentException("no SHA-256 of a package: " + packageSha256);
    }
    this.page = page;
    this.record = record;
    this.packageSha256 = packageSha256;
  }

  /**
   * 电子数据清单 as a Word document.
   *
   * @param packageSha256 of the file of the package, in lower-case hexadecimal
   */
  public static byte[] list(CaptureRecord record, String packageSha256) {
    var paper = new CapturePaper(WordPage.across(), record, packageSha256);
    paper.paintList();
    return paper.bytes(LIST);
  }

  /**
   * 笔录 as a Word document.
   *
   * @param packageSha256 of the file of the package, in lower-case hexadecimal
   */
  public static byte[] minutes(CaptureRecord record, String packageSha256) {
    var paper = new CapturePaper(WordPage.upright(), record, packageSha256);
    paper.paintMinutes();
    return paper.bytes(MINUTES);
  }

  private void paintList() {
    head(LIST);
    small("固定对象：" + record.asked());
    small("案件或线索：" + CaptureWords.orNone(record.circumstances().matter()));
    small("固定时间：%s 至 %s".formatted(started(), ended()));
    small("证据包 SHA-256：" + packageSha256);
    page.table(
        Face.FINE,
        LIST_WIDTHS,
        LIST_HEAD,
        record.parts().stream().map(CapturePaper::line).toList());
    small("共 %d 项。各项存于证据包内的归档文件（WARC），校验值按留存的原始字节计算。".formatted(record.parts().size()));
    signatures();
  }

  private void paintMinutes() {
    head(MINUTES);
    facts(CaptureWords.circumstances(record));
    page.body("方法：由上述软件访问固定对象，跟随跳转时逐次记录；请求和响应按网络上传输的字节原样留存，域名解析结果、连接情况和服务器证书一并留存；未登录，未提交内容。");
    for (Hop hop : record.hops()) {
      page.line(Face.BODY, ParagraphAlignment.LEFT, "过程：第%d次请求".formatted(hop.number()));
      facts(CaptureWords.hop(hop));
    }
    page.line(Face.BODY, ParagraphAlignment.LEFT, "结果");
    facts(CaptureWords.result(record, packageSha256));
    page.body("未能完成的事项：" + (record.problems().isEmpty() ? "无。" : ""));
    record.problems().forEach(problem -> page.body(problem.zh()));
    signatures();
  }

  private void head(String title) {
    page.line(Face.TITLE, ParagraphAlignment.CENTER, KIND);
    page.line(Face.TITLE, ParagraphAlignment.CENTER, title);
    page.line(Face.SMALL, ParagraphAlignment.LEFT, record.nature().zh());
  }

  private void small(String text) {
    page.line(Face.SMALL, ParagraphAlignment.LEFT, text);
  }

  private void facts(List<List<String>> rows) {
    page.table(Face.SMALL, FACT_WIDTHS, rows);
  }

  private void signatures() {
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    signature("操作人");
    if (!record.circumstances().second().isBlank()) {
      signature("第二人");
    }
    signature("见证人");
  }

  private void signature(String who) {
    page.line(Face.BODY, ParagraphAlignment.LEFT, who + "（签名）：＿＿＿＿＿＿＿＿　　　　年　　月　　日");
  }

  private static List<String> line(Part part) {
    return List.of(
        Integer.toString(part.number()),
        part.name(),
        part.kind().label(),
        part.format(),
        Long.toString(part.length()),
        part.sha256(),
        part.sm3());
  }

  private String started() {
    return CaptureWords.time(record.started());
  }

  private String ended() {
    return CaptureWords.time(record.ended());
  }

  private byte[] bytes(String title) {
    return page.bytes(KIND + title, record.circumstances().operator(), record.ended().toInstant());
  }
}
