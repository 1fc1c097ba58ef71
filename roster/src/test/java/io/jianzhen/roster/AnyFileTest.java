package io.jianzhen.roster;

import static io.jianzhen.roster.HandmadeWorkbook.cell;
import static io.jianzhen.roster.HandmadeWorkbook.row;
import static io.jianzhen.roster.HandmadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever bytes come in, they are read or refused with a sentence; nothing else is thrown. */
class AnyFileTest {

  private static final String ROWS =
      row(1, "姓名", "身份证号", "证书编号", "有效期限", "初领日期")
          + row(2, "张三", "999999199001011232", "T999999199001011232", "2019.10.7-2025.10.6")
          + row(
              3,
              text("A3", "李四")
                  + cell("B3", "", "<v>9.99E+17</v>")
                  + cell("C3", "t=\"s\"", "<v>0</v>")
                  + cell("E3", "s=\"1\"", "<v>43745</v>"))
          + row(4, text("A4", "王五") + cell("B4", "t=\"e\"", "<f>A1</f><v>#REF!</v>"))
          + row(5, "合计");

  private Path file = Path.of("");

  @BeforeProperty
  void newFile() throws IOException {
    file = Files.createTempFile("any", ".xlsx");
  }

  @AfterProperty
  void deleteFile() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 500)
  void randomBytes(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    readOrRefuse(bytes);
  }

  @Property(tries = 500)
  void randomTextUnderAHeader(@ForAll String text) throws IOException {
    readOrRefuse(("姓名,身份证号\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1000)
  void aWorkbookWithBytesChanged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int many)
      throws IOException {
    byte[] whole = workbook(ROWS).bytes();
    readOrRefuse(changed(whole, new Random(seed), many));
  }

  @Property(tries = 2000)
  void aSheetWithCharactersChanged(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int many)
      throws IOException {
    var random = new Random(seed);
    var rows = new StringBuilder(ROWS);
    for (int i = 0; i < many; i++) {
      rows.setCharAt(
          random.nextInt(rows.length()), "<>/\"&;= 09-.Ern\u0001".charAt(random.nextInt(16)));
    }
    readOrRefuse(workbook(rows.toString()).bytes());
  }

  @Property(tries = 1000)
  void aSheetWithPiecesMoved(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var rows = new StringBuilder(ROWS);
    int from = random.nextInt(rows.length());
    int to = Math.min(rows.length(), from + random.nextInt(60));
    String piece = rows.substring(from, to);
    rows.delete(from, to).insert(random.nextInt(rows.length()), piece);
    readOrRefuse(workbook(rows.toString()).bytes());
  }

  private static HandmadeWorkbook workbook(String rows) {
    return new HandmadeWorkbook().shared("<si><t>T</t></si>").formats("0", "14").sheet("s", rows);
  }

  private static byte[] changed(byte[] whole, Random random, int many) {
    byte[] changed = whole.clone();
    for (int i = 0; i < many; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private void readOrRefuse(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      RosterFile roster = RosterFile.open(file);
      if (roster.mapping().missing().isEmpty()) {
        int[] lines = new int[1];
        Summary rows = roster.read(line -> lines[0]++, Progress.NONE);
        assertThat(rows.taken() + rows.refused() + rows.skipped()).isEqualTo(lines[0]);
      }
    } catch (UnusableRoster refused) {
      assertThat(refused.says().zh()).isNotBlank();
    }
  }
}
