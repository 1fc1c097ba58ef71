package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One tip-off: what was told, what is done with it, and, behind a reason, who told it. */
@Controller
@RequestMapping("/tipoffs/{id:\\d+}")
@Permit({Role.TIPOFF_OFFICER, Role.OFFICE, Role.LEADER})
class TipController {

  private static final int LONGEST_REMARK = 200;

  private final TipOffs tips;
  private final TipDesk desk;
  private final TipFiles files;
  private final TipPage page;
  private final StepReader steps;
  private final TipTexts texts;

  TipController(
      TipOffs tips, TipDesk desk, TipFiles files, TipPage page, StepReader steps, TipTexts texts) {
    this.tips = tips;
    this.desk = desk;
    this.files = files;
    this.page = page;
    this.steps = steps;
    this.texts = texts;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(tips.get(id, me), StepForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  /**
   * Without what a camera wrote: a place and a device may tell who it was, whether named or not.
   */
  @GetMapping("/files/{file:\\d+}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
    TipOff tip = tips.get(id, me);
    TipFiles.Enclosed found =
        files.of(id).stream()
            .filter(one -> one.id() == file)
            .findFirst()
            .orElseThrow(() -> new OutOfReach("file " + file));
    return TipAttachment.answer(TipAttachment.plain(tip, found, files));
  }

  /**
   * Takes a step. If something has happened since the page was opened nothing is done: the page
   * comes again with what has, and with what was typed.
   */
  @Permit(Role.TIPOFF_OFFICER)
  @PostMapping("/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute StepForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    TipOff tip = tips.get(id, me);
    if (form.seen() != tip.version()) {
      return changed(tip, form, me, response, locale, model);
    }
    StepReader.Read read = steps.read(tip, form, me, locale);
    Optional<TipDesk.Asked> asked = read.asked();
    if (asked.isEmpty()) {
      return page.show(tip, form, read.errors(), me, locale, model);
    }
    try {
      desk.take(asked.get(), me);
    } catch (TipMovedOn faster) {
      return changed(tips.get(id, me), form, me, response, locale, model);
    }
    String done = texts.text("tipoff.event." + asked.get().step(), locale);
    flash.addFlashAttribute("flash", new Flash("good", texts.text("tipoff.done", locale, done)));
    return "redirect:/tipoffs/" + id;
  }

  private String changed(
      TipOff tip,
      StepForm form,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("seen", form.seen());
    return page.show(tip, form, FormErrors.NONE, me, locale, model);
  }

  /** Shows once who told it. */
  @Permit(Role.TIPOFF_OFFICER)
  @PostMapping("/informer")
  String informer(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String remark,
      Locale locale,
      Model model) {
    TipOff tip = tips.get(id, me);
    Optional<LookReason> why = LookReason.named(reason);
    if (why.isEmpty() || remark.length() > LONGEST_REMARK) {
      FormErrors wrong =
          why.isEmpty()
              ? texts.error("reason", "tipoff.look.missing", locale)
              : texts.error("remark", "frame.text.tooLong", locale, LONGEST_REMARK);
      return page.show(tip, StepForm.BLANK, wrong, me, locale, model);
    }
    desk.look(tip, why.get(), remark.strip(), me)
        .ifPresent(informer -> model.addAttribute("informer", informer.shown()));
    return page.show(tip, StepForm.BLANK, FormErrors.NONE, me, locale, model);
  }
}
