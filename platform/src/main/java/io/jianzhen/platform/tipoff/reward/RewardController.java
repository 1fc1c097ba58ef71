package io.jianzhen.platform.tipoff.reward;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.tipoff.RewardedTips;
import io.jianzhen.platform.tipoff.RewardedTips.Tip;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The reward of a tip-off: proposed, decided by somebody else, paid, with its slip. */
@Controller
@RequestMapping("/tipoffs/{id:\\d+}/reward")
@Permit(Role.TIPOFF_OFFICER)
class RewardController {

  private static final int LONGEST_REASON = 200;
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final RewardedTips tips;
  private final RewardBook book;
  private final RewardDesk desk;
  private final RewardSlips slips;
  private final RewardPage page;

  RewardController(
      RewardedTips tips, RewardBook book, RewardDesk desk, RewardSlips slips, RewardPage page) {
    this.tips = tips;
    this.book = book;
    this.desk = desk;
    this.slips = slips;
    this.page = page;
  }

  @Permit({Role.TIPOFF_OFFICER, Role.OFFICE, Role.LEADER})
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(tips.get(id, me), RewardForm.BLANK, FormErrors.NONE, me, locale, model);
  }

  @PostMapping
  String propose(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute RewardForm form,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Tip tip = tips.get(id, me);
    List<Tip> same = tips.sameAs(id, me);
    if (same.isEmpty()) {
      return done(tip, Optional.of("tipoff.reward.notClosed"), locale, flash);
    }
    RewardForm typed = form.among(same);
    boolean namedOnly = desk.rule(tip).filter(RewardRule::namedOnly).isPresent();
    Map<String, String> wrong = typed.whatIsWrong(same, namedOnly);
    if (!wrong.isEmpty()) {
      List<FormErrors.Problem> problems =
          wrong.entrySet().stream()
              .map(one -> new FormErrors.Problem(one.getKey(), page.text(one.getValue(), locale)))
              .toList();
      return page.show(tip, typed, new FormErrors(problems), me, locale, model);
    }
    return done(tip, desk.propose(tip, typed, me), locale, flash);
  }

  /** Never by whoever proposed it. */
  @Permit({Role.TIPOFF_OFFICER, Role.OFFICE})
  @PostMapping("/decision")
  String decide(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "false") boolean approve,
      Locale locale,
      RedirectAttributes flash) {
    Tip tip = tips.get(id, me);
    return done(tip, desk.decide(tip, version, approve, me), locale, flash);
  }

  @PostMapping("/paid")
  String pay(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String receipt,
      Locale locale,
      RedirectAttributes flash) {
    Tip tip = tips.get(id, me);
    return done(tip, desk.pay(tip, version, receipt, me), locale, flash);
  }

  @PostMapping("/unpaid")
  String takeBack(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String unpaid,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Tip tip = tips.get(id, me);
    String reason = unpaid.strip();
    if (reason.isEmpty() || FreeText.whatIsWrong(reason, LONGEST_REASON).isPresent()) {
      String says = page.text("tipoff.reward.unpaid.missing", locale, LONGEST_REASON);
      var errors = new FormErrors(List.of(new FormErrors.Problem("unpaid", says)));
      return page.show(tip, RewardForm.BLANK, errors, me, locale, model);
    }
    return done(tip, desk.takeBack(tip, version, reason, me), locale, flash);
  }

  /** Makes the payment slip as it stands now. */
  @PostMapping("/slips")
  String slip(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    Tip tip = tips.get(id, me);
    boolean isMade = book.of(id).filter(one -> slips.make(tip, one, me)).isPresent();
    Optional<String> why = isMade ? Optional.empty() : Optional.of("tipoff.reward.movedOn");
    return done(tip, why, locale, flash);
  }

  @Permit({Role.TIPOFF_OFFICER, Role.OFFICE})
  @GetMapping("/slips/{slip:\\d+}")
  ResponseEntity<byte[]> document(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long slip) {
    Tip tip = tips.get(id, me);
    Reward reward = book.of(tip.id()).orElseThrow(() -> new OutOfReach("reward of " + id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(WORD))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(reward.number() + "-" + slip + ".docx")
                .build()
                .toString())
        .body(slips.document(reward, slip));
  }

  private String done(Tip tip, Optional<String> why, Locale locale, RedirectAttributes flash) {
    String key = why.orElse("tipoff.reward.done");
    flash.addFlashAttribute(
        "flash", new Flash(why.isEmpty() ? "good" : "warn", page.text(key, locale)));
    return "redirect:/tipoffs/%d/reward".formatted(tip.id());
  }
}
