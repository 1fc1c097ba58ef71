package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.reporting.FormCell;
import io.jianzhen.platform.reporting.FormPaper;
import io.jianzhen.platform.reporting.FormTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Attachment 2 laid out as the notice prints it: number, unit, name, telephone. A unit that has
 * said nothing keeps its line, empty, as in the notice.
 */
final class LiaisonPaper {

  private static final List<Integer> WIDTHS = List.of(14, 76, 30, 40);
  private static final List<String> HEAD = List.of("序号", "室/开发区/街镇/执法大队", "姓名", "联系电话");

  private LiaisonPaper() {}

  static FormPaper of(List<LiaisonBoard.Row> rows, String author, LocalDate day) {
    List<List<FormCell>> cells = new ArrayList<>();
    cells.add(HEAD.stream().map(text -> cell(FormCell.Kind.HEADING, text, 1)).toList());
    for (int i = 0; i < rows.size(); i++) {
      cells.addAll(lines(i + 1, rows.get(i)));
    }
    long filled = rows.stream().filter(row -> !row.people().isEmpty()).count();
    String note =
        String.format(
            Locale.ROOT,
            "注：截至%d年%d月%d日，应报%d个单位，已报%d个。",
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            rows.size(),
            filled);
    var table =
        new FormTable(
            WIDTHS,
            "附件2",
            List.of("打击假冒政府网站制售假冒安全生产证书专项行动", "联络人名单"),
            "",
            "",
            List.copyOf(cells),
            List.of(note));
    return new FormPaper(table, "联络人名单", "附件2-联络人名单-" + day, author, day);
  }

  private static List<List<FormCell>> lines(int number, LiaisonBoard.Row row) {
    int height = Math.max(1, row.people().size());
    List<List<FormCell>> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      List<FormCell> line = new ArrayList<>();
      if (i == 0) {
        line.add(cell(FormCell.Kind.LABEL, Integer.toString(number), height));
        line.add(cell(FormCell.Kind.LABEL, row.unit().name(), height));
      }
      boolean empty = row.people().isEmpty();
      line.add(cell(FormCell.Kind.LABEL, empty ? "" : row.people().get(i).name(), 1));
      line.add(cell(FormCell.Kind.LABEL, empty ? "" : row.people().get(i).phone(), 1));
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  private static FormCell cell(FormCell.Kind kind, String text, int height) {
    return FormCell.of(kind, text, 1, height);
  }
}
