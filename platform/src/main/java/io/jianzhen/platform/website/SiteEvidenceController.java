package io.jianzhen.platform.website;

import io.jianzhen.capture.Sha256;
import io.jianzhen.capture.evidence.CaptureRecord;
import io.jianzhen.capture.evidence.Verification;
import io.jianzhen.capture.store.DamagedObject;
import io.jianzhen.capture.store.StoreExport;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.website.capture.EvidenceRoom;
import io.jianzhen.platform.website.capture.GenuinePages;
import io.jianzhen.platform.website.capture.LateVouchers;
import io.jianzhen.platform.website.paper.CapturePaper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evidence on one suspect site: pictures, packages, and whether they are still whole. */
@Controller
@RequestMapping("/websites/sites/{id:\\d+}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class SiteEvidenceController {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Sites sites;
  private final SiteCaptures captures;
  private final SiteHistory history;
  private final GenuinePages genuine;
  private final EvidenceRoom room;
  private final LateVouchers vouchers;
  private final AuditTrail audit;
  private final MessageSource messages;

  SiteEvidenceController(
      Sites sites,
      SiteCaptures captures,
      SiteHistory history,
      GenuinePages genuine,
      EvidenceRoom room,
      LateVouchers vouchers,
      AuditTrail audit,
      MessageSource messages) {
    this.sites = sites;
    this.captures = captures;
    this.history = history;
    this.genuine = genuine;
    this.room = room;
    this.vouchers = vouchers;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping("/captures/{capture:\\d+}/screenshot.png")
  ResponseEntity<StreamingResponseBody> screenshot(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long capture) {
    return kept(captures.get(id, capture, me).picture(), MediaType.IMAGE_PNG, Optional.empty());
  }

  @GetMapping("/genuine.png")
  ResponseEntity<StreamingResponseBody> genuine(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    String picture =
        genuine.of(sites.get(id, me).imitates()).map(GenuinePages.Entry::picture).orElse("");
    return kept(picture, MediaType.IMAGE_PNG, Optional.empty());
  }

  /** The package of a capture, to be verified and replayed elsewhere. */
  @GetMapping("/captures/{capture:\\d+}/package.wacz")
  ResponseEntity<StreamingResponseBody> download(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long capture) {
    Site site = sites.get(id, me);
    String sha256 = vouchers.latest(digest(captures.get(id, capture, me).sha256())).hex();
    audit.record(me, "EVIDENCE_GET", SiteDesk.reference(site), sha256);
    return kept(sha256, ZIP, Optional.of("%s-%d.wacz".formatted(site.number(), capture)));
  }

  /** 电子数据清单 or 笔录 of a capture, to be printed and signed. */
  @GetMapping("/captures/{capture:\\d+}/{paper:list|minutes}.docx")
  ResponseEntity<byte[]> paper(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long capture,
      @PathVariable String paper) {
    Site site = sites.get(id, me);
    Sha256 sha256 = digest(captures.get(id, capture, me).sha256());
    byte[] printed;
    try {
      CaptureRecord record = room.record(sha256);
      printed =
          paper.equals("list")
              ? CapturePaper.list(record, sha256.hex())
              : CapturePaper.minutes(record, sha256.hex());
    } catch (IOException gone) {
      throw new OutOfReach("evidence " + sha256.hex());
    }
    audit.record(me, "EVIDENCE_GET", SiteDesk.reference(site), paper + " " + sha256.hex());
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            attachment("%s-%d-%s.docx".formatted(site.number(), capture, paper)))
        .body(printed);
  }

  /** All packages of the site, and the photos whose codes led there, with an index. */
  @GetMapping("/evidence.zip")
  ResponseEntity<StreamingResponseBody> export(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    Site site = sites.get(id, me);
    List<StoreExport.Item> items = new ArrayList<>();
    for (SiteHistory.Captured one : history.packages(id)) {
      items.add(item(one, vouchers.latest(digest(one.sha256()))));
    }
    items.addAll(photos(id));
    if (items.isEmpty() || !items.stream().allMatch(item -> isWhole(item.digest()))) {
      throw new OutOfReach("evidence");
    }
    audit.record(me, "EVIDENCE_GET", SiteDesk.reference(site), items.size() + " files");
    return file(out -> room.export(items, out), ZIP, Optional.of(site.number() + ".zip"));
  }

  /** Before a download begins, because half of one looks like a whole one. */
  private boolean isWhole(Sha256 digest) {
    try (InputStream in = room.open(digest)) {
      return in.available() >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private List<StoreExport.Item> photos(long site) {
    List<StoreExport.Item> items = new ArrayList<>();
    Set<Sha256> known = new HashSet<>();
    for (SiteHistory.Photo photo : history.photos(site)) {
      if (known.add(photo.digest())) {
        try {
          String ending = KeptPhoto.endingOf(room.open(photo.digest()));
          items.add(new StoreExport.Item(photo.at() + " photo", ending, photo.digest()));
        } catch (IOException gone) {
          throw new OutOfReach("evidence " + photo.digest().hex());
        }
      }
    }
    return items;
  }

  private static StoreExport.Item item(SiteHistory.Captured one, Sha256 digest) {
    return new StoreExport.Item("%s %s".formatted(one.at(), one.shown()), ".wacz", digest);
  }

  /** Checks a package where it lies. */
  @PostMapping("/captures/{capture:\\d+}/verify")
  String verify(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long capture,
      Locale locale,
      RedirectAttributes flash) {
    Sha256 sha256 = vouchers.latest(digest(captures.get(id, capture, me).sha256()));
    flash.addFlashAttribute("flash", verified(sha256, locale));
    return "redirect:/websites/sites/" + id + "#evidence";
  }

  private Flash verified(Sha256 sha256, Locale locale) {
    try {
      return room.verify(sha256)
          .failure()
          .map(step -> new Flash("warn", text("website.verify.fails", locale, said(step, locale))))
          .orElseGet(() -> new Flash("good", text("website.verify.holds", locale, sha256.hex())));
    } catch (DamagedObject | NoSuchFileException damaged) {
      return new Flash("warn", text("website.verify.damaged", locale, sha256.hex()));
    } catch (IOException unreadable) {
      return new Flash("warn", text("website.verify.unreadable", locale, sha256.hex()));
    }
  }

  private static String said(Verification.Step step, Locale locale) {
    return "%s: %s"
        .formatted(
            step.part(), CheckedAddress.isEnglish(locale) ? step.says().en() : step.says().zh());
  }

  private ResponseEntity<StreamingResponseBody> kept(
      String sha256, MediaType type, Optional<String> name) {
    Sha256 digest = digest(sha256);
    InputStream in;
    try {
      in = room.open(digest);
    } catch (IOException gone) {
      throw new OutOfReach("evidence " + digest.hex());
    }
    return file(
        out -> {
          try (in) {
            in.transferTo(out);
          }
        },
        type,
        name);
  }

  private static Sha256 digest(String sha256) {
    return Sha256.parse(sha256).orElseThrow(() -> new OutOfReach("evidence"));
  }

  private static ResponseEntity<StreamingResponseBody> file(
      StreamingResponseBody body, MediaType type, Optional<String> name) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(type);
    name.ifPresent(called -> answer.header(HttpHeaders.CONTENT_DISPOSITION, attachment(called)));
    return answer.body(body);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
