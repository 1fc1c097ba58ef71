package io.jianzhen.platform.inspection.paper;

import io.jianzhen.platform.inspection.order.Order;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Paints a paper of an inspection. Signatures and the seal are put on by hand. */
final class InspectionPaper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Integer> CARDS = List.of(12, 34, 44, 42, 24);
  private static final List<String> HEAD = List.of("序号", "姓名", "作业项目", "证书编号", "查验情况");

  private final WordPage page = WordPage.upright();
  private final PaperKind kind;
  private final Content content;
  private final MessageSource messages;

  private InspectionPaper(PaperKind kind, Content content, MessageSource messages) {
    this.kind = kind;
    this.content = content;
    this.messages = messages;
  }

  /**
   * What a paper says.
   *
   * @param number with year, such as 检记〔2022〕3号
   * @param order that it is about; null for the record of a visit
   * @param looked the last look again, for its paper
   */
  record Content(
      String number,
      LocalDate on,
      Visit visit,
      List<VisitContents.Line> cards,
      List<VisitContents.Finding> findings,
      @Nullable Order order,
      VisitContents.@Nullable Event looked) {}

  static byte[] of(PaperKind kind, Content content, MessageSource messages) {
    var paper = new InspectionPaper(kind, content, messages);
    paper.paint();
    return paper.page.bytes(
        kind.title(), content.visit().unitName(), content.on().atStartOfDay(ZONE).toInstant());
  }

  private void paint() {
    Visit visit = content.visit();
    page.line(Face.BODY, ParagraphAlignment.CENTER, visit.unitName());
    page.line(Face.TITLE, ParagraphAlignment.CENTER, kind.title());
    page.line(Face.BODY, ParagraphAlignment.RIGHT, content.number());
    switch (kind) {
      case RECORD -> record(visit);
      case ORDER -> order(Objects.requireNonNull(content.order()));
      case REVIEW -> review(Objects.requireNonNull(content.order()));
    }
    signed(visit);
  }

  private void record(Visit visit) {
    page.body("被检查单位：%s（统一社会信用代码 %s）".formatted(visit.employer(), visit.creditCode()));
    page.body("地址：" + (visit.address().isBlank() ? "＿＿＿＿＿＿" : visit.address()));
    page.body("检查日期：%s　　检查编号：%s".formatted(day(visit.visitedOn()), visit.number()));
    page.body(
        "检查人员：%s（执法证号 %s）、%s（执法证号 %s）。检查时已出示证件，表明身份。"
            .formatted(
                visit.officerName(), visit.officerCard(), visit.secondName(), visit.secondCard()));
    page.body("一、证书查验情况");
    if (content.cards().isEmpty()) {
      page.body("未逐证查验。");
    } else {
      page.table(Face.SMALL, CARDS, HEAD, rows());
    }
    page.body("二、检查发现的问题");
    findings();
    page.body("三、被检查单位陈述");
    paragraphs(visit.statement().isBlank() ? "无。" : visit.statement());
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (VisitContents.Line one : content.cards()) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              one.holder(),
              one.item(),
              one.maskedNumber(),
              say("inspection.answer." + one.answer())));
    }
    return rows;
  }

  private void findings() {
    int at = 0;
    for (VisitContents.Finding one : content.findings()) {
      String holder = one.holder().isEmpty() ? "" : one.holder() + "：";
      at++;
      paragraphs(
          "%d. %s：%s%s".formatted(at, say("inspection.kind." + one.kind()), holder, one.what()));
    }
    if (content.findings().isEmpty()) {
      page.body("未发现问题。");
    }
  }

  private void order(Order order) {
    to(order.employer());
    page.body(
        "%s，我单位对你单位进行执法检查（检查编号 %s），发现下列问题："
            .formatted(day(content.visit().visitedOn()), order.visitNumber()));
    paragraphs(order.what());
    page.body(
        "现责令你单位于%s前整改完毕。整改期间，你单位应当采取措施保证安全生产。逾期不整改或者整改不合格的，将依法处理。".formatted(day(order.due())));
    page.body("如不服本指令，可以依法申请行政复议或者提起行政诉讼，但本指令不停止执行，法律另有规定的除外。");
  }

  private void review(Order order) {
    VisitContents.Event looked = Objects.requireNonNull(content.looked());
    to(order.employer());
    page.body("我单位责令你单位限期整改下列问题（检查编号 %s）：".formatted(order.visitNumber()));
    paragraphs(order.what());
    page.body("%s复查，意见如下：".formatted(day(looked.day())));
    paragraphs(looked.note());
    page.body(
        looked.step().equals("ORDER_CLOSED")
            ? "复查结论：已整改完毕。"
            : "复查结论：未整改完毕，责令于%s前整改完毕。".formatted(day(order.due())));
  }

  private void signed(Visit visit) {
    page.line(Face.BODY, ParagraphAlignment.LEFT, "");
    page.line(
        Face.BODY,
        ParagraphAlignment.LEFT,
        "检查人员（签名）：＿＿＿＿＿（%s）　＿＿＿＿＿（%s）".formatted(visit.officerCard(), visit.secondCard()));
    page.line(Face.BODY, ParagraphAlignment.LEFT, "被检查单位负责人（签名）：＿＿＿＿＿＿　　　年　　月　　日");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, visit.unitName() + "（印章）");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, day(content.on()));
  }

  private void to(String whom) {
    page.line(Face.BODY, ParagraphAlignment.LEFT, whom + "：");
  }

  private void paragraphs(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(page::body);
  }

  private String say(String key) {
    return messages.getMessage(key, null, Locale.CHINA);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null
        ? "＿＿年＿月＿日"
        : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
