package io.jianzhen.roster;

import static io.jianzhen.roster.HandmadeWorkbook.cell;
import static io.jianzhen.roster.HandmadeWorkbook.row;
import static io.jianzhen.roster.HandmadeWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.jianzhen.detect.card.CertificateEntry;
import io.jianzhen.detect.card.StatedDate;
import io.jianzhen.detect.card.StatedId;
import io.jianzhen.roster.Line.Why;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes the roster as employers really send it. */
class RosterFileTest {

  private static final String ID = "999999199001011232";
  private static final String HEADER = row(1, "姓名", "身份证号", "证书编号", "初领日期");

  @TempDir Path folder;

  @Nested
  class TheHeader {

    @Test
    void isFoundUnderTitlesAndNotes() throws Exception {
      var roster =
          open(
              row(1, "某某公司持证人员登记表")
                  + row(2, "填表单位：某某公司", "", "填表日期：2021年12月28日")
                  + row(4, "序号", "姓名", "身份证号", "证书编号")
                  + row(5, "1", "张三", ID, "T" + ID));

      assertThat(roster.headerRow()).isEqualTo(4);
      assertThat(roster.mapping().columns())
          .containsOnly(
              entry(Field.NAME, 1), entry(Field.ID_NUMBER, 2), entry(Field.CERTIFICATE_NUMBER, 3));
      assertThat(entries(roster))
          .singleElement()
          .satisfies(e -> assertThat(name(e)).isEqualTo("张三"));
    }

    @Test
    void mayHaveTwoRows_theUpperMergedOverTheLower() throws Exception {
      var roster =
          open(
              row(1, "姓名", "证书编号", "有效期", "", "签发机关")
                  + row(2, "", "", "开始日期", "结束日期", "")
                  + row(3, "张三", "T" + ID, "2019-10-07", "2025-10-06", "天津市应急管理局"));

      assertThat(roster.headerRow()).isEqualTo(2);
      assertThat(roster.mapping().columns())
          .contains(entry(Field.TERM_START, 2), entry(Field.TERM_END, 3), entry(Field.ISSUER, 4));
      assertThat(roster.columns().get(3).header()).isEqualTo("有效期 结束日期");
      assertThat(entries(roster).get(0).card().termEnd().day())
          .isEqualTo(LocalDate.of(2025, 10, 6));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "公民身份号码",
          "身份证号",
          "身 份 证 号 码",
          "身份证\n号码",
          "※身份证号（必填）",
          "*身份证号",
          "证件号码",
          "居民身份证号码",
          "身份证号　"
        })
    void namesTheIdentityNumberInManyWays(String words) throws Exception {
      var roster = open(row(1, "姓名", words) + row(2, "张三", ID));
      assertThat(roster.mapping().columns()).containsEntry(Field.ID_NUMBER, 1);
    }

    @Test
    void aWeakWordGivesWayToAPlainOne() throws Exception {
      var roster = open(row(1, "证件号码", "姓名", "身份证号") + row(2, "T" + ID, "张三", ID));
      assertThat(roster.mapping().columns())
          .contains(entry(Field.ID_NUMBER, 2), entry(Field.CERTIFICATE_NUMBER, 0));
    }

    @Test
    void isSoughtInTheFirstShownSheetThatHasOne() throws Exception {
      var file =
          new HandmadeWorkbook()
              .hiddenSheet("字典", HEADER + row(2, "隐藏", ID))
              .sheet("说明", row(1, "请按要求填写"))
              .sheet("名册", HEADER + row(2, "张三", ID))
              .writeTo(folder.resolve("three.xlsx"));
      assertThat(RosterFile.open(file).sheetName()).isEqualTo("名册");
    }

    @Test
    void mayBeCorrectedByAPerson() throws Exception {
      var roster = open(row(1, "姓名", "编码甲", "性别") + row(2, "张三", ID, "男"));
      assertThat(roster.mapping().missing()).containsExactly(Field.ID_NUMBER);
      assertThatExceptionOfType(UnusableRoster.class)
          .isThrownBy(() -> lines(roster))
          .satisfies(
              e -> {
                assertThat(e.reason()).isEqualTo(UnusableRoster.Reason.MISSING_COLUMNS);
                assertThat(e.says().zh()).contains("公民身份号码", "编码甲");
              });

      var corrected = roster.withMapping(roster.mapping().with(Field.ID_NUMBER, 1));
      assertThat(entries(corrected).get(0).holder().idNumber()).isEqualTo(StatedId.text(ID));
    }

