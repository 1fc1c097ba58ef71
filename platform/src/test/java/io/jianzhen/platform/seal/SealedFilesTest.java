package io.jianzhen.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFilesTest {

  private static final byte[] ROSTER = "姓名,证件号码\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private SealedFiles files;

  @BeforeEach
  void open() {
    files = new SealedFiles(folder.resolve("files"), Seal.in(folder.resolve("keys")));
  }

  @Test
  void aFileOfSeveralMegabytesComesBackAsItWas() throws IOException {
    files.put("17", new ByteArrayInputStream(ROSTER));
    assertThat(read("17")).isEqualTo(ROSTER);
  }

  @Test
  void theSameBytesAreKeptOnceUnderTheirDigest() throws IOException {
    String name = files.put(ROSTER);
    assertThat(files.put(ROSTER)).isEqualTo(name);
    assertThat(files.isSound(name)).isTrue();
    assertThat(folder.resolve("files")).isDirectoryContaining("glob:**.sealed");
  }

  @Test
  void nothingOfAFileCanBeReadOnTheDisk() throws IOException {
    files.put("17", new ByteArrayInputStream(ROSTER));
    byte[] onDisk = Files.readAllBytes(folder.resolve("files/17.sealed"));
    assertThat(new String(onDisk, StandardCharsets.UTF_8)).doesNotContain("姓名");
  }

  @Test
  void aFilePutInAnothersPlaceDoesNotOpen() throws IOException {
    files.put("17", new ByteArrayInputStream(ROSTER));
    files.put("18", new ByteArrayInputStream(new byte[] {1}));
    Files.copy(
        folder.resolve("files/17.sealed"),
        folder.resolve("files/18.sealed"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> read("18")).isInstanceOf(IOException.class);
  }

  @Test
  void anyChangedBitIsNoticed() throws IOException {
    Path path = folder.resolve("files/17.sealed");
    var random = new Random(7);
    for (int i = 0; i < 30; i++) {
      files.put("17", new ByteArrayInputStream(ROSTER));
      byte[] bytes = Files.readAllBytes(path);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(path, bytes);
      assertThatThrownBy(() -> read("17")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aCutFileIsNoticed() throws IOException {
    files.put("17", new ByteArrayInputStream(ROSTER));
    Path path = folder.resolve("files/17.sealed");
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> read("17")).isInstanceOf(IOException.class);
  }

  @Test
  void aFileKeptInTheOpenIsTakenOver() throws IOException {
    Path plain = Files.write(folder.resolve("plain"), ROSTER);
    files.takeOver(plain, "17");
    assertThat(plain).doesNotExist();
    assertThat(read("17")).isEqualTo(ROSTER);
  }

  @Test
  void whatAKilledProcessLeftIsSweptAway() throws IOException {
    files.put("17", new ByteArrayInputStream(ROSTER));
    Path left = files.unsealed("17");
    files.sweep();
    assertThat(left).doesNotExist();
    assertThat(files.has("17")).isTrue();
  }

  @Test
  void aNameThatLeadsElsewhereIsRefused() {
    assertThatThrownBy(() -> files.open("../17")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> files.open("99")).isInstanceOf(NoSuchFileException.class);
  }

  private byte[] read(String name) throws IOException {
    try (InputStream in = files.open(name)) {
      return in.readAllBytes();
    }
  }
}
