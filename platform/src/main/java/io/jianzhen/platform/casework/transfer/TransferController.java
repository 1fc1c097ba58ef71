package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.casework.clock.Clocks;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

/** One transfer: its file, its steps, its papers. */
@Controller
@RequestMapping("/transfers/{id:\\d+}")
@Permit({Role.OFFICE, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER, Role.LEADER})
class TransferController {

  private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final int LONGEST_PART = 200;

  private final Transfers transfers;
  private final TransferDesk desk;
  private final TransferPapers papers;
  private final Clocks clocks;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  TransferController(
      Transfers transfers,
      TransferDesk desk,
      TransferPapers papers,
      Clocks clocks,
      Units units,
      MessageSource messages,
      Clock clock) {
    this.transfers = transfers;
    this.desk = desk;
    this.papers = papers;
    this.clocks = clocks;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    Transfer one = transfers.get(id, me);
    return page(one, TransferForm.BLANK, transfers.parts(id), FormErrors.NONE, me, model);
  }

  /** Takes a step, unless something has happened since the page was opened. */
  @PostMapping("/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute TransferForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Transfer one = transfers.get(id, me);
    List<Part.Held> parts = transfers.parts(id);
    if (form.seen() != one.version()) {
      return changed(one, form, parts, form.seen(), me, response, model);
    }
    TransferStep step =
        TransferStep.named(form.step())
            .filter(named -> desk.offered(one, me).contains(named))
            .orElseThrow(() -> new OutOfReach("step of transfer " + id));
    FormErrors errors =
        errors(form.whatIsWrong(step, one, OffsetDateTime.now(clock)), "-" + step, locale);
    if (errors.isEmpty() && step == TransferStep.PASS_ON && !isOtherPolice(form.police(), one)) {
      errors = FormErrors.at("police", text("transfer.police.missing", locale));
    }
    if (!errors.isEmpty()) {
      return page(one, form, parts, errors, me, model);
    }
    try {
      desk.take(
          new TransferDesk.Asked(
              id,
              form.seen(),
              step,
              TransferForm.time(form.when()).orElseThrow(),
              form.note(),
              step == TransferStep.PASS_ON ? form.police() : ""),
          me);
    } catch (TransferMovedOn faster) {
      return changed(transfers.get(id, me), form, parts, form.seen(), me, response, model);
    }
    // Who passed it on may have it out of reach now.
    return transfers.isWithin(id, me) ? done(id, locale, flash) : "redirect:/transfers";
  }

  /** Says of every part whether the file holds it. */
  @PostMapping("/parts")
  String parts(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Transfer one = transfers.get(id, me);
    int seen = TransferForm.number(typed.getOrDefault("version", ""));
    List<Part.Held> parts = read(typed);
    if (seen != one.version()) {
      return changed(one, TransferForm.BLANK, parts, seen, me, response, model);
    }
    FormErrors errors = wrong(parts, locale);
    if (!errors.isEmpty()) {
      return page(one, TransferForm.BLANK, parts, errors, me, model);
    }
    try {
      desk.parts(id, seen, parts, me);
    } catch (TransferMovedOn faster) {
      Transfer now = transfers.get(id, me);
      return changed(now, TransferForm.BLANK, parts, seen, me, response, model);
    }
    return done(id, locale, flash);
  }

  private static List<Part.Held> read(Map<String, String> typed) {
    List<Part.Held> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      String state = typed.getOrDefault("state-" + part, "");
      boolean isKnown = state.equals("HAS") || (state.equals("NOT_NEEDED") && !part.isAlways());
      String note = typed.getOrDefault("note-" + part, "").strip();
      parts.add(new Part.Held(part, isKnown ? state : "", note));
    }
    return parts;
  }

  private FormErrors wrong(List<Part.Held> parts, Locale locale) {
    List<FormErrors.Problem> problems = new ArrayList<>();
    for (Part.Held part : parts) {
      String field = "note-" + part.part();
      if (part.state().equals("NOT_NEEDED") && part.note().isEmpty()) {
        problems.add(new FormErrors.Problem(field, text("transfer.notNeeded.missing", locale)));
      }
      FreeText.whatIsWrong(part.note(), LONGEST_PART)
          .ifPresent(
              key -> problems.add(new FormErrors.Problem(field, text(key, locale, LONGEST_PART))));
    }
    return new FormErrors(problems);
  }

  private String changed(
      Transfer one,
      TransferForm form,
      List<Part.Held> parts,
      int seen,
      SignedIn me,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("seen", seen);
    return page(one, form, parts, FormErrors.NONE, me, model);
  }

  private String page(
      Transfer one,
      TransferForm form,
      List<Part.Held> parts,
      FormErrors errors,
      SignedIn me,
      Model model) {
    model.addAttribute("one", one);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("parts", parts);
    model.addAttribute(
        "missing", transfers.parts(one.id()).stream().filter(Part.Held::isMissing).toList());
    model.addAttribute("mayFile", desk.mayFile(one, me));
    model.addAttribute("steps", desk.offered(one, me));
    model.addAttribute("lastStep", desk.lastStep(one).map(Transfer.Event::step).orElse(""));
    model.addAttribute("otherPolice", police(one));
    model.addAttribute("history", transfers.history(one.id()));
    model.addAttribute("papers", papers.of(one.id()));
    model.addAttribute(
        "kinds",
        Arrays.stream(PaperKind.values()).filter(kind -> desk.mayMake(one, kind, me)).toList());
    model.addAttribute("clocks", clocks.of(one.reference(), me));
    model.addAttribute("mayOpenCase", one.unitPath().startsWith(me.reach()));
    model.addAttribute("now", NOW.format(OffsetDateTime.now(clock)));
    return "casework/transfer";
  }

  /** The police to whom it can be passed on. */
  private List<Choice> police(Transfer one) {
    return units.all().stream()
        .filter(unit -> TransferListController.isPolice(unit) && !unit.code().equals(one.police()))
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  private boolean isOtherPolice(String code, Transfer one) {
    return police(one).stream().anyMatch(choice -> choice.value().equals(code));
  }

  private String done(long id, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", text("transfer.done", locale)));
    return "redirect:/transfers/" + id;
  }

  private FormErrors errors(Map<String, TransferForm.Wrong> wrong, String tail, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(
                one ->
                    new FormErrors.Problem(
                        one.getKey() + tail,
                        text(one.getValue().messageKey(), locale, one.getValue().about())))
            .toList());
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
