package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.web.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same portrait on two cards: people look at both photos and say what they see. */
@Controller
@RequestMapping("/certificates/portraits")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
class SamePortraitController {

  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 500;

  private final SamePortraits pairs;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final MessageSource messages;

  SamePortraitController(
      SamePortraits pairs,
      AuditTrail audit,
      TransactionTemplate transaction,
      MessageSource messages) {
    this.pairs = pairs;
    this.audit = audit;
    this.transaction = transaction;
    this.messages = messages;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int here = Math.min(Math.max(page, 1), 1_000_000);
    List<SamePortraits.Pair> found = pairs.list(me, here, PAGE);
    model.addAttribute("pairs", found.stream().limit(PAGE).toList());
    model.addAttribute("page", here);
    model.addAttribute("more", found.size() > PAGE);
    return "selfcheck/portraits";
  }

  @GetMapping("/{id:\\d+}")
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return show(pairs.get(id, me), "", "", FormErrors.NONE, locale, model);
  }

  /**
   * Says what was seen. It decides nothing about either card.
   *
   * @param seen {@code same} or {@code different}
   */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping("/{id:\\d+}/notes")
  String note(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    SamePortraits.Pair pair = pairs.get(id, me);
    String plain = reason.replace("\r\n", "\n").strip();
    FormErrors wrong = new FormErrors(whatIsWrong(seen, plain, locale));
    if (!wrong.isEmpty()) {
      return show(pair, seen, reason, wrong, locale, model);
    }
    boolean isSame = seen.equals("same");
    transaction.executeWithoutResult(
        tx -> {
          pairs.note(id, isSame, plain, me);
          audit.record(me, "SAME_PORTRAIT_NOTE", "same-portrait:" + id, seen);
        });
    flash.addFlashAttribute("flash", new Flash("good", text("selfcheck.portraits.noted", locale)));
    return "redirect:/certificates/portraits/" + id;
  }

  private List<Problem> whatIsWrong(String seen, String reason, Locale locale) {
    List<Problem> wrong = new ArrayList<>();
    if (!seen.equals("same") && !seen.equals("different")) {
      wrong.add(new Problem("seen", text("selfcheck.portraits.seen.missing", locale)));
    }
    Optional<String> text =
        reason.isEmpty()
            ? Optional.of("selfcheck.portraits.reason.missing")
            : FreeText.whatIsWrong(reason, LONGEST_REASON);
    text.ifPresent(key -> wrong.add(new Problem("reason", text(key, locale, LONGEST_REASON))));
    return wrong;
  }

  private String show(
      SamePortraits.Pair pair,
      String seen,
      String reason,
      FormErrors errors,
      Locale locale,
      Model model) {
    model.addAttribute("pair", pair);
    model.addAttribute("notes", pairs.notes(pair.id()));
    model.addAttribute(
        "choices",
        Stream.of("same", "different")
            .map(one -> new Choice(one, text("selfcheck.portraits.state." + one, locale)))
            .toList());
    model.addAttribute("seen", seen);
    model.addAttribute("reason", reason);
    model.addAttribute("errors", errors);
    return "selfcheck/portrait";
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
