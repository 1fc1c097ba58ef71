package io.jianzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Sentence;
import io.jianzhen.roster.Line.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** "Each row that cannot be taken can be downloaded with the reasons in a last column." */
class RefusedRowsTest {

  private static final List<Column> COLUMNS =
      List.of(new Column(0, "A", "姓名", List.of()), new Column(2, "C", "身份证号", List.of()));

  @Test
  void haveTheOriginalHeaderAndCellsAndTheReasonsInTheLastColumn() throws Exception {
    var problem = new Problem("A7", new Sentence("没有姓名，请补填", "no name"));
    List<Row> rows = written(new Line.Refused(7, List.of(problem), List.of("", "x", "123")));

    assertThat(texts(rows.get(0))).containsExactly("原行号", "姓名", "", "身份证号", "未导入原因");
    assertThat(texts(rows.get(1))).containsExactly("7", "", "x", "123", "A7：没有姓名，请补填");
  }

  @Test
  void keepWhatStandsRightOfTheHeader() throws Exception {
    var problem = new Problem("A7", new Sentence("没有姓名，请补填", "no name"));
    var wide = new Line.Refused(7, List.of(problem), List.of("", "", "123", "", "离职"));
    var narrow = new Line.Refused(8, List.of(problem), List.of("", "", "456"));
    List<Row> rows = written(wide, narrow);

    assertThat(texts(rows.get(0))).containsExactly("原行号", "姓名", "", "身份证号", "", "", "未导入原因");
    assertThat(texts(rows.get(1))).containsExactly("7", "", "", "123", "", "离职", "A7：没有姓名，请补填");
    assertThat(texts(rows.get(2))).containsExactly("8", "", "", "456", "", "", "A7：没有姓名，请补填");
  }

  @Test
  void neverHoldAFormula() throws Exception {
    var problem = new Problem("A7", new Sentence("错", "wrong"));
    List<String> cells = List.of("=1+1", "+cmd|' /C calc'!A0", "@SUM(1)");
    Row row = written(new Line.Refused(7, List.of(problem), cells)).get(1);
    for (int i = 1; i <= 3; i++) {
      Cell cell = row.getCell(i);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getText()).isEqualTo(cells.get(i - 1));
    }
  }

  @Test
  void mayBeMany() throws Exception {
    var out = new ByteArrayOutputStream();
    var problem = new Problem("A7", new Sentence("错", "wrong"));
    try (var rows = new RefusedRows(out, COLUMNS, 1)) {
      for (int i = 2; i < 2002; i++) {
        rows.add(new Line.Refused(i, List.of(problem), List.of("\u0001坏字符")));
      }
    }
    assertThat(read(out)).hasSize(2001);
  }

  private static List<Row> written(Line.Refused... refused) throws Exception {
    var out = new ByteArrayOutputStream();
    int widest = Stream.of(refused).mapToInt(row -> row.cells().size()).max().orElse(0);
    try (var rows = new RefusedRows(out, COLUMNS, widest)) {
      for (Line.Refused row : refused) {
        rows.add(row);
      }
    }
    return read(out);
  }

  private static List<Row> read(ByteArrayOutputStream out) throws Exception {
    try (var workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
      return workbook.getFirstSheet().read();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }
}
