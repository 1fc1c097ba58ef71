package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.website.paper.WordPage;
import io.jianzhen.platform.website.paper.WordPage.Face;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * A summary as a Word document in the layout of official papers (GB/T 9704-2012): title, headings
 * 一、 and （一）, body, signature and day to the right, numbered pages. The same summary gives the same
 * bytes.
 */
final class SummaryDocx {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> LEVELS = List.of("一", "二", "三", "四", "五", "六");
  private static final int UNIT_MM = 28;
  private static final int SHEET_MM = 156;
  private static final int MOST_MONTHS = 12;

  private final WordPage page = WordPage.upright();
  private final SummaryPaper paper;
  private int heading;

  private SummaryDocx(SummaryPaper paper) {
    this.paper = paper;
  }

  static byte[] of(SummaryPaper paper) {
    var docx = new SummaryDocx(paper);
    docx.paint();
    return docx.page.bytes(paper.title(), paper.unit(), paper.day().atStartOfDay(ZONE).toInstant());
  }

  private void paint() {
    page.numberPages();
    page.line(Face.TITLE, ParagraphAlignment.CENTER, paper.title());
    page.body("");
    block("工作开展情况", paper.text().work());
    heading("主要数据");
    page.body("截至%s，累计数据如下。".formatted(day(paper.day())));
    for (int i = 0; i < paper.figures().size(); i++) {
      page.heading(Face.SUBHEADING, "（%s）%s".formatted(LEVELS.get(i), paper.figures().get(i)));
    }
    byMonth();
    bars();
    byUnit();
    block("典型案例", paper.text().cases());
    block("存在问题", paper.text().problems());
    block("工作经验和长效机制", paper.text().experience());
    block("下一步打算", paper.text().plans());
    page.body("");
    page.line(Face.BODY, ParagraphAlignment.RIGHT, paper.unit());
    page.line(Face.BODY, ParagraphAlignment.RIGHT, day(paper.day()));
  }

  private void heading(String text) {
    page.heading(Face.HEADING, LEVELS.get(heading) + "、" + text);
    heading++;
  }

  private void block(String title, String text) {
    heading(title);
    (text.isEmpty() ? Stream.of("（未填写）") : text.lines().filter(line -> !line.isBlank()))
        .forEach(line -> page.body(line.strip()));
  }

  /** The last year of months; what was before is in the totals. */
  private int firstMonth() {
    return Math.max(0, paper.months().size() - MOST_MONTHS);
  }

  private void byMonth() {
    int from = firstMonth();
    List<String> months = paper.months().subList(from, paper.months().size());
    int each = (SHEET_MM - 44 - 22) / Math.max(1, months.size());
    List<Integer> widths = new ArrayList<>(List.of(44));
    months.forEach(month -> widths.add(each));
    widths.add(22);
    List<String> head = new ArrayList<>(List.of("项目"));
    head.addAll(months);
    head.add("累计");
    page.line(Face.SMALL, ParagraphAlignment.CENTER, "表1　各项指标逐月情况");
    page.table(
        Face.FINE,
        widths,
        head,
        paper.items().stream()
            .map(
                item -> {
                  List<String> row = new ArrayList<>(List.of(item.name()));
                  row.addAll(item.values().subList(from, item.values().size()));
                  row.add(item.total());
                  return List.copyOf(row);
                })
            .toList());
  }

  /** Bars of blocks: they print on every machine and can be read aloud. */
  private void bars() {
    int from = firstMonth();
    page.line(Face.SMALL, ParagraphAlignment.CENTER, "图1　开展自查和执法检查逐月情况");
    List<List<String>> rows = new ArrayList<>();
    for (SummaryPaper.Item item : paper.items()) {
      if (item.code().equals("B1") || item.code().equals("C1")) {
        for (int i = from; i < paper.months().size(); i++) {
          rows.add(
              List.of(
                  item.name(),
                  paper.months().get(i),
                  "█".repeat(item.share().get(i)) + " " + item.values().get(i)));
        }
      }
    }
    page.table(Face.FINE, List.of(36, 20, 100), rows);
  }

  private void byUnit() {
    if (paper.units().isEmpty()) {
      return;
    }
    int each = (SHEET_MM - UNIT_MM) / paper.items().size();
    List<Integer> widths = new ArrayList<>(List.of(UNIT_MM));
    List<String> head = new ArrayList<>(List.of("单位"));
    for (SummaryPaper.Item item : paper.items()) {
      widths.add(each);
      head.add(item.code());
    }
    page.line(Face.SMALL, ParagraphAlignment.CENTER, "表2　各单位累计情况（项目代号见表1顺序，罚款单位为元）");
    page.table(
        Face.FINE,
        widths,
        head,
        paper.units().stream()
            .map(
                unit -> {
                  List<String> row = new ArrayList<>(List.of(unit.name()));
                  row.addAll(unit.totals());
                  return List.copyOf(row);
                })
            .toList());
    if (!paper.missing().isEmpty()) {
      page.body("尚未报送总结的单位：" + String.join("、", paper.missing()) + "。");
    }
  }

  private static String day(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
