package io.jianzhen.detect.host.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: makes of what people read and write what a start reads without thinking. */
final class StoredTables {

  private StoredTables() {}

  /** Arguments: the register in YAML, and the directory of this package among the classes. */
  public static void main(String[] args) throws IOException, UnusableRegister {
    Path to = Path.of(args[1]);
    // First, as the register is checked by it.
    try (OutputStream out = open(to.resolve("public-suffixes.bin"))) {
      SuffixList.write(out);
    }
    try (InputStream yaml = Files.newInputStream(Path.of(args[0]));
        OutputStream out = open(to.resolve("official-sites.bin"))) {
      RegisterStore.write(RegisterFile.read(yaml), out);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
