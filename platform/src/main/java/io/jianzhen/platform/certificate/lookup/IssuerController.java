package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.lookup.IssuerDesk.Word;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the issuer of a certificate, and what it or the police said. */
@Controller
@RequestMapping("/certificates/{importId:\\d+}/{row:\\d+}/lookup")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class IssuerController {

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Lookups lookups;
  private final IssuerDesk desk;
  private final LookupHistory history;
  private final IssuerLetters letters;
  private final LookupPage page;
  private final AuditTrail audit;
  private final Clock clock;

  IssuerController(
      Lookups lookups,
      IssuerDesk desk,
      LookupHistory history,
      IssuerLetters letters,
      LookupPage page,
      AuditTrail audit,
      Clock clock) {
    this.lookups = lookups;
    this.desk = desk;
    this.history = history;
    this.letters = letters;
    this.page = page;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/letter")
  String letter(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @RequestParam Map<String, String> sent,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    LookupEntry entry = lookups.get(importId, row, me);
    var form = new LookupForm(sent);
    String key = IssuerForm.wrongWithName(form.text("recipient"));
    if (key != null) {
      Map<String, String> wrong = Map.of("recipient", page.text(key, locale));
      return page.show(entry, form, page.errors(wrong), me, locale, model);
    }
    return done(
        entry,
        () -> desk.issue(entry, form.version(), letters.to(form.text("recipient"), entry), me),
        form,
        new Said("certificate.lookup.letter.issued", locale, model, redirect),
        me);
  }

  @PostMapping("/answer")
  String answer(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @RequestParam Map<String, String> sent,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    LookupEntry entry = lookups.get(importId, row, me);
    var form = new LookupForm(sent);
    Map<String, String> wrong = new LinkedHashMap<>();
    IssuerForm.whatIsWrong(form, LocalDate.now(clock))
        .forEach((field, key) -> wrong.put(field, page.text(key, locale)));
    if (!wrong.isEmpty()) {
      return page.show(entry, form, page.errors(wrong), me, locale, model);
    }
    Word word = IssuerForm.word(form);
    return done(
        entry,
        () -> desk.answer(entry, form.version(), word, me),
        form,
        new Said("certificate.lookup.answered." + word.outcome(), locale, model, redirect),
        me);
  }

  /** How the person is told what became of it. */
  private record Said(String key, Locale locale, Model model, RedirectAttributes redirect) {}

  private String done(LookupEntry entry, Runnable deed, LookupForm form, Said said, SignedIn me) {
    try {
      deed.run();
      flash(said, "good", said.key());
    } catch (LookupRefused refused) {
      flash(said, "warn", refused.messageKey());
    } catch (LookupMovedOn faster) {
      LookupEntry now = lookups.get(entry.importId(), entry.sheetRow(), me);
      return page.showMoved(now, form, me, said.locale(), said.model());
    }
    return "redirect:" + entry.address();
  }

  private void flash(Said said, String kind, String key) {
    said.redirect().addFlashAttribute("flash", new Flash(kind, page.text(key, said.locale())));
  }

  /** A letter as it was issued; it has whole numbers, so that taking it is recorded. */
  @GetMapping("/letters/{letter:\\d+}/letter.docx")
  ResponseEntity<byte[]> download(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      @PathVariable long letter) {
    LookupEntry entry = lookups.get(importId, row, me);
    List<LookupHistory.Letter> found =
        history.letters(entry.caseId()).stream().filter(one -> one.id() == letter).toList();
    if (found.isEmpty()) {
      throw new OutOfReach("letter " + letter);
    }
    byte[] document = letters.document(found.get(0));
    audit.record(me, "LOOKUP_LETTER_TAKE", entry.reference(), found.get(0).number());
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.get(0).number() + ".docx")
                .build()
                .toString())
        .body(document);
  }
}
