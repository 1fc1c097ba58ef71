package io.jianzhen.platform.inspection;

import io.jianzhen.platform.inspection.InspectionVisitPage.Below;
import io.jianzhen.platform.inspection.order.InspectionOrderDesk;
import io.jianzhen.platform.inspection.order.InspectionOrders;
import io.jianzhen.platform.inspection.order.Order;
import io.jianzhen.platform.inspection.paper.InspectionPapers;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.TypedDay;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.inspection.visit.VisitForm;
import io.jianzhen.platform.inspection.visit.VisitMovedOn;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders to correct: sent after a visit, looked at again, closed or given a new last day. */
@Controller
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class InspectionOrderController {

  private final InspectionOrders orders;
  private final InspectionOrderDesk desk;
  private final InspectionVisits visits;
  private final VisitContents contents;
  private final InspectionVisitPage page;
  private final InspectionPapers papers;
  private final InspectionTexts texts;
  private final Clock clock;

  InspectionOrderController(
      InspectionOrders orders,
      InspectionOrderDesk desk,
      InspectionVisits visits,
      VisitContents contents,
      InspectionVisitPage page,
      InspectionPapers papers,
      InspectionTexts texts,
      Clock clock) {
    this.orders = orders;
    this.desk = desk;
    this.visits = visits;
    this.contents = contents;
    this.page = page;
    this.papers = papers;
    this.texts = texts;
    this.clock = clock;
  }

  /** A look again, or a withdrawal, as typed. */
  record StepForm(@Nullable Integer version, String step, String on, String due, String note) {

    StepForm {
      step = step == null ? "" : step;
      on = on == null ? "" : on.strip();
      due = due == null ? "" : due.strip();
      note = note == null ? "" : note.strip();
    }

    int seen() {
      return version == null ? -1 : version;
    }
  }

  /** Where the navigation leads. */
  @GetMapping("/inspection")
  String begin() {
    return "redirect:/inspection/plans";
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/inspection/visits/{id:\\d+}/orders")
  String send(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String due,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Visit visit = visits.get(id, me);
    FormErrors errors = texts.needed("what", what, "inspection.order.what.missing", locale);
    Optional<LocalDate> day = TypedDay.of(due).filter(on -> !on.isBefore(LocalDate.now(clock)));
    if (errors.isEmpty() && day.isEmpty()) {
      errors = FormErrors.at("due", texts.say("inspection.order.due.wrong", locale));
    }
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (errors.isEmpty()) {
      try {
        long order = desk.send(id, what.strip(), day.orElseThrow(), me);
        texts.done("inspection.order.sent", locale, flash);
        return "redirect:/inspection/orders/" + order;
      } catch (VisitMovedOn faster) {
        status = HttpStatus.CONFLICT;
        errors = FormErrors.at("what", texts.say("inspection.changed", locale));
      }
    }
    response.setStatus(status.value());
    VisitForm form = VisitForm.of(visit, LocalDate.now(clock), "");
    var below = new Below(what, due, "", "");
    return page.show(visits.get(id, me), form, below, errors, me, locale, model);
  }

  @GetMapping("/inspection/orders")
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("orders", orders.within(me));
    model.addAttribute("today", LocalDate.now(clock));
    return "inspection/orders";
  }

  @GetMapping("/inspection/orders/{id:\\d+}")
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    var blank = new StepForm(null, "", LocalDate.now(clock).toString(), "", "");
    return page(orders.get(id, me), blank, FormErrors.NONE, me, model);
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/inspection/orders/{id:\\d+}/steps")
  String step(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute StepForm form,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Order order = orders.get(id, me);
    FormErrors errors = wrongWith(form, order, me, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(order, form, errors, me, model);
    }
    try {
      take(order, form, me);
    } catch (VisitMovedOn faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FormErrors changed = FormErrors.at("note", texts.say("inspection.changed", locale));
      return page(orders.get(id, me), form, changed, me, model);
    }
    texts.done("inspection.saved", locale, flash);
    return "redirect:/inspection/orders/" + id;
  }

  private FormErrors wrongWith(StepForm form, Order order, SignedIn me, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    FormErrors errors = texts.needed("note", form.note(), "inspection.note.missing", locale);
    if (!errors.isEmpty() || form.step().equals("withdraw")) {
      return errors;
    }
    LocalDate visited = visits.get(order.visit(), me).visitedOn();
    Optional<LocalDate> on =
        TypedDay.of(form.on())
            .filter(day -> !day.isAfter(today))
            .filter(day -> visited == null || !day.isBefore(visited));
    if (on.isEmpty()) {
      return FormErrors.at("on", texts.say("inspection.look.on.wrong", locale));
    }
    Optional<LocalDate> due = TypedDay.of(form.due()).filter(day -> !day.isBefore(today));
    return form.step().equals("send-back") && due.isEmpty()
        ? FormErrors.at("due", texts.say("inspection.order.due.wrong", locale))
        : FormErrors.NONE;
  }

  private void take(Order order, StepForm form, SignedIn me) {
    String note = form.note();
    switch (form.step()) {
      case "close" -> desk.close(order, form.seen(), on(form), note, me);
      case "send-back" ->
          desk.sendBack(
              order, form.seen(), on(form), TypedDay.of(form.due()).orElseThrow(), note, me);
      case "withdraw" -> desk.withdraw(order, form.seen(), note, me);
      default -> throw new OutOfReach("step of inspection order " + order.id());
    }
  }

  private static LocalDate on(StepForm form) {
    return TypedDay.of(form.on()).orElseThrow();
  }

  private String page(Order order, StepForm form, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("one", order);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("mayAct", InspectionPlanController.mayAct(me));
    model.addAttribute(
        "mayMake",
        InspectionPlanController.mayAct(me)
            && visits.get(order.visit(), me).state() == Visit.State.DONE);
    model.addAttribute("isLooked", papers.looked(order).isPresent());
    model.addAttribute(
        "papers",
        papers.of(order.visit()).stream()
            .filter(one -> Long.valueOf(order.id()).equals(one.order()))
            .toList());
    model.addAttribute("history", contents.historyOf(order.id()));
    return "inspection/order";
  }
}
