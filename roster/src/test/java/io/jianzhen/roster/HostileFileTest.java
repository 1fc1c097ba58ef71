package io.jianzhen.roster;

import static io.jianzhen.roster.HandmadeWorkbook.cell;
import static io.jianzhen.roster.HandmadeWorkbook.row;
import static io.jianzhen.roster.HandmadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jianzhen.roster.UnusableRoster.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used gets one clear sentence in both languages and costs little. */
class HostileFileTest {

  private static final String ID = "999999199001011232";
  private static final String HEADER = row(1, "姓名", "身份证号");
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @TempDir Path folder;

  @Test
  void aFileThatIsNotThere() {
    assertThat(refusal(folder.resolve("none")).reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal(folder).reason()).isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void anEmptyFileOrSheet() throws IOException {
    assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
    assertThat(refusal("\n\n\r\n".getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.EMPTY);
    assertThat(refusal(new HandmadeWorkbook().sheet("s", "")).reason()).isEqualTo(Reason.EMPTY);
    assertThat(refusal(new HandmadeWorkbook()).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aFileOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
    Path file = Files.write(folder.resolve("large"), new byte[1001]);
    var refusal = catchThrowableOfType(UnusableRoster.class, () -> RosterFile.open(file, 1000));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aLockedWorkbookIsToldFromAnOldOne() throws IOException {
    assertThat(refusal(compound("EncryptedPackage")).reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(refusal(compound("Workbook")).says().zh()).contains("另存为 .xlsx");
    assertThat(refusal(compound("WordDocument")).reason()).isEqualTo(Reason.NOT_A_ROSTER);
  }

  @Test
  void aWorkbookThatIsCutOff() throws IOException {
    byte[] whole = new HandmadeWorkbook().sheet("s", HEADER + row(2, "张三", ID)).bytes();
    for (int length : new int[] {5, 100, whole.length / 2, whole.length - 1}) {
      assertThat(refusal(Arrays.copyOf(whole, length)).reason()).isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void aFileThatIsNeitherWorkbookNorText() throws IOException {
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    assertThat(refusal(random).reason()).isEqualTo(Reason.NOT_A_ROSTER);
    assertThat(refusal(HandmadeWorkbook.zip(Map.of("a.txt", new byte[1]))).reason())
        .isEqualTo(Reason.NOT_A_ROSTER);
    assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.NOT_A_ROSTER);
    assertThat(refusal("姓名,身份证号\n张\0三,1".getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.NOT_A_ROSTER);
  }

  @Test
  void aSheetOf300Columns() throws IOException {
    String[] headers = new String[300];
    Arrays.fill(headers, "列");
    headers[0] = "姓名";
    headers[1] = "身份证号";
    var refusal = refusal(new HandmadeWorkbook().sheet("s", row(1, headers)));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_WIDE);
    assertThat(refusal.says().zh()).contains("300 列", "请删除多余的列");
    var csv = refusal(String.join(",", headers).getBytes(StandardCharsets.UTF_8));
    assertThat(csv.reason()).isEqualTo(Reason.TOO_WIDE);
  }

  @Test
  void emptyCellsFarToTheRightDoNoHarm() throws Exception {
    var file =
        new HandmadeWorkbook()
            .sheet(
                "s",
                HEADER + row(2, text("A2", "张三") + text("B2", ID) + cell("XFD2", "s=\"1\"", "")))
            .writeTo(folder.resolve("styled.xlsx"));
    assertThat(RosterFile.open(file).read(line -> {}, Progress.NONE).taken()).isEqualTo(1);
  }

  @Test
  void aTableWithoutHeaderSaysWhatIsMissingAndQuotesNobody() throws IOException {
    var refusal = refusal(new HandmadeWorkbook().sheet("s", row(1, "张三", "男", ID)));
    assertThat(refusal.reason()).isEqualTo(Reason.NO_HEADER);
    assertThat(refusal.says().zh()).contains("姓名", "身份证号").doesNotContain("张三", ID);
    assertThat(refusal.says().en()).contains("姓名", "身份证号").doesNotContain("张三", ID);
  }

  @Test
  void aTableThatNearlyHasAHeaderSaysInWhichRowAndWhatIsUnderstood() throws IOException {
    var refusal =
        refusal(new HandmadeWorkbook().sheet("s", row(3, "岗位", "性别", "李四") + row(4, "张三")));
    assertThat(refusal.reason()).isEqualTo(Reason.NO_HEADER);
    assertThat(refusal.says().zh()).contains("第 3 行", "性别、岗位类别").doesNotContain("李四", "张三");
    assertThat(refusal.says().en()).contains("row 3", "sex, post").doesNotContain("李四", "张三");
  }

  @Test
  void aBombInTheSheetIsNotUnpacked() throws IOException {
    var blank = " ".repeat(30 << 20);
    var refusal = refusal(new HandmadeWorkbook().sheet("s", HEADER + blank));
    assertThat(refusal.reason()).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void aBombInAnyOtherPartIsRefusedToo() throws IOException {
    var refusal =
        refusal(
            new HandmadeWorkbook()
                .sheet("s", HEADER + row(2, "张三", ID))
                .part("xl/media/image1.png", new byte[20 << 20]));
    assertThat(refusal.reason()).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void aBombThatLiesAboutItsSizeIsNotUnpackedEither() throws IOException {
    byte[] file =
        new HandmadeWorkbook().sheet("s", HEADER + " ".repeat(30 << 20) + row(2, "张三", ID)).bytes();
    forgeSizes(file, 5000);
    assertThat(refusal(file).reason()).isIn(Reason.ZIP_BOMB, Reason.DAMAGED);
  }

  @Test
  void aBombOfManyParts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i <= 10_000; i++) {
      parts.put("p" + i, new byte[0]);
    }
    assertThat(refusal(HandmadeWorkbook.zip(parts)).reason()).isEqualTo(Reason.ZIP_BOMB);
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;\">]>";
    for (String prolog : new String[] {external, laughs, "<!DOCTYPE x>"}) {
      var refusal =
          refusal(new HandmadeWorkbook().prolog(prolog).sheet("s", HEADER + row(2, "&e;", ID)));
      assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_XML);
    }
  }

  @Test
  void anUndeclaredEntity() throws IOException {
    var refusal = refusal(new HandmadeWorkbook().sheet("s", HEADER + row(2, "&e;", ID)));
    assertThat(refusal.reason()).isIn(Reason.FORBIDDEN_XML, Reason.DAMAGED);
  }

  @Test
  void indexesAndAddressesThatWouldFillTheMemory() throws IOException {
    var string = HEADER + row(2, cell("A2", "t=\"s\"", "<v>999999999</v>"));
    assertThat(
            refusal(new HandmadeWorkbook().shared("<si><t>a</t></si>").sheet("s", string)).reason())
        .isEqualTo(Reason.DAMAGED);
    var column = HEADER + row(2, cell("ZZZZZZ2", "", "<v>1</v>"));
    assertThat(refusal(new HandmadeWorkbook().sheet("s", column)).reason())
        .isEqualTo(Reason.DAMAGED);
    var number = HEADER + "<row r=\"99999999999\"/>";
    assertThat(refusal(new HandmadeWorkbook().sheet("s", number)).reason())
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void sharedTextsOfMoreThan96MegabytesInAll() throws IOException {
    // As long as a cell may be, and random enough not to look like a bomb.
    var item = new StringBuilder("<si><t>");
    new Random(3).ints(30_000, '\u4e00', '\u9fa5').forEach(c -> item.append((char) c));
    String text = item.append("</t></si>").toString();
    byte[] packed =
        new HandmadeWorkbook()
            .shared("<si><t>姓名</t></si>", text.repeat(1_200))
            .sheet("s", HEADER + row(2, cell("A2", "t=\"s\"", "<v>1200</v>") + text("B2", ID)))
            .bytes();
    var refusal = refusal(packed);
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.says().zh()).contains("96 MB", "拆成几个文件");
  }

  @Test
  void rowNumbersThatDoNotRise() throws IOException {
    String person = row(5, "张三", ID);
    for (String later : new String[] {row(5, "李四", ID), row(3, "李四", ID)}) {
      var refusal = refusal(new HandmadeWorkbook().sheet("s", HEADER + person + later));
      assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
      assertThat(refusal.says().zh()).contains("第 5 行之后", "行号");
    }
  }

  @Test
  void theSentencesHaveTheSameDigitsOnEveryMachine() throws IOException {
    String[] headers = new String[300];
    Arrays.fill(headers, "列");
    byte[] wide = new HandmadeWorkbook().sheet("s", row(1, headers)).bytes();
    byte[] headless = new HandmadeWorkbook().sheet("s", row(3, "性别", "张三")).bytes();
    byte[] falling = new HandmadeWorkbook().sheet("s", row(5, "a") + row(5, "a")).bytes();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(refusal(wide).says().zh()).contains("300 列（第 1 行），最多 256 列");
      assertThat(refusal(headless).says().en()).contains("first 30 rows", "row 3 comes nearest");
      assertThat(refusal(falling).says().zh()).contains("第 5 行之后");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void tagsNestedWithoutEnd() throws IOException {
    assertThat(refusal(new HandmadeWorkbook().sheet("s", HEADER + "<a>".repeat(100_000))).reason())
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aCellOfManyMegabytes() throws IOException {
    var noise = new StringBuilder();
    new Random(2).ints(12 << 20, 'a', 'z').forEach(c -> noise.append((char) c));
    var attribute = HEADER + "<row r=\"2\"><c r=\"A2\" t=\"" + noise + "\"/></row>";
    assertThat(refusal(new HandmadeWorkbook().sheet("s", attribute)).reason())
        .isEqualTo(Reason.DAMAGED);
    byte[] csv = ("姓名,身份证号\n" + noise + ",1").getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(csv).reason()).isEqualTo(Reason.DAMAGED);
    byte[] quoted = ("姓名,身份证号\n\"" + noise).getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(quoted).reason()).isEqualTo(Reason.DAMAGED);
  }

  /** Overwrites the stated unpacked size of every part, in the directory and before the parts. */
  private static void forgeSizes(byte[] zip, int size) {
    for (int i = 0; i < zip.length - 46; i++) {
      boolean entry = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (entry) {
        for (int b = 0; b < 4; b++) {
          zip[i + 24 + b] = (byte) (size >> (8 * b));
        }
      }
    }
  }

  private static byte[] compound(String entry) {
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = Arrays.copyOf(COMPOUND, 2048);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private UnusableRoster refusal(HandmadeWorkbook workbook) throws IOException {
    return refusal(workbook.bytes());
  }

  private UnusableRoster refusal(byte[] bytes) throws IOException {
    return refusal(Files.write(folder.resolve("hostile"), bytes));
  }

  /** Also checks what holds for every refusal: one line in each language. */
  private static UnusableRoster refusal(Path file) {
    var refusal =
        catchThrowableOfType(
            UnusableRoster.class, () -> RosterFile.open(file).read(line -> {}, Progress.NONE));
    assertThat(refusal).as("%s was taken", file).isNotNull();
    assertThat(refusal.says().zh()).doesNotContain("\n").matches(".*\\p{IsHan}.*");
    assertThat(refusal.says().en()).doesNotContain("\n");
    return refusal;
  }
}
