package io.jianzhen.platform.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small roster with something of everything, for tests of other modules. */
public final class SampleRoster {

  private SampleRoster() {}

  /** Four people: clean, of the wrong sex, expired, and one without a name, who is refused. */
  public static Path in(Path folder) throws IOException {
    byte[] workbook =
        Workbooks.of(
            Person.clean("样例甲", 1),
            Person.clean("样例乙", 2).asWoman(),
            Person.clean("样例丙", 3).expired(),
            Person.clean("样例丁", 4).nameless());
    return Files.write(folder.resolve("名册.xlsx"), workbook);
  }
}
