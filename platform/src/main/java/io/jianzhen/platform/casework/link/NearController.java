package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.casework.link.NearPair.State;
import io.jianzhen.platform.casework.link.NearPair.Step;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Particulars that may be the same: what an officer has to look at, and what was said. */
@Controller
@RequestMapping("/links/near")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class NearController {

  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 300;

  private final NearLinks links;
  private final NearDesk desk;
  private final LinkRows rows;
  private final MessageSource messages;

  NearController(NearLinks links, NearDesk desk, LinkRows rows, MessageSource messages) {
    this.links = links;
    this.desk = desk;
    this.rows = rows;
    this.messages = messages;
  }

  /**
   * A step as it is typed.
   *
   * @param version of the pair when the page was made
   */
  record Said(String step, String reason, String version) {

    static final Said NOTHING = new Said("", "", "");

    Said {
      step = text(step);
      reason = text(reason);
      version = text(version);
    }

    private static String text(@Nullable String raw) {
      return raw == null ? "" : raw.strip();
    }

    /** The version as a number; none that is there if it was tampered with. */
    int seen() {
      return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(name = "page", defaultValue = "1") int wanted,
      Model model) {
    State chosen =
        Arrays.stream(State.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(State.OPEN);
    int here = Math.max(wanted, 1);
    List<NearPair> pairs = links.list(chosen, me, here, PAGE);
    model.addAttribute("state", chosen);
    model.addAttribute("states", State.values());
    model.addAttribute("pairs", pairs.subList(0, Math.min(PAGE, pairs.size())));
    model.addAttribute("page", here);
    model.addAttribute("hasMore", pairs.size() > PAGE);
    return "casework/near-list";
  }

  @GetMapping("/{one:\\d+}/{other:\\d+}")
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long one,
      @PathVariable long other,
      @RequestParam(defaultValue = "0") long person,
      Model model) {
    return page(links.get(one, other, person, me), Said.NOTHING, FormErrors.NONE, me, model);
  }

  /**
   * Takes a step. If somebody has said something since the page was opened nothing is done: the
   * page comes again with what was said, and with what was typed.
   */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
  @PostMapping("/{one:\\d+}/{other:\\d+}")
  String say(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long one,
      @PathVariable long other,
      @RequestParam(defaultValue = "0") long person,
      @ModelAttribute Said said,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    NearPair pair = links.get(one, other, person, me);
    Step step =
        Arrays.stream(Step.values())
            .filter(each -> each.name().equals(said.step()))
            .findFirst()
            .orElseThrow(() -> new OutOfReach("step of a pair"));
    if (said.seen() != pair.version()) {
      return changed(pair, said, me, response, model);
    }
    Optional<String> wrong =
        said.reason().isEmpty()
            ? Optional.of("caselinks.reason.missing")
            : FreeText.whatIsWrong(said.reason(), LONGEST_REASON);
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          pair,
          said,
          FormErrors.at("reason", text(wrong.get(), locale, LONGEST_REASON)),
          me,
          model);
    }
    try {
      desk.take(pair, step, said.reason(), me);
    } catch (NearMovedOn faster) {
      return changed(links.get(one, other, person, me), said, me, response, model);
    }
    flash.addFlashAttribute("flash", new Flash("good", text("caselinks.done." + step, locale)));
    return "redirect:" + pair.address();
  }

  private String changed(
      NearPair pair, Said said, SignedIn me, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("seen", said.seen());
    return page(pair, said, FormErrors.NONE, me, model);
  }

  private String page(NearPair pair, Said said, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("pair", pair);
    model.addAttribute(
        "sides", List.of(side(pair.type(), pair.one(), me), side(pair.type(), pair.other(), me)));
    model.addAttribute("history", links.history(pair));
    model.addAttribute("said", said);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "steps",
        me.isAnyOf(Role.LEADER)
            ? List.of()
            : Arrays.stream(Step.values()).filter(step -> step.isOpenFor(pair.state())).toList());
    return "casework/near";
  }

  /** The particular or lead, then the leads and cases within reach to which it belongs. */
  private List<Node> side(Node.Type type, long id, SignedIn me) {
    Node.Key key = new Node.Key(type, id);
    List<Node.Key> keys =
        rows.from(type, List.of(key), me).stream()
            .map(LinkRows.Step::to)
            .filter(to -> to.type() != Node.Type.PARTICULAR)
            .toList();
    List<Node> side = new ArrayList<>(rows.nodes(List.of(key), me).values());
    side.addAll(rows.nodes(keys, me).values());
    return side;
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
