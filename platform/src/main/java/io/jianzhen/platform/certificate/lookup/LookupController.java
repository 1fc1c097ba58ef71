package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.LookupDesk.Observation;
import io.jianzhen.platform.certificate.lookup.OfficialAddress.Checked;
import io.jianzhen.platform.certificate.lookup.OfficialAddress.Kind;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One entry: what to type at the official platform, and what the platform said. */
@Controller
@RequestMapping("/certificates/{importId:\\d+}/{row:\\d+}/lookup")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.ENTERPRISE})
class LookupController {

  private final Lookups lookups;
  private final LookupDesk desk;
  private final LookupHistory history;
  private final Screenshots screenshots;
  private final LookupPage page;
  private final AuditTrail audit;

  LookupController(
      Lookups lookups,
      LookupDesk desk,
      LookupHistory history,
      Screenshots screenshots,
      LookupPage page,
      AuditTrail audit) {
    this.lookups = lookups;
    this.desk = desk;
    this.history = history;
    this.screenshots = screenshots;
    this.page = page;
    this.audit = audit;
  }

  @GetMapping
  String form(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      Locale locale,
      Model model) {
    LookupEntry entry = lookups.get(importId, row, me);
    return page.show(entry, LookupForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  /** Shows the page once with the whole numbers to copy; who saw them is on the audit trail. */
  @PostMapping("/reveal")
  String reveal(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      Locale locale,
      Model model) {
    LookupEntry entry = lookups.get(importId, row, me);
    audit.record(me, "CERTIFICATE_REVEAL", entry.reference(), "lookup");
    model.addAttribute("revealed", true);
    return page.show(entry, LookupForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String note(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      Locale locale,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    LookupEntry entry = lookups.get(importId, row, me);
    if (!entry.isOnFile() || !entry.hasNumber() || entry.isErased()) {
      String why = !entry.hasNumber() ? "noNumber" : entry.isErased() ? "erased" : "replaced";
      flash(redirect, "warn", "certificate.lookup." + why, locale);
      return "redirect:" + entry.address();
    }
    var form = new LookupForm(sent);
    Map<String, String> wrong = new LinkedHashMap<>();
    form.whatIsWrong().forEach((field, key) -> wrong.put(field, page.text(key, locale)));
    Optional<Checked> address = platform(form, wrong, locale, model);
    String kept = bring(picture, form, wrong, me, locale);
    model.addAttribute("kept", kept);
    if (!wrong.isEmpty() || address.isEmpty()) {
      return page.show(entry, form, page.errors(wrong), me, locale, model);
    }
    return note(
        entry, form, observation(form, entry, address.get(), kept), me, locale, model, redirect);
  }

  private String note(
      LookupEntry entry,
      LookupForm form,
      Observation seen,
      SignedIn me,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    try {
      LookupState to = desk.note(entry, form.version(), seen, me);
      flash(
          redirect,
          "good",
          "certificate.lookup.noted." + (LookupWork.isOwn(me) ? to.forEmployer() : to.name()),
          locale);
      return "redirect:" + entry.address();
    } catch (LookupMovedOn faster) {
      LookupEntry now = lookups.get(entry.importId(), entry.sheetRow(), me);
      return page.showMoved(now, form, me, locale, model);
    }
  }

  private static Observation observation(
      LookupForm form, LookupEntry entry, Checked address, String kept) {
    return new Observation(
        address,
        form.result().orElseThrow(),
        form.compare(entry),
        kept,
        form.text(LookupForm.NOTE));
  }

  /** The address if it is the platform's; else what is wrong with it is added to {@code wrong}. */
  private Optional<Checked> platform(
      LookupForm form, Map<String, String> wrong, Locale locale, Model model) {
    if (wrong.containsKey(LookupForm.ADDRESS)) {
      return Optional.empty();
    }
    Checked checked = OfficialAddress.check(form.text(LookupForm.ADDRESS));
    if (checked.kind() == Kind.PLATFORM) {
      return Optional.of(checked);
    }
    String why = locale.getLanguage().equals("en") ? checked.why().en() : checked.why().zh();
    wrong.put(
        LookupForm.ADDRESS,
        page.text("certificate.lookup.address." + checked.kind(), locale, checked.host(), why));
    if (checked.kind() == Kind.FOREIGN) {
      model.addAttribute("foreign", checked.kept());
    }
    return Optional.empty();
  }

  /**
   * Keeps the picture that was sent, or goes on with the one of an earlier try.
   *
   * @return its SHA-256, or empty
   */
  private String bring(
      @Nullable MultipartFile sent,
      LookupForm form,
      Map<String, String> wrong,
      SignedIn me,
      Locale locale)
      throws IOException {
    String earlier = form.text(LookupForm.KEPT);
    String kept = screenshots.isFrom(me, earlier) ? earlier : "";
    if (sent == null || sent.isEmpty()) {
      boolean missing =
          kept.isEmpty() && form.result().map(LookupResult::needsPicture).orElse(true);
      if (missing) {
        wrong.put(LookupForm.PICTURE, page.text("certificate.lookup.picture.missing", locale));
      }
      return kept;
    }
    Optional<Screenshot> picture =
        sent.getSize() > Screenshot.MOST_BYTES
            ? Optional.empty()
            : Screenshot.read(sent.getBytes());
    if (picture.isPresent()) {
      return screenshots.keep(picture.get(), me);
    }
    String key = sent.getSize() > Screenshot.MOST_BYTES ? "tooLarge" : "none";
    wrong.put(LookupForm.PICTURE, page.text("certificate.lookup.picture." + key, locale));
    return kept;
  }

  /** The picture of the screen; it may show whole numbers, so that looking at it is recorded. */
  @GetMapping("/{lookup:\\d+}/screenshot")
  ResponseEntity<byte[]> screenshot(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @PathVariable long lookup) {
    LookupEntry entry = lookups.get(importId, row, me);
    List<String> pictures =
        history(entry, me).looked().stream()
            .filter(one -> one.id() == lookup && !one.picture().isEmpty())
            .map(LookupHistory.Looked::picture)
            .toList();
    if (pictures.isEmpty()) {
      throw new OutOfReach("lookup " + lookup);
    }
    String sha256 = pictures.get(0);
    try (InputStream in = screenshots.open(sha256)) {
      byte[] content = in.readAllBytes();
      audit.record(me, "LOOKUP_SCREENSHOT", entry.reference(), sha256);
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(screenshots.type(sha256).media()))
          .body(content);
    } catch (IOException gone) {
      throw new OutOfReach("screenshot " + sha256);
    }
  }

  private LookupHistory.Story history(LookupEntry entry, SignedIn me) {
    return LookupWork.isOwn(me) ? history.ownOf(entry) : history.of(entry);
  }

  private void flash(RedirectAttributes redirect, String kind, String key, Locale locale) {
    redirect.addFlashAttribute("flash", new Flash(kind, page.text(key, locale)));
  }
}
