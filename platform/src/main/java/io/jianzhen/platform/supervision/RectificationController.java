package io.jianzhen.platform.supervision;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a unit has to put right: the unit answers, the office looks again. */
@Controller
@RequestMapping("/supervision/findings")
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class RectificationController {

  private static final int LONGEST = 1_000;

  private final Rectifications findings;
  private final VisitDesk desk;
  private final MessageSource messages;
  private final Clock clock;

  RectificationController(
      Rectifications findings, VisitDesk desk, MessageSource messages, Clock clock) {
    this.findings = findings;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("findings", findings.within(me));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("seesRounds", me.isAnyOf(Role.OFFICE, Role.LEADER));
    return "supervision/findings";
  }

  @GetMapping("/{id:\\d+}")
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    return page(findings.get(id, me), "", "", FormErrors.NONE, me, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/{id:\\d+}/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String due,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Rectification one = findings.get(id, me);
    if (!mayTake(step, one, me)) {
      throw new OutOfReach("step of finding " + id);
    }
    String plain = note.strip();
    Optional<String> why =
        plain.isEmpty()
            ? Optional.of("supervision.note.missing")
            : FreeText.whatIsWrong(plain, LONGEST);
    if (why.isPresent()) {
      String text = messages.getMessage(why.get(), new Object[] {LONGEST}, locale);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(one, note, due, FormErrors.at("note", text), me, model);
    }
    Optional<LocalDate> day = day(due);
    if (step.equals("send-back") && day.isEmpty()) {
      String text = messages.getMessage("supervision.due.wrong", null, locale);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(one, note, due, FormErrors.at("due", text), me, model);
    }
    try {
      take(step, one, version, plain, day, me);
    } catch (RoundMovedOn faster) {
      String text = messages.getMessage("supervision.changed", null, locale);
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(findings.get(id, me), note, due, FormErrors.at("note", text), me, model);
    }
    flash.addFlashAttribute(
        "flash", new Flash("good", messages.getMessage("supervision.noted", null, locale)));
    return "redirect:/supervision/findings/" + id;
  }

  private void take(
      String step, Rectification one, int seen, String note, Optional<LocalDate> due, SignedIn me) {
    switch (step) {
      case "answer" -> desk.answer(one, seen, note, me);
      case "close" -> desk.close(one, seen, note, me);
      case "send-back" -> desk.sendBack(one, seen, due.orElseThrow(), note, me);
      default -> desk.withdraw(one, seen, note, me);
    }
  }

  /** The unit answers, the office closes: nobody closes what it had to put right itself. */
  private static boolean mayTake(String step, Rectification one, SignedIn me) {
    boolean office = me.isAnyOf(Role.OFFICE);
    return switch (step) {
      case "answer" ->
          one.state() == Rectification.State.SENT
              && me.isAnyOf(Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
      case "close", "send-back" -> office && one.state() == Rectification.State.ANSWERED;
      case "withdraw" -> office && one.state() == Rectification.State.SENT;
      default -> false;
    };
  }

  private Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(on -> !on.isBefore(LocalDate.now(clock)));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private String page(
      Rectification one, String note, String due, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("note", note);
    model.addAttribute("due", due);
    model.addAttribute("errors", errors);
    model.addAttribute("history", findings.history(one.id()));
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mayAnswer", mayTake("answer", one, me));
    model.addAttribute("mayClose", mayTake("close", one, me));
    model.addAttribute("mayWithdraw", mayTake("withdraw", one, me));
    model.addAttribute("seesRound", me.isAnyOf(Role.OFFICE, Role.LEADER));
    return "supervision/finding";
  }
}
