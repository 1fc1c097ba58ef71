package io.jianzhen.capture.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Truncation;
import io.jianzhen.capture.log.NoteKey;
import io.jianzhen.capture.log.NoteSigner;
import io.jianzhen.capture.log.TransparencyLog;
import io.jianzhen.capture.timestamp.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

class PackagePropertyTest {

  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final NoteSigner SIGNER =
      NoteSigner.generate("jianzhen.example/log", NoteKey.Kind.LOG);
  private static final Trust ALL =
      new Trust(List.of(SIGNER.key()), List.of(), List.of(AUTHORITY.root()));

  private static final Path DIRECTORY = directory();
  private static final Path FILE = DIRECTORY.resolve("a.wacz");
  private static final byte[] WHOLE = whole();

  private static Path directory() {
    try {
      return Files.createTempDirectory("package");
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static byte[] whole() {
    EvidencePackage bare = CaptureFixture.evidence();
    try (var log = TransparencyLog.open(DIRECTORY.resolve("log"), SIGNER)) {
      return EvidencePackageTest.bytes(
          bare.stamped(AUTHORITY.stamp(bare.manifest()))
              .logged(log.append(new ManifestEntry(bare.manifest()).bytes())));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  @AfterContainer
  static void remove() throws IOException {
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 3000)
  void anyFlippedBitIsNoticed(@ForAll @IntRange(max = Integer.MAX_VALUE) int place)
      throws IOException {
    byte[] flipped = WHOLE.clone();
    int bit = place % (WHOLE.length * 8);
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    assertThat(verify(flipped).holds()).isFalse();
  }

  @Property(tries = 300)
  void anyShorterFileIsNoticed(@ForAll @IntRange(max = Integer.MAX_VALUE) int length)
      throws IOException {
    assertThat(verify(Arrays.copyOf(WHOLE, length % WHOLE.length)).holds()).isFalse();
  }

  @Property(tries = 300)
  void anyResponseIsKeptAndHolds(
      @ForAll @Size(max = 400) byte[] response, @ForAll Optional<Truncation> truncation)
      throws IOException {
    var evidence =
        EvidencePackage.of(
            CaptureFixture.answering(response, truncation), CaptureFixture.circumstances());
    assertThat(verify(EvidencePackageTest.bytes(evidence)).failure()).isEmpty();
  }

  @Property(tries = 300)
  void noBytesMakeTheCheckFail(@ForAll @Size(max = 300) byte[] rubbish) throws IOException {
    assertThat(verify(rubbish).holds()).isFalse();
  }

  private static Verification verify(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    return new Verifier(ALL).verify(FILE);
  }
}
