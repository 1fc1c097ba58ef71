package io.jianzhen.platform.retention;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is kept as evidence of a case although the period is over. */
@Controller
@RequestMapping("/retention/holds")
@Permit({Role.OFFICE, Role.LEADER})
class HoldController {

  private final Holds holds;
  private final MessageSource messages;

  HoldController(Holds holds, MessageSource messages) {
    this.holds = holds;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String entry,
      Model model) {
    model.asMap().putIfAbsent("draft", new String[] {"", entry, ""});
    model.addAttribute("holds", holds.all());
    model.addAttribute("mayDo", me.isAnyOf(Role.OFFICE));
    return "retention/holds";
  }

  @Permit(Role.OFFICE)
  @PostMapping
  String hold(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String entry,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    if (RetentionController.isWrong(reason)) {
      flash.addFlashAttribute("draft", new String[] {code, entry, reason});
      return told("bad", "retention.reason.missing", locale, flash);
    }
    if (!holds.set(code.strip(), entry.strip(), reason.strip(), me)) {
      flash.addFlashAttribute("draft", new String[] {code, entry, reason});
      return told("bad", "retention.hold.unknown", locale, flash);
    }
    return told("good", "retention.hold.set", locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/{id:\\d+}/lift")
  String lift(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    if (RetentionController.isWrong(reason)) {
      return told("bad", "retention.reason.missing", locale, flash);
    }
    return holds.lift(id, reason.strip(), me)
        ? told("good", "retention.hold.lifted", locale, flash)
        : told("warn", "retention.refused.movedOn", locale, flash);
  }

  private String told(String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
    return "redirect:/retention/holds";
  }
}
