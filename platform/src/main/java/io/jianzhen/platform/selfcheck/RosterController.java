package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.certificate.AlreadyImported;
import io.jianzhen.platform.certificate.EmployerRosters;
import io.jianzhen.platform.certificate.EmployerRosters.Waiting;
import io.jianzhen.platform.certificate.ImportMovedOn;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.certificate.RosterOvertaken;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** The employer hands in its roster: bring the file, look at what was read, put it on file. */
@Controller
@RequestMapping("/self-check/mine/roster")
@Permit(Role.ENTERPRISE)
class RosterController {

  private static final String HERE = "/self-check/mine/roster";
  private static final String READING = "READING";
  private static final int LONGEST_NAME = 200;

  /** As many entries are listed; a part of the name finds the others. */
  private static final int MOST_NAMED = 50;

  private final OwnSelfCheck own;
  private final OwnFiling filing;
  private final EmployerRosters rosters;
  private final OwnRoster onFile;
  private final MessageSource messages;

  RosterController(
      OwnSelfCheck own,
      OwnFiling filing,
      EmployerRosters rosters,
      OwnRoster onFile,
      MessageSource messages) {
    this.own = own;
    this.filing = filing;
    this.rosters = rosters;
    this.onFile = onFile;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String name,
      Locale locale,
      Model model) {
    SelfCheck one = own.look(me);
    String part = name.strip();
    model.addAttribute("name", part);
    model.addAttribute("named", onFile.named(one.enterprise(), part, MOST_NAMED));
    return show(one, FormErrors.NONE, locale, model);
  }

  @PostMapping
  String bring(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model)
      throws IOException {
    SelfCheck one = own.look(me);
    if (file == null || file.isEmpty()) {
      return show(one, wrong("selfcheck.roster.missing", locale), locale, model);
    }
    try (InputStream in = file.getInputStream()) {
      rosters.receive(in, nameOf(file), one.creditCode(), me);
      return "redirect:" + HERE;
    } catch (AlreadyImported twice) {
      return show(one, wrong("selfcheck.roster.twice", locale), locale, model);
    }
  }

  /** Answers the progress bar, and sends the browser on once the reading has ended. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Optional<Waiting> waiting = rosters.waiting(own.look(me).enterprise(), locale);
    if (waiting.filter(one -> one.state().equals(READING)).isEmpty()) {
      response.setHeader("HX-Redirect", request.getContextPath() + HERE);
    }
    model.addAttribute("waiting", waiting.orElse(null));
    return "selfcheck/roster-progress :: progress";
  }

  @PostMapping("/{id:\\d+}/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    try {
      int taken = filing.putOnFile(own.look(me), id, me);
      say("good", "selfcheck.roster.confirmed", locale, flash, taken);
      return "redirect:/self-check/mine";
    } catch (ImportMovedOn | RosterOvertaken moved) {
      say("warn", "selfcheck.roster.movedOn", locale, flash);
      return "redirect:" + HERE;
    }
  }

  @PostMapping("/{id:\\d+}/discard")
  String discard(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    try {
      rosters.discard(own.look(me).enterprise(), id, me);
      say("info", "selfcheck.roster.discarded", locale, flash);
    } catch (ImportMovedOn moved) {
      say("warn", "selfcheck.roster.movedOn", locale, flash);
    }
    return "redirect:" + HERE;
  }

  private String show(SelfCheck one, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("waiting", rosters.waiting(one.enterprise(), locale).orElse(null));
    model.addAttribute("onFile", onFile.count(one.enterprise()));
    model.addAttribute("mostNamed", MOST_NAMED);
    model.addAttribute("errors", errors);
    return "selfcheck/roster";
  }

  private FormErrors wrong(String key, Locale locale) {
    return FormErrors.at("file", messages.getMessage(key, null, locale));
  }

  /** The last part of the name, for some browsers send a whole path. */
  private static String nameOf(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename()).replace("\u0000", "");
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private void say(
      String kind, String key, Locale locale, RedirectAttributes flash, Object... arguments) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, arguments, locale)));
  }
}
