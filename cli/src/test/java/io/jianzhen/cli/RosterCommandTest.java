package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen roster FILE [--on DATE] [--format text|csv|json]}. */
class RosterCommandTest {

  /** 28 December 2021, 23:30 in London: in China it is the 29th. */
  private static final Clock CLOCK =
      Clock.fixed(
          LocalDate.of(2021, 12, 28).atTime(23, 30).atZone(ZoneId.of("UTC")).toInstant(),
          ZoneId.of("Asia/Shanghai"));

  private static final String ID = "999999197207212714";
  private static final String OTHER = "99999919850315201X";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path sample = Path.of("");

  @BeforeEach
  void writeSample() throws IOException {
    sample = SampleRoster.writeTo(folder.resolve("sample.xlsx"));
  }

  @Nested
  class TheSample {

    /** The shapes of errors that the reference sample has, one a row. */
    @ParameterizedTest(name = "row {0}: {1}")
    @CsvSource({
      "4, ID_PRECISION_LOST",
      "5, ID_CHECKSUM",
      "6, ID_BIRTHDATE",
      "7, ID_FORMAT",
      "8, CERT_NUMBER_NOT_HOLDER",
      "9, DUPLICATE_NUMBER",
      "10, CERT_NUMBER_MISSING",
      "11, SEX_MISMATCH",
      "12, CATEGORY_UNKNOWN",
      "13, ITEM_UNKNOWN",
      "14, ITEM_NOT_OF_CATEGORY",
      "15, UNDERAGE_AT_ISSUE",
      "16, TERM_LENGTH",
      "17, TERM_ORDER",
      "18, EXPIRED",
      "19, REVIEW_OVERDUE",
      "20, REVIEW_DATE",
      "21, ISSUER_ERA",
      "22, ISSUED_IN_FUTURE",
      "23, CERT_NUMBER_NO_T",
      "24, ROW_REFUSED"
    })
    void hasTheFindingOfEachRow(int row, String rule) {
      run("roster", sample.toString(), "--on", "2021-12-28", "--format", "csv");
      assertThat(csvRules()).contains(row + "," + rule);
    }

    @Test
    void hasNothingToDecideInTheRowsThatAreInOrder() {
      run("roster", sample.toString(), "--on", "2021-12-28", "--format", "csv");
      assertThat(text().lines().filter(line -> !line.contains(",NOTE,")))
          .noneMatch(line -> line.startsWith("25,") || line.startsWith("26,"));
    }

    @Test
    void comesInRowOrderInAllFormats() {
      run("roster", sample.toString(), "--on", "2021-12-28", "--format", "csv");
      List<Integer> rows =
          text().lines().skip(1).map(line -> Integer.valueOf(line.split(",")[0])).toList();
      assertThat(rows).isSorted().contains(9);
    }

    @Test
    void endsWithExitCode1() {
      assertThat(run("roster", sample.toString(), "--on", "2021-12-28")).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
  }

  @Nested
  class TheFormat {

    @Test
    void ofCsvHasExactlySixColumnsAndNoFormula() throws IOException {
      Path file = text("姓名,身份证号\n=cmd,@SUM(1)\n");
      run("roster", file.toString(), "--format", "csv");
      assertThat(text()).startsWith("row,rule,severity,field,value,message\r\n");
      assertThat(text()).contains("ID_FORMAT,ERROR,idNumber,'@SUM(1),");
    }

    @Test
    void ofJsonIsOneObjectInBothLanguages() {
      run("roster", sample.toString(), "--on", "2021-12-28", "--format", "json");
      JsonNode json = JsonMapper.shared().readTree(text());
      JsonNode first = json.get("findings").get(0);
      assertThat(first.get("row").asInt()).isEqualTo(4);
      assertThat(first.get("rule").asString()).isEqualTo("ID_PRECISION_LOST");
      assertThat(first.get("message").get("zh").asString()).isNotBlank();
      assertThat(first.get("message").get("en").asString()).isNotBlank();
      assertThat(json.get("summary").get("refused").asInt()).isEqualTo(1);
    }

    @Test
    void ofTextIsChineseUnlessEnglishIsAskedFor() {
      run("roster", sample.toString(), "--on", "2021-12-28");
      assertThat(text())
          .contains("第 4 行", "矛盾  ID_PRECISION_LOST  公民身份号码", "以 cx.mem.gov.cn 查询结果为准");
      out.reset();
      run("roster", sample.toString(), "--on", "2021-12-28", "--lang", "en");
      assertThat(text())
          .contains("Row 4", "ID_PRECISION_LOST  identity number", "only cx.mem.gov.cn can tell");
    }

    @Test
    void ofTextSendsNoControlCharactersToTheTerminal() throws IOException {
      Path file = text("姓名,身份证号\n张\u001b[31m三,1\n");
      run("roster", file.toString());
      assertThat(text()).doesNotContain("\u001b");
    }
  }

  @Test
  void aRosterWithoutContradictionEndsWithExitCode0_andSaysNothingOfItsRows() throws IOException {
    Path file = text("姓名,性别,身份证号\n张三,男," + ID + "\n");
    assertThat(run("roster", file.toString(), "--format", "csv")).isZero();
    assertThat(text()).doesNotContain("NO_CONTRADICTION");
  }

