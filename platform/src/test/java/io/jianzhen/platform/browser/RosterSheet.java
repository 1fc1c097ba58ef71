package io.jianzhen.platform.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A small roster as an employer would send it: a title above the heads, one number that is wrong.
 */
final class RosterSheet {

  private static final List<List<String>> ROWS =
      List.of(
          List.of("某某化工有限公司“三项岗位”人员持证情况登记表"),
          List.of(
              "序号", "姓名", "性别", "身份证号", "岗位类别", "作业类别", "准操项目", "证书编号", "初领日期", "有效期开始日期",
              "有效期结束日期", "应复审日期", "签发机关"),
          row("1", "赵示例", "999999199001010016", "T999999199001010016"),
          row("2", "钱示例", "999999198907045755", "T999999199001010016"));

  private RosterSheet() {}

  /** Writes the roster. Row 4 bears the certificate number of row 3. */
  static Path write(Path folder) throws IOException {
    Path file = folder.resolve("名册.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("持证情况");
      for (int row = 0; row < ROWS.size(); row++) {
        for (int column = 0; column < ROWS.get(row).size(); column++) {
          sheet.value(row, column, ROWS.get(row).get(column));
        }
      }
    }
    return file;
  }

  private static List<String> row(String number, String name, String id, String certificate) {
    return List.of(
        number,
        name,
        "男",
        id,
        "特种作业人员",
        "电工作业",
        "低压电工作业",
        certificate,
        "2020-06-15",
        "2020-06-15",
        "2026-06-14",
        "2023-06-14",
        "天津市应急管理局");
  }
}
