package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.IdentityNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.context.MessageSource;
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

/** Entering figures from paper, and taking such entries back. */
@Controller
@RequestMapping("/ledger")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
class ManualEntryController {

  private static final int LONGEST_REASON = 500;

  private final LedgerDesk desk;
  private final Campaign campaign;
  private final PersonKey persons;
  private final MessageSource messages;
  private final Clock clock;

  ManualEntryController(
      LedgerDesk desk, Campaign campaign, PersonKey persons, MessageSource messages, Clock clock) {
    this.desk = desk;
    this.campaign = campaign;
    this.persons = persons;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/new")
  String blank(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String unit,
      Locale locale,
      Model model) {
    String of = unit.isEmpty() ? me.unit().code() : unit;
    var form = new ManualEntryForm(item, of, LocalDate.now(clock).toString(), "", "", "");
    return show(form, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String enter(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute ManualEntryForm form,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    FormErrors wrong = wrongWith(form, me, locale);
    if (!wrong.isEmpty()) {
      return show(form, wrong, me, locale, model);
    }
    Fact fact = form.toFact(persons);
    try {
      desk.enter(fact, me);
    } catch (MonthClosed closed) {
      FormErrors inTheMonth = FormErrors.at("on", closedText(YearMonth.from(fact.on()), locale));
      return show(form, inTheMonth, me, locale, model);
    }
    flash.addFlashAttribute("flash", new Flash("good", text("ledger.entered", locale)));
    return list(fact.item(), fact.unit(), YearMonth.from(fact.on()));
  }

  @PostMapping("/{id:\\d+}/reverse")
  String reverse(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash) {
    LedgerEntry entry = desk.find(id, me);
    YearMonth month = YearMonth.from(entry.factDate());
    String why = reason.strip();
    try {
      if (why.isEmpty() || why.length() > LONGEST_REASON) {
        refuse(id, reason, text("ledger.reverse.reason.wrong", locale), flash);
      } else if (IdentityNumbers.isIn(why)) {
        refuse(id, reason, text("ledger.reason.identity", locale), flash);
      } else {
        desk.reverse(id, why, me);
        flash.addFlashAttribute("flash", new Flash("good", text("ledger.reversed", locale)));
      }
    } catch (MonthClosed closed) {
      refuse(id, reason, closedText(month, locale), flash);
    }
    return list(entry.item(), entry.unit(), month);
  }

  private static void refuse(long id, String reason, String text, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("bad", text));
    flash.addFlashAttribute("draftFor", id);
    flash.addFlashAttribute("draftReason", reason);
    flash.addFlashAttribute("draftError", text);
  }

  private FormErrors wrongWith(ManualEntryForm form, SignedIn me, Locale locale) {
    return new FormErrors(
        form
            .whatIsWrong(desk.unitsOf(me), YearMonth.from(campaign.from()), LocalDate.now(clock))
            .entrySet()
            .stream()
            .map(wrong -> new FormErrors.Problem(wrong.getKey(), text(wrong.getValue(), locale)))
            .toList());
  }

  private String show(
      ManualEntryForm form, FormErrors errors, SignedIn me, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("items", LedgerController.itemChoices(locale));
    model.addAttribute(
        "units",
        desk.unitsOf(me).stream().map(unit -> new Choice(unit.code(), unit.name())).toList());
    return "ledger/entry-form";
  }

  private static String list(ReportItem item, String unit, YearMonth month) {
    return "redirect:/ledger?item=%s&unit=%s&month=%s&scope=month".formatted(item, unit, month);
  }

  private String closedText(YearMonth month, Locale locale) {
    return messages.getMessage("ledger.on.closed", new Object[] {month.toString()}, locale);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
