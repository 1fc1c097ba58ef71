package io.jianzhen.capture.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.capture.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of the test vectors that come with the reference implementation of RFC 6962. */
class MerkleTest {

  private static final NoteSigner SIGNER =
      NoteSigner.generate("test.example/log", NoteKey.Kind.LOG);
  private static final List<byte[]> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  @TempDir Path directory;

  @ParameterizedTest(name = "{0} leaves")
  @CsvSource({
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void rootsAreTheKnownOnes(int size, String root) throws IOException {
    try (var log = TransparencyLog.open(directory.resolve("log"), SIGNER)) {
      log.append(LEAVES.subList(0, size));
      assertThat(log.head().root().hex()).isEqualTo(root);
    }
  }

  @Test
  void everyProofOfEverySizeUpTo70Holds() throws IOException {
    List<Sha256> roots = new ArrayList<>(List.of(Merkle.EMPTY));
    try (var log = TransparencyLog.open(directory.resolve("log"), SIGNER)) {
      for (int size = 1; size <= 70; size++) {
        log.append(TransparencyLogTest.entry(size - 1));
        roots.add(log.head().root());
        assertThat(log.head().root()).isEqualTo(slowRoot(size));
        for (int index = 0; index < size; index++) {
          LogProof proof = log.proof(index);
          assertThat(proof.proves(TransparencyLogTest.entry(index))).isTrue();
          assertThat(proof.proves(TransparencyLogTest.entry(index + 1))).isFalse();
        }
        for (int old = 0; old <= size; old++) {
          ConsistencyProof proof = log.consistency(old);
          assertThat(proof.proves(roots.get(old), roots.get(size))).isTrue();
          assertThat(proof.proves(roots.get(old), Sha256.of())).isEqualTo(old == 0);
        }
      }
    }
    assertThat(Files.exists(directory.resolve("log/tile/0/000.p/70"))).isTrue();
  }

  /** MTH of RFC 6962 as it is written there. */
  private static Sha256 slowRoot(int size) {
    return slowRoot(TransparencyLogTest.entries(0, size));
  }

  private static Sha256 slowRoot(List<byte[]> entries) {
    if (entries.size() == 1) {
      return Merkle.leaf(entries.get(0));
    }
    int left = 1;
    while (left * 2 < entries.size()) {
      left *= 2;
    }
    return Merkle.node(
        slowRoot(entries.subList(0, left)), slowRoot(entries.subList(left, entries.size())));
  }
}
