package io.jianzhen.capture.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianzhen.capture.evidence.Verification.Outcome;
import io.jianzhen.capture.evidence.Verification.Step;
import io.jianzhen.capture.log.NoteKey;
import io.jianzhen.capture.log.NoteSigner;
import io.jianzhen.capture.log.TransparencyLog;
import io.jianzhen.capture.timestamp.TestAuthority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

  private static final NoteSigner SIGNER =
      NoteSigner.generate("jianzhen.example/log", NoteKey.Kind.LOG);
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Trust ALL =
      new Trust(List.of(SIGNER.key()), List.of(), List.of(AUTHORITY.root()));

  @TempDir Path directory;
  private EvidencePackage whole;

  @BeforeEach
  void make() throws IOException {
    EvidencePackage bare = CaptureFixture.evidence();
    try (var log = TransparencyLog.open(directory.resolve("log"), SIGNER)) {
      log.append(new byte[] {1});
      whole =
          bare.stamped(AUTHORITY.stamp(bare.manifest()))
              .logged(log.append(new ManifestEntry(bare.manifest()).bytes()));
    }
  }

  @Test
  void aWholePackageHolds() throws IOException {
    Verification verification = verify(EvidencePackageTest.bytes(whole), ALL);
    assertThat(verification.failure()).isEmpty();
    assertThat(verification.steps())
        .extracting(Step::part)
        .containsExactly(
            "zip",
            "jianzhen/manifest.json",
            "archive/data.warc.gz",
            "jianzhen/timestamp.tsr",
            "jianzhen/log-proof.txt");
    assertThat(verification.steps()).extracting(Step::outcome).containsOnly(Outcome.HOLDS);
    assertThat(verification.record()).hasValue(whole.record());
  }

  @Test
  void stampingAndLoggingLaterLeaveTheManifestAsItIs() throws IOException, BrokenPackage {
    Path file = directory.resolve("later.wacz");
    CaptureFixture.evidence().create(file);
    EvidencePackage read = EvidencePackage.read(file);
    read.stamped(AUTHORITY.stamp(read.manifest())).replace(file);
    EvidencePackage again = EvidencePackage.read(file);
    assertThat(again.isStamped()).isTrue();
    assertThat(again.manifest()).isEqualTo(CaptureFixture.evidence().manifest());
    assertThat(new Verifier(ALL).verify(file).failure()).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidAndIsNoFault() throws IOException {
    Verification verification =
        verify(EvidencePackageTest.bytes(CaptureFixture.evidence()), Trust.NONE);
    assertThat(verification.holds()).isTrue();
    assertThat(verification.steps())
        .filteredOn(step -> step.outcome() == Outcome.OPEN)
        .extracting(step -> step.says().zh())
        .satisfiesExactly(
            zh -> assertThat(zh).startsWith("没有时间戳"), zh -> assertThat(zh).startsWith("没有日志证明"));
  }

  @Test
  void withoutKeysTheResultSaysWhatWasNotChecked() throws IOException {
    Verification verification = verify(EvidencePackageTest.bytes(whole), Trust.NONE);
    assertThat(verification.holds()).isTrue();
    assertThat(verification.steps().get(3).says().en()).contains("was not checked");
    assertThat(verification.steps().get(4).says().en()).contains("was not checked");
  }

  @Test
  void timestampsAndProofsOfOtherPackagesAreNotTakenIn() throws IOException {
    EvidencePackage other =
        EvidencePackage.of(CaptureFixture.nothing(), CaptureFixture.circumstances());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.stamped(AUTHORITY.stamp(whole.manifest())));
  }

  @Test
  void aFileThatIsNotThereIsNoBrokenPackage() {
    assertThatThrownBy(() -> new Verifier(ALL).verify(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Nested
  class AChangedPackage {

    @Test
    void isNoticedWherever() throws IOException {
      byte[] bytes = EvidencePackageTest.bytes(whole);
      // Another bit of every fifth byte; PackagePropertyTest takes any.
      for (int i = 0; i < bytes.length; i += 5) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= (byte) (1 << (i % 8));
        assertThat(fails(flipped)).as("byte %d", i).isTrue();
      }
    }

    @Test
    void isCutShort() throws IOException {
      byte[] bytes = EvidencePackageTest.bytes(whole);
      for (int length : new int[] {1, 29, 60, 500, bytes.length / 2, bytes.length - 1}) {
        Step failure = verify(Arrays.copyOf(bytes, length), ALL).failure().orElseThrow();
        assertThat(failure.says().zh()).as("%d bytes", length).contains("不完整");
      }
      assertThat(failure(Arrays.copyOf(bytes, 0)).says().zh()).isEqualTo("文件是空的");
    }

    @Test
    void hasSomethingBehindItsEnd() throws IOException {
      byte[] bytes = EvidencePackageTest.bytes(whole);
      assertThat(failure(Arrays.copyOf(bytes, bytes.length + 5)).says().en())
          .isEqualTo("5 bytes follow the end of the zip file");
    }

    @Test
    void isNamedByItsFirstPartThatFails() throws IOException {
      assertThat(failure(changed(PackageFile.RECORD, "甲", "丁")).part())
          .isEqualTo("jianzhen/record.json");
      assertThat(failure(changed(PackageFile.INDEX, "200", "404")).part())
          .isEqualTo("indexes/index.cdx");
      assertThat(failure(changed(PackageFile.DATAPACKAGE, "1.1.1", "1.1.2")).part())
          .isEqualTo("datapackage.json");
      assertThat(failure(changed(PackageFile.DATAPACKAGE_DIGEST, "datapackage.json", "x")).part())
          .isEqualTo("datapackage-digest.json");
    }

    @Test
    void withANewManifestFailsItsTimestamp() throws IOException {
      byte[] forged = forged(files -> replaced(files, PackageFile.RECORD, "甲", "丁"), true);
      assertThat(failure(forged).part()).isEqualTo("jianzhen/timestamp.tsr");
    }

    @Test
    void withANewManifestAndWithoutTimestampFailsItsProof() throws IOException {
      byte[] forged =
          forged(
              files -> {
                files.remove(PackageFile.TIMESTAMP);
                return replaced(files, PackageFile.RECORD, "甲", "丁");
              },
              true);
      assertThat(failure(forged).part()).isEqualTo("jianzhen/log-proof.txt");
    }

    @Test
    void whoseRecordSaysOtherThanItsArchiveFails() throws IOException {
      byte[] forged =
          forged(
              files -> replaced(files, PackageFile.RECORD, "192.0.2.2:443", "192.0.2.9:443"), true);
      assertThat(failure(forged).says().zh()).contains("第 2 次请求");
    }

    @Test
    void whoseArchiveHasAnotherPageFails() throws IOException {
      byte[] forged =
          forged(
              files -> {
                files.put(
                    PackageFile.WARC, repacked("WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n"));
                return files;
              },
              true);
      assertThat(failure(forged).part()).isEqualTo("archive/data.warc.gz");
    }

    @Test
    void whoseLogSignatureIsOfAnotherFails() throws IOException {
      NoteKey other = NoteSigner.generate("jianzhen.example/log", NoteKey.Kind.LOG).key();
      var trust = new Trust(List.of(other), List.of(), List.of());
      assertThat(verify(EvidencePackageTest.bytes(whole), trust).failure().orElseThrow().part())
          .isEqualTo("jianzhen/log-proof.txt");
    }

    @Test
    void whoseTimestampIsOfAnUnknownAuthorityFails() throws IOException {
      var trust = new Trust(List.of(), List.of(), List.of(new TestAuthority().root()));
      assertThat(verify(EvidencePackageTest.bytes(whole), trust).failure().orElseThrow().part())
          .isEqualTo("jianzhen/timestamp.tsr");
    }

    @Test
    void withoutTheWitnessThatIsAskedForFails() throws IOException {
      NoteKey witness = NoteSigner.generate("police.example", NoteKey.Kind.WITNESS).key();
      var trust = new Trust(List.of(SIGNER.key()), List.of(witness), List.of());
      assertThat(
              verify(EvidencePackageTest.bytes(whole), trust).failure().orElseThrow().says().zh())
          .contains("见证方");
    }
  }

  @Nested
  class AHostileFile {

    @Test
    void ofAnyOtherKindIsNoPackage() throws IOException {
      assertThat(failure("hello, this is no package".getBytes(StandardCharsets.UTF_8)).says().zh())
          .startsWith("不是证据包");
    }

    @Test
    void withPathsThatLeaveItIsRefused() throws IOException {
      for (String name : List.of("../evil", "/etc/passwd", "archive/../../x", "a.txt")) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(1);
        }
        assertThat(failure(out.toByteArray()).part()).isEqualTo("zip");
      }
    }

    @Test
    void withAFileTwiceIsRefused() throws IOException {
      byte[] bytes = EvidencePackageTest.bytes(whole);
      byte[] local = ZipLayout.local(PackageFile.DATAPACKAGE, Digests.of(new byte[0]));
      var twice = new ByteArrayOutputStream();
      twice.write(local);
      twice.write(bytes);
      assertThat(failure(twice.toByteArray()).says().zh()).contains("重复");
    }

    @Test
    void thatUnpacksToALotIsLeftAtItsLimit() throws IOException {
      byte[] forged =
          forged(
              files -> {
                files.put(PackageFile.WARC, repacked("WARC/1.1\r\n" + "X: y\r\n".repeat(100_000)));
                return files;
              },
              true);
      assertThat(failure(forged).says().zh()).contains("过长");
    }

    @Test
    void withARecordOfAnotherFormIsRefused() throws IOException {
      for (String record : List.of("", "{}", "null", "[".repeat(100_000), "{\"a\":1,\"a\":2}")) {
        byte[] forged =
            forged(
                files -> {
                  files.put(PackageFile.RECORD, record.getBytes(StandardCharsets.UTF_8));
                  return files;
                },
                true);
        assertThat(failure(forged).part()).isEqualTo("jianzhen/record.json");
      }
    }
  }

  private byte[] changed(PackageFile file, String from, String to) throws IOException {
    return forged(files -> replaced(files, file, from, to), false);
  }

  /** A package as a forger writes it: with check sums that fit again. */
  private byte[] forged(UnaryOperator<Map<PackageFile, byte[]>> change, boolean withNewManifest)
      throws IOException {
    Path file = directory.resolve("forged.wacz");
    Files.write(file, EvidencePackageTest.bytes(whole));
    Map<PackageFile, byte[]> files = new EnumMap<>(PackageFile.class);
    try (var opened = OpenPackage.open(file)) {
      for (PackageFile each : opened.files().keySet()) {
        files.put(each, opened.stream(each).readAllBytes());
      }
    } catch (BrokenPackage never) {
      throw new IllegalStateException(never);
    }
    files = change.apply(files);
    if (withNewManifest) {
      Map<PackageFile, Digests> digests = digests(files);
      files.put(PackageFile.MANIFEST, Json.write(EvidencePackage.manifest(digests)));
      var record =
          Json.read(files.getOrDefault(PackageFile.RECORD, new byte[0]), CaptureRecord.class);
      if (record.isPresent()) {
        byte[] list = DataPackage.of(record.get(), digests(files)).json();
        files.put(PackageFile.DATAPACKAGE, list);
        files.put(PackageFile.DATAPACKAGE_DIGEST, DataPackage.digest(list));
      }
    }
    var out = new ByteArrayOutputStream();
    Map<PackageFile, Digests> digests = digests(files);
    for (Map.Entry<PackageFile, byte[]> each : files.entrySet()) {
      out.write(ZipLayout.local(each.getKey(), Digests.of(each.getValue())));
      out.write(each.getValue());
    }
    out.write(ZipLayout.tail(digests));
    return out.toByteArray();
  }

  private static Map<PackageFile, byte[]> replaced(
      Map<PackageFile, byte[]> files, PackageFile file, String from, String to) {
    String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Map<PackageFile, Digests> digests(Map<PackageFile, byte[]> files) {
    Map<PackageFile, Digests> digests = new EnumMap<>(PackageFile.class);
    files.forEach((file, content) -> digests.put(file, Digests.of(content)));
    return digests;
  }

  private static byte[] repacked(String warc) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(warc.getBytes(StandardCharsets.UTF_8));
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return out.toByteArray();
  }

  private boolean fails(byte[] bytes) throws IOException {
    return verify(bytes, ALL).failure().isPresent();
  }

  private Step failure(byte[] bytes) throws IOException {
    return verify(bytes, ALL).failure().orElseThrow();
  }

  private Verification verify(byte[] bytes, Trust trust) throws IOException {
    Path file = directory.resolve("checked.wacz");
    Files.write(file, bytes);
    return new Verifier(trust).verify(file);
  }
}
