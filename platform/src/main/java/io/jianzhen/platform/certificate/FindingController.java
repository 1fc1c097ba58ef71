package io.jianzhen.platform.certificate;

import io.jianzhen.platform.certificate.lookup.LookupHistory;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One certificate with its findings, and the decisions on them. */
@Controller
@RequestMapping("/certificates")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class FindingController {

  private final Certificates certificates;
  private final EntryFindings entryFindings;
  private final FindingDesk desk;
  private final Findings findings;
  private final LookupHistory lookups;
  private final MessageSource messages;

  FindingController(
      Certificates certificates,
      EntryFindings entryFindings,
      FindingDesk desk,
      Findings findings,
      LookupHistory lookups,
      MessageSource messages) {
    this.certificates = certificates;
    this.entryFindings = entryFindings;
    this.desk = desk;
    this.findings = findings;
    this.lookups = lookups;
    this.messages = messages;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping("/{importId:\\d+}/{row:\\d+}")
  String certificate(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      Locale locale,
      Model model) {
    return show(certificates.get(importId, row, me), me, locale, model);
  }

  /** Where the ledger's entries lead to. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping("/findings/{id:\\d+}")
  String finding(@AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    return "redirect:" + findings.page(id, me);
  }

  /** Shows the page once with the whole numbers; who saw them is on the audit trail. */
  @PostMapping("/{importId:\\d+}/{row:\\d+}/reveal")
  String reveal(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long importId,
      @PathVariable int row,
      Locale locale,
      Model model) {
    model.addAttribute("revealed", true);
    return show(certificates.reveal(importId, row, me), me, locale, model);
  }

  /** What a person says of a finding. */
  record DecisionForm(@Nullable Decision decision, @Nullable String reason) {

    String reasonText() {
      return reason == null ? "" : reason;
    }
  }

  @PostMapping("/findings/{id}/decision")
  String decide(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      DecisionForm form,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    findings.get(id, me);
    try {
      if (form.decision() == null) {
        throw new DecisionRefused("decision", "certificate.decision.missing");
      }
      desk.decide(id, form.decision(), form.reasonText(), me);
      flash(redirect, "good", "certificate.decided." + form.decision(), locale);
    } catch (DecisionRefused refused) {
      return showAgain(id, form, refused, me, locale, model);
    } catch (AlreadyDecided faster) {
      flash(redirect, "warn", "certificate.decided.faster", locale);
    } catch (RosterReplaced replaced) {
      flash(redirect, "warn", "certificate.decided.replaced", locale);
    }
    return "redirect:" + entryFindings.address(id);
  }

  @PostMapping("/findings/{id}/withdrawal")
  String withdraw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      DecisionForm form,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    findings.get(id, me);
    try {
      desk.withdraw(id, form.reasonText(), me);
      flash(redirect, "good", "certificate.withdrawn", locale);
    } catch (DecisionRefused refused) {
      return showAgain(id, form, refused, me, locale, model);
    } catch (AlreadyDecided faster) {
      flash(redirect, "warn", "certificate.decided.faster", locale);
    } catch (RosterReplaced replaced) {
      flash(redirect, "warn", "certificate.withdraw.replaced", locale);
    }
    return "redirect:" + entryFindings.address(id);
  }

  private String showAgain(
      long id,
      DecisionForm form,
      DecisionRefused refused,
      SignedIn me,
      Locale locale,
      Model model) {
    String[] address = entryFindings.address(id).split("/");
    String problem = messages.getMessage(refused.messageKey(), null, locale);
    model.addAttribute("errors", FormErrors.at(refused.field() + id, problem));
    model.addAttribute("at", id);
    model.addAttribute("typedDecision", id + ":" + form.decision());
    model.addAttribute("typedReason", form.reasonText());
    return show(
        certificates.get(Long.parseLong(address[2]), Integer.parseInt(address[3]), me),
        me,
        locale,
        model);
  }

  private String show(Certificates.Entry entry, SignedIn me, Locale locale, Model model) {
    List<EntryFindings.EntryFinding> about = entryFindings.of(entry);
    model.addAttribute("entry", entry);
    model.asMap().putIfAbsent("revealed", false);
    model.addAttribute("findings", about);
    model.addAttribute("history", entryFindings.history(entry));
    model.addAttribute("story", lookups.of(entry.importId(), entry.sheetRow(), me));
    model.addAttribute(
        "names",
        about.stream()
            .collect(
                Collectors.toMap(EntryFindings.EntryFinding::id, one -> one.ruleName(locale))));
    model.addAttribute("choices", choices(about, locale));
    boolean mayDecide =
        me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
    model.addAttribute("mayDecide", mayDecide);
    model.addAttribute("maySeeNumbers", mayDecide);
    model.addAttribute("mayHold", me.isAnyOf(Role.OFFICE));
    return "certificate/certificate";
  }

  private Map<Long, List<Choice>> choices(List<EntryFindings.EntryFinding> about, Locale locale) {
    Function<EntryFindings.EntryFinding, List<Choice>> offered =
        finding ->
            Arrays.stream(Decision.values())
                .filter(decision -> decision.fits(finding.severity()))
                .map(
                    decision ->
                        new Choice(
                            decision.name(),
                            messages.getMessage("certificate.decision." + decision, null, locale)))
                .toList();
    return about.stream().collect(Collectors.toMap(EntryFindings.EntryFinding::id, offered));
  }

  private void flash(RedirectAttributes redirect, String kind, String key, Locale locale) {
    redirect.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, null, locale)));
  }
}