    @Test
    void comesWithSampleValuesOfEachColumn() throws Exception {
      var roster = open(HEADER + row(2, "张三", ID) + row(3, "李四", ID) + row(4, "王五", ID));
      assertThat(roster.columns().get(0))
          .isEqualTo(new Column(0, "A", "姓名", List.of("张三", "李四", "王五")));
      assertThat(roster.columns().get(1).samples()).containsExactly(ID);
    }
  }

  @Nested
  class ACell {

    @Test
    void withASharedOrRichTextIsReadWithoutItsReadingAids() throws Exception {
      var file =
          new HandmadeWorkbook()
              .shared(
                  "<si><t>姓名</t></si>",
                  "<si><r><t>身份</t></r><r><rPr><b/></rPr><t>证号</t></r></si>",
                  "<si><t>张三</t><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>")
              .sheet(
                  "s",
                  row(1, shared("A1", 0) + shared("B1", 1))
                      + row(2, shared("A2", 2) + text("B2", ID)))
              .writeTo(folder.resolve("shared.xlsx"));
      assertThat(entries(RosterFile.open(file)).get(0).holder().name()).isEqualTo("张三");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "9.999991972072127e+17, 999999197207212700",
      "999999900101123, 999999900101123",
      "1.2E+17, 120000000000000000"
    })
    void withANumberForAnIdentityNumberKeepsItsDigitsAndSaysSo(String stored, String digits)
        throws Exception {
      var roster =
          open(HEADER + row(2, text("A2", "张三") + cell("B2", "", "<v>" + stored + "</v>")));
      assertThat(entries(roster).get(0).holder().idNumber()).isEqualTo(new StatedId(digits, true));
    }

    @Test
    void withANumberThatNoSheetCanHoldDoesNotFillTheMemory() throws Exception {
      var roster = open(HEADER + row(2, text("A2", "张三") + cell("B2", "", "<v>1E+999999999</v>")));
      assertThat(entries(roster).get(0).holder().idNumber().text()).isEqualTo("1E+999999999");
    }

    @ParameterizedTest(name = "format {0}, value {1}: {2}")
    @CsvSource({
      "14, 43745, 2019-10-07",
      "31, 43745.75, 2019-10-07",
      "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;, 43745, 2019-10-07",
      "0, 43745, 2019-10-07",
      "0, 20191007, 2019-10-07",
      "14, 61, 1900-03-01",
      "14, 59, 1900-02-28"
    })
    void withADayIsThatDay(String format, String stored, LocalDate day) throws Exception {
      assertThat(firstIssued(new HandmadeWorkbook(), format, stored).day()).isEqualTo(day);
    }

    @Test
    void withADayCountsFrom1904WhereTheWorkbookDoes() throws Exception {
      assertThat(firstIssued(new HandmadeWorkbook().since1904(), "14", "42283").day())
          .isEqualTo(LocalDate.of(2019, 10, 7));
    }

    @Test
    void withANumberThatCannotBeADayIsLeftToTheRules() throws Exception {
      assertThat(firstIssued(new HandmadeWorkbook(), "0", "12").isUnreadable()).isTrue();
    }

    @Test
    void withAFormulaCountsByItsStoredResult() throws Exception {
      var roster =
          open(
              HEADER
                  + row(
                      2,
                      cell("A2", "t=\"str\"", "<f>HYPERLINK(\"http://x\")</f><v>张三</v>")
                          + text("B2", ID)));
      assertThat(name(entries(roster).get(0))).isEqualTo("张三");
    }

    @Test
    void withAFormulaWithoutResultIsRefusedByItsAddress() throws Exception {
      var roster = open(HEADER + row(2, text("A2", "张三") + cell("B2", "", "<f>A1</f>")));
      assertThat(refused(roster).problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.cell()).isEqualTo("B2");
                assertThat(problem.reason().zh()).contains("公式");
              });
    }

    @Test
    void withAnErrorIsRefusedByItsAddress_butOnlyInAColumnThatMatters() throws Exception {
      String error = cell("%s", "t=\"e\"", "<v>#REF!</v>");
      var roster =
          open(
              HEADER
                  + row(7, text("A7", "张三") + error.formatted("B7"))
                  + row(8, text("A8", "李四") + text("B8", ID) + error.formatted("F8")));
      assertThat(refused(roster).row()).isEqualTo(7);
      assertThat(refused(roster).problems().get(0).cell()).isEqualTo("B7");
      assertThat(refused(roster).problems().get(0).reason().zh()).contains("#REF!");
      assertThat(entries(roster)).hasSize(1);
    }

    @Test
    void isFreedOfInvisibleCharactersAndKeptOtherwise() throws Exception {
      var roster =
          open(
              HEADER
                  + row(2, "\u00a0张 三\u200b\t", "\u200e" + ID + "\u3000", "T_x0000_1_x000D_", ""));
      CertificateEntry entry = entries(roster).get(0);
      assertThat(name(entry)).isEqualTo("张 三");
      assertThat(entry.holder().idNumber().text()).isEqualTo(ID);
      assertThat(entry.card().number()).isEqualTo("T1");
    }

    @Test
    void ofMoreThan500CharactersIsRefused() throws Exception {
      var roster =
          open(HEADER + row(2, "张三", ID, "T".repeat(501)) + row(3, "李四", ID, "T".repeat(500)));
      assertThat(refused(roster).problems().get(0).cell()).isEqualTo("C2");
      assertThat(entries(roster)).hasSize(1);
    }

    @Test
    void mayHoldBothEndsOfTheTerm() throws Exception {
      var roster = open(row(1, "姓名", "身份证号", "有效期限") + row(2, "张三", ID, "2019.10.7-2025.10.6"));
      var card = entries(roster).get(0).card();
      assertThat(card.termStart().day()).isEqualTo(LocalDate.of(2019, 10, 7));
      assertThat(card.termEnd().day()).isEqualTo(LocalDate.of(2025, 10, 6));
    }

    private StatedDate firstIssued(HandmadeWorkbook workbook, String format, String stored)
        throws UnusableRoster {
      var file =
          workbook
              .formats("0", format)
              .sheet(
                  "s",
                  HEADER
                      + row(
                          2,
                          text("A2", "张三")
                              + text("B2", ID)
                              + cell("D2", "s=\"1\"", "<v>" + stored + "</v>")))
              .writeTo(folder.resolve("day.xlsx"));
      return entries(RosterFile.open(file)).get(0).card().firstIssued();
    }

    private static String shared(String address, int index) {
      return cell(address, "t=\"s\"", "<v>" + index + "</v>");
    }
  }

  @Nested
  class ARow {

    @Test
    void keepsTheNumberThatExcelShows() throws Exception {
      var roster =
          open(
              HEADER
                  + row(40, "张三", ID)
                  + "<row>"
                  + text("A41", "李四")
                  + text("B41", ID)
                  + "</row>");
      assertThat(lines(roster)).extracting(Line::row).containsExactly(40, 41);
    }

    @Test
    void withoutANameIsRefusedWithAllItsCells() throws Exception {
      var roster = open(HEADER + row(2, "", ID, "T" + ID));
      assertThat(refused(roster).problems().get(0).cell()).isEqualTo("A2");
      assertThat(refused(roster).cells()).containsExactly("", ID, "T" + ID);
    }

    @Test
    void ofMoreThan65536CharactersInAllIsRefusedAndTheOthersAreTaken() throws Exception {
      String part = "x".repeat(16_384);
      var roster =
          open(
              HEADER
                  + row(2, "张三", ID, "", "", "", part, part, part, part)
                  + row(3, "李四", ID, "", "", "", part, part, part));
      Line.Refused refused = refused(roster);
      assertThat(refused.row()).isEqualTo(2);
      assertThat(refused.problems().get(0).cell()).isEqualTo("I2");
      assertThat(refused.problems().get(0).reason().zh()).contains("65536 个字");
      assertThat(refused.cells()).hasSize(8).startsWith("张三", ID);
      assertThat(entries(roster)).extracting(e -> e.holder().name()).containsExactly("李四");
    }

    @Test
    void ofMoreThan65536CharactersIsRefusedInATextTableToo() throws Exception {
      Path file = folder.resolve("long.csv");
      Files.writeString(
          file, "姓名,身份证号,备注\n张三,%1$s,%2$s\n李四,%1$s,\n".formatted(ID, "x".repeat(65_536)));
      var roster = RosterFile.open(file);
      assertThat(refused(roster).problems().get(0).cell()).isEqualTo("C2");
      assertThat(entries(roster)).extracting(e -> e.holder().name()).containsExactly("李四");
    }

    @ParameterizedTest(name = "{0} | {1}: {2}")
    @CsvSource({
      "合计, 12, TOTAL",
      "合 计：, '', TOTAL",
      "小计12人, '', TOTAL",
      "填表人：张三, '审核人：', SIGNATURE",
      "负责人（签字）：, '', SIGNATURE",
      "注：以上属实, '', SIGNATURE",
      "联系电话, '', SIGNATURE",
      "一、特种作业人员, '', CAPTION",
      "' ', '', BLANK",
      "姓名, 身份证号, HEADER"
    })
    void withoutAPersonIsSkipped(String first, String third, Why why) throws Exception {
      var roster =
          open(
              row(1, "姓名", "身份证号", "备注")
                  + row(2, first, why == Why.HEADER ? third : "", why == Why.HEADER ? "" : third)
                  + row(3, "张三", ID));
      assertThat(lines(roster).get(0)).isEqualTo(new Line.Skipped(2, why));
      assertThat(lines(roster).get(1)).isInstanceOf(Line.Taken.class);
    }

    @Test
    void thatHasOnlyItsRunningNumberIsBlank() throws Exception {
      var roster = open(row(1, "序号", "姓名", "身份证号") + row(2, "18") + row(3, "19", "张三", ID));
      assertThat(lines(roster).get(0)).isEqualTo(new Line.Skipped(2, Why.BLANK));
    }

    @Test
    void ofAPrincipalIsNoSignature() throws Exception {
      var roster = open(row(1, "岗位", "姓名", "身份证号") + row(2, "负责人", "张三", ""));
      assertThat(entries(roster)).hasSize(1);
    }

    @Test
    void isCountedAsWhatBecameOfIt() throws Exception {
      var roster = open(HEADER + row(2, "张三", ID) + row(3, "", ID) + row(4, "合计"));
      assertThat(roster.read(line -> {}, Progress.NONE)).isEqualTo(new Summary(1, 1, 1));
    }
  }

  @Nested
  class ATextTable {

    @ParameterizedTest(name = "{0} separated by [{1}]")
    @CsvSource(
        delimiter = '|',
        value = {
          "UTF-8|,",
          "UTF-8|;",
          "UTF-8|TAB",
          "UTF-8|，",
          "UTF-8|；",
          "UTF-8|BAR",
          "GB18030|,",
          "GB18030|TAB",
          "GB18030|；",
          "UTF-16|TAB"
        })
    void isReadInEveryUsualForm(String charset, String separator) throws Exception {
      String s = separator.replace("TAB", "\t").replace("BAR", "|");
      String text = "登记表\n\n姓名%1$s身份证号%1$s证书编号\n张三%1$s\"%2$s\"%1$sT%2$s\n".formatted(s, ID);
      var roster = text(text, Charset.forName(charset));
      assertThat(roster.headerRow()).isEqualTo(3);
      assertThat(lines(roster)).extracting(Line::row).containsExactly(4);
      assertThat(entries(roster).get(0).holder().idNumber()).isEqualTo(StatedId.text(ID));
    }

    @Test
    void mayBeginWithAByteOrderMark() throws Exception {
      var roster = text("\ufeff姓名,身份证号\n张三," + ID, StandardCharsets.UTF_8);
      assertThat(roster.mapping().columns()).containsEntry(Field.NAME, 0);
      assertThat(entries(roster)).hasSize(1);
    }

    @Test
    void keepsDigitsAsTheyAreWritten() throws Exception {
      var roster = text("姓名,身份证号\n张三,1.2E+17\n李四,=\"" + ID + "\"", StandardCharsets.UTF_8);
      assertThat(entries(roster))
          .extracting(e -> e.holder().idNumber())
          .containsExactly(StatedId.text("1.2E+17"), StatedId.text(ID));
    }

    @Test
    void countsACellOfSeveralLinesAsOneRow() throws Exception {
      var roster = text("姓名,身份证号\n\"张\n三\"," + ID + "\n\n李四," + ID, StandardCharsets.UTF_8);
      assertThat(lines(roster)).extracting(Line::row).containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void mayEndItsLinesInAnyWay(String end) throws Exception {
      String text = String.join(end, "姓名,身份证号", "张三," + ID, "", "李四," + ID);
      var roster = text(text, StandardCharsets.UTF_8);
      assertThat(lines(roster)).extracting(Line::row).containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void mayBreakLinesInsideACellAsAWorkbookDoes(String end) throws Exception {
      String xml = end.replace("\r", "&#13;");
      var sheet = open(row(1, "姓名", "身份证" + xml + "号码") + row(2, "张" + xml + "三" + xml, ID));
      var roster =
          text(
              "姓名,\"身份证%1$s号码\"\r\n\"张%1$s三%1$s\",%2$s\r\n".formatted(end, ID),
              StandardCharsets.UTF_8);
      assertThat(roster.mapping()).isEqualTo(sheet.mapping());
      assertThat(roster.columns()).isEqualTo(sheet.columns());
      assertThat(entries(roster)).isEqualTo(entries(sheet));
    }

    @Test
    void mayHaveFullWidthSignsInItsHeaderAsAWorkbookMay() throws Exception {
      String[] headers = {"姓　名", "＊身份证号（１８位）", "ＱＲ", "连续从业１０年", "初领日期／时间"};
      String[] person = {"张三", ID, "ｈｔｔｐ：／／ａ", "是", "２０１９．１０．７"};
      var sheet = open(row(1, headers) + row(2, person));
      var roster =
          text(String.join(",", headers) + "\n" + String.join(",", person), StandardCharsets.UTF_8);
      assertThat(roster.mapping()).isEqualTo(sheet.mapping());
      assertThat(roster.mapping().columns())
          .containsOnly(
              entry(Field.NAME, 0),
              entry(Field.ID_NUMBER, 1),
              entry(Field.QR, 2),
              entry(Field.TEN_YEAR_RULE, 3));
      assertThat(entries(roster)).isEqualTo(entries(sheet));
    }

    @Test
    void isKnownByItsContentAndNotByItsName() throws Exception {
      Path file = folder.resolve("really-text.xlsx");
      Files.writeString(file, "姓名,身份证号\n张三," + ID);
      assertThat(entries(RosterFile.open(file))).hasSize(1);
    }

    private RosterFile text(String text, Charset charset) throws IOException, UnusableRoster {
      Path file = folder.resolve("roster.csv");
      Files.write(file, text.getBytes(charset));
      return RosterFile.open(file);
    }
  }

  @Test
  void readingStopsWhenProgressSaysSo() throws Exception {
    var rows = new StringBuilder(HEADER);
    for (int i = 2; i < 2500; i++) {
      rows.append(row(i, "张三", ID));
    }
    var roster = open(rows.toString());
    List<Line> seen = new ArrayList<>();
    assertThatExceptionOfType(ReadingCancelled.class)
        .isThrownBy(() -> roster.read(seen::add, (done, total) -> false));
    assertThat(seen).hasSizeLessThan(1001);
  }

  private RosterFile open(String rows) throws UnusableRoster {
    return RosterFile.open(
        new HandmadeWorkbook().sheet("Sheet1", rows).writeTo(folder.resolve("roster.xlsx")));
  }

  private static List<Line> lines(RosterFile roster) throws UnusableRoster {
    List<Line> lines = new ArrayList<>();
    roster.read(lines::add, Progress.NONE);
    return lines;
  }

  private static List<CertificateEntry> entries(RosterFile roster) throws UnusableRoster {
    return lines(roster).stream()
        .filter(Line.Taken.class::isInstance)
        .map(line -> ((Line.Taken) line).entry())
        .toList();
  }

  private static Line.Refused refused(RosterFile roster) throws UnusableRoster {
    return (Line.Refused)
        lines(roster).stream().filter(Line.Refused.class::isInstance).findFirst().orElseThrow();
  }

  private static String name(CertificateEntry entry) {
    return entry.holder().name();
  }
}
