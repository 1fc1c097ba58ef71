package io.jianzhen.roster.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bounded reader must agree with the library that everybody uses, on honest workbooks. */
class AgreesWithFastexcelTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void onEveryCellOfARandomSheet(long seed) throws Exception {
    Path file = Files.write(folder.resolve("random.xlsx"), workbook(new Random(seed)));
    assertThat(ours(file)).isEqualTo(theirs(file)).hasSizeGreaterThan(100);
  }

  private static List<String> ours(Path file) throws UnreadableFile {
    List<String> cells = new ArrayList<>();
    try (Tables tables = Xlsx.open(WorkbookZip.open(file));
        Rows rows = tables.rows(0)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        for (int i = 0; i < row.get().cells().size(); i++) {
          SheetCell cell = row.get().cell(i);
          if (!cell.isBlank()) {
            cells.add(row.get().address(i) + " " + cell.text());
          }
        }
      }
    }
    return cells;
  }

  private static List<String> theirs(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    try (var workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            for (Cell cell : row) {
              if (cell != null && cell.getRawValue() != null && !cell.getRawValue().isEmpty()) {
                cells.add(cell.getAddress() + " " + cell.getRawValue());
              }
            }
          });
    }
    return cells;
  }

  private static byte[] workbook(Random random) throws IOException {
    var out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "test", "1.0");
    Worksheet sheet = workbook.newWorksheet("s");
    for (int i = 0; i < 400; i++) {
      write(sheet, random.nextInt(60), random.nextInt(200), random);
    }
    workbook.finish();
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Random random) {
    switch (random.nextInt(5)) {
      case 0 -> sheet.value(row, column, random.nextInt());
      case 1 -> sheet.value(row, column, random.nextDouble() * 1e18);
      case 2 -> sheet.value(row, column, "共享 <&> " + random.nextInt(20));
      case 3 -> sheet.inlineString(row, column, "张三 “" + (char) (0x4e00 + random.nextInt(999)));
      default -> {
        sheet.value(row, column, LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9999)));
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
    }
  }
}
