package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * A letter that asks the issuer whether it issued a certificate. It has the whole numbers, for
 * without them nobody could answer.
 *
 * @param number ours, such as {@code HC-0001-H1}; the document number is put on by hand
 * @param to whom it is addressed
 * @param from the unit that sends it
 * @param seen what the platform said, a line for each look-up
 */
record IssuerLetter(
    String number, String to, String from, LocalDate on, LookupEntry about, List<String> seen) {

  private static final String TITLE = "关于协助核实安全生产相关证书真伪的函";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Integer> WIDTHS = List.of(40, 116);

  IssuerLetter {
    seen = List.copyOf(seen);
  }

  /** The letter as a Word document. */
  byte[] paint() {
    WordPage page = WordPage.upright();
    page.line(Face.SMALL, ParagraphAlignment.LEFT, "编号：" + number);
    page.line(Face.SMALL, ParagraphAlignment.RIGHT, "文号：　　　　〔　　　　〕　　　号");
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.TITLE, ParagraphAlignment.CENTER, TITLE);
    page.line(Face.BODY, ParagraphAlignment.CENTER, "");
    page.line(Face.BODY, ParagraphAlignment.LEFT, to + "：");
    page.body("我单位在安全生产相关证书核查中，就下列证书查询了应急管理部官方平台（cx.mem.gov.cn），查询结果需向签发机关核实：");
    page.table(Face.SMALL, WIDTHS, facts());
    page.body("一、请核实上述证书是否由你单位签发，证面所载内容与档案是否一致。");
    page.body("二、如系你单位签发而官方平台查询不到或内容不一致，请说明原因。");
    page.body("三、如非你单位签发，请出具书面证明。请将核实结果书面函告我单位。");
    page.body("本函载有个人信息，请仅用于核实，并妥善保管。");
    page.body("附件：查询截图（如有）");
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, from + "（盖章）");
    page.line(
        Face.BODY,
        ParagraphAlignment.RIGHT,
        "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth()));
    page.body("（联系人：　　　　　　联系电话：　　　　　　　　）");
    return page.bytes(TITLE, from, on.atStartOfDay(ZONE).toInstant());
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    add(facts, "姓名", about.name());
    add(facts, "公民身份号码", about.idNumber());
    add(facts, "证书编号", about.number());
    add(facts, "作业类别", about.category());
    add(facts, "准操项目", about.item());
    add(facts, "初领日期", about.firstIssued());
    add(facts, "有效期限", "%s 至 %s".formatted(about.termStart(), about.termEnd()));
    add(facts, "应复审日期", about.reviewDue());
    add(facts, "证面签发机关", about.issuer());
    add(facts, "所在企业", about.employer());
    add(facts, "查询情况", String.join("；", seen));
    return facts;
  }

  private static void add(List<List<String>> facts, String label, String value) {
    if (!value.isBlank()) {
      facts.add(List.of(label, value));
    }
  }
}
