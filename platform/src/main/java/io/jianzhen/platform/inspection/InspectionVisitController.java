package io.jianzhen.platform.inspection;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.certificate.CardsOnFile;
import io.jianzhen.platform.inspection.InspectionVisitPage.Below;
import io.jianzhen.platform.inspection.visit.InspectionVisitDesk;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitForm;
import io.jianzhen.platform.inspection.visit.VisitMovedOn;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
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

/** A visit: filled in on the spot, sent once, dropped or taken back with a reason. */
@Controller
@RequestMapping("/inspection/visits/{id:\\d+}")
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class InspectionVisitController {

  private final InspectionVisits visits;
  private final InspectionVisitDesk desk;
  private final InspectionVisitPage page;
  private final CardsOnFile cards;
  private final Campaign campaign;
  private final InspectionTexts texts;
  private final Clock clock;

  InspectionVisitController(
      InspectionVisits visits,
      InspectionVisitDesk desk,
      InspectionVisitPage page,
      CardsOnFile cards,
      Campaign campaign,
      InspectionTexts texts,
      Clock clock) {
    this.visits = visits;
    this.desk = desk;
    this.page = page;
    this.cards = cards;
    this.campaign = campaign;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(visits.get(id, me), me, locale, model);
  }

  /**
   * What the visit showed. What a phone sends again under the same key is answered as it was the
   * first time.
   */
  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/result")
  String finish(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Visit visit = visits.get(id, me);
    VisitForm form = new VisitForm(typed);
    if (visit.sentKey() != null && visit.sentKey().equals(form.of("key"))) {
      return done(id, locale, flash);
    }
    List<CardsOnFile.Card> meant =
        cards.at(
            visit.enterprise(),
            form.places().stream().map(place -> place[0]).toList(),
            form.places().stream().map(place -> (int) place[1]).toList());
    LocalDate first = campaign.from().withDayOfMonth(1);
    FormErrors errors = texts.errors(form.whatIsWrong(meant, first, LocalDate.now(clock)), locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page.show(visit, form, Below.EMPTY, errors, me, locale, model);
    }
    try {
      desk.finish(id, form.version(), form.result(meant), me);
      return done(id, locale, flash);
    } catch (VisitMovedOn | DuplicateKeyException faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FormErrors changed = FormErrors.at("on", texts.say("inspection.changed", locale));
      return page.show(visits.get(id, me), form, Below.EMPTY, changed, me, locale, model);
    }
  }

  private String done(long id, Locale locale, RedirectAttributes flash) {
    texts.done("inspection.finished", locale, flash);
    return "redirect:/inspection/visits/" + id;
  }

  /** It was not made; or it was entered in error, and what it counted is reversed. */
  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/end")
  String end(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Visit visit = visits.get(id, me);
    FormErrors errors = texts.needed("reason", reason, "inspection.reason.missing", locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return again(visit, reason, errors, me, locale, model);
    }
    try {
      if (visit.state() == Visit.State.PLANNED) {
        desk.drop(id, version, reason.strip(), me);
      } else {
        desk.takeBack(id, version, reason.strip(), me);
      }
      texts.done("inspection.ended", locale, flash);
      return "redirect:/inspection/visits/" + id;
    } catch (VisitMovedOn faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FormErrors changed = FormErrors.at("reason", texts.say("inspection.changed", locale));
      return again(visits.get(id, me), reason, changed, me, locale, model);
    }
  }

  private String again(
      Visit visit, String reason, FormErrors errors, SignedIn me, Locale locale, Model model) {
    VisitForm form = VisitForm.of(visit, LocalDate.now(clock), "");
    return page.show(visit, form, new Below("", "", reason, ""), errors, me, locale, model);
  }
}