  @Test
  void theListHasTheSameDigitsOnEveryMachine() throws IOException {
    Path file = text("姓名,性别,身份证号\n张三,男," + ID + "\n,女,1\n");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      run("roster", file.toString());
      assertThat(text()).contains("表头在第 1 行", "第 3 行", "读取 1 行，未能读取 1 行");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theDayOfTheCheckIsTodayInChina() {
    run("roster", sample.toString(), "--format", "json");
    assertThat(JsonMapper.shared().readTree(text()).get("on").asString()).isEqualTo("2021-12-29");
  }

  @Test
  void aColumnCanBeNamedByHand() throws IOException {
    Path file = text("姓名,编码甲,性别\n张三,12,男\n");
    assertThat(run("roster", file.toString())).isEqualTo(2);
    assertThat(run("roster", file.toString(), "--map", "idNumber=编码甲")).isEqualTo(1);
    assertThat(run("roster", file.toString(), "--map", "ID_NUMBER=b", "--format", "csv"))
        .isEqualTo(1);
    assertThat(text()).contains("2,ID_FORMAT,ERROR,idNumber,12,");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "none.xlsx",
        "FILE --on yesterday",
        "FILE --format xml",
        "FILE --map idNumber=无此列",
        "FILE --map colour=姓名",
        "FILE --nonsense",
        "FILE --map 姓名"
      })
  void whatCannotBeUsedEndsWithExitCode2AndOneLineThatSaysWhy(String arguments) {
    List<String> all = new ArrayList<>(List.of("roster"));
    Arrays.stream(arguments.split(" "))
        .filter(argument -> !argument.isEmpty())
        .map(argument -> argument.equals("FILE") ? sample.toString() : argument)
        .forEach(all::add);
    assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("jianzhen: ").hasLineCount(1);
    assertThat(text()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNamedInBothLanguages() throws IOException {
    Path file =
        Files.write(folder.resolve("broken.xlsx"), Arrays.copyOf(Files.readAllBytes(sample), 900));
    assertThat(run("roster", file.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("broken.xlsx", "已损坏", "damaged")
        .hasLineCount(1);
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    var closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String format : List.of("text", "csv", "json")) {
      String[] args = {"roster", sample.toString(), "--format", format};
      assertThat(Main.run(args, terminal(closed), CLOCK)).isEqualTo(141);
    }
    assertThat(err.size()).isZero();
  }

  private int run(String... args) {
    return Main.run(args, terminal(out), CLOCK);
  }

  private Terminal terminal(OutputStream results) {
    return new Terminal(InputStream.nullInputStream(), results, err, false);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> csvRules() {
    return text()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> cells[0] + "," + cells[1])
        .toList();
  }

  private Path text(String content) throws IOException {
    return Files.writeString(folder.resolve("roster.csv"), content);
  }

  /** A made-up roster with one contradiction a row, in the layout of the reference sample. */
  private record SampleRoster() {

    private static final List<String> HEADER =
        List.of(
            "序号", "姓名", "性别", "身份证号", "岗位类别", "作业类别", "准操项目", "证书编号", "初领日期", "有效期开始日期", "有效期结束日期",
            "应复审日期", "签发机关");

    static Path writeTo(Path file) throws IOException {
      try (OutputStream out = Files.newOutputStream(file)) {
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("持证情况");
        sheet.value(0, 0, "某某公司“三项岗位”人员持证情况登记表");
        sheet.value(1, 0, "填表单位：某某公司");
        for (int i = 0; i < HEADER.size(); i++) {
          sheet.value(2, i, HEADER.get(i));
        }
        rows(sheet);
        workbook.finish();
      }
      return file;
    }

    private static void rows(Worksheet sheet) {
      for (int row = 4; row <= 26; row++) {
        person(sheet, row);
      }
      sheet.value(3, 3, new java.math.BigDecimal("999999197207212700"));
      set(sheet, 5, "D", "999999197207212715");
      set(sheet, 6, "D", "999999197202302714");
      set(sheet, 7, "D", "9999991972072127");
      set(sheet, 8, "H", "T" + OTHER);
      set(sheet, 9, "B", "李四");
      set(sheet, 9, "D", OTHER);
      set(sheet, 9, "H", "T" + OTHER);
      set(sheet, 10, "H", "");
      set(sheet, 11, "C", "女");
      set(sheet, 12, "F", "电工证");
      set(sheet, 13, "G", "电工操作");
      set(sheet, 14, "F", "高处作业");
      set(sheet, 15, "I", "1989-01-01");
      set(sheet, 16, "K", "2029-10-06");
      set(sheet, 17, "K", "2019-01-06");
      term(sheet, 18, "2014-10-07", "2020-10-06", "2017-10-06");
      term(sheet, 19, "2018-10-07", "2024-10-06", "2021-10-06");
      set(sheet, 20, "L", "2023-04-06");
      set(sheet, 21, "M", "天津市安全生产监督管理局");
      term(sheet, 22, "2022-10-07", "2028-10-06", "2025-10-06");
      set(sheet, 23, "H", ID);
      set(sheet, 24, "B", "");
    }

    private static void person(Worksheet sheet, int row) {
      List<String> cells =
          List.of(
              "" + (row - 3),
              "张三",
              "男",
              ID,
              "特种作业人员",
              "电工作业",
              "低压电工作业",
              "T" + ID,
              "2019-10-07",
              "2019年10月7日",
              "2025.10.6",
              "2022/10/6",
              "天津市应急管理局");
      for (int i = 0; i < cells.size(); i++) {
        sheet.value(row - 1, i, cells.get(i));
      }
    }

    private static void term(Worksheet sheet, int row, String start, String end, String reviewDue) {
      set(sheet, row, "I", start);
      set(sheet, row, "J", start);
      set(sheet, row, "K", end);
      set(sheet, row, "L", reviewDue);
    }

    private static void set(Worksheet sheet, int row, String letter, String text) {
      sheet.value(row - 1, letter.charAt(0) - 'A', text);
    }
  }
}
