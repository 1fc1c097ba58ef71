package io.jianzhen.capture.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Proofs of trees with more than one level of tiles. */
class ProofPropertyTest {

  private static final int SIZE = 66_500;
  private static final NoteSigner SIGNER =
      NoteSigner.generate("test.example/log", NoteKey.Kind.LOG);

  private static final Path DIRECTORY = filled();
  private static final TransparencyLog LOG = opened();
  private static final LogProof PROOF = proved();

  /** Tiles at once and one checkpoint: proofs of all entries would take longer than the test. */
  private static Path filled() {
    try {
      Path directory = Files.createTempDirectory("log");
      List<byte[]> entries = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        entries.add(entry(i));
      }
      var tiles = new Tiles(directory);
      tiles.add(entries, 0);
      String text = new Checkpoint(SIGNER.key().name(), SIZE, tiles.root(SIZE)).text();
      var note = new SignedNote(text, List.of(SIGNER.sign(text, Instant.EPOCH)));
      Files.writeString(directory.resolve("checkpoint"), note.note());
      return directory;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static TransparencyLog opened() {
    try {
      return TransparencyLog.open(DIRECTORY, SIGNER);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static LogProof proved() {
    try {
      return LOG.proof(40_000);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  @AfterContainer
  static void empty() throws IOException {
    LOG.close();
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 60)
  void anyEntryIsProved(@ForAll @IntRange(max = SIZE - 1) int index) throws IOException {
    LogProof one = LOG.proof(index);
    assertThat(one.proves(entry(index))).isTrue();
    assertThat(one.proves(entry(index + 1))).isFalse();
    var shifted = new InclusionProof((index + 1) % SIZE, SIZE, one.inclusion().path());
    assertThat(shifted.proves(entry(index), one.head().root())).isFalse();
  }

  @Property(tries = 60)
  void anyEarlierSizeIsTheBeginning(@ForAll @IntRange(min = 1, max = SIZE) int old)
      throws IOException {
    Sha256 before = new Tiles(DIRECTORY).root(0, old, SIZE);
    ConsistencyProof consistency = LOG.consistency(old);
    assertThat(consistency.proves(before, LOG.head().root())).isTrue();
    assertThat(consistency.proves(Sha256.of(before.toArray()), LOG.head().root())).isFalse();
  }

  @Property
  void anyFlippedBitInAProofIsNoticed(@ForAll @IntRange(max = 1_000_000) int place) {
    byte[] text = PROOF.text().getBytes(StandardCharsets.UTF_8);
    int bit = place % (text.length * 8);
    text[bit / 8] ^= (byte) (1 << (bit % 8));
    var read = LogProof.parse(new String(text, StandardCharsets.UTF_8));
    boolean holds =
        read.filter(changed -> changed.proves(entry(40_000)))
            .filter(changed -> changed.head().origin().equals(SIGNER.key().name()))
            .filter(changed -> changed.checkpoint().isSignedBy(SIGNER.key()))
            .isPresent();
    assertThat(holds).isFalse();
  }

  private static byte[] entry(int number) {
    return TransparencyLogTest.entry(number);
  }
}
