package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The employer's own self-check: no address of it names a record, so none can be another's. */
@Controller
@RequestMapping("/self-check/mine")
@Permit(Role.ENTERPRISE)
class OwnSelfCheckController {

  private static final String HERE = "redirect:/self-check/mine";

  private final OwnSelfCheck own;
  private final OwnPage page;
  private final Proofs proofs;
  private final MessageSource messages;

  OwnSelfCheckController(OwnSelfCheck own, OwnPage page, Proofs proofs, MessageSource messages) {
    this.own = own;
    this.page = page;
    this.proofs = proofs;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "1") int part,
      Model model) {
    return page.show(own.look(me), part, model);
  }

  /** Saves the draft; with {@code go} it then shows another part of the entries. */
  @PostMapping
  String save(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    AnswerForm form = AnswerForm.of(sent);
    return take(form, form.cannotBeKept(), sent, false, me, locale, flash, model);
  }

  @PostMapping("/submit")
  String submit(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    AnswerForm form = AnswerForm.of(sent);
    return take(form, form.cannotBeSubmitted(), sent, true, me, locale, flash, model);
  }

  /** Brings proof that things were put right: a photo or a PDF. */
  @PostMapping("/proof")
  String prove(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable MultipartFile proof,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      RedirectAttributes flash)
      throws IOException {
    Optional<String> wrong = proofs.take(own.look(me), proof, note.strip(), me);
    say(wrong.isPresent() ? "bad" : "good", wrong.orElse("selfcheck.proof.kept"), locale, flash);
    return HERE + "#proof";
  }

  /** Saves the draft and reports one entry as forged at once. */
  @PostMapping("/report")
  String report(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Optional<EntryKey> key = EntryKey.parse(String.valueOf(sent.getFirst("report")));
    String because = messages.getMessage("selfcheck.report.because", null, Locale.CHINA);
    AnswerForm typed = AnswerForm.of(sent);
    AnswerForm form = key.map(of -> typed.marking(of.toString(), because)).orElse(typed);
    SelfCheck one = own.look(me);
    Map<String, AnswerForm.Wrong> wrong = form.cannotBeKept();
    if (one.state().isWithEmployer() && !wrong.isEmpty()) {
      return page.show(one, form, page.errors(wrong, locale), part(sent), model);
    }
    try {
      boolean done = key.isPresent() && own.report(form, key.get(), me);
      String told = done ? "selfcheck.reported" : "selfcheck.report.gone";
      say(done ? "good" : "warn", told, locale, flash);
    } catch (DraftChanged other) {
      return page.showBoth(one, form, other.saved(), part(sent), locale, model);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return back(sent);
  }

  private String take(
      AnswerForm form,
      Map<String, AnswerForm.Wrong> wrong,
      MultiValueMap<String, String> sent,
      boolean submitting,
      SignedIn me,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    SelfCheck one = own.look(me);
    if (one.state().isWithEmployer() && !wrong.isEmpty()) {
      return page.show(one, form, page.errors(wrong, locale), part(sent), model);
    }
    try {
      if (submitting) {
        own.submit(form, me);
      } else {
        own.save(form, me);
      }
      say("good", submitting ? "selfcheck.submitted" : "selfcheck.saved", locale, flash);
    } catch (DraftChanged other) {
      return page.showBoth(one, form, other.saved(), part(sent), locale, model);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return back(sent);
  }

  /** Back to the part of the entries that was shown, or on to the one that was asked for. */
  private static String back(MultiValueMap<String, String> sent) {
    boolean goes = sent.containsKey("go");
    int part = goes ? number(sent.getFirst("go")) : part(sent);
    return part > 1 || goes ? HERE + "?part=" + part + (goes ? "#entries" : "") : HERE;
  }

  private static int part(MultiValueMap<String, String> sent) {
    return number(sent.getFirst("part"));
  }

  private static int number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 1;
  }

  private void say(String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
  }
}
