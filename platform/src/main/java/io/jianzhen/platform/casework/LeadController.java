package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of leads, one lead, and reporting it. */
@Controller
@RequestMapping("/leads")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class LeadController {

  private static final int PAGE = 50;
  private static final int LONGEST_NOTE = 500;

  private static final List<String> WHOSE = List.of("MINE", "OURS", "OFFERED", "UNOWNED");

  private final LeadDesk desk;
  private final Leads leads;
  private final LeadPage page;
  private final Units units;
  private final MessageSource messages;
  private final List<LeadContent> contents;

  LeadController(
      LeadDesk desk,
      Leads leads,
      LeadPage page,
      Units units,
      MessageSource messages,
      List<LeadContent> contents) {
    this.desk = desk;
    this.leads = leads;
    this.page = page;
    this.units = units;
    this.messages = messages;
    this.contents = List.copyOf(contents);
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(name = "page", defaultValue = "1") int wanted,
      Locale locale,
      Model model) {
    var filter = new Leads.Filter(state, unit, whose);
    int here = Math.max(wanted, 1);
    long total = leads.count(filter, me);
    List<Choice> within = unitsOf(me);
    model.addAttribute("leads", leads.list(filter, me, here, PAGE));
    model.addAttribute("filter", filter);
    model.addAttribute("states", states(locale));
    model.addAttribute("units", within);
    model.addAttribute("whose", whose(locale));
    model.addAttribute("chips", chips(filter, states(locale), within, locale));
    model.addAttribute("page", here);
    model.addAttribute("pages", (total + PAGE - 1) / PAGE);
    model.addAttribute("total", total);
    return "casework/leads";
  }

  @GetMapping("/{id:\\d+}")
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(leads.get(id, me), LeadStepForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  /** A file that stands behind a lead: pictures to be looked at, everything else to be saved. */
  @GetMapping("/{id:\\d+}/files/{file:\\d+}")
  ResponseEntity<Resource> file(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long file) {
    leads.get(id, me);
    LeadContent.Attachment found =
        contents.stream()
            .flatMap(one -> one.file(id, file).stream())
            .findFirst()
            .orElseThrow(() -> new OutOfReach("file " + file));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.media()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            (found.media().startsWith("image/")
                    ? ContentDisposition.inline()
                    : ContentDisposition.attachment())
                .filename(found.name())
                .build()
                .toString())
        .body(found.content());
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/{id:\\d+}/report")
  String report(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes redirect,
      Model model) {
    Optional<String> wrong = FreeText.whatIsWrong(note, LONGEST_NOTE);
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("note", note);
      return page.show(
          leads.get(id, me),
          LeadStepForm.BLANK,
          FormErrors.at(
              "note", messages.getMessage(wrong.get(), new Object[] {LONGEST_NOTE}, locale)),
          me,
          locale,
          model);
    }
    String kind = "good";
    String key = "casework.reported";
    try {
      desk.report(id, note, me);
    } catch (LeadMovedOn faster) {
      kind = "warn";
      key = "casework.movedOn";
    }
    redirect.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
    return "redirect:/leads/" + id;
  }

  private List<Choice> whose(Locale locale) {
    return WHOSE.stream()
        .map(one -> new Choice(one, messages.getMessage("casework.whose." + one, null, locale)))
        .toList();
  }

  private List<Choice> states(Locale locale) {
    return Arrays.stream(Lead.State.values())
        .map(
            one ->
                new Choice(one.name(), messages.getMessage("casework.state." + one, null, locale)))
        .toList();
  }

  private List<Choice> unitsOf(SignedIn me) {
    return units.within(me.reach()).stream()
        .map(unit -> new Choice(unit.code(), unit.name()))
        .toList();
  }

  private List<FilterChip> chips(
      Leads.Filter filter, List<Choice> states, List<Choice> units, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    states.stream()
        .filter(one -> one.value().equals(filter.state()))
        .forEach(one -> chips.add(chip("state", one, locale)));
    whose(locale).stream()
        .filter(one -> one.value().equals(filter.whose()))
        .forEach(one -> chips.add(chip("whose", one, locale)));
    units.stream()
        .filter(one -> one.value().equals(filter.unit()))
        .forEach(one -> chips.add(chip("unit", one, locale)));
    return chips;
  }

  private FilterChip chip(String name, Choice value, Locale locale) {
    return new FilterChip(
        name, messages.getMessage("casework." + name, null, locale), value.label());
  }
}
