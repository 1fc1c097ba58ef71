package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reward of a tip-off: proposed, decided by somebody else, paid. */
@Controller
@RequestMapping("/tipoffs/{id:\\d+}/reward")
@Permit(Role.TIPOFF_OFFICER)
class RewardController {

  private static final Pattern YUAN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");

  /** A comma before three digits, as large sums are written. */
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?:,|\\.|$))");

  private static final int LONGEST_REASON = 200;

  private final TipOffs tips;
  private final RewardDesk desk;
  private final TipPage page;
  private final TipTexts texts;

  RewardController(TipOffs tips, RewardDesk desk, TipPage page, TipTexts texts) {
    this.tips = tips;
    this.desk = desk;
    this.page = page;
    this.texts = texts;
  }

  @PostMapping
  String propose(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String fine,
      @RequestParam(defaultValue = "false") boolean employee,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    TipOff tip = tips.get(id, me);
    String plain = GROUPS.matcher(fine.strip().replace('，', ',')).replaceAll("");
    if (!YUAN.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
      return wrong(tip, "fine", "tipoff.reward.fine.wrong", me, locale, model);
    }
    return done(tip, desk.propose(tip, new BigDecimal(plain), employee, me), locale, flash);
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
    TipOff tip = tips.get(id, me);
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
    TipOff tip = tips.get(id, me);
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
    TipOff tip = tips.get(id, me);
    String reason = unpaid.strip();
    if (reason.isEmpty() || FreeText.whatIsWrong(reason, LONGEST_REASON).isPresent()) {
      return wrong(tip, "unpaid", "tipoff.reward.unpaid.missing", me, locale, model);
    }
    return done(tip, desk.takeBack(tip, version, reason, me), locale, flash);
  }

  private String wrong(
      TipOff tip, String field, String key, SignedIn me, Locale locale, Model model) {
    FormErrors errors = texts.error(field, key, locale, LONGEST_REASON);
    return page.show(tip, StepForm.BLANK, errors, me, locale, model);
  }

  private String done(TipOff tip, Optional<String> why, Locale locale, RedirectAttributes flash) {
    String key = why.orElse("tipoff.reward.done");
    flash.addFlashAttribute(
        "flash", new Flash(why.isEmpty() ? "good" : "warn", texts.text(key, locale)));
    return "redirect:/tipoffs/" + tip.id();
  }
}
