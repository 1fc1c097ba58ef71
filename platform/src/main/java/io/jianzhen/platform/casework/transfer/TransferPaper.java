package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/** Paints a paper of a transfer. Its document number and seal are put on by hand. */
final class TransferPaper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Integer> FACTS = List.of(40, 116);
  private static final List<Integer> ITEMS = List.of(12, 50, 32, 32, 30);
  private static final List<String> HEAD = List.of("序号", "名称", "数量", "扣押日期", "存放");

  private final WordPage page = WordPage.upright();
  private final PaperKind kind;
  private final Transfer transfer;
  private final Content content;
  private final LocalDate on;

  private TransferPaper(PaperKind kind, Transfer transfer, Content content, LocalDate on) {
    this.kind = kind;
    this.transfer = transfer;
    this.content = content;
    this.on = on;
  }

  /**
   * What is known of the case.
   *
   * @param persons label and value: role, then names
   * @param items rows of number, name, quantity, day, place
   */
  record Content(
      String place, String summary, List<List<String>> persons, List<List<String>> items) {}

  /** The paper as a Word document. */
  static byte[] of(PaperKind kind, Transfer transfer, Content content, LocalDate on) {
    var paper = new TransferPaper(kind, transfer, content, on);
    paper.paint();
    return paper.page.bytes(kind.title(), transfer.unitName(), on.atStartOfDay(ZONE).toInstant());
  }

  private void paint() {
    page.line(Face.SMALL, ParagraphAlignment.LEFT, "编号：" + transfer.number());
    page.line(Face.SMALL, ParagraphAlignment.RIGHT, "文号：　　　　〔　　　　〕　　　号");
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.TITLE, ParagraphAlignment.CENTER, kind.title());
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    switch (kind) {
      case LETTER, COPY -> letter();
      case ITEMS -> items();
      case REVIEW -> review();
    }
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, transfer.unitName() + "（盖章）");
    page.line(
        Face.BODY,
        ParagraphAlignment.RIGHT,
        "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth()));
  }

  private void letter() {
    to(kind == PaperKind.COPY ? "＿＿＿＿＿＿人民检察院" : transfer.policeName());
    page.body(
        "我单位在查办案件中发现下列行为涉嫌犯罪。依照《中华人民共和国行政处罚法》第二十七条、"
            + "《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号，2020年修订）第三条、第六条，"
            + (kind == PaperKind.COPY
                ? "已移送%s，现将移送书抄送你院。".formatted(transfer.policeName())
                : "现移送你单位，请依法审查处理。"));
    page.table(Face.SMALL, FACTS, facts());
    if (kind == PaperKind.LETTER) {
      page.body("请自接受移送之日起三日内审查，作出立案或者不予立案的决定，并书面通知我单位；不予立案的，请书面说明理由并退回案卷材料。");
    }
    page.body("附件：一、案件调查报告；二、涉案物品清单；三、检验报告或者鉴定结论（如有）；四、其他有关涉嫌犯罪的材料。");
  }

  private void items() {
    page.body("案件：%s %s".formatted(transfer.caseNumber(), transfer.caseTitle()));
    page.table(Face.SMALL, ITEMS, HEAD, content.items());
    page.body("共 %d 项。".formatted(content.items().size()));
    page.line(Face.BODY, ParagraphAlignment.LEFT, "移交人（签名）：＿＿＿＿＿＿＿＿　　　　年　　月　　日");
    page.line(Face.BODY, ParagraphAlignment.LEFT, "接收人（签名）：＿＿＿＿＿＿＿＿　　　　年　　月　　日");
  }

  private void review() {
    to(transfer.policeName());
    page.body(
        "你单位对我单位移送的下列案件决定不予立案。我单位认为依法应当立案，依照国务院令第310号第九条，"
            + "自接到不予立案通知书之日起三日内提请复议，请自收到本申请书之日起三日内作出决定并书面通知我单位。");
    page.table(Face.SMALL, FACTS, facts());
    page.body("理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
  }

  private List<List<String>> facts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("案件", "%s %s".formatted(transfer.caseNumber(), transfer.caseTitle())));
    rows.add(List.of("地点", orNone(content.place())));
    rows.addAll(content.persons());
    rows.add(List.of("案情", orNone(content.summary())));
    rows.add(
        List.of(
            "涉案物品",
            content.items().isEmpty() ? "无" : "共 %d 项，见清单".formatted(content.items().size())));
    return rows;
  }

  private void to(String whom) {
    page.line(Face.BODY, ParagraphAlignment.LEFT, whom + "：");
  }

  private static String orNone(String text) {
    return text.isBlank() ? "见调查报告" : text;
  }
}
