package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTablesTest {

  @TempDir private Path tables;

  @BeforeEach
  void writeThem() throws IOException, UnusableRegister {
    Path yaml = Files.write(tables.resolve("sites.yaml"), inLibrary("official-sites.yaml"));
    StoredTables.main(new String[] {yaml.toString(), tables.toString()});
  }

  @ParameterizedTest
  @ValueSource(strings = {"public-suffixes.bin", "official-sites.bin"})
  void theTablesInTheLibraryAreMadeOfItsListAndRegister(String table) throws IOException {
    assertThat(Files.readAllBytes(tables.resolve(table))).isEqualTo(inLibrary(table));
  }

  private static byte[] inLibrary(String name) throws IOException {
    try (InputStream stored = StoredTables.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stored, name).readAllBytes();
    }
  }
}
