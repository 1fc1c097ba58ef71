package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.cli.input.NameInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a scan is, on a terminal. */
class ProgressTest {

  @TempDir Path folder;

  private final StringWriter shown = new StringWriter();
  private long now;

  @Test
  void isShownAFewTimesASecondAndWiped() throws IOException {
    Progress progress = new Progress(new PrintWriter(shown, true), true, () -> now);
    try (NameInput input = input()) {
      progress.reached(input, 0, 0);
      assertThat(shown.toString()).isEmpty();
      now += 1_000_000_000;
      input.readNBytes(5);
      progress.reached(input, 2_500_000, 3_000_000);
      assertThat(shown.toString()).contains("names.txt", "2.5 MB", "50%", "3.00 百万行/秒");
      String once = shown.toString();
      progress.reached(input, 2_600_000, 3_100_000);
      assertThat(shown.toString()).isEqualTo(once);
      progress.wipe();
      assertThat(shown.toString()).endsWith("\r\u001b[K");
    }
  }

  @Test
  void isNotShownWhereNobodyLooks() throws IOException {
    Progress progress = new Progress(new PrintWriter(shown, true), false, () -> now);
    try (NameInput input = input()) {
      now += 1_000_000_000;
      progress.reached(input, 1, 1);
      progress.wipe();
      assertThat(shown.toString()).isEmpty();
    }
  }

  private NameInput input() throws IOException {
    return NameInput.open(Files.writeString(folder.resolve("names.txt"), "a.example\n"));
  }
}
