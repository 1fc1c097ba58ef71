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
import io.jianzhen.platform.web.MaskedText;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks for QR codes in a photo. A code that leads to another site than an official one opens its
 * record, and the photo is kept beside it.
 */
@Service
class PhotoCheck {

  private static final String NOT_OFFICIAL = "QR_NOT_OFFICIAL";

  private static final Logger LOG = LoggerFactory.getLogger(PhotoCheck.class);

  private static final Sentence BUSY =
      new Sentence(
          "正在识读别人的文件，这个文件还没有看；请稍后再试。",
          "Files of others are being read, and this one was not looked at; try again later.");

  private static final Sentence NOT_KEPT =
      new Sentence(
          "照片没有存下来，所以没有登记可疑网站；请稍后再试，仍不行请找管理员。",
          "The photo could not be kept, so no suspect website was entered; try again later, or tell the administrator.");

  private final ReadingTurn turn;
  private final EvidenceRoom room;
  private final SuspectWebsites suspects;

  PhotoCheck(ReadingTurn turn, EvidenceRoom room, SuspectWebsites suspects) {
    this.turn = turn;
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
   * @param shown what it holds, fit to be shown, with identity numbers hidden
   * @param isOfficial whether it leads to official sites and nowhere else
   * @param opened the records of suspect sites that it led to
   */
  record Code(
      int page,
      Sentence kind,
      String shown,
      boolean isOfficial,
      List<Finding> findings,
      List<SuspectWebsites.Seen> opened) {

    /** How it stands: good, bad, or neither where it leads nowhere. */
    public String chip() {
      boolean isSuspect =
          findings.stream().anyMatch(finding -> finding.severity().callsForDecision());
      return isOfficial ? "good" : isSuspect ? "bad" : "quiet";
    }
  }

  /**
   * Reads a file. What becomes of one file, even that it cannot be kept, is said in what is
   * returned, so that the others of a request are not lost.
   *
   * @param name as the person calls it
   */
  Checked check(String name, Path file, SignedIn me) {
    Optional<QrFile> read;
    try {
      read = turn.take(() -> QrFiles.read(file));
    } catch (UnusablePicture unusable) {
      return new Checked(name, List.of(), List.of(), List.of(unusable.why()));
    }
    return read.map(one -> judged(name, one, file, me))
        .orElseGet(() -> new Checked(name, List.of(), List.of(), List.of(BUSY)));
  }

  private Checked judged(String name, QrFile read, Path file, SignedIn me) {
    var screen = new QrScreen(HostScreen.standard());
    List<Code> codes = new ArrayList<>();
    Set<Sentence> remarks = new LinkedHashSet<>(read.remarks());
    for (QrFile.Page page : read.pages()) {
      for (QrVerdict verdict : page.codes().stream().map(screen::judge).toList()) {
        List<SuspectWebsites.Seen> opened = List.of();
        try {
          opened = opened(verdict, file, me);
        } catch (IOException full) {
          LOG.error("a photo cannot be kept", full);
          remarks.add(NOT_KEPT);
        }
        codes.add(code(page.number(), verdict, opened));
      }
    }
    return new Checked(name, codes, List.copyOf(remarks), List.of());
  }

  private static Code code(int page, QrVerdict verdict, List<SuspectWebsites.Seen> opened) {
    return new Code(
        page,
        verdict.payload().name(),
        VisibleText.of(MaskedText.of(text(verdict.payload())), 500),
        verdict.isOfficial(),
        verdict.findings(),
        opened);
  }

  private List<SuspectWebsites.Seen> opened(QrVerdict verdict, Path file, SignedIn me)
      throws IOException {
    List<Sighting> sightings =
        verdict.findings().stream()
            .filter(finding -> finding.rule().equals(NOT_OFFICIAL))
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> Sighting.ofAddress(finding.value(), SightingSource.QR))
            .filter(sighting -> suspects.whatIsWrong(sighting).isEmpty())
            .toList();
    if (sightings.isEmpty()) {
      return List.of();
    }
    String note = KeptPhoto.note(keep(file));
    return suspects.sighted(
        sightings.stream()
            .map(one -> new Sighting(one.kind(), one.given(), one.source(), note))
            .toList(),
        me);
  }

  private Sha256 keep(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return room.keep(in);
    }
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
