package io.jianzhen.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A made-up roster with the columns of the example, the same for the same number of rows. One row
 * in fifty is wrong in some way. Identity numbers start with 999999, which is nobody's.
 *
 * @param shared whether texts go into the table of shared strings, as Excel does it, or into the
 *     cells, as exports of other systems do
 */
record GeneratedRoster(int rows, boolean shared) {

  private static final long SEED = 20211228;

  private static final List<String> HEADERS =
      List.of(
          "序号", "姓名", "性别", "身份证号", "岗位类别", "作业类别", "准操项目", "证书编号", "初领日期", "有效期开始日期", "有效期结束日期",
          "应复审日期", "签发机关");

  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华";

  private static final List<List<String>> WORK =
      List.of(
          List.of("电工作业", "低压电工作业"),
          List.of("电工作业", "高压电工作业"),
          List.of("焊接与热切割作业", "熔化焊接与热切割作业"),
          List.of("高处作业", "登高架设作业"),
          List.of("高处作业", "高处安装、维护、拆除作业"));

  private static final List<String> ISSUERS = List.of("天津市应急管理局", "北京市应急管理局", "河北省应急管理厅");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** Writes the workbook unless it is there already. */
  void writeTo(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      Workbook workbook = new Workbook(out, "Jianzhen", "1.0");
      Worksheet sheet = workbook.newWorksheet("持证情况");
      for (int i = 0; i < HEADERS.size(); i++) {
        text(sheet, 0, i, HEADERS.get(i));
      }
      var random = new Random(SEED);
      for (int row = 1; row <= rows; row++) {
        write(sheet, row, random);
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
      workbook.finish();
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(Worksheet sheet, int row, Random random) {
    String id = id(random);
    boolean wrong = random.nextInt(50) == 0;
    List<String> work = WORK.get(random.nextInt(WORK.size()));
    LocalDate start = LocalDate.of(2019, 9, 1).plusDays(random.nextInt(700));
    boolean man = (id.charAt(16) - '0') % 2 == 1;
    sheet.value(row, 0, row);
    text(sheet, row, 1, name(random));
    text(sheet, row, 2, man ^ (wrong && random.nextBoolean()) ? "男" : "女");
    text(sheet, row, 3, wrong ? id.substring(0, 17) : id);
    text(sheet, row, 4, "特种作业人员");
    text(sheet, row, 5, work.get(0));
    text(sheet, row, 6, work.get(1));
    text(sheet, row, 7, "T" + id);
    day(sheet, row, 8, start);
    text(sheet, row, 9, start.toString());
    day(sheet, row, 10, start.plusYears(6).minusDays(1));
    day(sheet, row, 11, start.plusYears(3).minusDays(1));
    text(sheet, row, 12, ISSUERS.get(random.nextInt(ISSUERS.size())));
  }

  private void text(Worksheet sheet, int row, int column, String text) {
    if (shared) {
      sheet.value(row, column, text);
    } else {
      sheet.inlineString(row, column, text);
    }
  }

  private static void day(Worksheet sheet, int row, int column, LocalDate day) {
    sheet.value(row, column, day);
    sheet.style(row, column).format("yyyy-mm-dd").set();
  }

  private static String name(Random random) {
    return ""
        + FAMILY.charAt(random.nextInt(FAMILY.length()))
        + GIVEN.charAt(random.nextInt(GIVEN.length()))
        + GIVEN.charAt(random.nextInt(GIVEN.length()));
  }

  private static String id(Random random) {
    LocalDate born = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(12_000));
    String first =
        "999999"
            + born.toString().replace("-", "")
            + Integer.toString(1000 + random.nextInt(999)).substring(1);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first.charAt(i) - '0') * WEIGHTS[i];
    }
    return first + "10X98765432".charAt(sum % 11);
  }
}
