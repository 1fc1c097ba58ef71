package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.form.CaseField;
import io.jianzhen.platform.casework.file.form.CaseInput;
import io.jianzhen.platform.casework.file.form.CaseRefused;
import io.jianzhen.platform.casework.file.form.CaseStep;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of each step, and taking it. What is wrong is said at its field, what others did
 * meanwhile above the form, and nothing that was typed is lost.
 */
@Controller
@RequestMapping("/cases")
@Permit({Role.OFFICE, Role.CASE_OFFICER, Role.INSPECTOR, Role.UNIT_REVIEWER})
class CaseStepController {

  private static final String STEPS =
      "/{id:\\d+}/steps/{step:facts|leads|parent|persons-in|role|identify|same|remove|outcome|withdraw"
          + "|penalty-notice|notice-stated|hearing-asked|hearing-set|hearing-waived|heard|notice-undone"
          + "|fine-served|fine-paid|fine-published|fine-undone"
          + "|gang|members|gang-dealt|gang-undone|den|den-close|den-undone|measure|seize|hand-over"
          + "|figure|publish|join|split|move|close|reopen}";

  private static final List<CaseField> PREFILLED =
      List.of(CaseField.TITLE, CaseField.KIND, CaseField.PLACE, CaseField.SUMMARY);

  private final CaseDesk desk;
  private final CaseFiles files;
  private final CaseStepPage page;
  private final CaseTexts texts;
  private final Campaign campaign;
  private final Clock clock;

  CaseStepController(
      CaseDesk desk,
      CaseFiles files,
      CaseStepPage page,
      CaseTexts texts,
      Campaign campaign,
      Clock clock) {
    this.desk = desk;
    this.files = files;
    this.page = page;
    this.texts = texts;
    this.campaign = campaign;
    this.clock = clock;
  }

  /** A blank form; whoever links to it may have some of its fields filled in. */
  @GetMapping("/new")
  String blank(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam Map<String, String> given,
      Locale locale,
      Model model) {
    Map<CaseField, String> known = new EnumMap<>(CaseField.class);
    for (CaseField field : PREFILLED) {
      known.put(field, given.getOrDefault(field.id(), ""));
    }
    known.put(CaseField.UNIT, me.unit().code());
    known.put(CaseField.LEADS, lead);
    CaseInput in = CaseInput.blank(CaseStep.OPEN, known, 0, 0);
    return page.show(in, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    return outside(CaseInput.of(CaseStep.OPEN, sent), me, locale, flash, model);
  }

  @GetMapping("/add-leads")
  String blankForLead(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String lead,
      Locale locale,
      Model model) {
    CaseInput in = CaseInput.blank(CaseStep.ADD_LEADS, Map.of(CaseField.LEADS, lead), 0, 0);
    return page.show(in, FormErrors.NONE, me, locale, model);
  }

  @PostMapping("/add-leads")
  String addLeads(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    return outside(CaseInput.of(CaseStep.ADD_LEADS, sent), me, locale, flash, model);
  }

  /** A step that begins where there is no page of a case yet. */
  private String outside(
      CaseInput in, SignedIn me, Locale locale, RedirectAttributes flash, Model model) {
    FormErrors wrong = wrongWith(in, locale);
    if (!wrong.isEmpty()) {
      return page.show(in, wrong, me, locale, model);
    }
    try {
      long id = in.step() == CaseStep.OPEN ? desk.open(in, me) : desk.addLeads(in, me);
      return done(in, id, locale, flash);
    } catch (CaseRefused refused) {
      return page.show(in, texts.errors(refused, locale), me, locale, model);
    }
  }

  @GetMapping(STEPS)
  String form(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    CaseFile one = files.get(id, me);
    CaseStep wanted = CaseStep.ofPath(step);
    if (!wanted.isOpenFor(one.state())) {
      return refused(one, locale, flash);
    }
    CaseInput asked = CaseInput.of(wanted, sent);
    return page.show(one, page.blank(one, asked, me), FormErrors.NONE, me, locale, model);
  }

  @PostMapping(STEPS)
  String take(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    CaseFile one = files.get(id, me);
    CaseInput in = CaseInput.of(CaseStep.ofPath(step), sent);
    if (in.version() != one.version()) {
      return changed(one, in, me, response, locale, flash, model);
    }
    FormErrors wrong = wrongWith(in, locale);
    if (!wrong.isEmpty()) {
      return page.show(one, in, wrong, me, locale, model);
    }
    try {
      desk.take(id, in, me);
      return done(in, id, locale, flash);
    } catch (CaseMovedOn faster) {
      return changed(files.get(id, me), in, me, response, locale, flash, model);
    } catch (CaseRefused refused) {
      return in.step().isOpenFor(one.state())
          ? page.show(one, in, texts.errors(refused, locale), me, locale, model)
          : refused(one, locale, flash);
    }
  }

  private FormErrors wrongWith(CaseInput in, Locale locale) {
    LocalDate first = campaign.from().withDayOfMonth(1);
    return texts.errors(in.whatIsWrong(first, LocalDate.now(clock)), locale);
  }

  private String refused(CaseFile one, Locale locale, RedirectAttributes flash) {
    String why = texts.text("casefile.refused." + one.state(), locale);
    flash.addFlashAttribute("flash", new Flash("warn", why));
    return "redirect:/cases/" + one.id();
  }

  /** A case that was moved may be out of reach now; the list then. */
  private String done(CaseInput in, long id, Locale locale, RedirectAttributes flash) {
    String step = texts.text("casefile.step." + in.step(), locale);
    flash.addFlashAttribute("flash", new Flash("good", texts.text("casefile.done", locale, step)));
    return in.step() == CaseStep.MOVE ? "redirect:/cases" : "redirect:/cases/" + id;
  }

  /**
   * What others did, and the form with what was typed; the page of the case where the step is not
   * open any more, or that to which it would be done has gone.
   */
  private String changed(
      CaseFile one,
      CaseInput in,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    if (!in.step().isOpenFor(one.state())) {
      return refused(one, locale, flash);
    }
    try {
      model.addAttribute("seen", in.version());
      String form = page.show(one, in, FormErrors.NONE, me, locale, model);
      response.setStatus(HttpStatus.CONFLICT.value());
      return form;
    } catch (OutOfReach gone) {
      String why = texts.text("casefile.movedOn", locale);
      flash.addFlashAttribute("flash", new Flash("warn", why));
      return "redirect:/cases/" + one.id();
    }
  }
}
