package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.Finding;
import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.Severity;
import io.jianzhen.detect.card.portrait.PortraitHash;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.certificate.ReportedFindings;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.About;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Kind;
import io.jianzhen.platform.website.CardPhotos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos of cards. Where the QR code leads elsewhere than to an official site, the entry whose card
 * it is gets a finding; the suspect site has its record by then.
 */
@Service
class Photos {

  private static final String NOT_OFFICIAL = "QR_NOT_OFFICIAL";

  private final CardPhotos reading;
  private final SelfCheckFiles files;
  private final CardCodes codes;
  private final Portraits portraits;
  private final OwnRoster roster;
  private final ReportedFindings findings;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Photos(
      CardPhotos reading,
      SelfCheckFiles files,
      CardCodes codes,
      Portraits portraits,
      OwnRoster roster,
      ReportedFindings findings,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.reading = reading;
    this.files = files;
    this.codes = codes;
    this.portraits = portraits;
    this.roster = roster;
    this.findings = findings;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** A photo with what was read on it. */
  record Shown(Brought file, List<CardCodes.Code> codes) {

    /** Whether something on it speaks against the card. */
    public boolean isSuspect() {
      return codes.stream().anyMatch(CardCodes.Code::isSuspect);
    }

    /** Names its entry in the page; empty if it has none. */
    public String key() {
      return file.importId() == null ? "" : file.importId() + "-" + file.sheetRow();
    }
  }

  /** What came of a photo: why it cannot be used, or what it led to. */
  record Taken(@Nullable Sentence unusable, Told told) {}

  /** What the person is told of a photo. Texts are {@code selfcheck.photo.<key>}. */
  enum Told {
    SUSPECT("suspect"),
    OFFICIAL("official"),
    NO_ADDRESS("noAddress"),
    NO_CODE("noCode");

    private final String key;

    Told(String key) {
      this.key = key;
    }

    String messageKey() {
      return "selfcheck.photo." + key;
    }
  }

  private static Told told(List<CardPhotos.Code> codes) {
    if (codes.isEmpty()) {
      return Told.NO_CODE;
    }
    if (codes.stream().anyMatch(CardPhotos.Code::isSuspect)) {
      return Told.SUSPECT;
    }
    return codes.stream().allMatch(CardPhotos.Code::isOfficial) ? Told.OFFICIAL : Told.NO_ADDRESS;
  }

  /** The photos of a self-check, newest first; callers have looked it up. */
  List<Shown> of(long check) {
    var byFile = codes.of(check).stream().collect(Collectors.groupingBy(CardCodes.Code::file));
    return files.of(check, Kind.CARD).stream()
        .map(one -> new Shown(one, byFile.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /**
   * Reads and keeps a photo. The reading is done before the transaction, as it takes long.
   *
   * @param key of the entry of the roster whose card it is, or empty
   */
  Taken take(SelfCheck one, Path photo, String media, String key, SignedIn me) throws IOException {
    Optional<OwnRoster.Entry> entry = EntryKey.parse(key).flatMap(of -> of.find(roster, one));
    CardPhotos.Read read = reading.read(photo, me);
    if (!read.unusable().isEmpty()) {
      return new Taken(read.unusable().get(0), Told.NO_CODE);
    }
    try {
      Optional<PortraitHash> portrait = Portraits.on(photo);
      transaction.executeWithoutResult(
          tx -> {
            long file = keep(one, photo, media, entry, read, me);
            portrait.ifPresent(of -> portraits.add(file, of));
          });
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    return new Taken(null, told(read.codes()));
  }

  private long keep(
      SelfCheck one,
      Path photo,
      String media,
      Optional<OwnRoster.Entry> entry,
      CardPhotos.Read read,
      SignedIn me) {
    long file;
    try {
      file = files.keep(one.id(), photo, media, about(entry, read), me);
      codes.add(file, read.codes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    entry.ifPresent(
        of ->
            read.codes().stream()
                .flatMap(code -> code.findings().stream())
                .filter(finding -> finding.rule().equals(NOT_OFFICIAL))
                .map(Photos::plain)
                .forEach(
                    finding ->
                        findings.note(one.enterprise(), of.importId(), of.sheetRow(), finding)));
    audit.record(
        me,
        "SELF_CHECK_PHOTO",
        OwnSelfCheck.reference(one.id()),
        entry.map(of -> new EntryKey(of.importId(), of.sheetRow()).reference()).orElse(""));
    return file;
  }

  /**
   * Notes whose card a photo shows, now that a person has compared the entry with it; a code on it
   * that leads elsewhere then speaks against that entry. In the caller's transaction.
   *
   * @param isKnown whether the photo was known to be of this entry before, and spoke against it
   */
  void confirmed(SelfCheck one, Brought photo, EntryKey entry, boolean isKnown, SignedIn me) {
    String holder = entry.find(roster, one).map(OwnRoster.Entry::name).orElse("");
    files.show(photo.id(), entry, holder);
    files.confirmed(photo.id(), me);
    portraits.again(photo.id());
    if (!isKnown) {
      codes.of(one.id()).stream()
          .filter(code -> code.file() == photo.id() && code.isSuspect())
          .map(Photos::finding)
          .forEach(
              finding ->
                  findings.note(one.enterprise(), entry.importId(), entry.sheetRow(), finding));
    }
    audit.record(
        me,
        "SELF_CHECK_PHOTO_CONFIRMED",
        OwnSelfCheck.reference(one.id()),
        "file:%d %s".formatted(photo.id(), entry.reference()));
  }

  private static Finding finding(CardCodes.Code code) {
    return new Finding(
        NOT_OFFICIAL,
        Severity.SUSPECT,
        "qr",
        code.shown(),
        new Sentence(code.zh().replace('\n', ' '), code.en().replace('\n', ' ')));
  }

  private static About about(Optional<OwnRoster.Entry> entry, CardPhotos.Read read) {
    return new About(
        Kind.CARD,
        "",
        entry.map(OwnRoster.Entry::importId).orElse(null),
        entry.map(OwnRoster.Entry::sheetRow).orElse(null),
        entry.map(OwnRoster.Entry::name).orElse(""),
        read.remarks().stream().map(Sentence::zh).collect(Collectors.joining("\n")),
        read.remarks().stream().map(Sentence::en).collect(Collectors.joining("\n")));
  }

  /** Without whatever identity number a code may hold. */
  private static Finding plain(Finding found) {
    return new Finding(
        found.rule(),
        found.severity(),
        found.field(),
        CardCodes.masked(found.value()),
        new Sentence(CardCodes.masked(found.says().zh()), CardCodes.masked(found.says().en())));
  }
}
