package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import io.jianzhen.platform.web.FormErrors;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of transfers, and opening one for a case. */
@Controller
@RequestMapping("/transfers")
@Permit({Role.OFFICE, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER, Role.LEADER})
class TransferListController {

  private static final int PAGE = 50;
  private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Transfers transfers;
  private final TransferDesk desk;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  TransferListController(
      Transfers transfers, TransferDesk desk, Units units, MessageSource messages, Clock clock) {
    this.transfers = transfers;
    this.desk = desk;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  /** What was typed to open one. */
  record Opening(String number, String police, String when) {}

  /**
   * @param number of the case for which one may be opened, as the case's page sends it
   */
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(name = "case", defaultValue = "") String number,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    var opening = new Opening(number, "GA-ZA", NOW.format(OffsetDateTime.now(clock)));
    return page(state, page, opening, FormErrors.NONE, me, locale, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String police,
      @RequestParam(defaultValue = "") String when,
      Locale locale,
      Model model) {
    Opening opening = new Opening(number.strip(), police, when);
    Optional<Transfers.Case> of = transfers.openCase(opening.number(), me);
    Optional<OffsetDateTime> found =
        TransferForm.time(when).filter(at -> !at.isAfter(OffsetDateTime.now(clock)));
    List<FormErrors.Problem> wrong = new ArrayList<>();
    if (of.isEmpty()) {
      wrong.add(new FormErrors.Problem("number", text("transfer.case.wrong", locale)));
    }
    if (police().stream().noneMatch(one -> one.code().equals(police))) {
      wrong.add(new FormErrors.Problem("police", text("transfer.police.missing", locale)));
    }
    if (found.isEmpty()) {
      wrong.add(new FormErrors.Problem("when", text("transfer.found.wrong", locale)));
    }
    if (!wrong.isEmpty()) {
      return page("", 1, opening, new FormErrors(wrong), me, locale, model);
    }
    Optional<Long> id = desk.open(of.orElseThrow(), police, found.orElseThrow(), me);
    return id.map(one -> "redirect:/transfers/" + one)
        .orElseGet(
            () ->
                page(
                    "",
                    1,
                    opening,
                    FormErrors.at("number", text("transfer.case.underWay", locale)),
                    me,
                    locale,
                    model));
  }

  private String page(
      String state,
      int page,
      Opening opening,
      FormErrors errors,
      SignedIn me,
      Locale locale,
      Model model) {
    long total = transfers.count(state, me);
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int here = Math.min(Math.max(page, 1), pages);
    List<Choice> states =
        Arrays.stream(Transfer.State.values())
            .map(one -> new Choice(one.name(), text("transfer.state." + one, locale)))
            .toList();
    model.addAttribute("transfers", transfers.list(state, me, here, PAGE));
    model.addAttribute("state", state);
    model.addAttribute("states", states);
    model.addAttribute(
        "chips",
        states.stream()
            .filter(one -> one.value().equals(state))
            .map(one -> new FilterChip("state", text("transfer.state", locale), one.label()))
            .toList());
    model.addAttribute("page", here);
    model.addAttribute("pages", pages);
    model.addAttribute("total", total);
    model.addAttribute("opening", opening);
    model.addAttribute("errors", errors);
    model.addAttribute("mayOpen", desk.mayAct(me));
    model.addAttribute(
        "police", police().stream().map(one -> new Choice(one.code(), one.name())).toList());
    return "casework/transfers";
  }

  private List<Unit> police() {
    return units.all().stream().filter(TransferListController::isPolice).toList();
  }

  static boolean isPolice(Unit unit) {
    return unit.kind() == Unit.Kind.POLICE || unit.kind() == Unit.Kind.DETACHMENT;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
