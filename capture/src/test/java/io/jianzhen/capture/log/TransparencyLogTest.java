package io.jianzhen.capture.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransparencyLogTest {

  private static final NoteSigner SIGNER =
      NoteSigner.generate("jianzhen.example/log", NoteKey.Kind.LOG);

  @TempDir Path directory;

  @Test
  void anEntryCanBeProvedAtOnce() throws IOException {
    try (var log = open()) {
      LogProof proof = log.append(entry(0));
      assertThat(proof.proves(entry(0))).isTrue();
      assertThat(proof.proves(entry(1))).isFalse();
      assertThat(proof.checkpoint().isSignedBy(SIGNER.key())).isTrue();
      assertThat(LogProof.parse(proof.text())).hasValue(proof);
    }
  }

  @Test
  void filesAreThoseOfTlogTiles() throws IOException {
    try (var log = open()) {
      log.append(entries(0, 700));
    }
    assertThat(files())
        .containsExactlyInAnyOrder(
            "checkpoint",
            "lock",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/188",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/001",
            "tile/entries/002.p/188");
    assertThat(Files.size(directory.resolve("tile/0/001"))).isEqualTo(8192);
    assertThat(Files.readString(directory.resolve("checkpoint")))
        .startsWith("jianzhen.example/log\n700\n");
  }

  @Test
  void largeNumbersAreSplitIntoDirectories() {
    assertThat(new Tiles(Path.of("")).path("0", 1_234_067, 256))
        .isEqualTo(Path.of("tile/0/x001/x234/067"));
    assertThat(new Tiles(Path.of("")).path("3", 67, 9)).isEqualTo(Path.of("tile/3/067.p/9"));
  }

  @Test
  void oneByOneOrTogetherTheTreeIsTheSame() throws IOException {
    Checkpoint together;
    try (var log = TransparencyLog.open(directory.resolve("a"), SIGNER)) {
      log.append(entries(0, 520));
      together = log.head();
    }
    try (var log = TransparencyLog.open(directory.resolve("b"), SIGNER)) {
      for (int i = 0; i < 520; i += 40) {
        log.append(entries(i, i + 40));
      }
      assertThat(log.head()).isEqualTo(together);
      log.audit();
    }
  }

  @Test
  void narrowTilesGoWhenTheFullOneIsThere() throws IOException {
    try (var log = open()) {
      log.append(entries(0, 255));
      log.append(entries(255, 257));
    }
    assertThat(files()).noneMatch(file -> file.startsWith("tile/0/000.p"));
  }

  @Test
  void itGoesOnWhereItStopped() throws IOException {
    LogProof old;
    try (var log = open()) {
      old = log.append(entries(0, 300)).get(7);
    }
    try (var log = open()) {
      log.append(entries(300, 303));
      assertThat(log.entry(302)).isEqualTo(entry(302));
      assertThat(log.proof(7).proves(entry(7))).isTrue();
      assertThat(log.consistency(300).proves(old.head().root(), log.head().root())).isTrue();
      log.audit();
    }
  }

  @Test
  void aCrashBetweenTilesAndCheckpointLosesOnlyWhatWasNotAcknowledged() throws IOException {
    try (var log = open()) {
      log.append(entries(0, 250));
      Files.copy(directory.resolve("checkpoint"), directory.resolve("old"));
      log.append(entries(250, 270));
    }
    Files.move(
        directory.resolve("old"),
        directory.resolve("checkpoint"),
        StandardCopyOption.REPLACE_EXISTING);
    try (var log = open()) {
      assertThat(log.head().size()).isEqualTo(250);
      log.append(List.of(entry(999)));
      assertThat(log.entry(250)).isEqualTo(entry(999));
      log.append(entries(251, 600));
      log.audit();
      assertThat(log.proof(599).proves(entry(599))).isTrue();
    }
  }

  @Test
  void aHalfWrittenFileIsNoFile() throws IOException {
    try (var log = open()) {
      log.append(entry(0));
    }
    Files.writeString(directory.resolve("checkpoint.0.tmp"), "half");
    try (var log = open()) {
      assertThat(log.append(entry(1)).head().size()).isEqualTo(2);
    }
  }

  @Test
  void onlyOneWritesAtATime() throws IOException {
    try (var log = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("elsewhere");
      log.append(entry(0));
    }
    open().close();
  }

  @Test
  void aChangedTileIsNoticedWhenTheLogIsOpened() throws IOException {
    try (var log = open()) {
      log.append(entries(0, 5));
    }
    flip(directory.resolve("tile/0/000.p/5"));
    assertThatThrownBy(this::open).isInstanceOf(DamagedLog.class);
  }

  @Test
  void aChangedEntryIsNoticedByTheAudit() throws IOException {
    try (var log = open()) {
      log.append(entries(0, 300));
      flip(directory.resolve("tile/entries/000"));
      assertThatThrownBy(log::audit).isInstanceOf(DamagedLog.class);
    }
  }

  @Test
  void aLogWithoutItsCheckpointIsNotBegunAgain() throws IOException {
    try (var log = open()) {
      log.append(entry(0));
    }
    Files.delete(directory.resolve("checkpoint"));
    assertThatThrownBy(this::open).isInstanceOf(DamagedLog.class);
  }

  @Test
  void aLogOfAnotherKeyIsNotOpened() throws IOException {
    open().close();
    NoteSigner other = NoteSigner.generate("jianzhen.example/log", NoteKey.Kind.LOG);
    assertThatThrownBy(() -> TransparencyLog.open(directory, other)).isInstanceOf(DamagedLog.class);
  }

  @Test
  void aWitnessSignsACheckpoint() throws IOException {
    NoteSigner witness = NoteSigner.generate("police.example/witness", NoteKey.Kind.WITNESS);
    Instant now = Instant.parse("2026-11-05T00:00:00Z");
    try (var log = open()) {
      log.append(entry(0));
      assertThat(log.cosign(witness.key(), witness.sign("other\n", now))).isFalse();
      assertThat(log.cosign(witness.key(), witness.sign(log.checkpoint().text(), now))).isTrue();
      LogProof proof = log.proof(0);
      assertThat(proof.checkpoint().isSignedBy(witness.key())).isTrue();
      assertThat(LogProof.parse(proof.text())).hasValue(proof);
    }
    try (var log = open()) {
      assertThat(log.checkpoint().isSignedBy(witness.key())).isTrue();
    }
  }

  @Test
  void anEmptyLogHasTheEmptyRoot() throws IOException {
    try (var log = open()) {
      assertThat(log.head().root().hex())
          .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
      assertThat(log.consistency(0).path()).isEmpty();
    }
  }

  static List<byte[]> entries(int from, int to) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(entry(i));
    }
    return entries;
  }

  static byte[] entry(int number) {
    return Sha256.of(("entry " + number).getBytes(StandardCharsets.UTF_8)).toArray();
  }

  private TransparencyLog open() throws IOException {
    return TransparencyLog.open(directory, SIGNER);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .toList();
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[17] ^= 1;
    Files.write(file, bytes);
  }
}
