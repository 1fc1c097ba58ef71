package io.jianzhen.capture.evidence;

import io.jianzhen.capture.Bytes;
import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.Verification.Outcome;
import io.jianzhen.capture.evidence.Verification.Step;
import io.jianzhen.capture.log.Checkpoint;
import io.jianzhen.capture.log.LogProof;
import io.jianzhen.capture.timestamp.Timestamp;
import io.jianzhen.detect.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a package without any network: the same for whoever made it, for police, prosecutors and
 * the other side. The package may be hostile.
 */
public final class Verifier {

  private final Trust trust;

  public Verifier(Trust trust) {
    this.trust = trust;
  }

  /**
   * Checks a package, whatever is in it.
   *
   * @throws IOException if the file cannot be read
   */
  public Verification verify(Path file) throws IOException {
    return new Run().verify(file);
  }

  /** One check of one package. */
  private final class Run {

    private final List<Step> steps = new ArrayList<>();
    private Optional<CaptureRecord> record = Optional.empty();

    Verification verify(Path file) throws IOException {
      try (var opened = OpenPackage.open(file)) {
        verify(opened);
      } catch (BrokenPackage broken) {
        add(broken.part(), Outcome.FAILS, broken.why());
      }
      return new Verification(steps, record);
    }

    private void verify(OpenPackage opened) throws IOException, BrokenPackage {
      holds(OpenPackage.LAYOUT, "文件完整，没有多余内容", "the file is whole and nothing is added");
      CaptureRecord read = PackageChecks.files(opened);
      record = Optional.of(read);
      holds(
          PackageFile.MANIFEST.path(),
          "各文件的长度、SHA-256、SM3 与清单一致",
          "length, SHA-256 and SM3 of every file are those of the manifest");
      WarcScan.check(read, opened.stream(PackageFile.WARC));
      PackageChecks.hops(read);
      holds(
          PackageFile.WARC.path(),
          "归档中 %d 项电子数据与记录一致".formatted(read.parts().size()),
          "%d parts in the archive are those of the record".formatted(read.parts().size()));
      Sha256 manifest = Sha256.parse(digests(opened, PackageFile.MANIFEST).sha256()).orElseThrow();
      timestamp(opened, manifest);
      log(opened, manifest);
    }

    private void timestamp(OpenPackage opened, Sha256 manifest) throws IOException, BrokenPackage {
      String part = PackageFile.TIMESTAMP.path();
      if (!opened.has(PackageFile.TIMESTAMP)) {
        open(part, "没有时间戳：时间只有制作方自己的记录", "no timestamp: only its maker says when it was made");
        return;
      }
      Timestamp stamp =
          Timestamp.parse(Bytes.of(opened.bytes(PackageFile.TIMESTAMP)))
              .orElseThrow(
                  () ->
                      new BrokenPackage(
                          part, "时间戳无法识别或签名无效", "no timestamp, or its signature does not hold"));
      if (!stamp.isOf(manifest)) {
        throw new BrokenPackage(part, "时间戳不是对本清单签发的", "the timestamp is about something else");
      }
      OffsetDateTime time = Pieces.beijing(stamp.time());
      if (trust.anchors().isEmpty()) {
        open(
            part,
            "时间戳有效，时间 %s，签发者自称 %s；未指定信任的根证书，签发者身份未核".formatted(time, stamp.authority()),
            "the timestamp holds, of %s, by one who calls itself %s; no trusted root was given, so who that is was not checked"
                .formatted(time, stamp.authority()));
        return;
      }
      if (!stamp.leadsTo(trust.anchors())) {
        throw new BrokenPackage(
            part,
            "时间戳签发者（%s）不在信任的根证书之下".formatted(stamp.authority()),
            "the authority (%s) does not lead to a trusted root".formatted(stamp.authority()));
      }
      holds(
          part,
          "时间戳有效，时间 %s，签发者 %s".formatted(time, stamp.authority()),
          "the timestamp holds, of %s, by %s".formatted(time, stamp.authority()));
    }

    private void log(OpenPackage opened, Sha256 manifest) throws IOException, BrokenPackage {
      String part = PackageFile.LOG_PROOF.path();
      if (!opened.has(PackageFile.LOG_PROOF)) {
        open(part, "没有日志证明：未登记到防篡改日志", "no proof of a log: it was not entered into one");
        return;
      }
      String text = new String(opened.bytes(PackageFile.LOG_PROOF), StandardCharsets.UTF_8);
      LogProof proof =
          LogProof.parse(text)
              .orElseThrow(() -> new BrokenPackage(part, "日志证明无法识别", "the proof cannot be read"));
      if (!proof.proves(new ManifestEntry(manifest).bytes())) {
        throw new BrokenPackage(
            part, "日志证明与本清单不符", "the proof does not lead from the manifest to the checkpoint");
      }
      signatures(part, proof);
    }

    private void signatures(String part, LogProof proof) throws BrokenPackage {
      Checkpoint head = proof.head();
      String place = "%s #%d/%d".formatted(head.origin(), proof.inclusion().index(), head.size());
      boolean isSigned =
          trust.logs().stream()
              .anyMatch(
                  key -> key.name().equals(head.origin()) && proof.checkpoint().isSignedBy(key));
      if (!trust.logs().isEmpty() && !isSigned) {
        throw new BrokenPackage(
            part,
            "检查点没有所给日志公钥的有效签名（%s）".formatted(place),
            "the checkpoint has no signature of the given log key that holds (%s)"
                .formatted(place));
      }
      boolean isWitnessed = trust.witnesses().stream().anyMatch(proof.checkpoint()::isSignedBy);
      if (!trust.witnesses().isEmpty() && !isWitnessed) {
        throw new BrokenPackage(
            part,
            "检查点没有所给见证方的有效签名（%s）".formatted(place),
            "the checkpoint has no signature of a given witness that holds (%s)".formatted(place));
      }
      if (isSigned) {
        holds(
            part,
            "已登记到日志 %s，检查点签名有效%s".formatted(place, isWitnessed ? "，有见证方签名" : ""),
            "it stands in the log %s, whose signature holds%s"
                .formatted(place, isWitnessed ? ", and a witness signed" : ""));
      } else {
        open(
            part,
            "日志证明与清单相符（%s）；未给出日志公钥，签名未核".formatted(place),
            "the proof fits the manifest (%s); no key of the log was given, so its signature was not checked"
                .formatted(place));
      }
    }

    private Digests digests(OpenPackage opened, PackageFile file) {
      Digests digests = opened.files().get(file);
      if (digests == null) {
        throw new IllegalStateException("no " + file);
      }
      return digests;
    }

    private void holds(String part, String zh, String en) {
      add(part, Outcome.HOLDS, new Sentence(zh, en));
    }

    private void open(String part, String zh, String en) {
      add(part, Outcome.OPEN, new Sentence(zh, en));
    }

    private void add(String part, Outcome outcome, Sentence says) {
      steps.add(new Step(part, outcome, says));
    }
  }
}
