package io.jianzhen.platform.website;

import io.jianzhen.capture.Sha256;
import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.qr.QrPayload;
import io.jianzhen.detect.qr.QrScreen;
import io.jianzhen.detect.qr.QrVerdict;
import io.jianzhen.detect.qr.file.QrFile;
import io.jianzhen.detect.qr.file.QrFiles;
import io.jianzhen.detect.qr.file.UnusablePicture;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Looks for QR codes in a photo. A code that leads to another site than an official one opens its
 * record, and the photo is kept beside it.
 */
@Service
class PhotoCheck {

  private static final String NOT_OFFICIAL = "QR_NOT_OFFICIAL";

  /** Reading takes up to 100 MB of memory. */
  private final Semaphore one = new Semaphore(1, true);

  private final EvidenceRoom room;
  private final SuspectWebsites suspects;

  PhotoCheck(EvidenceRoom room, SuspectWebsites suspects) {
    this.room = room;
    this.suspects = suspects;
  }

  /**
   * What was found in a file.
   *
   * @param codes one after the other, by pages
   * @param remarks what limits the reading
   * @param unusable why nothing could be read; empty if it could
   */
  record Checked(String file, List<Code> codes, List<Sentence> remarks, List<Sentence> unusable) {}

  /**
   * A code.
   *
   * @param page of the file, from 1
   * @param shown what it holds, fit to be shown
   * @param opened the records of suspect sites that it led to
   */
  record Code(
      int page,
      Sentence kind,
      String shown,
      List<Finding> findings,
      List<SuspectWebsites.Seen> opened) {

    public boolean isOfficial() {
      return findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
    }
  }

  /**
   * Reads a file.
   *
   * @param name as the person calls it
   * @throws IOException if the photo cannot be kept
   */
  Checked check(String name, Path file, SignedIn me) throws IOException {
    QrFile read;
    one.acquireUninterruptibly();
    try {
      read = QrFiles.read(file);
    } catch (UnusablePicture unusable) {
      return new Checked(name, List.of(), List.of(), List.of(unusable.why()));
    } finally {
      one.release();
    }
    var screen = new QrScreen(HostScreen.standard());
    List<Code> codes = new ArrayList<>();
    for (QrFile.Page page : read.pages()) {
      for (QrVerdict verdict : page.codes().stream().map(screen::judge).toList()) {
        codes.add(code(page.number(), verdict, file, me));
      }
    }
    return new Checked(name, codes, read.remarks(), List.of());
  }

  private Code code(int page, QrVerdict verdict, Path file, SignedIn me) throws IOException {
    List<Sighting> sightings =
        verdict.findings().stream()
            .filter(finding -> finding.rule().equals(NOT_OFFICIAL))
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> Sighting.ofAddress(finding.value(), SightingSource.QR))
            .filter(sighting -> suspects.whatIsWrong(sighting).isEmpty())
            .toList();
    List<SuspectWebsites.Seen> opened = List.of();
    if (!sightings.isEmpty()) {
      Sha256 photo = keep(file);
      opened =
          suspects.sighted(
              sightings.stream()
                  .map(one -> new Sighting(one.kind(), one.given(), one.source(), note(photo)))
                  .toList(),
              me);
    }
    return new Code(
        page,
        verdict.payload().name(),
        VisibleText.of(text(verdict.payload()), 500),
        verdict.findings(),
        opened);
  }

  private Sha256 keep(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return room.keep(in);
    }
  }

  private static String note(Sha256 photo) {
    return "二维码照片 SHA-256 " + photo.hex();
  }

  private static String text(QrPayload payload) {
    if (payload instanceof QrPayload.WebPage page) {
      return page.address();
    }
    if (payload instanceof QrPayload.PlainText text) {
      return text.text();
    }
    if (payload instanceof QrPayload.WeChatAccount account) {
      return account.link();
    }
    if (payload instanceof QrPayload.MiniProgram program) {
      return program.link();
    }
    if (payload instanceof QrPayload.AppLink link) {
      return link.link();
    }
    return ((QrPayload.Bytes) payload).hex();
  }
}
