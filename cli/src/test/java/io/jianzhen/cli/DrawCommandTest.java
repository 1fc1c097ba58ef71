package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jianzhen draw FILE}. */
class DrawCommandTest {

  @TempDir Path directory;
  private final Shell shell = new Shell();
  private Path example;

  @BeforeEach
  void anExample() throws IOException {
    example = directory.resolve("draw.txt");
    Files.copy(Path.of("../docs/examples/draw.txt"), example);
  }

  @Test
  void aDrawComesOutAgainByteForByte() throws IOException {
    assertThat(shell.run("draw", example.toString())).isZero();
    assertThat(shell.out()).isEqualTo(Files.readString(example));
    assertThat(shell.err()).contains("逐字节一致");
  }

  @Test
  void aDrawThatWasChangedIsNotAccepted() throws IOException {
    Files.writeString(example, Files.readString(example).replaceFirst("\tG1\t3\n", "\tG1\t2\n"));
    assertThat(shell.run("draw", example.toString())).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("改动过");
  }

  @Test
  void aFrozenPlanIsDrawnWithSecretAndValue() throws IOException {
    String whole = Files.readString(example);
    Files.writeString(example, whole.substring(0, whole.indexOf("hash\t")));
    assertThat(shell.run("draw", example.toString())).isZero();
    assertThat(shell.err()).contains("尚未抽取");
    String secret = whole.replaceFirst("(?s).*\nsecret\t([^\n]*)\n.*", "$1");
    String value = whole.replaceFirst("(?s).*\nvalue\t([^\n]*)\n.*", "$1");
    assertThat(shell.run("draw", example.toString(), "--secret", secret, "--value", value))
        .isZero();
    assertThat(shell.out()).isEqualTo(whole);
    assertThat(shell.run("draw", example.toString(), "--secret", "other", "--value", value))
        .isEqualTo(1);
  }

  @Test
  void aFileThatIsNoneIsUnusable() throws IOException {
    Files.write(example, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(shell.run("draw", example.toString())).isEqualTo(2);
    assertThat(shell.run("draw", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(shell.run("draw", example.toString(), "--secret", "only")).isEqualTo(2);
  }
}
