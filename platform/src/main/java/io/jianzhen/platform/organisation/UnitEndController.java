package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.Flash;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that a unit was abolished, and on which day it was there for the last time. */
@Controller
class UnitEndController {

  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  private final UnitEnds ends;
  private final Units units;
  private final MessageSource messages;

  UnitEndController(UnitEnds ends, Units units, MessageSource messages) {
    this.ends = ends;
    this.units = units;
    this.messages = messages;
  }

  /**
   * @param last the last day; empty if the unit goes on after all
   * @param seen what the page has said
   */
  @Permit(Role.OFFICE)
  @PostMapping("/organisation/units/{unit}/end")
  String end(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String seen,
      Locale locale,
      RedirectAttributes flash) {
    Unit which = units.get(unit, me);
    String outcome = outcome(which, last.strip(), seen, me);
    String kind = outcome.equals("organisation.end.done") ? "good" : "bad";
    flash.addFlashAttribute(
        "flash",
        new Flash(kind, messages.getMessage(outcome, new Object[] {which.name(), last}, locale)));
    if (kind.equals("bad")) {
      flash.addFlashAttribute("endFor", unit);
      flash.addFlashAttribute("endTyped", last);
    }
    return "redirect:/organisation#unit-" + which.code();
  }

  private String outcome(Unit unit, String last, String seen, SignedIn me) {
    Optional<LocalDate> day = day(last);
    if (!last.isEmpty() && day.isEmpty()) {
      return "organisation.end.wrong";
    }
    return ends.set(unit, day(seen).orElse(null), day.orElse(null), me)
        ? "organisation.end.done"
        : "organisation.end.changed";
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return Optional.ofNullable(typed)
          .map(LocalDate::parse)
          .filter(one -> one.getYear() >= EARLIEST && one.getYear() <= LATEST);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
