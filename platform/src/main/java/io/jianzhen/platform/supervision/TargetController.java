package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One that was drawn: the visit, and what has to be put right. */
@Controller
@RequestMapping("/supervision/rounds/{round:\\d+}/targets/{id:\\d+}")
@Permit({Role.OFFICE, Role.LEADER})
class TargetController {

  private static final int LONGEST = 1_000;

  private final Rounds rounds;
  private final Targets targets;
  private final Rectifications findings;
  private final VisitDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  TargetController(
      Rounds rounds,
      Targets targets,
      Rectifications findings,
      VisitDesk desk,
      MessageSource messages,
      Clock clock) {
    this.rounds = rounds;
    this.targets = targets;
    this.findings = findings;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  /** What is typed at a visit, or about one who has gone, or to be put right. */
  record VisitForm(
      @Nullable Integer version,
      String day,
      String selfCheck,
      String forged,
      String note,
      String what,
      String due,
      String why) {

    VisitForm {
      day = day == null ? "" : day.strip();
      selfCheck = selfCheck == null ? "" : selfCheck;
      forged = forged == null ? "" : forged.strip();
      note = note == null ? "" : note.strip();
      what = what == null ? "" : what.strip();
      due = due == null ? "" : due.strip();
      why = why == null ? "" : why.strip();
    }

    int seen() {
      return version == null ? -1 : version;
    }

    static VisitForm of(Target target) {
      return new VisitForm(
          target.version(),
          target.visitedOn() == null ? "" : target.visitedOn().toString(),
          target.selfCheck() == null ? "" : target.selfCheck().name(),
          target.forged() == null ? "" : target.forged().toString(),
          target.note(),
          "",
          "",
          "");
    }
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long round,
      @PathVariable long id,
      Locale locale,
      Model model) {
    Target target = targets.get(round, id);
    return page(target, VisitForm.of(target), FormErrors.NONE, me, locale, model);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/visit")
  String visit(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long round,
      @PathVariable long id,
      @ModelAttribute VisitForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Target target = open(round, id);
    Optional<LocalDate> day = day(form.day()).filter(on -> !on.isAfter(LocalDate.now(clock)));
    if (day.isEmpty()) {
      return wrong(target, form, "day", "supervision.visit.day.wrong", me, response, locale, model);
    }
    Optional<Target.SelfCheckSeen> seen =
        Arrays.stream(Target.SelfCheckSeen.values())
            .filter(one -> one.name().equals(form.selfCheck()))
            .findFirst();
    if (seen.isEmpty()) {
      return wrong(
          target, form, "selfCheck", "supervision.visit.seen.missing", me, response, locale, model);
    }
    if (!form.forged().matches("[0-9]{1,5}")) {
      return wrong(
          target, form, "forged", "supervision.visit.forged.wrong", me, response, locale, model);
    }
    Optional<String> note = FreeText.whatIsWrong(form.note(), LONGEST);
    if (note.isPresent()) {
      return wrong(target, form, "note", note.get(), me, response, locale, model);
    }
    try {
      desk.visited(
          target,
          form.seen(),
          new Targets.Visit(day.get(), seen.get(), Integer.parseInt(form.forged()), form.note()),
          me);
    } catch (RoundMovedOn faster) {
      return changed(round, id, form, me, response, locale, model);
    }
    return done("supervision.visit.noted", round, id, locale, flash);
  }

  @Permit(Role.OFFICE)
  @PostMapping("/findings")
  String find(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long round,
      @PathVariable long id,
      @ModelAttribute VisitForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Target target = open(round, id);
    Optional<String> why =
        form.what().isEmpty()
            ? Optional.of("supervision.what.missing")
            : FreeText.whatIsWrong(form.what(), LONGEST);
    if (why.isPresent()) {
      return wrong(target, form, "what", why.get(), me, response, locale, model);
    }
    Optional<LocalDate> due = day(form.due()).filter(on -> !on.isBefore(LocalDate.now(clock)));
    if (due.isEmpty()) {
      return wrong(target, form, "due", "supervision.due.wrong", me, response, locale, model);
    }
    desk.find(target, form.what(), due.get(), me);
    return done("supervision.what.sent", round, id, locale, flash);
  }

  /** Somebody who was drawn has gone: the next of the reserve takes the place. */
  @Permit(Role.OFFICE)
  @PostMapping("/gone")
  String gone(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long round,
      @PathVariable long id,
      @ModelAttribute VisitForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Target target = open(round, id);
    Optional<String> why =
        form.why().isEmpty()
            ? Optional.of("supervision.gone.missing")
            : FreeText.whatIsWrong(form.why(), LONGEST);
    if (why.isPresent()) {
      return wrong(target, form, "why", why.get(), me, response, locale, model);
    }
    try {
      Optional<String> next = desk.gone(rounds.get(round), target, form.seen(), form.why(), me);
      String text =
          next.map(
                  name -> messages.getMessage("supervision.gone.next", new Object[] {name}, locale))
              .orElseGet(() -> messages.getMessage("supervision.gone.none", null, locale));
      flash.addFlashAttribute("flash", new Flash(next.isPresent() ? "good" : "warn", text));
      return "redirect:/supervision/rounds/" + round;
    } catch (RoundMovedOn faster) {
      return changed(round, id, form, me, response, locale, model);
    }
  }

  /** One of a round that is under way. */
  private Target open(long round, long id) {
    if (rounds.get(round).state() != Round.State.DRAWN) {
      throw new OutOfReach("open round " + round);
    }
    return targets.get(round, id);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private String wrong(
      Target target,
      VisitForm form,
      String field,
      String key,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    String text = messages.getMessage(key, new Object[] {LONGEST}, locale);
    return page(target, form, FormErrors.at(field, text), me, locale, model);
  }

  private String changed(
      long round,
      long id,
      VisitForm form,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    String text = messages.getMessage("supervision.changed", null, locale);
    return page(targets.get(round, id), form, FormErrors.at("day", text), me, locale, model);
  }

  private String done(String key, long round, long id, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", messages.getMessage(key, null, locale)));
    return "redirect:/supervision/rounds/%d/targets/%d".formatted(round, id);
  }

  private String page(
      Target target, VisitForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    Round round = rounds.get(target.round());
    model.addAttribute("round", round);
    model.addAttribute("target", target);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("findings", findings.of(target.id()));
    model.addAttribute("mayAct", me.isAnyOf(Role.OFFICE) && round.state() == Round.State.DRAWN);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute(
        "seen",
        Arrays.stream(Target.SelfCheckSeen.values())
            .map(
                one ->
                    new Choice(
                        one.name(), messages.getMessage("supervision.seen." + one, null, locale)))
            .toList());
    return "supervision/target";
  }
}
