package io.jianzhen.platform.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rosters as employers hand them in: a title, a header, people, a line of totals. */
final class Workbooks {

  private Workbooks() {}

  static byte[] of(Person... people) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(bytes, List.of(people));
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return bytes.toByteArray();
  }

  /** A roster of people who differ, all clean. */
  static Path file(Path folder, String seed, int people) throws IOException {
    Path file = folder.resolve("roster-" + seed + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      write(
          out,
          IntStream.range(0, people)
              .mapToObj(i -> Person.clean("人员" + seed + "甲" + i, i))
              .toList());
    }
    return file;
  }

  private static void write(OutputStream out, List<Person> people) throws IOException {
    Workbook workbook = new Workbook(out, "test", "1.0");
    Worksheet sheet = workbook.newWorksheet("名册");
    sheet.value(0, 0, "三项岗位人员名册");
    row(sheet, 1, Person.HEADER);
    for (int i = 0; i < people.size(); i++) {
      row(sheet, i + 2, people.get(i).cells(i + 1));
    }
    sheet.value(people.size() + 2, 0, "合计");
    workbook.finish();
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }
}
